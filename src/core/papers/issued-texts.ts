import { type CodeOf, defineProblems } from '../shared/define-problems.ts';
import { type Lang, type Text, t } from '../shared/i18n/lang.ts';
import type { Problem } from '../shared/outcome.ts';
import type { IssueFault } from './issued.ts';
import { statusName } from './report/paper-status.ts';
import { typeset } from './report/typeset.ts';

/** A figure that its paper states and its data no longer give. */
interface Differing {
  readonly figure: string;
  readonly stated: number;
  readonly found: number;
}
type Damage = { readonly name: string; readonly differing?: Differing };

const issuedProblem = defineProblems(
  {
    'issued-damaged': {
      message: t<Damage>(
        ({ name, differing }) =>
          differing === undefined
            ? `What the issued paper “${name}” was made from is damaged or lost, so no paper was made.`
            : `A figure of the issued paper “${name}” does not hold any more, so no paper was made. ${differing.figure}: ${differing.stated} issued, ${differing.found} found.`,
        ({ name, differing }) =>
          differing === undefined
            ? `Les données du document publié « ${name} » sont endommagées ou perdues ; aucun document n’a été produit.`
            : `Un chiffre du document publié « ${name} » ne concorde plus ; aucun document n’a été produit. ${differing.figure} : ${differing.stated} publié, ${differing.found} trouvé.`,
        ({ name, differing }) =>
          differing === undefined
            ? `Los datos del documento emitido «${name}» están dañados o se perdieron, y no se ha hecho el documento.`
            : `Una cifra del documento emitido «${name}» ya no cuadra y no se ha hecho el documento. ${differing.figure}: ${differing.stated} emitidas, ${differing.found} encontradas.`,
      ),
      remedy: t(
        'Restore the hidden sheet of issued papers from the version history (File → Version history). Or take the part “Changes since the last paper” out of this paper.',
        'Rétablissez la feuille masquée des documents publiés depuis l’historique des versions. Ou retirez de ce document la partie « Évolution depuis le dernier document ».',
        'Restaure la hoja oculta de documentos emitidos desde el historial de versiones. O quite de este documento la parte «Cambios desde el último documento».',
      ),
    },
  },
  typeset,
);

const totals: Text = t('Actions in scope', 'Actions du périmètre', 'Acciones del ámbito');

/** What is wrong with an issued paper, figure by figure. */
export function issuedProblems(faults: readonly IssueFault[], lang: Lang): Problem[] {
  return faults.map(({ issue, figure, stated = 0, found = 0 }) => {
    const name = `${issue.title} (${issue.issuedOn.slice(0, 10)})`;
    if (figure === undefined) return issuedProblem('issued-damaged', lang, '', { name });
    const label = figure === 'total' ? totals[lang] : statusName(figure, lang);
    const differing = { figure: label, stated, found };
    return issuedProblem('issued-damaged', lang, '', { name, differing });
  });
}

