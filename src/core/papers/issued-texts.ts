import { type Lang, type Text, t } from '../shared/i18n/lang.ts';
import type { Problem } from '../shared/outcome.ts';
import type { IssueFault } from './issued.ts';
import { statusName } from './report/paper-status.ts';
import { typeset } from './report/typeset.ts';

type Words = readonly [message: string, remedy: string];

const remedy = t(
  'Restore the hidden sheet of issued papers from the version history (File → Version history). Or take the part “Changes since the last paper” out of this paper.',
  'Rétablissez la feuille masquée des documents publiés depuis l’historique des versions. Ou retirez de ce document la partie « Évolution depuis le dernier document ».',
  'Restaure la hoja oculta de documentos emitidos desde el historial de versiones. O quite de este documento la parte «Cambios desde el último documento».',
);

/** What is wrong with an issued paper, figure by figure. */
export function issuedProblems(faults: readonly IssueFault[], lang: Lang): Problem[] {
  return faults.map(({ issue, figure, stated, found }) => {
    const name = `${issue.title} (${issue.issuedOn.slice(0, 10)})`;
    const label =
      figure === undefined || figure === 'total' ? totals[lang] : statusName(figure, lang);
    const message =
      figure === undefined
        ? unreadable[lang](name)
        : differs[lang]({ name, figure: label, stated: stated ?? 0, found: found ?? 0 });
    return {
      ...{ code: 'issued-damaged', severity: 'error', place: '' },
      message: typeset(message, lang),
      remedy: typeset(remedy[lang], lang),
    };
  });
}

const totals: Text = t('Actions in scope', 'Actions du périmètre', 'Acciones del ámbito');

const unreadable = t<string>(
  (name) =>
    `What the issued paper “${name}” was made from is damaged or lost, so no paper was made.`,
  (name) =>
    `Les données du document publié « ${name} » sont endommagées ou perdues ; aucun document n’a été produit.`,
  (name) =>
    `Los datos del documento emitido «${name}» están dañados o se perdieron, y no se ha hecho el documento.`,
);

const differs = t<{ name: string; figure: string; stated: number; found: number }>(
  ({ name, figure, stated, found }) =>
    `A figure of the issued paper “${name}” does not hold any more, so no paper was made. ${figure}: ${stated} issued, ${found} found.`,
  ({ name, figure, stated, found }) =>
    `Un chiffre du document publié « ${name} » ne concorde plus ; aucun document n’a été produit. ${figure} : ${stated} publié, ${found} trouvé.`,
  ({ name, figure, stated, found }) =>
    `Una cifra del documento emitido «${name}» ya no cuadra y no se ha hecho el documento. ${figure}: ${stated} emitidas, ${found} encontradas.`,
);

