import type { PlainText } from '../../shared/define-problems.ts';
import { type Lang, type Text, t } from '../../shared/i18n/lang.ts';
import type { Outcome, Problem } from '../../shared/outcome.ts';
import type { PaperDefinition } from './definition.ts';
import { partsOf } from './definition.ts';
import { deviates } from './figures.ts';
import { idsInShort } from './ids-in-short.ts';
import { isOverdue } from './lists.ts';
import { drawUp } from './make-report.ts';
import type { Paper } from './paper.ts';
import type { PaperAction } from './paper-action.ts';
import { paperStatuses, statusName } from './paper-status.ts';
import type { State } from './state.ts';

/** What a paper would say, before it is made. */
export interface PaperPreview {
  readonly title: string;
  /** The headings, in their order. */
  readonly outline: readonly {
    readonly level: number;
    readonly text: string;
  }[];
  /** Each figure with the IDs behind it: "1.1-C01–06, 2.1-C03". */
  readonly figures: readonly {
    readonly label: string;
    readonly count: number;
    readonly ids: string;
  }[];
  /** What a reader would miss or doubt; none of it keeps the paper from being made. */
  readonly problems: readonly Problem[];
}

/**
 * What a paper would say, with the actions behind each figure, or why it cannot be made.
 * @param also further languages: what has no translation into them is told as well
 * @param lang of the person who looks; headings and title are in the language of the paper
 */
export function previewPaper(
  state: State,
  definition: PaperDefinition,
  lang: Lang,
  also: readonly Lang[] = [],
): Outcome<PaperPreview> {
  const drawn = drawUp(state, definition);
  if (!drawn.ok) return drawn;
  const { paper, report } = drawn.value;
  const further = [...new Set(also)].filter((code) => code !== definition.lang);
  return {
    ok: true,
    value: {
      title: report.title,
      outline: report.parts.flatMap(({ blocks }) =>
        blocks.flatMap((block) =>
          block.kind === 'heading' && block.level < 3
            ? [{ level: block.level, text: block.text }]
            : [],
        ),
      ),
      figures: figuresOf(paper, lang),
      problems: [
        ...doubts(paper, lang),
        ...further.flatMap((code) =>
          missingTranslations(state, { ...definition, lang: code }, lang),
        ),
      ],
    },
  };
}

const texts = {
  total: t('Actions in scope', 'Actions du périmètre', 'Acciones del ámbito'),
  overdue: t('Overdue', 'Échues', 'Vencidas'),
  upcoming: t('Due in 90 days', 'À échéance dans 90 jours', 'Vencen en 90 días'),
  notUpdated: t(
    'Open, and without an update in the period',
    'En cours, sans mise à jour pendant la période',
    'Abiertas, sin actualización en el periodo',
  ),
} as const satisfies Record<string, Text>;

function figuresOf(paper: Paper, lang: Lang): PaperPreview['figures'] {
  const { actions, lists, today } = paper;
  const figure = (label: string, counted: readonly PaperAction[]) => ({
    label,
    count: counted.length,
    ids: idsInShort(counted),
  });
  return [
    figure(texts.total[lang], actions),
    ...paperStatuses.map((status) =>
      figure(
        statusName(status, lang),
        actions.filter((action) => action.status === status),
      ),
    ),
    figure(
      texts.overdue[lang],
      actions.filter((action) => isOverdue(action, today)),
    ),
    figure(texts.upcoming[lang], lists.upcoming),
    figure(texts.notUpdated[lang], lists.notUpdated),
  ].filter(({ count }, i) => i === 0 || count > 0);
}

