import type { Lang } from '../../shared/i18n/lang.ts';
import { columnLetters } from '../a1.ts';
import type { AreaName } from '../data-sheets.ts';
import { statusKeys } from '../lists.ts';
import type { TierSetting } from '../tiers.ts';
import type { ColumnReferences } from './column-references.ts';

/** What Overview counts by. */
export interface OverviewInput {
  readonly title: string;
  /** What ran by itself, and when; may be ''. */
  readonly lastRun: string;
  readonly lang: Lang;
  /** Before the first period opens, the current period is the plan's year. */
  readonly year: number;
  readonly areas: readonly AreaName[];
  readonly tiers: readonly TierSetting[];
  /** Named axes in order; an empty one at the end stands for the actions without one. */
  readonly axes: readonly string[];
  /** Names of the Sections. */
  readonly sections: readonly string[];
  readonly refs: ColumnReferences;
}

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

/** Columns: A label, B actions, C to H the statuses, then overdue, not updated, share, bar. */
const first = 2;
export const overdueAt = first + statusKeys.length;
export const letters = {
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
export const periodCell = `$B$${figuresRow + 2 + statusKeys.length + 5}`;

export const label = (text: string): OverviewCell => ({ text, style: 'label' });
export const count = (formula: string): OverviewCell => ({ formula, style: 'count' });
/** A row of column titles. */
export const titles = (cells: readonly string[]): OverviewCell[] =>
  cells.map((text) => ({ text, style: 'columnTitle' }));
/** The sum of a count over several areas. */
export const sum = (numbers: readonly number[], part: (area: number) => string): string =>
  numbers.map(part).join('+');
