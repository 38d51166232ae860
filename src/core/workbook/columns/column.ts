import type { Text } from '../../shared/i18n/lang.ts';
import type { ChoiceList } from '../lists.ts';

/**
 * How a cell is formatted, validated and read. `choice` holds the label of a closed list, `names` a
 * text list ("Africa, ASPAC"), `share` a number from 0 to 1 shown as percent, `date` a serial
 * number, `moment` a date with time, `person` an email address.
 */
export type CellKind =
  | 'id'
  | 'text'
  | 'rich'
  | 'choice'
  | 'tier'
  | 'person'
  | 'names'
  | 'date'
  | 'moment'
  | 'share'
  | 'number'
  | 'link';

/**
 * Who writes a column. Every cell has one writer: `plan` columns come from the plan and are changed
 * by managers, `manager` and `staff` columns are entries, `addon` columns are written by the add-on
 * on behalf of whoever saves.
 */
export type Owner = 'plan' | 'manager' | 'staff' | 'addon';

export interface Column {
  /** Machine key, in the hidden first row. Never changes. */
  readonly key: string;
  readonly title: Text;
  readonly kind: CellKind;
  readonly owner: Owner;
  /** Pixels. */
  readonly width: number;
  /** Shown as a note on the header. */
  readonly note?: Text;
  /** For `choice`. */
  readonly list?: ChoiceList;
  readonly hidden?: boolean;
  /** Long texts are cut at the cell's border instead of wrapped. */
  readonly clipped?: boolean;
  /** Layout version that brought the column, if it came later than the sheet. */
  readonly since?: number;
}