const remarks = {
  'no-reason': {
    message: t(
      'Not as planned, and without a reason: the paper says so.',
      'Écart par rapport au plan sans motif : le document le signale.',
      'Se desvían del plan sin motivo: el documento lo indica.',
    ),
    remedy: t(
      'Have the reason entered in Text for reports.',
      'Faites saisir le motif dans Texte pour les rapports.',
      'Haga indicar el motivo en Texto para informes.',
    ),
  },
  'no-result': {
    message: t(
      'Completed, and without a result.',
      'Achevées sans résultat.',
      'Completadas sin resultado.',
    ),
    remedy: t(
      'Have the result entered.',
      'Faites saisir le résultat.',
      'Haga indicar el resultado.',
    ),
  },
  'no-translation': {
    message: t(
      'No translation into the language of the paper: these texts stand as they are, marked.',
      'Textes sans traduction dans la langue du document : ils figurent tels quels, signalés.',
      'Textos sin traducción al idioma del documento: figuran tal cual, señalados.',
    ),
    remedy: t(
      'Import the plan in that language in “Translations…”, or enter them in the sheet Translations.',
      'Importez le plan dans cette langue avec « Traductions… », ou saisissez-les dans la feuille Traductions.',
      'Importe el plan en ese idioma con «Traducciones…», o escríbalos en la hoja Traducciones.',
    ),
  },
  stale: {
    message: t(
      'Without an update in the period: what the paper says of them is older.',
      'Sans mise à jour pendant la période : ce qu’en dit le document est plus ancien.',
      'Sin actualización en el periodo: lo que dice el documento es anterior.',
    ),
    remedy: t(
      'Ask the leads in “Who has updated…”.',
      'Relancez les responsables dans « Qui a mis à jour… ».',
      'Pregunte a los responsables en «Quién ha actualizado…».',
    ),
  },
  'stale-contribution': {
    message: t(
      'The highlight of a Section is the last good one: its workbook holds something that could not be taken over.',
      'Le temps fort d’une Section est le dernier valable : son classeur contient quelque chose qui n’a pu être repris.',
      'El destacado de una Sección es el último válido: su libro contiene algo que no se pudo tomar.',
    ),
    remedy: t(
      'Look into the sheet Issues, have the Section correct it, and sync again.',
      'Consultez la feuille Problèmes, faites corriger par la Section et synchronisez de nouveau.',
      'Mire la hoja Problemas, haga que la Sección lo corrija y sincronice de nuevo.',
    ),
  },
  unreviewed: {
    message: t(
      'Updated, and not reviewed by a manager yet.',
      'Mises à jour, mais pas encore revues par un responsable.',
      'Actualizadas, pero aún no revisadas por un responsable.',
    ),
    remedy: t(
      'Look at them in “Review updates…”.',
      'Revoyez-les dans « Revoir les mises à jour… ».',
      'Revíselas en «Revisar actualizaciones…».',
    ),
  },
} as const satisfies Record<string, PlainText>;

/** So many runs of IDs name the place of a doubt; the figures list all. */
const mostRuns = 8;

/** "1.1-C01–06, 2.1.1-C03, … (37)": the first ones, and how many there are. */
function firstIds(actions: readonly PaperAction[]): string {
  const runs = idsInShort(actions).split(', ');
  if (runs.length <= mostRuns) return runs.join(', ');
  return `${runs.slice(0, mostRuns).join(', ')}, … (${actions.length})`;
}

/** Actions with texts that a paper in a further language would show as they are. */
function missingTranslations(state: State, definition: PaperDefinition, lang: Lang): Problem[] {
  const drawn = drawUp(state, definition);
  if (!drawn.ok) return [...drawn.problems];
  const { untranslated } = drawn.value.paper;
  if (untranslated.length === 0) return [];
  const place = `${definition.lang.toUpperCase()} · ${firstIds(untranslated)}`;
  const { message, remedy } = remarks['no-translation'];
  const code = 'no-translation';
  return [{ code, severity: 'warning', place, message: message[lang], remedy: remedy[lang] }];
}

/** What a reader of the paper would miss or doubt. */
function doubts(
  { actions, lists, untranslated, contributions, definition }: Paper,
  lang: Lang,
): Problem[] {
  const told = partsOf(definition).includes('highlights') ? contributions : [];
  const stale = new Set(told.filter(({ isStale }) => isStale).map(({ id }) => id));
  const found: [keyof typeof remarks, readonly PaperAction[]][] = [
    ['no-reason', actions.filter((action) => deviates(action) && action.reason === '')],
    ['no-result', actions.filter(({ status, result }) => status === 'completed' && result === '')],
    ['unreviewed', actions.filter(({ unreviewed }) => unreviewed)],
    ['no-translation', untranslated],
    ['stale', lists.notUpdated],
    ['stale-contribution', actions.filter(({ id }) => stale.has(id))],
  ];
  return found.flatMap(([code, which]): Problem[] =>
    which.length === 0
      ? []
      : [
          {
            ...{ code, severity: 'warning', place: firstIds(which) },
            message: remarks[code].message[lang],
            remedy: remarks[code].remedy[lang],
          },
        ],
  );
}
