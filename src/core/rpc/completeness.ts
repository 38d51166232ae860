import * as z from 'zod/mini';

const count = z.int().check(z.gte(0));

const Counts = z.object({
  actions: count,
  updated: count,
  'nothing-new': count,
  stale: count,
  missing: count,
  closed: count,
  overdue: count,
});

/** How complete the updates of the current period are. */
export const Completeness = z.object({
  /** Null before the first period opens. */
  period: z.nullable(z.object({ name: z.string(), due: z.string(), late: z.boolean() })),
  /** First day on which an update counts. */
  since: z.string(),
  leads: z.array(
    z.object({
      /** As the cell has it; '' for actions without a lead. */
      lead: z.string(),
      name: z.string(),
      counts: Counts,
      /** The mail that would go to this lead; null if there is nothing to ask, or no valid address. */
      mail: z.nullable(z.object({ subject: z.string(), body: z.string() })),
    }),
  ),
  areas: z.array(z.object({ area: z.string(), counts: Counts })),
  total: Counts,
  /** The weekly digest: whether this manager has it sent, and its last run by anybody. */
  digest: z.object({
    on: z.boolean(),
    /** How it last ended, in words; '' if it was never turned on. */
    last: z.string(),
  }),
});
export type Completeness = z.infer<typeof Completeness>;

export const RemindInput = z.object({
  leads: z.array(z.string().check(z.maxLength(254))).check(z.minLength(1), z.maxLength(500)),
});

export const Reminded = z.object({
  mailed: z.array(z.string()),
  /** Leads who got none: nothing to ask of them any more, no valid address, or none left for today. */
  unmailed: z.array(z.string()),
});
