import { type Lang, t } from '../../shared/i18n/lang.ts';
import type { Problem } from '../../shared/outcome.ts';

type Words = readonly [message: string, remedy: string];

/** Why a file that the plan names is left alone. */
const words = {
  'file-unconfirmed': {
    en: [
      'Somebody else made this file, and you have not said yet that it is of this plan. It was left alone.',
      'Look at its title and its owner, and confirm it if you know it.',
    ],
    fr: [
      'Ce fichier a été créé par quelqu’un d’autre et vous n’avez pas encore confirmé qu’il relève de ce plan. Rien n’y a été fait.',
      'Regardez son titre et son propriétaire, et confirmez-le si vous le connaissez.',
    ],
    es: [
      'Otra persona creó este archivo y usted aún no ha dicho que es de este plan. No se hizo nada en él.',
      'Mire su título y su propietario, y confírmelo si lo conoce.',
    ],
  },
  'file-foreign': {
    en: [
      'This file does not carry the mark of this plan and of what the plan says it is. It was left alone.',
      'If the address is wrong, correct it, or empty the cell and have the file made anew. If somebody put it there, ask them why.',
    ],
    fr: [
      'Ce fichier ne porte pas la marque de ce plan et de ce qu’il est censé être. Rien n’y a été fait.',
      'Si l’adresse est fausse, corrigez-la, ou videz la cellule et faites recréer le fichier. Si quelqu’un l’y a mise, demandez-lui pourquoi.',
    ],
    es: [
      'Este archivo no lleva la marca de este plan ni de lo que el plan dice que es. No se hizo nada en él.',
      'Si la dirección es errónea, corríjala, o vacíe la celda y haga crear el archivo de nuevo. Si alguien la puso ahí, pregúntele por qué.',
    ],
  },
  'file-unknown': {
    en: [
      'The sheet Access names this file, and it is none of this plan that you made or confirmed. Nobody’s access to it was looked up or changed.',
      'If the row should not be there, delete it.',
    ],
    fr: [
      'La feuille Accès nomme ce fichier, et ce n’est pas un fichier de ce plan que vous avez créé ou confirmé. Ses accès n’ont été ni lus ni modifiés.',
      'Si cette ligne n’a pas lieu d’être, supprimez-la.',
    ],
    es: [
      'La hoja Acceso nombra este archivo, y no es ninguno de este plan que usted haya creado o confirmado. No se consultó ni se cambió el acceso de nadie.',
      'Si la fila no debe estar ahí, elimínela.',
    ],
  },
  'file-changed': {
    en: [
      'The file is not as it was shown any more: its title, its owner or its mark has changed. It was not confirmed.',
      'Look again.',
    ],
    fr: [
      'Le fichier n’est plus tel qu’affiché : son titre, son propriétaire ou sa marque a changé. Il n’a pas été confirmé.',
      'Regardez de nouveau.',
    ],
    es: [
      'El archivo ya no es como se mostró: cambió su título, su propietario o su marca. No se confirmó.',
      'Mire de nuevo.',
    ],
  },
} as const satisfies Record<string, Readonly<Record<Lang, Words>>>;

export type FileFault = keyof typeof words;

/** Why a file was left alone. @param place what the plan calls the file, with its real title and owner */
export function fileProblem(code: FileFault, place: string, lang: Lang, file?: string): Problem {
  const [message, remedy] = words[code][lang];
  return {
    code,
    severity: 'error',
    place,
    message,
    remedy,
    ...(file === undefined ? {} : { file }),
  };
}

/** `Africa: “Salaries”, maria@example.org`: what the plan calls a file, and what Google does. */
export function realName(name: string, title: string, owner: string, lang: Lang): string {
  const quoted = t(`“${title}”`, `« ${title} »`, `«${title}»`)[lang];
  return [`${name}${lang === 'fr' ? ' ' : ''}: ${quoted}`, owner].filter(Boolean).join(', ');
}
