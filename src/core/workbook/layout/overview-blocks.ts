import type { Lang, Text } from '../../i18n/lang.ts';
import { columnLetters } from '../a1.ts';
import { t } from '../columns/column.ts';
import { statuses, statusKeys } from '../lists.ts';
import { periodOpensName } from './named-ranges.ts';
import type { OverviewInput } from './overview.ts';
import { equal, listed, type Measures, whole } from './overview-measures.ts';

/** One cell of Overview. A `formula` comes without its "="; `text` is never a formula. */
export type OverviewCell = { readonly style: OverviewStyle } & (
  | { readonly text: string }
  | { readonly formula: string }
);
export type OverviewStyle =
  | 'title'
  | 'heading'
  | 'note'
  | 'columnTitle'
  | 'label'
  | 'count'
  | 'total'
  | 'totalLabel'
  | 'share'
  | 'bar'
  | 'date';

/** Rows of a block, counted from 0: its column titles, and its body without the total. */
export interface Block {
  readonly titleRow: number;
  readonly firstRow: number;
  readonly endRow: number;
}

/** Every block begins with a heading and column titles. */
export function blockOf(start: number, rows: number): Block {
  return { titleRow: start + 1, firstRow: start + 2, endRow: start + rows };
}

const texts = {
  figures: t('Key figures', 'Chiffres clés', 'Cifras clave'),
  byArea: t('By area', 'Par domaine', 'Por área'),
  byTier: t('By tier', 'Par niveau', 'Por nivel'),
  byAxis: t('By axis', 'Par axe', 'Por eje'),
  bySection: t('By Section', 'Par Section', 'Por Sección'),
  overlap: t(
    'An action of several Sections counts for each of them: these figures overlap and have no total.',
    'Une action de plusieurs Sections compte pour chacune : ces chiffres se recoupent et n’ont pas de total.',
    'Una acción de varias Secciones cuenta para cada una: estas cifras se solapan y no tienen total.',
  ),
  area: t('Area', 'Domaine', 'Área'),
  tier: t('Tier', 'Niveau', 'Nivel'),
  axis: t('Axis', 'Axe', 'Eje'),
  section: t('Section', 'Section', 'Sección'),
  figure: t('Figure', 'Chiffre', 'Cifra'),
  number: t('Number', 'Nombre', 'Número'),
  shareOfAll: t('Share', 'Part', 'Proporción'),
  actions: t('Actions', 'Actions', 'Acciones'),
  overdue: t('Overdue', 'En dépassement', 'Fuera de plazo'),
  notUpdated: t('Not updated this period', 'Sans mise à jour', 'Sin actualizar'),
  noStatus: t('Without a valid status', 'Sans statut valable', 'Sin estado válido'),
  completed: t('Completed share', 'Part achevée', 'Parte completada'),
  period: t('Current period opened on', 'Période ouverte le', 'Periodo abierto el'),
  total: t('Total', 'Total', 'Total'),
} as const satisfies Record<string, Text>;

/** Columns: A label, B actions, C to H the statuses, then overdue, not updated, share, bar. */
const first = 2;
const overdueAt = first + statusKeys.length;
const letters = {
  overdue: columnLetters(overdueAt),
  notUpdated: columnLetters(overdueAt + 1),
  share: columnLetters(overdueAt + 2),
  completed: columnLetters(first + statusKeys.indexOf('completed')),
} as const;

/** Width of the whole table, in columns. */
export const overviewColumns = overdueAt + 4;
/** Columns of the six statuses, half-open, for the charts. */
export const statusColumns = { start: first, end: overdueAt } as const;

/** Row of Overview, counted from 0, where the key figures begin. */
export const figuresRow = 2;
/** A1 address of the opening day of the current period, among the key figures. */
const periodCell = `$B$${figuresRow + 2 + statusKeys.length + 5}`;

const label = (text: string): OverviewCell => ({ text, style: 'label' });
const count = (formula: string): OverviewCell => ({ formula, style: 'count' });
const titles = (cells: readonly string[]): OverviewCell[] =>
  cells.map((text) => ({ text, style: 'columnTitle' }));
const sum = (places: readonly number[], part: (area: number) => string): string =>
  places.map(part).join('+');

