import { addDays } from '../../workbook/date.ts';
import { isClosed } from '../../workbook/lists.ts';
import type { PaperAction } from './paper-action.ts';

/** First and last day of a reporting period, ISO. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** The actions that a paper speaks of one by one, and those that it only counts. */
export interface Lists {
  /** Completed, by the day of their last update: within the period, before it, after it, unknown. */
  readonly completed: readonly PaperAction[];
  readonly completedBefore: readonly PaperAction[];
  readonly completedAfter: readonly PaperAction[];
  readonly completedUndated: readonly PaperAction[];
  readonly atRisk: readonly PaperAction[];
  readonly delayed: readonly PaperAction[];
  readonly onTrack: readonly PaperAction[];
  /** Open, and due in the next months; the nearest first. */
  readonly upcoming: readonly PaperAction[];
  /** Open, and without an update since the period began. */
  readonly notUpdated: readonly PaperAction[];
}

/** Days ahead that a paper looks. */
export const daysAhead = 90;

/** The last day that a paper looks ahead to; ISO. */
export function horizon(today: string): string {
  return addDays(today, daysAhead);
}

const isOpen = ({ status }: PaperAction): boolean => !isClosed(status);

export function lists(actions: readonly PaperAction[], { from, to }: Span, today: string): Lists {
  const completed = actions.filter(({ status }) => status === 'completed');
  return {
    completed: completed.filter((action) => isWithin(action, { from, to })),
    completedBefore: completed.filter(({ updated }) => updated !== '' && updated < from),
    completedAfter: completed.filter(({ updated }) => updated > to),
    completedUndated: completed.filter(({ updated }) => updated === ''),
    atRisk: actions.filter(({ status }) => status === 'at-risk'),
    delayed: actions.filter(({ status }) => status === 'delayed'),
    onTrack: actions.filter(({ status }) => status === 'on-track'),
    upcoming: actions
      .filter((action) => isOpen(action) && action.due >= today && action.due <= horizon(today))
      .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0)),
    notUpdated: actions.filter((action) => isOpen(action) && action.updated < from),
  };
}

/** Whether the last update of an action lies in a period, its first and last day included. */
export function isWithin({ updated }: PaperAction, { from, to }: Span): boolean {
  return updated >= from && updated <= to;
}

/** Whether an action is past its due date and neither completed nor cancelled. */
export function isOverdue({ due, status }: PaperAction, today: string): boolean {
  return due !== '' && due < today && !isClosed(status);
}
