import * as z from '../../shared/schema.ts';
import { ActionRow } from '../../workbook/action-row.ts';

const { shape } = ActionRow;

/**
 * The columns that a manager may change, each with the values that it takes. A field that is absent
 * stays as it is; an empty one ('', null, []) clears the cell. The action is the whole text of its
 * cell, sub-items included.
 */
export const ManagerChanges = z.partial(
  z.strictObject({
    action: shape.action,
    expectedResult: shape.expectedResult,
    kind: shape.kind,
    lead: shape.lead,
    sections: shape.sections,
    start: shape.start,
    due: shape.due,
    plannedDue: shape.plannedDue,
  }),
);
export type ManagerChanges = z.infer<typeof ManagerChanges>;
