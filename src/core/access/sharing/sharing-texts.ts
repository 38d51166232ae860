import type { Lang } from '../../shared/i18n/lang.ts';
import type { Failed, Problem } from '../../shared/outcome.ts';
import type { AccessRefusal } from './plan-access.ts';

type Words = readonly [message: string, remedy: string];

const words = {
  malformed: {
    en: ['This is no email address.', 'Correct it, or take it out.'],
    fr: ['Ce n’est pas une adresse e-mail.', 'Corrigez-la ou retirez-la.'],
    es: ['Esto no es un correo electrónico.', 'Corríjalo o quítelo.'],
  },
  owner: {
    en: [
      'This person owns the file; nobody can take that away.',
      'The owner can make somebody else the owner in Google Drive.',
    ],
    fr: [
      'Cette personne est propriétaire du fichier ; personne ne peut le lui retirer.',
      'Le propriétaire peut en désigner un autre dans Google Drive.',
    ],
    es: [
      'Esta persona es propietaria del archivo; nadie puede quitárselo.',
      'El propietario puede nombrar a otro en Google Drive.',
    ],
  },
  yourself: {
    en: ['You would shut yourself out.', 'Ask another manager, or the owner, to do it.'],
    fr: ['Vous vous fermeriez l’accès.', 'Demandez-le à un autre responsable ou au propriétaire.'],
    es: ['Se cerraría el acceso a usted.', 'Pídalo a otro responsable o al propietario.'],
  },
  manager: {
    en: [
      'A manager of the plan has to be able to edit this workbook.',
      'Ask a manager to change it from the plan.',
    ],
    fr: [
      'Les responsables du plan doivent pouvoir modifier ce classeur.',
      'Demandez à une personne responsable de le changer depuis le plan.',
    ],
    es: [
      'Los responsables del plan deben poder editar este libro.',
      'Pida a un responsable que lo cambie desde el plan.',
    ],
  },
  'changed-since': {
    en: [
      'The access of this person is not as it was shown any more; it was left as it is.',
      'Look again, and decide on what it is now.',
    ],
    fr: [
      'L’accès de cette personne n’est plus tel qu’affiché ; il est resté inchangé.',
      'Regardez de nouveau et décidez d’après l’état actuel.',
    ],
    es: [
      'El acceso de esta persona ya no es como se mostró; quedó como está.',
      'Mire de nuevo y decida según lo que es ahora.',
    ],
  },
  late: {
    en: ['There was no time left for this person.', 'Do it once more: what is done stays.'],
    fr: ['Le temps a manqué pour cette personne.', 'Recommencez : ce qui est fait reste.'],
    es: ['No quedó tiempo para esta persona.', 'Repítalo: lo hecho queda.'],
  },
  'not-read': {
    en: [
      'The file could not be looked into: it is gone, in the bin, or Google did not answer.',
      'Look again later. If it was deleted on purpose, nothing is to be done.',
    ],
    fr: [
      'Le fichier n’a pas pu être examiné : il a disparu, est à la corbeille, ou Google n’a pas répondu.',
      'Réessayez plus tard. S’il a été supprimé volontairement, il n’y a rien à faire.',
    ],
    es: [
      'No se pudo mirar el archivo: ya no está, está en la papelera o Google no respondió.',
      'Mire más tarde. Si se eliminó a propósito, no hay nada que hacer.',
    ],
  },
  'rows-lacking': {
    en: [
      'So many rows of Access lack what the add-on writes into each: they were typed by hand, and nothing is done because of them.',
      'Delete these rows, or leave them: the audit tells who opens what.',
    ],
    fr: [
      'Autant de lignes d’Accès n’ont pas tout ce que le module écrit dans chacune : elles ont été saisies à la main et ne comptent pas.',
      'Supprimez ces lignes ou laissez-les : le contrôle dit qui ouvre quoi.',
    ],
    es: [
      'Ese número de filas de Acceso no tiene todo lo que el complemento escribe en cada una: se escribieron a mano y no cuentan.',
      'Elimine esas filas o déjelas: la revisión dice quién abre qué.',
    ],
  },
  'rows-changed': {
    en: [
      'Rows of Access were changed, added or deleted by hand: what it says was given may not be so.',
      'Look at each person before you change anything.',
    ],
    fr: [
      'Des lignes d’Accès ont été modifiées, ajoutées ou supprimées à la main : ce qu’elle dit avoir accordé peut être faux.',
      'Examinez chaque personne avant de modifier quoi que ce soit.',
    ],
    es: [
      'Se cambiaron, añadieron o eliminaron a mano filas de Acceso: puede que no sea cierto lo que dice haber dado.',
      'Mire a cada persona antes de cambiar nada.',
    ],
  },
  refused: {
    en: [
      'Google did not change the access of this person.',
      'Check the address: it must be that of a Google account, and the organisation must allow sharing with it.',
    ],
    fr: [
      'Google n’a pas modifié l’accès de cette personne.',
      'Vérifiez l’adresse : ce doit être celle d’un compte Google, et l’organisation doit permettre ce partage.',
    ],
    es: [
      'Google no cambió el acceso de esta persona.',
      'Revise la dirección: debe ser la de una cuenta de Google, y la organización debe permitir compartir con ella.',
    ],
  },
  'not-coordinator': {
    en: [
      'Only the coordinators of this Section and the managers of the plan share this workbook here.',
      'Ask a coordinator of the Section; Settings of the plan lists them.',
    ],
    fr: [
      'Seuls les coordonnateurs de cette Section et les responsables du plan partagent ici ce classeur.',
      'Adressez-vous à un coordonnateur de la Section ; ils figurent dans les Réglages du plan.',
    ],
    es: [
      'Solo los coordinadores de esta Sección y los responsables del plan comparten aquí este libro.',
      'Pídalo a un coordinador de la Sección; figuran en los Ajustes del plan.',
    ],
  },
  'no-right': {
    en: [
      'You may not change who opens this file.',
      'Ask its owner to make you an editor, or to share it.',
    ],
    fr: [
      'Vous ne pouvez pas modifier l’accès à ce fichier.',
      'Demandez à son propriétaire de vous nommer éditeur, ou de le partager.',
    ],
    es: [
      'No puede cambiar quién abre este archivo.',
      'Pida a su propietario que le haga editor, o que lo comparta.',
    ],
  },
  'mail-failed': {
    en: ['The access is given, but the mail was not sent.', 'Tell this person yourself.'],
    fr: [
      'L’accès est donné, mais le message n’est pas parti.',
      'Prévenez vous-même cette personne.',
    ],
    es: ['Se dio el acceso, pero el correo no se envió.', 'Avise usted a esta persona.'],
  },
} as const satisfies Record<AccessRefusal | string, Readonly<Record<Lang, Words>>>;
export type SharingCode = keyof typeof words;

/** Why somebody's access is not changed, in the person's language. */
export function sharingProblem(code: SharingCode, place: string, lang: Lang): Problem {
  const [message, remedy] = words[code][lang];
  return { code, severity: 'error', place, message, remedy };
}

export function sharingFault(code: SharingCode, lang: Lang, place = ''): Failed {
  return { ok: false, problems: [sharingProblem(code, place, lang)] };
}