/** Key figures of the whole plan: one a row, with its share of all actions. */
export function keyFigures({ lang, areas, year }: OverviewInput): OverviewCell[][] {
  const places = areas.map((_, i) => i + 1);
  const of = whole(lang, periodCell);
  const row = (n: number): number => figuresRow + 3 + n;
  const total = `$B$${row(0)}`;
  const share = (n: number): OverviewCell => ({
    formula: `IF(${total}=0;"";B${row(n)}/${total})`,
    style: 'share',
  });
  const statusRows = statusKeys.map((key): [string, string] => [
    statuses[key][lang],
    sum(places, (area) => of(area).withStatus(statuses[key][lang])),
  ]);
  const counted: [string, string][] = [
    ...statusRows,
    [texts.noStatus[lang], `${total}-SUM(B${row(1)}:B${row(statusKeys.length)})`],
    [texts.overdue[lang], sum(places, (area) => of(area).overdue)],
    [texts.notUpdated[lang], `${total}-(${sum(places, (area) => of(area).updated)})`],
  ];
  return [
    [{ text: texts.figures[lang], style: 'heading' }],
    titles([texts.figure[lang], texts.number[lang], texts.shareOfAll[lang]]),
    [
      { text: texts.actions[lang], style: 'totalLabel' },
      { formula: sum(places, (area) => of(area).actions), style: 'total' },
    ],
    ...counted.map(([text, formula], i) => [label(text), count(formula), share(i + 1)]),
    [
      label(texts.period[lang]),
      {
        formula: `MAX(DATE(${year};1;1);MAXIFS(${periodOpensName};${periodOpensName};"<="&TODAY()))`,
        style: 'date',
      },
    ],
  ];
}

interface Line {
  readonly text: string;
  readonly areas: readonly number[];
  readonly measures: Measures;
}

function table(
  heading: string,
  first: string,
  lang: Lang,
  lines: readonly Line[],
  at: number,
): OverviewCell[][] {
  const titleRow = at + 2;
  return [
    [{ text: heading, style: 'heading' }],
    titles([
      first,
      texts.actions[lang],
      ...statusKeys.map((key) => statuses[key][lang]),
      texts.overdue[lang],
      texts.notUpdated[lang],
      texts.completed[lang],
      '',
    ]),
    ...lines.map(({ text, areas, measures }, i) => {
      const row = titleRow + 1 + i;
      return [
        label(text),
        count(sum(areas, (area) => measures(area).actions)),
        ...statusKeys.map((key) =>
          count(sum(areas, (area) => measures(area).withStatus(statuses[key][lang]))),
        ),
        count(sum(areas, (area) => measures(area).overdue)),
        count(`B${row}-(${sum(areas, (area) => measures(area).updated)})`),
        ...completedShare(row),
      ];
    }),
  ];
}

/** The share of completed actions, as a number and as a bar of ten blocks. */
function completedShare(row: number): OverviewCell[] {
  const share = `${letters.share}${row}`;
  return [
    { formula: `IF(B${row}=0;0;${letters.completed}${row}/B${row})`, style: 'share' },
    { formula: `REPT("█";ROUND(10*${share};0))&REPT("░";10-ROUND(10*${share};0))`, style: 'bar' },
  ];
}

/** A last row that sums the rows above: parts equal the total. */
function totalRow(lang: Lang, at: number, lines: number): OverviewCell[] {
  const [from, to] = [at + 3, at + 2 + lines];
  const row = to + 1;
  const sums = Array.from(
    { length: overdueAt + 2 - 1 },
    (_, i): OverviewCell => ({
      formula: `SUM(${columnLetters(1 + i)}${from}:${columnLetters(1 + i)}${to})`,
      style: 'total',
    }),
  );
  return [{ text: texts.total[lang], style: 'totalLabel' }, ...sums, ...completedShare(row)];
}

/** Counts by area, with a total. */
export function byArea({ lang, areas }: OverviewInput, at: number): OverviewCell[][] {
  const lines = areas.map(
    (area, i): Line => ({
      text: `${area.number} ${area.motto ?? area.name}`,
      areas: [i + 1],
      measures: whole(lang, periodCell),
    }),
  );
  return [
    ...table(texts.byArea[lang], texts.area[lang], lang, lines, at),
    totalRow(lang, at, lines.length),
  ];
}

/** Counts by tier, with a total. */
export function byTier({ lang, areas, tiers }: OverviewInput, at: number): OverviewCell[][] {
  const places = areas.map((_, i) => i + 1);
  const lines = tiers.map(
    ({ label: text }): Line => ({
      text,
      areas: places,
      measures: equal(lang, periodCell, 'tier', text),
    }),
  );
  return [
    ...table(texts.byTier[lang], texts.tier[lang], lang, lines, at),
    totalRow(lang, at, lines.length),
  ];
}

/** Counts by axis; actions without one are left out, so there is no total. */
export function byAxis({ lang, areas, axes }: OverviewInput, at: number): OverviewCell[][] {
  const places = areas.map((_, i) => i + 1);
  const lines = axes.map(
    (text): Line => ({ text, areas: places, measures: equal(lang, periodCell, 'axis', text) }),
  );
  return table(texts.byAxis[lang], texts.axis[lang], lang, lines, at);
}

/**
 * Counts by Section. An action can have several, so these overlap and are never summed. A list of
 * names is searched with its separators, so that "Africa" does not count "South Africa".
 */
export function bySection({ lang, areas, sections }: OverviewInput, at: number): OverviewCell[][] {
  const places = areas.map((_, i) => i + 1);
  const lines = sections.map(
    (text): Line => ({
      text,
      areas: places,
      measures: listed(lang, periodCell, 'sections', text),
    }),
  );
  return [
    ...table(texts.bySection[lang], texts.section[lang], lang, lines, at),
    [{ text: texts.overlap[lang], style: 'note' }],
  ];
}
