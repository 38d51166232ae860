import * as z from '../../shared/schema.ts';
import { ActionRow } from '../../workbook/action-row.ts';

const { shape } = ActionRow;

/** Actions that one save can change. */
export const mostActions = 2000;

/** Made by the sidebar, once for a save: repeating the call writes nothing twice. */
export const SaveId = z.string().check(z.regex(/^[0-9a-zA-Z-]{8,64}$/));
export const ActionId = z.string().check(z.minLength(1), z.maxLength(50));

/** What managers give to actions. A field that is absent stays as it is. */
export const Assignment = z.partial(
  z.strictObject({
    lead: shape.lead,
    sections: z.object({ mode: z.enum(['replace', 'add']), names: shape.sections }),
    start: shape.start,
    due: shape.due,
    plannedDue: shape.plannedDue,
    kind: shape.kind,
  }),
);
export type Assignment = z.infer<typeof Assignment>;

export const AssignInput = z.object({
  saveId: SaveId,
  target: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('ids'),
      ids: z.array(ActionId).check(z.minLength(1), z.maxLength(mostActions)),
    }),
    z.object({
      kind: z.literal('chapters'),
      chapters: z
        .array(z.string().check(z.minLength(1), z.maxLength(50)))
        .check(z.minLength(1), z.maxLength(500)),
    }),
  ]),
  assignment: Assignment,
  /** Whether cells that hold something are left as they are. */
  keepFilled: z.boolean(),
});
export type AssignInput = z.infer<typeof AssignInput>;

export const HandOverInput = z.object({
  saveId: SaveId,
  /** Who leads now: any address that stands in the sheets. */
  from: z.string().check(z.minLength(1), z.maxLength(320)),
  to: z.string().check(z.minLength(1), z.maxLength(320)),
  /** Whether what is completed or cancelled stays with the old lead. */
  unfinishedOnly: z.boolean(),
});
export type HandOverInput = z.infer<typeof HandOverInput>;
