import type { Lang } from '../../shared/i18n/lang.ts';
import type { Problem } from '../../shared/outcome.ts';
import type { Difference, FigureName } from './check-figures.ts';
import { typeset } from './typeset.ts';

type Sentences = readonly [message: string, remedy: string];
interface Params {
  readonly 'no-year': Record<string, never>;
  readonly 'no-body': Record<string, never>;
  readonly 'unknown-area': { readonly names: string; readonly known: string };
  readonly 'unknown-tier': { readonly names: string; readonly known: string };
  readonly 'unknown-chapter': { readonly names: string; readonly known: string };
  readonly 'unknown-axis': { readonly names: string; readonly known: string };
  readonly 'unknown-section': { readonly names: string; readonly known: string };
  readonly 'unknown-lead': { readonly names: string; readonly known: string };
  readonly 'meeting-before-data': { readonly meeting: string; readonly data: string };
  readonly 'data-in-future': { readonly data: string; readonly today: string };
  readonly 'status-unreadable': { readonly ids: string; readonly raw: string };
  readonly 'updates-broken': { readonly row: number };
  readonly 'actions-missing': { readonly ids: string };
  readonly 'period-reversed': { readonly from: string; readonly to: string };
  readonly 'nothing-in-scope': { readonly scope: string };
  readonly 'figures-differ': { readonly figure: string } & Pick<Difference, 'stated' | 'found'>;
}
export type ReportProblemCode = keyof Params;

/** Why no paper was made, in its language, and what to do. */
export function reportProblem<C extends ReportProblemCode>(
  code: C,
  lang: Lang,
  params: Params[C],
): Problem {
  const [message, remedy] = texts[code][lang](params);
  return {
    code,
    severity: 'error',
    place: '',
    message: typeset(message, lang),
    remedy: typeset(remedy, lang),
  };
}

export function figuresDiffer({ figure, stated, found }: Difference, lang: Lang): Problem {
  const at = { en: 0, fr: 1, es: 2 }[lang];
  return reportProblem('figures-differ', lang, {
    figure: figureNames[figure][at] ?? figure,
    stated,
    found,
  });
}

const figureNames: Readonly<Record<FigureName, readonly string[]>> = {
  total: ['Actions in scope', 'Actions du périmètre', 'Acciones del ámbito'],
  statuses: ['Actions by status', 'Actions par statut', 'Acciones por estado'],
  areas: ['Progress by area', 'Avancement par domaine', 'Avance por área'],
  axes: ['Progress by axis', 'Avancement par axe', 'Avance por eje'],
  tiers: ['Progress by tier', 'Avancement par niveau', 'Avance por nivel'],
  updated: ['Actions updated', 'Actions mises à jour', 'Acciones actualizadas'],
  overdue: ['Actions overdue', 'Échéances dépassées', 'Plazos superados'],
  completed: ['Completed actions', 'Actions achevées', 'Acciones completadas'],
  reasons: ['Missing reasons', 'Motifs manquants', 'Motivos que faltan'],
  lists: ['Lists of actions', 'Listes d’actions', 'Listas de acciones'],
  upcoming: ['Actions due next', 'Prochaines échéances', 'Próximos plazos'],
  'not-updated': [
    'Actions without an update',
    'Actions sans mise à jour',
    'Acciones sin actualización',
  ],
  deviations: ['Deviations from the plan', 'Écarts par rapport au plan', 'Desviaciones del plan'],
  plan: ['Actions of the plan', 'Actions du plan', 'Acciones del plan'],
  opening: [
    'Actions in the last paper',
    'Actions du dernier document',
    'Acciones del último documento',
  ],
  changes: [
    'Changes since the last paper',
    'Évolution depuis le dernier document',
    'Cambios desde el último documento',
  ],
  annex: ['Actions in the annex', 'Actions de l’annexe', 'Acciones del anexo'],
};

