import { defineProblems } from '../../shared/define-problems.ts';
import { type Lang, type Text, t } from '../../shared/i18n/lang.ts';
import type { Problem } from '../../shared/outcome.ts';
import type { Difference, FigureName } from './check-figures.ts';
import { typeset } from './typeset.ts';

/** Why no paper was made. */
export const reportProblem = defineProblems(
  {
    'no-year': {
      message: t(
        'Settings does not hold the year of the plan.',
        'La feuille Réglages n’indique pas l’année du plan.',
        'La hoja Ajustes no indica el año del plan.',
      ),
      remedy: t(
        'Enter the year beside planYear in the Settings sheet.',
        'Saisissez l’année à côté de planYear dans la feuille Réglages.',
        'Escriba el año junto a planYear en la hoja Ajustes.',
      ),
    },
    'no-body': {
      message: t(
        'The paper does not name the body that it is for.',
        'Le document n’indique pas à quelle instance il s’adresse.',
        'El documento no indica a qué órgano se dirige.',
      ),
      remedy: t(
        'Choose a body, or enter its name.',
        'Choisissez une instance ou saisissez son nom.',
        'Elija un órgano o escriba su nombre.',
      ),
    },
    'unknown-area': {
      message: t<{ names: string }>(
        ({ names }) => `The plan has no area ${names}.`,
        ({ names }) => `Le plan n’a pas de domaine ${names}.`,
        ({ names }) => `El plan no tiene el área ${names}.`,
      ),
      remedy: t<{ known: string }>(
        ({ known }) => `Choose among: ${known}.`,
        ({ known }) => `Choisissez parmi : ${known}.`,
        ({ known }) => `Elija entre: ${known}.`,
      ),
    },
    'unknown-tier': {
      message: t<{ names: string }>(
        ({ names }) => `The plan has no tier ${names}.`,
        ({ names }) => `Le plan n’a pas de niveau ${names}.`,
        ({ names }) => `El plan no tiene el nivel ${names}.`,
      ),
      remedy: t<{ known: string }>(
        ({ known }) => `Choose among: ${known}.`,
        ({ known }) => `Choisissez parmi : ${known}.`,
        ({ known }) => `Elija entre: ${known}.`,
      ),
    },
    'unknown-chapter': {
      message: t<{ names: string }>(
        ({ names }) => `The plan has no chapter ${names}.`,
        ({ names }) => `Le plan n’a pas de chapitre ${names}.`,
        ({ names }) => `El plan no tiene el capítulo ${names}.`,
      ),
      remedy: t<{ known: string }>(
        ({ known }) => `Choose among: ${known}.`,
        ({ known }) => `Choisissez parmi : ${known}.`,
        ({ known }) => `Elija entre: ${known}.`,
      ),
    },
    'unknown-axis': {
      message: t<{ names: string }>(
        ({ names }) => `The plan has no axis ${names}.`,
        ({ names }) => `Le plan n’a pas d’axe ${names}.`,
        ({ names }) => `El plan no tiene el eje ${names}.`,
      ),
      remedy: t<{ known: string }>(
        ({ known }) => `Choose among: ${known}.`,
        ({ known }) => `Choisissez parmi : ${known}.`,
        ({ known }) => `Elija entre: ${known}.`,
      ),
    },
    'unknown-section': {
      message: t<{ names: string }>(
        ({ names }) => `Settings has no Section ${names}.`,
        ({ names }) => `Réglages ne contient pas la Section ${names}.`,
        ({ names }) => `Ajustes no tiene la Sección ${names}.`,
      ),
      remedy: t<{ known: string }>(
        ({ known }) => `Choose among: ${known}. Or add it in Settings.`,
        ({ known }) => `Choisissez parmi : ${known}. Ou ajoutez-la dans Réglages.`,
        ({ known }) => `Elija entre: ${known}. O añádala en Ajustes.`,
      ),
    },
    'unknown-lead': {
      message: t<{ names: string }>(
        ({ names }) => `Nobody leads an action as ${names}.`,
        ({ names }) => `Personne n’est responsable d’une action sous ${names}.`,
        ({ names }) => `Nadie lidera una acción como ${names}.`,
      ),
      remedy: t<{ known: string }>(
        ({ known }) => `Choose among: ${known}.`,
        ({ known }) => `Choisissez parmi : ${known}.`,
        ({ known }) => `Elija entre: ${known}.`,
      ),
    },
    'meeting-before-data': {
      message: t<{ meeting: string; data: string }>(
        ({ meeting, data }) =>
          `The meeting is on ${meeting}, before the data, which are of ${data}.`,
        ({ meeting, data }) =>
          `La réunion a lieu le ${meeting}, avant la date des données, le ${data}.`,
        ({ meeting, data }) =>
          `La reunión es el ${meeting}, antes de la fecha de los datos, ${data}.`,
      ),
      remedy: t(
        'Correct the day of the meeting, or enter in “Data as of” a day up to it.',
        'Corrigez le jour de la réunion, ou indiquez dans « Données au » un jour qui ne lui est pas postérieur.',
        'Corrija el día de la reunión, o indique en «Datos al» un día que no sea posterior.',
      ),
    },
    'data-in-future': {
      message: t<{ data: string; today: string }>(
        ({ data, today }) => `The data are to be of ${data}, and today is ${today}.`,
        ({ data, today }) =>
          `Les données doivent être celles du ${data}, or nous sommes le ${today}.`,
        ({ data, today }) => `Los datos deben ser del ${data}, y hoy es ${today}.`,
      ),
      remedy: t(
        'Enter a day that is past, or leave it empty for the data of now.',
        'Indiquez un jour passé, ou laissez vide pour les données actuelles.',
        'Indique un día pasado, o déjelo vacío para los datos de ahora.',
      ),
    },
    'status-unreadable': {
      message: t<{ ids: string; raw: string }>(
        ({ ids, raw }) =>
          `The figures by status would not hold, so no paper was made: ${ids} ${raw === '' ? '' : `(“${raw}”) `}has no status that can be read.`,
        ({ ids, raw }) =>
          `Les chiffres par statut ne concorderaient pas ; aucun document n’a été produit : le statut de ${ids} ${raw === '' ? '' : `(« ${raw} ») `}est illisible.`,
        ({ ids, raw }) =>
          `Las cifras por estado no cuadrarían y no se ha hecho el documento: el estado de ${ids} ${raw === '' ? '' : `(«${raw}») `}no se puede leer.`,
      ),
      remedy: t(
        'Choose a status from the list in that row; “Check the plan…” shows the cell.',
        'Choisissez un statut dans la liste de cette ligne ; « Vérifier le plan… » montre la cellule.',
        'Elija un estado de la lista en esa fila; «Comprobar el plan…» muestra la celda.',
      ),
    },
    'updates-broken': {
      message: t<{ row: number }>(
        ({ row }) =>
          `The sheet Updates was changed, or rows of it are lost, from row ${row} on: what the plan was on an earlier day, or what was approved, cannot be told from it, so no paper was made.`,
        ({ row }) =>
          `La feuille Mises à jour a été modifiée, ou des lignes y manquent, à partir de la ligne ${row} : elle ne permet plus de dire où en était le plan un jour passé ni ce qui a été approuvé ; aucun document n’a été produit.`,
        ({ row }) =>
          `La hoja Actualizaciones se modificó, o le faltan filas, a partir de la fila ${row}: ya no permite saber cómo estaba el plan un día anterior ni qué se aprobó, y no se ha hecho el documento.`,
      ),
      remedy: t(
        'Restore the sheet from the version history (File → Version history), or make the paper with the data of now and the latest updates.',
        'Rétablissez la feuille depuis l’historique des versions, ou produisez le document avec les données actuelles et les dernières mises à jour.',
        'Restaure la hoja desde el historial de versiones, o haga el documento con los datos de ahora y las últimas actualizaciones.',
      ),
    },
    'actions-missing': {
      message: t<{ ids: string }>(
        ({ ids }) =>
          `The actions of the plan do not add up, so no paper was made: ${ids} neither in the plan nor retired.`,
        ({ ids }) =>
          `Le compte des actions du plan n’est pas bon ; aucun document n’a été produit : ${ids} ne figure ni dans le plan ni parmi les actions retirées.`,
        ({ ids }) =>
          `Las acciones del plan no cuadran y no se ha hecho el documento: ${ids} no está en el plan ni entre las retiradas.`,
      ),
      remedy: t(
        'Restore the rows from the version history (or Edit → Undo), and retire what is to go with “Add, amend or retire…”.',
        'Rétablissez les lignes depuis l’historique des versions (ou Annuler), et retirez avec « Ajouter, modifier ou retirer… » ce qui doit l’être.',
        'Restaure las filas desde el historial de versiones (o Deshacer), y retire con «Añadir, modificar o retirar…» lo que deba irse.',
      ),
    },
    'period-reversed': {
      message: t<{ from: string; to: string }>(
        ({ from, to }) => `The period begins on ${from}, after it ends on ${to}.`,
        ({ from, to }) => `La période commence le ${from}, après sa fin le ${to}.`,
        ({ from, to }) => `El periodo empieza el ${from}, después de su fin el ${to}.`,
      ),
      remedy: t(
        'Exchange the two days, or correct one of them.',
        'Inversez les deux dates ou corrigez l’une d’elles.',
        'Intercambie las dos fechas o corrija una de ellas.',
      ),
    },
    'nothing-in-scope': {
      message: t<{ scope: string }>(
        ({ scope }) => `No action belongs to what this paper covers: ${scope}.`,
        ({ scope }) => `Aucune action ne correspond au périmètre de ce document : ${scope}.`,
        ({ scope }) => `Ninguna acción corresponde al ámbito de este documento: ${scope}.`,
      ),
      remedy: t(
        'Choose further areas or tiers, or all of them.',
        'Choisissez d’autres domaines ou niveaux, ou tous.',
        'Elija otras áreas u otros niveles, o todos.',
      ),
    },
    'figures-differ': {
      message: t<{ figure: string; stated: string | number; found: string | number }>(
        ({ figure, stated, found }) =>
          `A figure does not hold, so no paper was made. ${figure}: ${stated} stated, ${found} found.`,
        ({ figure, stated, found }) =>
          `Un chiffre ne concorde pas ; aucun document n’a été produit. ${figure} : ${stated} annoncé, ${found} trouvé.`,
        ({ figure, stated, found }) =>
          `Una cifra no cuadra y no se ha hecho el documento. ${figure}: ${stated} indicadas, ${found} encontradas.`,
      ),
      remedy: t(
        'Make the paper again. If it happens again, send this message to whoever looks after the add-on.',
        'Relancez le document. Si l’erreur se répète, transmettez ce message à la personne qui gère le module.',
        'Haga de nuevo el documento. Si se repite, envíe este mensaje a quien cuida del complemento.',
      ),
    },
  },
  typeset,
);

