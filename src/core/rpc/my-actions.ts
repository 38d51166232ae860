import * as z from 'zod/mini';
import { updateStates } from '../period/update-states.ts';
import { ActionRow } from '../workbook/action-row.ts';

const { id, action, lead, due, status, progress } = ActionRow.shape;

/** An action in a person's list. */
const MyAction = z.object({
  ...{ id, action, lead, due, status, progress },
  /** Title of the sheet of its area, and label of its tier. */
  area: z.string(),
  tier: z.string(),
  /** How it stands in the current period. */
  state: z.enum(updateStates),
  overdue: z.boolean(),
  /** Due in the next 30 days, and open. */
  dueSoon: z.boolean(),
});
export type MyAction = z.infer<typeof MyAction>;

export const MyActions = z.object({
  /** Whose actions these are. */
  email: z.string(),
  actions: z.array(MyAction),
  /** For managers: the people whose actions they may look at. */
  people: z.array(z.object({ email: z.string(), name: z.string() })),
  canSave: z.boolean(),
});
export type MyActions = z.infer<typeof MyActions>;
