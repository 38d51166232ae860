import * as z from '../shared/schema.ts';
import type { ActionRow } from '../workbook/action-row.ts';

/** Where a selection lies: sheetId, first row counted from 1, and how many rows. */
export const SelectedRows = z.object({ sheetId: z.int(), row: z.int(), rows: z.int() });
export type SelectedRows = z.infer<typeof SelectedRows>;

/** Actions shown of a selection, and changed at once. */
export const mostSelected = 500;

/** An action with the label of its tier, as Settings has it. */
export interface ShownAction {
  readonly action: ActionRow;
  readonly tier: string;
}

/** What a form needs to know of the workbook and the person. */
export interface FormFacts {
  /** Whether this person may save updates. */
  readonly canSave: boolean;
  /** Year of the plan. */
  readonly year: number;
}

/** The answer to "what is selected?". */
export type Selected =
  | {
      readonly kind: 'same';
    }
  | {
      readonly kind: 'actions';
      readonly place: SelectedRows;
      /** Empty where no selected row is an action. */
      readonly actions: readonly ShownAction[];
      /** Rows beyond those that are shown. */
      readonly more: number;
      readonly facts: FormFacts;
    };
