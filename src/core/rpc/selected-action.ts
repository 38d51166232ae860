import * as z from 'zod/mini';
import { ActionRow } from '../workbook/action-row.ts';

/** Where a selection begins: sheetId, and row counted from 1. */
export const Place = z.object({ sheetId: z.int(), row: z.int() });
export type Place = z.infer<typeof Place>;

/** What a sidebar shows of the selected action. */
const Shown = z.object({
  action: ActionRow,
  /** Label of its tier, as Settings has it. */
  tier: z.string(),
  /** Whether this person may save updates. */
  canSave: z.boolean(),
});
export type ShownAction = z.infer<typeof Shown>;

/** The answer to "what is selected?". */
export const Selected = z.discriminatedUnion('kind', [
  /** What the sidebar knows already. */
  z.object({ kind: z.literal('same') }),
  /** A row that is no action. */
  z.object({ kind: z.literal('none'), place: Place }),
  z.object({ kind: z.literal('several'), place: Place, rows: z.int() }),
  z.object({ kind: z.literal('action'), place: Place, shown: Shown }),
]);
export type Selected = z.infer<typeof Selected>;
