import { type CodeOf, defineProblems } from '../../shared/define-problems.ts';
import { t } from '../../shared/i18n/lang.ts';

const nothing = t('', '', '');

/** What stands in the way of removing a person, and what is left to do. */
export const personProblem = defineProblems({
  'person-malformed': {
    message: t(
      'This is no email address.',
      'Ce n’est pas une adresse e-mail.',
      'Esto no es un correo electrónico.',
    ),
    remedy: t(
      'Enter one address, such as ann@city.org.',
      'Saisissez une seule adresse, par exemple anne@ville.org.',
      'Escriba una sola dirección, por ejemplo ana@ciudad.org.',
    ),
  },
  'person-yourself': {
    message: t(
      'You cannot remove yourself.',
      'Vous ne pouvez pas vous retirer vous-même.',
      'No puede quitarse a usted.',
    ),
    remedy: t(
      'Ask another manager.',
      'Demandez-le à un autre responsable.',
      'Pídalo a otro responsable.',
    ),
  },
  'last-manager': {
    message: t(
      'This is the only manager of the plan.',
      'C’est le seul responsable du plan.',
      'Es el único responsable del plan.',
    ),
    remedy: t(
      'Make somebody else a manager in Settings and choose “Apply roles…”; that person can then do it.',
      'Désignez un autre responsable dans Réglages et choisissez « Appliquer les rôles… » ; cette personne pourra alors le faire.',
      'Nombre a otro responsable en Ajustes y elija «Aplicar los roles…»; esa persona podrá hacerlo entonces.',
    ),
  },
  'chain-not-whole': {
    message: t(
      'Rows of Updates were changed or lost: writing it anew would cover that up.',
      'Des lignes des Mises à jour ont été modifiées ou perdues : les réécrire le dissimulerait.',
      'Se cambiaron o perdieron filas de Actualizaciones: reescribirla lo ocultaría.',
    ),
    remedy: t(
      'Choose “Check the plan…”, do what it says of Updates and Witnesses, and come back.',
      'Choisissez « Vérifier le plan… », suivez ce qui y est dit des Mises à jour et des Témoins, puis revenez.',
      'Elija «Comprobar el plan…», haga lo que dice de Actualizaciones y Testigos, y vuelva.',
    ),
  },
  'witnesses-open': {
    message: t(
      'The hidden sheet Witnesses is not protected, or columns of it are gone: no word could be left there that Updates is written anew.',
      'La feuille masquée Témoins n’est pas protégée, ou il lui manque des colonnes : la réécriture des Mises à jour ne pourrait y être notée.',
      'La hoja oculta Testigos no está protegida, o le faltan columnas: no se podría anotar allí que Actualizaciones se reescribe.',
    ),
    remedy: t(
      'Choose “Repair the layout”, and come back.',
      'Choisissez « Réparer la mise en page », puis revenez.',
      'Elija «Reparar el diseño» y vuelva.',
    ),
  },
  'section-not-reached': {
    severity: 'warning',
    message: t(
      'You cannot read or change the workbook of this Section; it stays as it is.',
      'Vous ne pouvez pas lire ou modifier le classeur de cette Section ; il reste tel quel.',
      'No puede leer o cambiar el libro de esta Sección; queda como está.',
    ),
    remedy: t(
      'Ask its owner to share it with you as an editor, then look again.',
      'Demandez à son propriétaire de le partager avec vous en modification, puis recommencez.',
      'Pida a su propietario que lo comparta con usted como editor y vuelva a mirar.',
    ),
  },
  'issue-not-read': {
    severity: 'warning',
    message: t(
      'What this issued paper was made from is damaged; it stays as it is.',
      'Les données de ce document publié sont endommagées ; elles restent telles quelles.',
      'Los datos de este documento emitido están dañados; quedan como están.',
    ),
    remedy: t(
      'Restore the hidden sheet of issued papers from the version history, then look again.',
      'Rétablissez la feuille masquée des documents publiés depuis l’historique des versions, puis recommencez.',
      'Restaure la hoja oculta de documentos emitidos desde el historial de versiones y vuelva a mirar.',
    ),
  },
  'still-has-access': {
    severity: 'warning',
    message: t(
      'This person can still open the spreadsheet.',
      'Cette personne peut encore ouvrir la feuille de calcul.',
      'Esta persona todavía puede abrir la hoja de cálculo.',
    ),
    remedy: t(
      'Take the access away with “Share…”: whoever can open it can be recorded again.',
      'Retirez l’accès avec « Partager… » : qui peut l’ouvrir peut y être inscrit de nouveau.',
      'Quite el acceso con «Compartir…»: quien puede abrirla puede quedar registrado otra vez.',
    ),
  },
  'leads-open': {
    severity: 'warning',
    message: t(
      'This person leads actions that are not finished; they keep the pseudonym as their lead.',
      'Cette personne est responsable d’actions inachevées ; elles gardent le pseudonyme comme responsable.',
      'Esta persona es responsable de acciones sin terminar; su responsable pasa a ser el seudónimo.',
    ),
    remedy: t(
      'Hand them over with “Assign actions…”.',
      'Confiez-les à quelqu’un d’autre avec « Attribuer des actions… ».',
      'Traspáselas con «Asignar acciones…».',
    ),
  },
  'roles-to-apply': {
    severity: 'info',
    message: t(
      'Google still lists this person among those who may change protected cells.',
      'Google compte encore cette personne parmi celles qui peuvent modifier les cellules protégées.',
      'Google aún cuenta a esta persona entre quienes pueden cambiar celdas protegidas.',
    ),
    remedy: t(
      'Afterwards choose “Apply roles…”, and sync the Sections.',
      'Choisissez ensuite « Appliquer les rôles… » et synchronisez les Sections.',
      'Después elija «Aplicar los roles…» y sincronice las Secciones.',
    ),
  },
  'nothing-kept': {
    severity: 'info',
    message: t(
      'Nothing is kept under this address.',
      'Rien n’est conservé sous cette adresse.',
      'No se guarda nada con esta dirección.',
    ),
    remedy: nothing,
  },
});
export type PersonCode = CodeOf<typeof personProblem>;

/** Places that are no sheets. */
export const placeNames = {
  frozen: t(
    'What issued papers were made from',
    'Données des documents publiés',
    'Datos de los documentos emitidos',
  ),
  metadata: t('Notes of the add-on', 'Notes du module', 'Notas del complemento'),
  properties: t('Temporary keys', 'Clés temporaires', 'Claves temporales'),
} as const;

/** How a removal ended. `late`: the time was used up before its end. */
export type RemovalEnd = 'done' | 'nothing' | 'late';

export const removedText = t<{ readonly pseudonym: string; readonly end: RemovalEnd }>(
  ({ pseudonym, end }) =>
    ({
      done: `Removed: “${pseudonym}” stands in the place of this person.`,
      nothing: 'There was nothing left to replace.',
      late: 'The time is used up. What was done stays done: choose “Remove” again to go on.',
    })[end],
  ({ pseudonym, end }) =>
    ({
      done: `Retrait terminé : « ${pseudonym} » remplace cette personne.`,
      nothing: 'Il n’y avait plus rien à remplacer.',
      late: 'Le temps est écoulé. Ce qui est fait reste fait : choisissez de nouveau « Retirer » pour continuer.',
    })[end],
  ({ pseudonym, end }) =>
    ({
      done: `Hecho: «${pseudonym}» está en lugar de esta persona.`,
      nothing: 'No quedaba nada que sustituir.',
      late: 'Se acabó el tiempo. Lo hecho queda hecho: elija otra vez «Quitar» para seguir.',
    })[end],
);