/** What cannot be done with a paper, and what to do. */
export const paperFaults = {
  'paper-unknown': {
    en: [
      'This paper has no row in the Papers sheet any more.',
      'Close the dialog and open it again; restore the row if somebody deleted it.',
    ],
    fr: [
      'Ce document n’a plus de ligne dans la feuille Documents.',
      'Fermez la fenêtre et rouvrez-la ; rétablissez la ligne si quelqu’un l’a supprimée.',
    ],
    es: [
      'Este documento ya no tiene fila en la hoja Documentos.',
      'Cierre la ventana y ábrala de nuevo; restaure la fila si alguien la eliminó.',
    ],
  },
  'paper-in-work': {
    en: [
      'Another manager is making this paper at this moment.',
      'Look again in a few minutes; if theirs was cut off, you can make it then.',
    ],
    fr: [
      'Une autre personne est en train de créer ce document.',
      'Revenez dans quelques minutes ; si sa création a été interrompue, vous pourrez le créer.',
    ],
    es: [
      'Otra persona está creando este documento en este momento.',
      'Vuelva en unos minutos; si se interrumpió, podrá crearlo usted.',
    ],
  },
  'language-outdated': {
    en: [
      'In this language the paper could not be brought up to date the last time, so nothing was sent or kept.',
      'Bring the paper up to date, or take this language out of it.',
    ],
    fr: [
      'Dans cette langue, le document n’a pas pu être mis à jour la dernière fois ; rien n’a été envoyé ni conservé.',
      'Mettez le document à jour, ou retirez-en cette langue.',
    ],
    es: [
      'En este idioma el documento no se pudo actualizar la última vez; no se envió ni guardó nada.',
      'Actualice el documento, o quite de él este idioma.',
    ],
  },
  'mail-uncertain': {
    en: [
      'Nobody knows whether Google sent this mail.',
      'Ask this person, or look into your sent mails, before you send it again.',
    ],
    fr: [
      'On ne sait pas si Google a envoyé ce message.',
      'Demandez à cette personne, ou regardez vos messages envoyés, avant de le renvoyer.',
    ],
    es: [
      'No se sabe si Google envió este correo.',
      'Pregunte a esa persona, o mire sus correos enviados, antes de volver a enviarlo.',
    ],
  },
  'mail-late': {
    en: [
      'There was no time left to send this mail.',
      'Send it again to those who are named here, and to nobody else.',
    ],
    fr: [
      'Le temps a manqué pour envoyer ce message.',
      'Renvoyez-le aux personnes nommées ici, et à elles seules.',
    ],
    es: [
      'No quedó tiempo para enviar este correo.',
      'Vuelva a enviarlo a quienes se nombran aquí, y a nadie más.',
    ],
  },
  'paper-not-made': {
    en: ['There is no Doc of this paper yet.', 'Make the paper first.'],
    fr: ['Ce document n’a pas encore été créé.', 'Créez d’abord le document.'],
    es: ['Este documento aún no se ha creado.', 'Cree antes el documento.'],
  },
  'paper-outdated': {
    en: [
      'The Doc does not say any more what the plan says of its day: entries of that time, or the definition, were changed since.',
      'Make the paper again, look it through, and then issue it.',
    ],
    fr: [
      'Le fichier ne dit plus ce que le plan dit de cette date : des saisies d’alors ou la définition ont été modifiées depuis.',
      'Créez de nouveau le document, relisez-le, puis publiez-le.',
    ],
    es: [
      'El archivo ya no dice lo que el plan dice de esa fecha: desde entonces se cambiaron datos de aquel momento o la definición.',
      'Cree de nuevo el documento, revíselo y emítalo después.',
    ],
  },
  'paper-not-shared': {
    en: [
      'The Doc of this paper is not shared with you as an editor, or was deleted.',
      'Ask the manager who made it to share it with you (Share → Editor), or make the paper “as a new Doc”.',
    ],
    fr: [
      'Le fichier de ce document n’est pas partagé avec vous en modification, ou il a été supprimé.',
      'Demandez à la personne qui l’a créé de le partager avec vous (Partager → Éditeur), ou créez le document « dans un nouveau fichier ».',
    ],
    es: [
      'El archivo de este documento no está compartido con usted como editor, o se eliminó.',
      'Pida a quien lo creó que lo comparta con usted (Compartir → Editor), o cree el documento «en un archivo nuevo».',
    ],
  },
  'paper-busy': {
    en: [
      'Somebody was typing in the Doc all the time, so it was left as it is.',
      'Try again in a minute.',
    ],
    fr: [
      'Quelqu’un écrivait sans cesse dans le fichier ; il est resté tel quel.',
      'Réessayez dans une minute.',
    ],
    es: [
      'Alguien estuvo escribiendo en el archivo todo el tiempo, así que quedó como está.',
      'Vuelva a intentarlo en un minuto.',
    ],
  },
  'no-recipients': {
    en: ['Nobody is named who should get the paper.', 'Enter at least one address.'],
    fr: ['Personne n’est indiqué comme destinataire.', 'Saisissez au moins une adresse.'],
    es: ['No se indica quién debe recibir el documento.', 'Escriba al menos una dirección.'],
  },
  'bad-address': {
    en: ['This is no mail address.', 'Correct or remove it; nothing was sent or shared.'],
    fr: [
      'Ce n’est pas une adresse électronique.',
      'Corrigez-la ou retirez-la ; rien n’a été envoyé ni partagé.',
    ],
    es: [
      'Esto no es una dirección de correo.',
      'Corríjala o quítela; no se envió ni compartió nada.',
    ],
  },
  'mail-refused': {
    en: ['Google did not send this mail.', 'Check the address, and send it again to this person.'],
    fr: [
      'Google n’a pas envoyé ce message.',
      'Vérifiez l’adresse et renvoyez-le à cette personne.',
    ],
    es: ['Google no envió este correo.', 'Revise la dirección y vuelva a enviarlo a esta persona.'],
  },
  'too-many-mails': {
    en: [
      'Google lets you send fewer mails today than this paper has recipients; nothing was sent.',
      'Try again tomorrow, or share the Doc without a mail.',
    ],
    fr: [
      'Google ne vous permet plus d’envoyer autant de messages aujourd’hui ; rien n’a été envoyé.',
      'Réessayez demain, ou partagez le fichier sans message.',
    ],
    es: [
      'Google ya no le permite enviar tantos correos hoy; no se envió nada.',
      'Inténtelo mañana, o comparta el archivo sin correo.',
    ],
  },
} as const satisfies Record<string, Readonly<Record<Lang, Words>>>;
export type PaperFaultCode = keyof typeof paperFaults;
