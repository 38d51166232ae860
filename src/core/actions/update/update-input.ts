import * as z from '../../shared/schema.ts';
import { ActionRow } from '../../workbook/action-row.ts';
import { isoDate } from '../../workbook/date.ts';

const { shape } = ActionRow;

/** A cell holds 50,000 characters (https://support.google.com/drive/answer/37603). */
export const cellCharacters = 50_000;

/**
 * The columns that an update may change, each with the values that it takes. A field that is absent
 * stays as it is; an empty one ('', null, []) clears the cell.
 */
export const Changes = z.partial(
  z.strictObject({
    lead: shape.lead,
    sections: shape.sections,
    partners: shape.partners,
    start: shape.start,
    due: shape.due,
    status: shape.status,
    progress: shape.progress,
    comment: shape.comment,
    reportText: shape.reportText,
    result: shape.result,
    nextStep: shape.nextStep,
    evidence: shape.evidence,
  }),
);
export type Changes = z.infer<typeof Changes>;

const actionId = z.string().check(z.minLength(1), z.maxLength(50));

/** One save: the same changes for one action or for several. */
export const UpdateInput = z.object({
  /** Made by the sidebar, once for a save: repeating the call records nothing twice. */
  saveId: z.string().check(z.regex(/^[0-9a-zA-Z-]{8,64}$/)),
  ids: z.array(actionId).check(z.minLength(1), z.maxLength(500)),
  changes: Changes,
  /** "Nothing new, still correct": counts as an update of actions that do not change. */
  confirmed: z.boolean(),
  /** Day since which it holds, if not today. */
  effectiveOn: z.nullable(z.string().check(z.refine(isoDate))),
  /** What the person saw in the fields that change, action by action. */
  seen: z.optional(z.array(z.object({ id: actionId, values: Changes })).check(z.maxLength(500))),
  /** Conflicts that the person was shown and saves over: what stood there, as the answer showed it. */
  accepted: z.optional(
    z
      .array(z.object({ id: actionId, field: z.string(), now: z.string() }))
      .check(z.maxLength(5000)),
  ),
});
export type UpdateInput = z.infer<typeof UpdateInput>;