export function figuresDiffer({ figure, stated, found }: Difference, lang: Lang): Problem {
  return reportProblem('figures-differ', lang, '', {
    figure: figureNames[figure][lang],
    stated,
    found,
  });
}

const figureNames: Readonly<Record<FigureName, Text>> = {
  total: t('Actions in scope', 'Actions du périmètre', 'Acciones del ámbito'),
  statuses: t('Actions by status', 'Actions par statut', 'Acciones por estado'),
  areas: t('Progress by area', 'Avancement par domaine', 'Avance por área'),
  axes: t('Progress by axis', 'Avancement par axe', 'Avance por eje'),
  tiers: t('Progress by tier', 'Avancement par niveau', 'Avance por nivel'),
  updated: t('Actions updated', 'Actions mises à jour', 'Acciones actualizadas'),
  overdue: t('Actions overdue', 'Échéances dépassées', 'Plazos superados'),
  completed: t('Completed actions', 'Actions achevées', 'Acciones completadas'),
  reasons: t('Missing reasons', 'Motifs manquants', 'Motivos que faltan'),
  lists: t('Lists of actions', 'Listes d’actions', 'Listas de acciones'),
  upcoming: t('Actions due next', 'Prochaines échéances', 'Próximos plazos'),
  'not-updated': t(
    'Actions without an update',
    'Actions sans mise à jour',
    'Acciones sin actualización',
  ),
  deviations: t('Deviations from the plan', 'Écarts par rapport au plan', 'Desviaciones del plan'),
  plan: t('Actions of the plan', 'Actions du plan', 'Acciones del plan'),
  opening: t(
    'Actions in the last paper',
    'Actions du dernier document',
    'Acciones del último documento',
  ),
  changes: t(
    'Changes since the last paper',
    'Évolution depuis le dernier document',
    'Cambios desde el último documento',
  ),
  annex: t('Actions in the annex', 'Actions de l’annexe', 'Acciones del anexo'),
};
