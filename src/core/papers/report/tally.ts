import { type PaperStatus, paperStatuses } from './paper-status.ts';

/** Number of actions, in all and by status. */
export interface Tally {
  readonly total: number;
  readonly by: Readonly<Record<PaperStatus, number>>;
}

export function tally(actions: readonly { readonly status: PaperStatus }[]): Tally {
  const by = Object.fromEntries(paperStatuses.map((status) => [status, 0])) as Record<
    PaperStatus,
    number
  >; // an entry for each status
  for (const { status } of actions) by[status] += 1;
  return { total: actions.length, by };
}
