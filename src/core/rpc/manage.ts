import * as z from 'zod/mini';

const count = z.int().check(z.gte(0));

/** What managers choose from when they change the plan. */
export const ManageOptions = z.object({
  /** Areas and chapters in plan order; `unassigned` have no lead. */
  chapters: z.array(
    z.object({ number: z.string(), title: z.string(), actions: count, unassigned: count }),
  ),
  /** Those who may lead. */
  people: z.array(z.object({ email: z.string(), name: z.string() })),
  /** Who leads now, also people whom Settings no longer names. */
  leads: z.array(z.object({ email: z.string(), actions: count, unfinished: count })),
  sections: z.array(z.string()),
  tiers: z.array(z.object({ key: z.string(), label: z.string() })),
  retired: z.array(
    z.object({
      ...{ id: z.string(), chapter: z.string(), text: z.string() },
      ...{ retiredOn: z.string(), retiredBy: z.string(), reason: z.string() },
    }),
  ),
});
export type ManageOptions = z.infer<typeof ManageOptions>;

/** A field of an action that is to change: its title, and the values as Updates shows them. */
const Change = z.object({
  id: z.string(),
  field: z.string(),
  before: z.string(),
  after: z.string(),
});

/** Overwritten fields that a preview lists. */
export const mostShown = 100;

/** What a save would do. Writes nothing. */
export const ChangePreview = z.object({
  /** Actions that are meant, and those of them that change. */
  actions: count,
  changed: z.array(z.string()),
  fields: count,
  /** What stands there now and would be replaced. */
  overwritten: z.array(Change),
  /** Replaced fields beyond those that are listed. */
  more: count,
});
export type ChangePreview = z.infer<typeof ChangePreview>;

export const ChangeResult = z.object({ changed: z.array(z.string()), message: z.string() });

export const ActionResult = z.object({ id: z.string(), message: z.string() });
