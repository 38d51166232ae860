import { type CodeOf, defineProblems } from '../../shared/define-problems.ts';
import { type Lang, t } from '../../shared/i18n/lang.ts';

/** Why a file was left alone; the place is what the plan calls it, with its real title and owner. */
export const fileProblem = defineProblems({
  'file-unconfirmed': {
    message: t(
      'Somebody else made this file, and you have not said yet that it is of this plan. It was left alone.',
      'Ce fichier a été créé par quelqu’un d’autre et vous n’avez pas encore confirmé qu’il relève de ce plan. Rien n’y a été fait.',
      'Otra persona creó este archivo y usted aún no ha dicho que es de este plan. No se hizo nada en él.',
    ),
    remedy: t(
      'Look at its title and its owner, and confirm it if you know it.',
      'Regardez son titre et son propriétaire, et confirmez-le si vous le connaissez.',
      'Mire su título y su propietario, y confírmelo si lo conoce.',
    ),
  },
  'file-foreign': {
    message: t(
      'This file does not carry the mark of this plan and of what the plan says it is. It was left alone.',
      'Ce fichier ne porte pas la marque de ce plan et de ce qu’il est censé être. Rien n’y a été fait.',
      'Este archivo no lleva la marca de este plan ni de lo que el plan dice que es. No se hizo nada en él.',
    ),
    remedy: t(
      'If the address is wrong, correct it, or empty the cell and have the file made anew. If somebody put it there, ask them why.',
      'Si l’adresse est fausse, corrigez-la, ou videz la cellule et faites recréer le fichier. Si quelqu’un l’y a mise, demandez-lui pourquoi.',
      'Si la dirección es errónea, corríjala, o vacíe la celda y haga crear el archivo de nuevo. Si alguien la puso ahí, pregúntele por qué.',
    ),
  },
  'file-unknown': {
    message: t(
      'The sheet Access names this file, and it is none of this plan that you made or confirmed. Nobody’s access to it was looked up or changed.',
      'La feuille Accès nomme ce fichier, et ce n’est pas un fichier de ce plan que vous avez créé ou confirmé. Ses accès n’ont été ni lus ni modifiés.',
      'La hoja Acceso nombra este archivo, y no es ninguno de este plan que usted haya creado o confirmado. No se consultó ni se cambió el acceso de nadie.',
    ),
    remedy: t(
      'If the row should not be there, delete it.',
      'Si cette ligne n’a pas lieu d’être, supprimez-la.',
      'Si la fila no debe estar ahí, elimínela.',
    ),
  },
  'file-changed': {
    message: t(
      'The file is not as it was shown any more: its title, its owner or its mark has changed. It was not confirmed.',
      'Le fichier n’est plus tel qu’affiché : son titre, son propriétaire ou sa marque a changé. Il n’a pas été confirmé.',
      'El archivo ya no es como se mostró: cambió su título, su propietario o su marca. No se confirmó.',
    ),
    remedy: t('Look again.', 'Regardez de nouveau.', 'Mire de nuevo.'),
  },
});
export type FileFault = CodeOf<typeof fileProblem>;

/** `Africa: “Salaries”, maria@example.org`: what the plan calls a file, and what Google does. */
export function realName(name: string, title: string, owner: string, lang: Lang): string {
  const quoted = t(`“${title}”`, `« ${title} »`, `«${title}»`)[lang];
  return [`${name}${lang === 'fr' ? ' ' : ''}: ${quoted}`, owner].filter(Boolean).join(', ');
}
