import { isAbout, type Review } from '../../actions/review/read-reviews.ts';
import { columnOf } from '../../actions/update/entry-columns.ts';
import { addedField, retiredField } from '../../actions/update/plan-fields.ts';
import { isUpdate, type UpdateRow } from '../../actions/update/read-updates.ts';
import { rawOfShown } from '../../actions/update/update-rows.ts';
import type { ActionRow } from '../../workbook/action-row.ts';
import { splitSubItems } from '../../workbook/cell.ts';
import { decodeCell, type EntryValue } from '../../workbook/cell-codec.ts';
import type { TierSetting } from '../../workbook/tiers.ts';

/** What the workbook knows of its past. */
export interface Records {
  readonly actions: readonly ActionRow[];
  /** Actions that were taken out of the plan, as they were. */
  readonly retired: readonly ActionRow[];
  /** Rows of Updates, in their order. */
  readonly updates: readonly UpdateRow[];
  readonly reviews: readonly Review[];
  readonly tiers: readonly TierSetting[];
}

/** Which updates count. */
export interface Cut {
  /** Whether a row of Updates counts; all of them if absent. */
  readonly counts?: (row: UpdateRow) => boolean;
  /** Of each action, only what was updated up to its last save that a manager approved. */
  readonly approvedOnly: boolean;
  /** The day that the plan is told of, if not today: an update counts as of that day at the latest. */
  readonly day?: string;
}

/** Counts what took effect up to the end of a day, whenever it was recorded. */
export const upToDay =
  (day: string) =>
  ({ effectiveOn }: UpdateRow): boolean =>
    effectiveOn.slice(0, 10) <= day;

/** Counts what was recorded up to a moment. */
export const upToMoment =
  (moment: string) =>
  ({ recordedOn }: UpdateRow): boolean =>
    recordedOn <= moment;

/**
 * The actions of the plan as they were known: a replay of Updates. Of each field the last row that
 * counts says what it held; where none counts, the first one says what it held before.
 */
export function actionsAt(
  records: Records,
  { counts = () => true, approvedOnly, day }: Cut,
): ActionRow[] {
  const { actions, retired, updates, tiers } = records;
  const rowsOf = grouped(updates);
  const reviewsOf = grouped(records.reviews);
  return [...actions, ...retired].flatMap((action) => {
    const rows = rowsOf.get(action.id) ?? [];
    const words = [...(reviewsOf.get(action.id) ?? [])].reverse();
    const isApproved = (row: UpdateRow): boolean =>
      words.find((word) => isAbout(word, row))?.verdict === 'approved';
    const last = approvedOnly
      ? rows.map((row) => counts(row) && isApproved(row)).lastIndexOf(true)
      : rows.length;
    const included = rows.map((row, i) => counts(row) && (i <= last || !isUpdate(row)));
    const fields = valuesAt(rows, included);
    const isOut = fields.get(retiredField) ?? (retired.includes(action) ? 'retired' : '');
    if (fields.get(addedField) === '' || isOut !== '') return [];
    const isLater = day !== undefined && (action.updatedOn ?? '').slice(0, 10) > day;
    if (included.every(Boolean) && !isLater) return [action];
    return [rewound(action, rows, included, fields, day, tiers)];
  });
}

function grouped<T extends { readonly id: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const known = groups.get(row.id);
    if (known) known.push(row);
    else groups.set(row.id, [row]);
  }
  return groups;
}

/** What each field that rows name held, as Updates shows it. */
function valuesAt(
  rows: readonly UpdateRow[],
  included: readonly boolean[],
): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  rows.forEach(({ field, before, after }, i) => {
    if (included[i]) values.set(field, after);
    else if (!values.has(field)) values.set(field, before);
  });
  return values;
}

function rewound(
  action: ActionRow,
  rows: readonly UpdateRow[],
  included: readonly boolean[],
  fields: ReadonlyMap<string, string>,
  day: string | undefined,
  tiers: readonly TierSetting[],
): ActionRow {
  const changed: [string, unknown][] = [];
  for (const [field, text] of fields) {
    if (field === '' || field === addedField || field === retiredField || !(field in action))
      continue;
    // Untouched since: the cell itself says it best.
    if (rows.every((row, i) => row.field !== field || included[i])) continue;
    if (field === 'action') {
      const [own = '', ...subItems] = splitSubItems(text);
      changed.push(['action', own], ['subItems', subItems]);
    } else changed.push([field, readShown(field, text, tiers)]);
  }
  const save = rows.filter((row, i) => included[i] && isUpdate(row)).pop();
  return {
    ...action,
    ...Object.fromEntries(changed),
    updatedOn: save ? stampOf(save, day) : null,
    updatedBy: save?.by ?? '',
  };
}

const stampOf = ({ recordedOn, effectiveOn }: UpdateRow, day: string | undefined): string =>
  day !== undefined && recordedOn.slice(0, 10) > day ? effectiveOn : recordedOn;

/** A value as Updates shows it, read back; empty where it cannot be. */
function readShown(field: string, text: string, tiers: readonly TierSetting[]): EntryValue {
  const column = columnOf(field);
  const decoded = decodeCell(column, rawOfShown(column, text), tiers);
  return 'value' in decoded ? decoded.value : null;
}
