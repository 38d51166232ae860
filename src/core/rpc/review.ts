import type { RecordedUpdate } from '../actions/review/recorded-updates.ts';
import * as z from '../shared/schema.ts';
import { Seen } from './mailing.ts';

/** An action that waits for a manager's word. */
export interface WaitingAction {
  readonly id: string;
  readonly action: string;
  readonly lead: string;
  /** The last save: what a decision is about. */
  readonly saveId: string;
  /** Of everything that was recorded of it: what a decision is about, to the letter. */
  readonly print: string;
  readonly updates: readonly RecordedUpdate[];
  /** Comment with which an earlier update was returned; '' if none was. */
  readonly returned: string;
}

/** Actions shown, and decided on, at once. */
export const mostReviews = 200;

export interface Pending {
  readonly actions: readonly WaitingAction[];
  /** Actions that wait besides. */
  readonly more: number;
}

export const DecideInput = z.object({
  saves: z
    .array(
      z.object({
        id: z.string().check(z.maxLength(50)),
        saveId: z.string().check(z.maxLength(100)),
        /** Of what was shown; without it only the save has to be the last one. */
        print: z.optional(z.string().check(z.maxLength(100))),
      }),
    )
    .check(z.minLength(1), z.maxLength(mostReviews)),
  verdict: z.enum(['approved', 'returned']),
  comment: z.string().check(z.maxLength(5000)),
  seen: Seen,
});

export interface Decided {
  readonly decided: readonly string[];
  /** Actions that were updated since the manager saw them: nothing was decided on these. */
  readonly outdated: readonly string[];
  /** Addresses that got a mail, and IDs of actions whose lead got none. */
  readonly mailed: readonly string[];
  readonly unmailed: readonly string[];
  readonly message: string;
}
