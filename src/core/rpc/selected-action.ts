import * as z from 'zod/mini';
import { ActionRow } from '../workbook/action-row.ts';

const count = z.int().check(z.gte(0));

/** Where a selection lies: sheetId, first row counted from 1, and how many rows. */
export const SelectedRows = z.object({ sheetId: z.int(), row: z.int(), rows: z.int() });
export type SelectedRows = z.infer<typeof SelectedRows>;

/** Actions shown of a selection, and changed at once. */
export const mostSelected = 500;

/** An action with the label of its tier, as Settings has it. */
export const ShownAction = z.object({ action: ActionRow, tier: z.string() });
export type ShownAction = z.infer<typeof ShownAction>;

/** What a form needs to know of the workbook and the person. */
export const FormFacts = z.object({
  /** Whether this person may save updates. */
  canSave: z.boolean(),
  /** Year of the plan. */
  year: z.int(),
});
export type FormFacts = z.infer<typeof FormFacts>;

/** The answer to "what is selected?". */
export const Selected = z.discriminatedUnion('kind', [
  /** What the sidebar knows already. */
  z.object({ kind: z.literal('same') }),
  z.object({
    kind: z.literal('actions'),
    place: SelectedRows,
    /** Empty where no selected row is an action. */
    actions: z.array(ShownAction),
    /** Rows beyond those that are shown. */
    more: count,
    facts: FormFacts,
  }),
]);
export type Selected = z.infer<typeof Selected>;