const texts: {
  readonly [C in ReportProblemCode]: Readonly<Record<Lang, (params: Params[C]) => Sentences>>;
} = {
  'no-year': {
    en: () => [
      'Settings does not hold the year of the plan.',
      'Enter the year beside planYear in the Settings sheet.',
    ],
    fr: () => [
      'La feuille Réglages n’indique pas l’année du plan.',
      'Saisissez l’année à côté de planYear dans la feuille Réglages.',
    ],
    es: () => [
      'La hoja Ajustes no indica el año del plan.',
      'Escriba el año junto a planYear en la hoja Ajustes.',
    ],
  },
  'no-body': {
    en: () => [
      'The paper does not name the body that it is for.',
      'Choose a body, or enter its name.',
    ],
    fr: () => [
      'Le document n’indique pas à quelle instance il s’adresse.',
      'Choisissez une instance ou saisissez son nom.',
    ],
    es: () => [
      'El documento no indica a qué órgano se dirige.',
      'Elija un órgano o escriba su nombre.',
    ],
  },
  'unknown-area': {
    en: ({ names, known }) => [`The plan has no area ${names}.`, `Choose among: ${known}.`],
    fr: ({ names, known }) => [
      `Le plan n’a pas de domaine ${names}.`,
      `Choisissez parmi : ${known}.`,
    ],
    es: ({ names, known }) => [`El plan no tiene el área ${names}.`, `Elija entre: ${known}.`],
  },
  'unknown-tier': {
    en: ({ names, known }) => [`The plan has no tier ${names}.`, `Choose among: ${known}.`],
    fr: ({ names, known }) => [
      `Le plan n’a pas de niveau ${names}.`,
      `Choisissez parmi : ${known}.`,
    ],
    es: ({ names, known }) => [`El plan no tiene el nivel ${names}.`, `Elija entre: ${known}.`],
  },
  'unknown-chapter': {
    en: ({ names, known }) => [`The plan has no chapter ${names}.`, `Choose among: ${known}.`],
    fr: ({ names, known }) => [
      `Le plan n’a pas de chapitre ${names}.`,
      `Choisissez parmi : ${known}.`,
    ],
    es: ({ names, known }) => [`El plan no tiene el capítulo ${names}.`, `Elija entre: ${known}.`],
  },
  'unknown-axis': {
    en: ({ names, known }) => [`The plan has no axis ${names}.`, `Choose among: ${known}.`],
    fr: ({ names, known }) => [`Le plan n’a pas d’axe ${names}.`, `Choisissez parmi : ${known}.`],
    es: ({ names, known }) => [`El plan no tiene el eje ${names}.`, `Elija entre: ${known}.`],
  },
  'unknown-section': {
    en: ({ names, known }) => [
      `Settings has no Section ${names}.`,
      `Choose among: ${known}. Or add it in Settings.`,
    ],
    fr: ({ names, known }) => [
      `Réglages ne contient pas la Section ${names}.`,
      `Choisissez parmi : ${known}. Ou ajoutez-la dans Réglages.`,
    ],
    es: ({ names, known }) => [
      `Ajustes no tiene la Sección ${names}.`,
      `Elija entre: ${known}. O añádala en Ajustes.`,
    ],
  },
  'unknown-lead': {
    en: ({ names, known }) => [`Nobody leads an action as ${names}.`, `Choose among: ${known}.`],
    fr: ({ names, known }) => [
      `Personne n’est responsable d’une action sous ${names}.`,
      `Choisissez parmi : ${known}.`,
    ],
    es: ({ names, known }) => [`Nadie lidera una acción como ${names}.`, `Elija entre: ${known}.`],
  },
  'meeting-before-data': {
    en: ({ meeting, data }) => [
      `The meeting is on ${meeting}, before the data, which are of ${data}.`,
      'Correct the day of the meeting, or enter in “Data as of” a day up to it.',
    ],
    fr: ({ meeting, data }) => [
      `La réunion a lieu le ${meeting}, avant la date des données, le ${data}.`,
      'Corrigez le jour de la réunion, ou indiquez dans « Données au » un jour qui ne lui est pas postérieur.',
    ],
    es: ({ meeting, data }) => [
      `La reunión es el ${meeting}, antes de la fecha de los datos, ${data}.`,
      'Corrija el día de la reunión, o indique en «Datos al» un día que no sea posterior.',
    ],
  },
  'data-in-future': {
    en: ({ data, today }) => [
      `The data are to be of ${data}, and today is ${today}.`,
      'Enter a day that is past, or leave it empty for the data of now.',
    ],
    fr: ({ data, today }) => [
      `Les données doivent être celles du ${data}, or nous sommes le ${today}.`,
      'Indiquez un jour passé, ou laissez vide pour les données actuelles.',
    ],
    es: ({ data, today }) => [
      `Los datos deben ser del ${data}, y hoy es ${today}.`,
      'Indique un día pasado, o déjelo vacío para los datos de ahora.',
    ],
  },
  'status-unreadable': {
    en: ({ ids, raw }) => [
      `The figures by status would not hold, so no paper was made: ${ids} ${raw === '' ? '' : `(“${raw}”) `}has no status that can be read.`,
      'Choose a status from the list in that row; “Check the plan…” shows the cell.',
    ],
    fr: ({ ids, raw }) => [
      `Les chiffres par statut ne concorderaient pas ; aucun document n’a été produit : le statut de ${ids} ${raw === '' ? '' : `(« ${raw} ») `}est illisible.`,
      'Choisissez un statut dans la liste de cette ligne ; « Vérifier le plan… » montre la cellule.',
    ],
    es: ({ ids, raw }) => [
      `Las cifras por estado no cuadrarían y no se ha hecho el documento: el estado de ${ids} ${raw === '' ? '' : `(«${raw}») `}no se puede leer.`,
      'Elija un estado de la lista en esa fila; «Comprobar el plan…» muestra la celda.',
    ],
  },
  'updates-broken': {
    en: ({ row }) => [
      `The sheet Updates was changed, or rows of it are lost, from row ${row} on: what the plan was on an earlier day, or what was approved, cannot be told from it, so no paper was made.`,
      'Restore the sheet from the version history (File → Version history), or make the paper with the data of now and the latest updates.',
    ],
    fr: ({ row }) => [
      `La feuille Mises à jour a été modifiée, ou des lignes y manquent, à partir de la ligne ${row} : elle ne permet plus de dire où en était le plan un jour passé ni ce qui a été approuvé ; aucun document n’a été produit.`,
      'Rétablissez la feuille depuis l’historique des versions, ou produisez le document avec les données actuelles et les dernières mises à jour.',
    ],
    es: ({ row }) => [
      `La hoja Actualizaciones se modificó, o le faltan filas, a partir de la fila ${row}: ya no permite saber cómo estaba el plan un día anterior ni qué se aprobó, y no se ha hecho el documento.`,
      'Restaure la hoja desde el historial de versiones, o haga el documento con los datos de ahora y las últimas actualizaciones.',
    ],
  },
  'actions-missing': {
    en: ({ ids }) => [
      `The actions of the plan do not add up, so no paper was made: ${ids} neither in the plan nor retired.`,
      'Restore the rows from the version history (or Edit → Undo), and retire what is to go with “Add, amend or retire…”.',
    ],
    fr: ({ ids }) => [
      `Le compte des actions du plan n’est pas bon ; aucun document n’a été produit : ${ids} ne figure ni dans le plan ni parmi les actions retirées.`,
      'Rétablissez les lignes depuis l’historique des versions (ou Annuler), et retirez avec « Ajouter, modifier ou retirer… » ce qui doit l’être.',
    ],
    es: ({ ids }) => [
      `Las acciones del plan no cuadran y no se ha hecho el documento: ${ids} no está en el plan ni entre las retiradas.`,
      'Restaure las filas desde el historial de versiones (o Deshacer), y retire con «Añadir, modificar o retirar…» lo que deba irse.',
    ],
  },
  'period-reversed': {
    en: ({ from, to }) => [
      `The period begins on ${from}, after it ends on ${to}.`,
      'Exchange the two days, or correct one of them.',
    ],
    fr: ({ from, to }) => [
      `La période commence le ${from}, après sa fin le ${to}.`,
      'Inversez les deux dates ou corrigez l’une d’elles.',
    ],
    es: ({ from, to }) => [
      `El periodo empieza el ${from}, después de su fin el ${to}.`,
      'Intercambie las dos fechas o corrija una de ellas.',
    ],
  },
  'nothing-in-scope': {
    en: ({ scope }) => [
      `No action belongs to what this paper covers: ${scope}.`,
      'Choose further areas or tiers, or all of them.',
    ],
    fr: ({ scope }) => [
      `Aucune action ne correspond au périmètre de ce document : ${scope}.`,
      'Choisissez d’autres domaines ou niveaux, ou tous.',
    ],
    es: ({ scope }) => [
      `Ninguna acción corresponde al ámbito de este documento: ${scope}.`,
      'Elija otras áreas u otros niveles, o todos.',
    ],
  },
  'figures-differ': {
    en: ({ figure, stated, found }) => [
      `A figure does not hold, so no paper was made. ${figure}: ${stated} stated, ${found} found.`,
      'Make the paper again. If it happens again, send this message to whoever looks after the add-on.',
    ],
    fr: ({ figure, stated, found }) => [
      `Un chiffre ne concorde pas ; aucun document n’a été produit. ${figure} : ${stated} annoncé, ${found} trouvé.`,
      'Relancez le document. Si l’erreur se répète, transmettez ce message à la personne qui gère le module.',
    ],
    es: ({ figure, stated, found }) => [
      `Una cifra no cuadra y no se ha hecho el documento. ${figure}: ${stated} indicadas, ${found} encontradas.`,
      'Haga de nuevo el documento. Si se repite, envíe este mensaje a quien cuida del complemento.',
    ],
  },
};
