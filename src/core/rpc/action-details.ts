import * as z from 'zod/mini';
import { ActionRow } from '../workbook/action-row.ts';
import { reviews } from '../workbook/lists.ts';
import { RecordedUpdate } from './review.ts';
import { FormFacts, ShownAction } from './selected-action.ts';

const states = z.nullable(
  // The list is a constant with at least one key.
  z.enum(Object.keys(reviews) as [keyof typeof reviews, ...(keyof typeof reviews)[]]),
);

/** A save of an action, or a manager's word on one. */
export const HistoryEntry = z.discriminatedUnion('kind', [
  z.extend(RecordedUpdate, { kind: z.literal('save') }),
  z.object({
    kind: z.literal('review'),
    /** Local moment, `2022-05-31T09:30`. */
    reviewedOn: z.string(),
    by: z.string(),
    verdict: states,
    comment: z.string(),
  }),
]);
export type HistoryEntry = z.infer<typeof HistoryEntry>;

const { id, status, progress, reportText, result, nextStep, evidence, updatedOn, updatedBy } =
  ActionRow.shape;

/** What a Section says of its part in an action: a row of Contributions. */
const Contribution = z.object({
  ...{ id, section: z.string(), status, progress, reportText, result, nextStep, evidence },
  ...{ updatedOn, updatedBy },
  /** Whether its Section’s workbook holds something since that could not be taken over. */
  isStale: z._default(z.boolean(), false),
});
export type Contribution = z.infer<typeof Contribution>;

/** Entries of a history that are shown. */
export const mostHistory = 40;

/** All that is known of one action. */
export const ActionDetails = z.object({
  shown: ShownAction,
  facts: FormFacts,
  /** How its last update stands with the managers; null if it was never updated. */
  review: states,
  /** Who returned the last update, and why; null if nobody did. */
  returned: z.nullable(z.object({ by: z.string(), on: z.string(), comment: z.string() })),
  /** Newest first. */
  history: z.array(HistoryEntry),
  /** Older entries that are not shown. */
  older: z.int().check(z.gte(0)),
  contributions: z.array(Contribution),
  /** IDs of all that the person leads, or their Section takes part in, in the order of the sheets. */
  own: z.array(z.string()),
  /** How many of these come before it. */
  before: z.int().check(z.gte(0)),
});
export type ActionDetails = z.infer<typeof ActionDetails>;
