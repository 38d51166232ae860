import { cleanLine, cleanText } from '../../shared/clean-text.ts';
import type { ActionRow } from '../../workbook/action-row.ts';
import { foldLabel } from '../../workbook/lists.ts';
import type { Settings } from '../../workbook/read-settings.ts';
import type { Part } from './block.ts';
import type { PaperDefinition } from './definition.ts';
import type { Figures, Group } from './figures.ts';
import type { Span } from './lists.ts';
import { daysAhead } from './lists.ts';
import { areaOf, chapterOf } from './paper-action.ts';
import type { PartKey } from './paper-parts.ts';
import { paperStatuses } from './paper-status.ts';

/** A figure that does not hold: what the paper says, and what a second count finds. */
export interface Difference {
  readonly figure: FigureName;
  readonly stated: number | string;
  readonly found: number | string;
}
export type FigureName =
  | 'total'
  | 'statuses'
  | 'areas'
  | 'axes'
  | 'tiers'
  | 'updated'
  | 'overdue'
  | 'completed'
  | 'reasons'
  | 'lists'
  | 'upcoming'
  | 'not-updated'
  | 'deviations'
  | 'plan'
  | 'opening'
  | 'changes'
  | 'annex';

/** What the second count starts from: the rows as they were read. */
export interface Source {
  readonly actions: readonly ActionRow[];
  readonly scope: PaperDefinition['scope'];
  readonly people: Settings['people'];
  readonly period: Span;
  readonly today: string;
  /** The plan as it was for the last paper to the body. */
  readonly last?: {
    readonly actions: readonly ActionRow[];
    readonly settings: Pick<Settings, 'people'>;
  };
  /** IDs of the retired actions, and of all that were ever given. */
  readonly retired?: readonly string[];
  readonly given: readonly string[];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/**
 * Counts everything again, straight from the rows and in another way than `figures`: filters over
 * raw cells instead of groups. Parts must equal their total, and each figure its recount.
 */
export function checkFigures(figures: Figures, source: Source): Difference[] {
  const rows = source.actions.filter((row) => isMeant(row, source));
  const count = (test: (row: ActionRow) => boolean): number => rows.filter(test).length;
  const { all } = figures;
  const day = (row: ActionRow): string => (row.updatedOn ?? '').slice(0, 10);
  const done = (row: ActionRow): boolean => row.status === 'completed';
  const { from, to } = source.period;

  const pairs: [FigureName, number, number][] = [
    ['total', all.total, rows.length],
    ['statuses', sum(Object.values(all.by)), all.total],
    ...paperStatuses.map((status): [FigureName, number, number] => [
      'statuses',
      all.by[status],
      count((row) => (row.status ?? 'none') === status),
    ]),
    ...groupPairs('areas', figures.areas, figures, (key) => count((row) => rowArea(row) === key)),
    ...(figures.axes.length === 0 && count(({ axis }) => cleanLine(axis) !== '') === 0
      ? []
      : groupPairs('axes', figures.axes, figures)),
    ...groupPairs('tiers', figures.tiers, figures, (key) =>
      count(({ tier }) => (tier ?? '') === key),
    ),
    ['updated', figures.updated, count((row) => !(day(row) < from) && !(day(row) > to))],
    ['updated', figures.updatedAfter, count((row) => day(row) > to)],
    [
      'overdue',
      figures.overdue,
      count(
        ({ due, status }) =>
          (due ?? '9') < source.today && status !== 'completed' && status !== 'cancelled',
      ),
    ],
    ['completed', figures.completedBefore, count((r) => done(r) && day(r) !== '' && day(r) < from)],
    ['completed', figures.completedAfter, count((row) => done(row) && day(row) > to)],
    ['completed', figures.completedUndated, count((row) => done(row) && day(row) === '')],
    [
      'reasons',
      figures.withoutReason,
      count((r) => /^(at-risk|delayed)$/.test(r.status ?? '') && cleanText(r.reportText) === ''),
    ],
    [
      'upcoming',
      figures.upcoming,
      count((row) => {
        const ahead = (Date.parse(row.due ?? '') - Date.parse(source.today)) / 86_400_000;
        return isOpenRow(row) && ahead >= 0 && ahead <= daysAhead;
      }),
    ],
    ['not-updated', figures.notUpdated, count((row) => isOpenRow(row) && day(row) < from)],
    ['deviations', figures.deviations, count(isOffPlan)],
    [
      'deviations',
      figures.deviationsWithoutReason,
      count((row) => isOffPlan(row) && cleanText(row.reportText) === ''),
    ],
  ];
  return [...pairs, ...planPairs(source), ...changePairs(figures, source, rows)]
    .filter(([, stated, found]) => stated !== found)
    .map(([figure, stated, found]) => ({ figure, stated, found }));
}

/** Every ID that was ever given is in the plan or retired: baseline + added − retired = actions. */
function planPairs({ actions, retired, given }: Source): [FigureName, number, number][] {
  if (retired === undefined || given.length === 0) return [];
  const out = new Set(retired);
  const here = new Set(actions.map(({ id }) => id));
  const gone = given.filter((id) => out.has(id) && !here.has(id)).length;
  return [['plan', given.length - gone, given.filter((id) => here.has(id)).length]];
}

/** The changes counted once more, by looking each action up in the other plan. */
function changePairs(
  { changes, all }: Figures,
  { last, actions, scope }: Source,
  closing: readonly ActionRow[],
): [FigureName, number, number][] {
  if (changes === undefined || last === undefined) return [];
  const opening = last.actions.filter((row) =>
    isMeant(row, { scope, people: last.settings.people }),
  );
  const ids = (rows: readonly ActionRow[]): ReadonlySet<string> =>
    new Set(rows.map(({ id }) => cleanLine(id)));
  const [then, now] = [ids(last.actions), ids(actions)];
  const [opened, closed] = [ids(opening), ids(closing)];
  const count = (rows: readonly ActionRow[], test: (id: string) => boolean): number =>
    rows.filter(({ id }) => test(cleanLine(id))).length;
  const was = new Map(opening.map((row) => [cleanLine(row.id), row.status ?? 'none']));
  const restated = closing.filter((row) => {
    const before = was.get(cleanLine(row.id));
    return before !== undefined && before !== (row.status ?? 'none');
  });
  const { opening: start, added, retired, movedIn, movedOut } = changes;
  return [
    ['opening', start, opening.length],
    ['changes', start + added - retired + movedIn - movedOut, all.total],
    ['changes', added, count(closing, (id) => !then.has(id))],
    ['changes', retired, count(opening, (id) => !now.has(id))],
    ['changes', movedIn, count(closing, (id) => then.has(id) && !opened.has(id))],
    ['changes', movedOut, count(opening, (id) => now.has(id) && !closed.has(id))],
    ['changes', changes.completed, restated.filter(({ status }) => status === 'completed').length],
    ['changes', changes.statuses, restated.filter(({ status }) => status !== 'completed').length],
  ];
}

/** A table's groups: each adds up over its statuses, all together give the total, status by status. */
function groupPairs(
  figure: FigureName,
  groups: readonly Group[],
  { all }: Figures,
  recount?: (key: string) => number,
): [FigureName, number, number][] {
  return [
    [figure, sum(groups.map(({ tally }) => tally.total)), all.total],
    ...groups.map(({ tally }): [FigureName, number, number] => [
      figure,
      sum(Object.values(tally.by)),
      tally.total,
    ]),
    ...paperStatuses.map((status): [FigureName, number, number] => [
      figure,
      sum(groups.map(({ tally }) => tally.by[status])),
      all.by[status],
    ]),
    ...(recount === undefined
      ? []
      : groups.map(({ key, tally }): [FigureName, number, number] => [
          figure,
          tally.total,
          recount(key),
        ])),
  ];
}

const rowArea = (row: ActionRow): string => areaOf(chapterOf(row));

const isOpenRow = ({ status }: ActionRow): boolean => !/^(completed|cancelled)$/.test(status ?? '');

const isOffPlan = ({ status, due, plannedDue }: ActionRow): boolean =>
  /^(at-risk|delayed|cancelled)$/.test(status ?? '') || (due ?? '') > (plannedDue ?? '9');

function isMeant(row: ActionRow, { scope, people }: Pick<Source, 'scope' | 'people'>): boolean {
  const same = (a: string, b: string): boolean => foldLabel(a) === foldLabel(b);
  const within = (number: string): boolean =>
    `${chapterOf(row)}.`.startsWith(`${number.trim().replace(/\.$/, '')}.`);
  const leads = row.lead.split(/[,;\n]/).map((lead) => lead.trim().toLowerCase());
  const sectionOf = (lead: string): string =>
    people.find(({ email, role }) => email === lead && role === 'section')?.section || lead;
  const misses = [
    scope.areas.length > 0 && !scope.areas.includes(rowArea(row)),
    scope.tiers.length > 0 && !scope.tiers.includes(row.tier ?? ''),
    scope.chapters.length > 0 && !scope.chapters.some(within),
    scope.axes.length > 0 && !scope.axes.some((axis) => same(axis, row.axis)),
    scope.sections.length > 0 &&
      ![...row.sections, ...leads, ...leads.map(sectionOf)].some((name) =>
        scope.sections.some((wanted) => same(wanted, name)),
      ),
    scope.leads.length > 0 &&
      !scope.leads.some((lead) => leads.includes(lead.trim().toLowerCase())),
  ];
  return !misses.includes(true);
}

/** Holds the tables of a finished paper against its figures: a row for each action that is counted. */
export function checkParts(
  parts: readonly Part[],
  figures: Figures,
  { fullAnnex }: Pick<PaperDefinition, 'fullAnnex'>,
): Difference[] {
  const { by, total } = figures.all;
  const completedNow =
    by.completed - figures.completedBefore - figures.completedAfter - figures.completedUndated;
  /** Nothing to compare where the paper does not have the part. */
  const part = (
    key: PartKey,
    ...pairs: [FigureName, number, number][]
  ): [FigureName, number, number][] => (parts.some((each) => each.key === key) ? pairs : []);
  const rows = (key: PartKey, column = 0): string[] => rowsOf(parts, key, column);
  const pairs = [
    ...part('completed', ['lists', completedNow, rows('completed').length]),
    ...part('on-track', ['lists', by['on-track'], rows('on-track').length]),
    ...part('at-risk', ['lists', by['at-risk'], rows('at-risk').length]),
    ...part('delayed', ['lists', by.delayed, rows('delayed').length]),
    ...part('upcoming', ['upcoming', figures.upcoming, rows('upcoming').length]),
    ...part('not-updated', [
      'not-updated',
      figures.notUpdated,
      sum(rows('not-updated', 1).map(number)),
    ]),
    ...part('results', ['lists', total, rows('results').length]),
    ...(fullAnnex
      ? // Each action once: the first cell holds its ID.
        part(
          'annex',
          ['annex', total, rows('annex').length],
          ['annex', total, new Set(rows('annex')).size],
        )
      : part('annex', ['annex', total, sum(rows('annex', 1).map(number))])),
  ];
  return pairs
    .filter(([, stated, found]) => stated !== found)
    .map(([figure, stated, found]) => ({ figure, stated, found }));
}

/** A printed number, whatever stands between its thousands. */
const number = (text: string): number => Number(text.replace(/\D/g, ''));

/** A cell of every table row in a part, as text. */
function rowsOf(parts: readonly Part[], part: string, column: number): string[] {
  return parts
    .filter(({ key }) => key === part)
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'table' ? block.rows : []))
    .map((row) => row[column]?.runs.map(({ text }) => text).join('') ?? '');
}
