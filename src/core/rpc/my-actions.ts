import type { UpdateState } from '../actions/period/update-states.ts';
import type { ActionRow } from '../workbook/action-row.ts';

/** An action in a person's list. */
export interface MyAction
  extends Pick<ActionRow, 'id' | 'action' | 'lead' | 'due' | 'status' | 'progress'> {
  /** Title of the sheet of its area, and label of its tier. */
  readonly area: string;
  readonly tier: string;
  /** How it stands in the current period. */
  readonly state: UpdateState;
  readonly overdue: boolean;
  /** Due in the next 30 days, and open. */
  readonly dueSoon: boolean;
}

export interface MyActions {
  /** Whose actions these are. */
  readonly email: string;
  readonly actions: readonly MyAction[];
  /** For managers: the people whose actions they may look at. */
  readonly people: readonly {
    readonly email: string;
    readonly name: string;
  }[];
  readonly canSave: boolean;
}
