import { type CodeOf, defineProblems } from '../../shared/define-problems.ts';
import { t } from '../../shared/i18n/lang.ts';

/** Why somebody’s access is not changed. */
export const sharingProblem = defineProblems({
  malformed: {
    message: t(
      'This is no email address.',
      'Ce n’est pas une adresse e-mail.',
      'Esto no es un correo electrónico.',
    ),
    remedy: t('Correct it, or take it out.', 'Corrigez-la ou retirez-la.', 'Corríjalo o quítelo.'),
  },
  owner: {
    message: t(
      'This person owns the file; nobody can take that away.',
      'Cette personne est propriétaire du fichier ; personne ne peut le lui retirer.',
      'Esta persona es propietaria del archivo; nadie puede quitárselo.',
    ),
    remedy: t(
      'The owner can make somebody else the owner in Google Drive.',
      'Le propriétaire peut en désigner un autre dans Google Drive.',
      'El propietario puede nombrar a otro en Google Drive.',
    ),
  },
  yourself: {
    message: t(
      'You would shut yourself out.',
      'Vous vous fermeriez l’accès.',
      'Se cerraría el acceso a usted.',
    ),
    remedy: t(
      'Ask another manager, or the owner, to do it.',
      'Demandez-le à un autre responsable ou au propriétaire.',
      'Pídalo a otro responsable o al propietario.',
    ),
  },
  manager: {
    message: t(
      'A manager of the plan has to be able to edit this workbook.',
      'Les responsables du plan doivent pouvoir modifier ce classeur.',
      'Los responsables del plan deben poder editar este libro.',
    ),
    remedy: t(
      'Ask a manager to change it from the plan.',
      'Demandez à une personne responsable de le changer depuis le plan.',
      'Pida a un responsable que lo cambie desde el plan.',
    ),
  },
  'changed-since': {
    message: t(
      'The access of this person is not as it was shown any more; it was left as it is.',
      'L’accès de cette personne n’est plus tel qu’affiché ; il est resté inchangé.',
      'El acceso de esta persona ya no es como se mostró; quedó como está.',
    ),
    remedy: t(
      'Look again, and decide on what it is now.',
      'Regardez de nouveau et décidez d’après l’état actuel.',
      'Mire de nuevo y decida según lo que es ahora.',
    ),
  },
  late: {
    message: t(
      'There was no time left for this person.',
      'Le temps a manqué pour cette personne.',
      'No quedó tiempo para esta persona.',
    ),
    remedy: t(
      'Do it once more: what is done stays.',
      'Recommencez : ce qui est fait reste.',
      'Repítalo: lo hecho queda.',
    ),
  },
  'not-read': {
    message: t(
      'The file could not be looked into: it is gone, in the bin, or Google did not answer.',
      'Le fichier n’a pas pu être examiné : il a disparu, est à la corbeille, ou Google n’a pas répondu.',
      'No se pudo mirar el archivo: ya no está, está en la papelera o Google no respondió.',
    ),
    remedy: t(
      'Look again later. If it was deleted on purpose, nothing is to be done.',
      'Réessayez plus tard. S’il a été supprimé volontairement, il n’y a rien à faire.',
      'Mire más tarde. Si se eliminó a propósito, no hay nada que hacer.',
    ),
  },
  'rows-lacking': {
    message: t(
      'So many rows of Access lack what the add-on writes into each: they were typed by hand, and nothing is done because of them.',
      'Autant de lignes d’Accès n’ont pas tout ce que le module écrit dans chacune : elles ont été saisies à la main et ne comptent pas.',
      'Ese número de filas de Acceso no tiene todo lo que el complemento escribe en cada una: se escribieron a mano y no cuentan.',
    ),
    remedy: t(
      'Delete these rows, or leave them: the audit tells who opens what.',
      'Supprimez ces lignes ou laissez-les : le contrôle dit qui ouvre quoi.',
      'Elimine esas filas o déjelas: la revisión dice quién abre qué.',
    ),
  },
  'rows-changed': {
    message: t(
      'Rows of Access were changed, added or deleted by hand: what it says was given may not be so.',
      'Des lignes d’Accès ont été modifiées, ajoutées ou supprimées à la main : ce qu’elle dit avoir accordé peut être faux.',
      'Se cambiaron, añadieron o eliminaron a mano filas de Acceso: puede que no sea cierto lo que dice haber dado.',
    ),
    remedy: t(
      'Look at each person before you change anything.',
      'Examinez chaque personne avant de modifier quoi que ce soit.',
      'Mire a cada persona antes de cambiar nada.',
    ),
  },
  refused: {
    message: t(
      'Google did not change the access of this person.',
      'Google n’a pas modifié l’accès de cette personne.',
      'Google no cambió el acceso de esta persona.',
    ),
    remedy: t(
      'Check the address: it must be that of a Google account, and the organisation must allow sharing with it.',
      'Vérifiez l’adresse : ce doit être celle d’un compte Google, et l’organisation doit permettre ce partage.',
      'Revise la dirección: debe ser la de una cuenta de Google, y la organización debe permitir compartir con ella.',
    ),
  },
  'not-coordinator': {
    message: t(
      'Only the coordinators of this Section and the managers of the plan share this workbook here.',
      'Seuls les coordonnateurs de cette Section et les responsables du plan partagent ici ce classeur.',
      'Solo los coordinadores de esta Sección y los responsables del plan comparten aquí este libro.',
    ),
    remedy: t(
      'Ask a coordinator of the Section; Settings of the plan lists them.',
      'Adressez-vous à un coordonnateur de la Section ; ils figurent dans les Réglages du plan.',
      'Pídalo a un coordinador de la Sección; figuran en los Ajustes del plan.',
    ),
  },
  'no-right': {
    message: t(
      'You may not change who opens this file.',
      'Vous ne pouvez pas modifier l’accès à ce fichier.',
      'No puede cambiar quién abre este archivo.',
    ),
    remedy: t(
      'Ask its owner to make you an editor, or to share it.',
      'Demandez à son propriétaire de vous nommer éditeur, ou de le partager.',
      'Pida a su propietario que le haga editor, o que lo comparta.',
    ),
  },
  'mail-failed': {
    message: t(
      'The access is given, but the mail was not sent.',
      'L’accès est donné, mais le message n’est pas parti.',
      'Se dio el acceso, pero el correo no se envió.',
    ),
    remedy: t(
      'Tell this person yourself.',
      'Prévenez vous-même cette personne.',
      'Avise usted a esta persona.',
    ),
  },
});
export type SharingCode = CodeOf<typeof sharingProblem>;