/** What cannot be done with a paper, and what to do. */
export const paperProblem = defineProblems({
  'paper-unknown': {
    message: t(
      'This paper no longer has a row in the Papers sheet.',
      'Ce document n’a plus de ligne dans la feuille Documents.',
      'Este documento ya no tiene fila en la hoja Documentos.',
    ),
    remedy: t(
      'Close the dialog and open it again; restore the row if somebody deleted it.',
      'Fermez la fenêtre et rouvrez-la ; rétablissez la ligne si quelqu’un l’a supprimée.',
      'Cierre la ventana y ábrala de nuevo; restaure la fila si alguien la eliminó.',
    ),
  },
  'paper-in-work': {
    message: t(
      'Another manager is making this paper right now.',
      'Une autre personne est en train de créer ce document.',
      'Otra persona está creando este documento en este momento.',
    ),
    remedy: t(
      'Try again in a few minutes. If their work was interrupted, you can then make the paper.',
      'Revenez dans quelques minutes ; si sa création a été interrompue, vous pourrez le créer.',
      'Vuelva en unos minutos; si se interrumpió, podrá crearlo usted.',
    ),
  },
  'language-outdated': {
    message: t(
      'In this language the paper could not be brought up to date the last time, so nothing was sent or kept.',
      'Dans cette langue, le document n’a pas pu être mis à jour la dernière fois ; rien n’a été envoyé ni conservé.',
      'En este idioma el documento no se pudo actualizar la última vez; no se envió ni guardó nada.',
    ),
    remedy: t(
      'Bring the paper up to date, or take this language out of it.',
      'Mettez le document à jour, ou retirez-en cette langue.',
      'Actualice el documento, o quite de él este idioma.',
    ),
  },
  'mail-uncertain': {
    message: t(
      'It is not certain whether Google sent this mail.',
      'On ne sait pas si Google a envoyé ce message.',
      'No se sabe si Google envió este correo.',
    ),
    remedy: t(
      'Ask this person, or check your sent mails, before you send it again.',
      'Demandez à cette personne, ou regardez vos messages envoyés, avant de le renvoyer.',
      'Pregunte a esa persona, o mire sus correos enviados, antes de volver a enviarlo.',
    ),
  },
  'mail-late': {
    message: t(
      'There was no time left to send this mail.',
      'Le temps a manqué pour envoyer ce message.',
      'No quedó tiempo para enviar este correo.',
    ),
    remedy: t(
      'Send it again to those who are named here, and to nobody else.',
      'Renvoyez-le aux personnes nommées ici, et à elles seules.',
      'Vuelva a enviarlo a quienes se nombran aquí, y a nadie más.',
    ),
  },
  'paper-not-made': {
    message: t(
      'This paper has no Doc yet.',
      'Ce document n’a pas encore été créé.',
      'Este documento aún no se ha creado.',
    ),
    remedy: t('Make the paper first.', 'Créez d’abord le document.', 'Cree antes el documento.'),
  },
  'paper-outdated': {
    message: t(
      'The Doc no longer matches the plan as of its date: entries of that time, or the definition, have changed since.',
      'Le fichier ne dit plus ce que le plan dit de cette date : des saisies d’alors ou la définition ont été modifiées depuis.',
      'El archivo ya no dice lo que el plan dice de esa fecha: desde entonces se cambiaron datos de aquel momento o la definición.',
    ),
    remedy: t(
      'Make the paper again, read it through, then issue it.',
      'Créez de nouveau le document, relisez-le, puis publiez-le.',
      'Cree de nuevo el documento, revíselo y emítalo después.',
    ),
  },
  'paper-not-shared': {
    message: t(
      'The Doc of this paper is not shared with you as an editor, or was deleted.',
      'Le fichier de ce document n’est pas partagé avec vous en modification, ou il a été supprimé.',
      'El archivo de este documento no está compartido con usted como editor, o se eliminó.',
    ),
    remedy: t(
      'Ask the manager who made it to share it with you (Share → Editor), or make the paper “as a new Doc”.',
      'Demandez à la personne qui l’a créé de le partager avec vous (Partager → Éditeur), ou créez le document « dans un nouveau fichier ».',
      'Pida a quien lo creó que lo comparta con usted (Compartir → Editor), o cree el documento «en un archivo nuevo».',
    ),
  },
  'paper-busy': {
    message: t(
      'Somebody was typing in the Doc all the time, so it was left as it is.',
      'Quelqu’un écrivait sans cesse dans le fichier ; il est resté tel quel.',
      'Alguien estuvo escribiendo en el archivo todo el tiempo, así que quedó como está.',
    ),
    remedy: t(
      'Try again in a minute.',
      'Réessayez dans une minute.',
      'Vuelva a intentarlo en un minuto.',
    ),
  },
  'no-recipients': {
    message: t(
      'No recipient is named.',
      'Personne n’est indiqué comme destinataire.',
      'No se indica quién debe recibir el documento.',
    ),
    remedy: t(
      'Enter at least one address.',
      'Saisissez au moins une adresse.',
      'Escriba al menos una dirección.',
    ),
  },
  'bad-address': {
    message: t(
      'This is not an email address.',
      'Ce n’est pas une adresse électronique.',
      'Esto no es una dirección de correo.',
    ),
    remedy: t(
      'Correct or remove it; nothing was sent or shared.',
      'Corrigez-la ou retirez-la ; rien n’a été envoyé ni partagé.',
      'Corríjala o quítela; no se envió ni compartió nada.',
    ),
  },
  'mail-refused': {
    message: t(
      'Google did not send this mail.',
      'Google n’a pas envoyé ce message.',
      'Google no envió este correo.',
    ),
    remedy: t(
      'Check the address, and send it again to this person.',
      'Vérifiez l’adresse et renvoyez-le à cette personne.',
      'Revise la dirección y vuelva a enviarlo a esta persona.',
    ),
  },
  'too-many-mails': {
    message: t(
      'Google lets you send fewer mails today than this paper has recipients; nothing was sent.',
      'Google ne vous permet plus d’envoyer autant de messages aujourd’hui ; rien n’a été envoyé.',
      'Google ya no le permite enviar tantos correos hoy; no se envió nada.',
    ),
    remedy: t(
      'Try again tomorrow, or share the Doc without a mail.',
      'Réessayez demain, ou partagez le fichier sans message.',
      'Inténtelo mañana, o comparta el archivo sin correo.',
    ),
  },
});
export type PaperFaultCode = CodeOf<typeof paperProblem>;
