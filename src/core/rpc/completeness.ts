import * as z from '../shared/schema.ts';
import { Seen } from './mailing.ts';

interface Counts {
  readonly actions: number;
  readonly updated: number;
  readonly 'nothing-new': number;
  readonly stale: number;
  readonly missing: number;
  readonly closed: number;
  readonly overdue: number;
}

/** How complete the updates of the current period are. */
export interface Completeness {
  /** Null before the first period opens. */
  readonly period: {
    readonly name: string;
    readonly due: string;
    readonly late: boolean;
  } | null;
  /** First day on which an update counts. */
  readonly since: string;
  readonly leads: readonly {
    /** As the cell has it; '' for actions without a lead. */
    readonly lead: string;
    readonly name: string;
    readonly counts: Counts;
    /** The mail that would go to this lead; null if there is nothing to ask, or no valid address. */
    readonly mail: {
      readonly subject: string;
      readonly body: string;
    } | null;
  }[];
  readonly areas: readonly {
    readonly area: string;
    readonly counts: Counts;
  }[];
  readonly total: Counts;
  /** The weekly digest: whether this manager has it sent, and its last run by anybody. */
  readonly digest: {
    readonly on: boolean;
    /** How it last ended, in words; '' if it was never turned on. */
    readonly last: string;
    /** Leads whom this manager has not seen in what it would send: it does not write to them. */
    readonly unseen: readonly string[];
  };
}

export const RemindInput = z.object({
  leads: z.array(z.string().check(z.maxLength(254))).check(z.minLength(1), z.maxLength(500)),
  seen: Seen,
});

export interface Reminded {
  readonly mailed: readonly string[];
  /** Leads who got none: nothing to ask of them any more, no valid address, or none left for today. */
  readonly unmailed: readonly string[];
}
