import type { ActionRow } from '../workbook/action-row.ts';
import type { Part } from './block.ts';
import { cleanLine, cleanText } from './clean-text.ts';
import type { PaperDefinition } from './definition.ts';
import type { Figures, Group } from './figures.ts';
import type { Span } from './paper.ts';
import { areaOf, chapterOf } from './paper-action.ts';
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
  | 'annex';

/** What the second count starts from: the rows as they were read. */
export interface Source {
  readonly actions: readonly ActionRow[];
  readonly scope: PaperDefinition['scope'];
  readonly period: Span;
  readonly today: string;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/**
 * Counts everything again, straight from the rows and in another way than `figures`: filters over
 * raw cells instead of groups. Parts must equal their total, and each figure its recount.
 */
export function checkFigures(figures: Figures, source: Source): Difference[] {
  const rows = source.actions.filter((row) => isMeant(row, source.scope));
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
  ];
  return pairs
    .filter(([, stated, found]) => stated !== found)
    .map(([figure, stated, found]) => ({ figure, stated, found }));
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

function isMeant(row: ActionRow, { areas, tiers }: Source['scope']): boolean {
  return (
    (areas.length === 0 || areas.includes(rowArea(row))) &&
    (tiers.length === 0 || tiers.includes(row.tier ?? ''))
  );
}

/** Holds the tables of a finished paper against its figures: a row for each action that is counted. */
export function checkParts(parts: readonly Part[], figures: Figures): Difference[] {
  const { by, total } = figures.all;
  const completedNow =
    by.completed - figures.completedBefore - figures.completedAfter - figures.completedUndated;
  const pairs: [FigureName, number, number][] = [
    ['lists', completedNow, rowsOf(parts, 'completed').length],
    ['lists', by['at-risk'], rowsOf(parts, 'at-risk').length],
    ['lists', by.delayed, rowsOf(parts, 'delayed').length],
    ['annex', total, rowsOf(parts, 'annex').length],
    // Each action once: the first cell holds its ID.
    ['annex', total, new Set(rowsOf(parts, 'annex')).size],
  ];
  return pairs
    .filter(([, stated, found]) => stated !== found)
    .map(([figure, stated, found]) => ({ figure, stated, found }));
}

/** The first cell of every table row in a part, as text. */
function rowsOf(parts: readonly Part[], part: string): string[] {
  return parts
    .filter(({ key }) => key === part)
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'table' ? block.rows : []))
    .map((row) => row[0]?.runs.map(({ text }) => text).join('') ?? '');
}
