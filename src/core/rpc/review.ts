import * as z from 'zod/mini';

const count = z.int().check(z.gte(0));

/** One changed field, as a person reads it: the title of the column and the texts of Updates. */
const Change = z.object({ field: z.string(), before: z.string(), after: z.string() });

/** One save of an action. */
export const RecordedUpdate = z.object({
  saveId: z.string(),
  /** Local moments, `2022-05-31T09:30`. */
  recordedOn: z.string(),
  effectiveOn: z.string(),
  by: z.string(),
  source: z.string(),
  /** Empty: "nothing new, still correct". */
  changes: z.array(Change),
});
export type RecordedUpdate = z.infer<typeof RecordedUpdate>;

/** An action that waits for a manager's word. */
const Waiting = z.object({
  id: z.string(),
  action: z.string(),
  lead: z.string(),
  /** The last save: what a decision is about. */
  saveId: z.string(),
  updates: z.array(RecordedUpdate),
  /** Comment with which an earlier update was returned; '' if none was. */
  returned: z.string(),
});
export type WaitingAction = z.infer<typeof Waiting>;

/** Actions shown, and decided on, at once. */
export const mostReviews = 200;

export const Pending = z.object({
  actions: z.array(Waiting),
  /** Actions that wait besides. */
  more: count,
});

export const DecideInput = z.object({
  saves: z
    .array(
      z.object({
        id: z.string().check(z.maxLength(50)),
        saveId: z.string().check(z.maxLength(100)),
      }),
    )
    .check(z.minLength(1), z.maxLength(mostReviews)),
  verdict: z.enum(['approved', 'returned']),
  comment: z.string().check(z.maxLength(5000)),
});

export const Decided = z.object({
  decided: z.array(z.string()),
  /** Actions that were updated since the manager saw them: nothing was decided on these. */
  outdated: z.array(z.string()),
  /** Addresses that got a mail, and IDs of actions whose lead got none. */
  mailed: z.array(z.string()),
  unmailed: z.array(z.string()),
  message: z.string(),
});
