import { choiceCell, numberCell, textCell } from '../../workbook/cell.ts';
import { encodeCell } from '../../workbook/cell-codec.ts';
import type { NewRow } from '../../workbook/layout/sheet-layout.ts';
import { choiceKey } from '../../workbook/lists.ts';
import type { Settings } from '../../workbook/read-settings.ts';
import type { CellData } from '../../workbook/sheets-api.ts';
import type { Snapshot } from '../../workbook/snapshot.ts';
import { readReviews } from '../review/read-reviews.ts';
import { reviewStates } from '../review/review-states.ts';
import { notedEdits } from '../update/direct-edits.ts';
import { columnOf, updateFields } from '../update/entry-columns.ts';
import { isUpdate, readUpdates } from '../update/read-updates.ts';
import { type Recorded, recordedValues } from '../update/recorded.ts';
import { rawOfShown } from '../update/update-rows.ts';

/** The columns of which Updates tells what they held. */
const fields: readonly string[] = [...updateFields, 'kind', 'expectedResult', 'plannedDue'];

/** What is known of the cells of an action without its row. */
export interface RecordedRows {
  readonly recorded: Recorded;
  /** The entries that Updates recorded last, who updated and when, and the review; empty ones are absent, but for the status. */
  readonly rowOf: (id: string) => NewRow;
}

/**
 * The entries of actions whose rows are gone: as Updates recorded them last, and as somebody typed them
 * since into a single cell, which waits in a note for the next save.
 */
export function recordedRows(snapshot: Snapshot, settings: Settings): RecordedRows {
  const { lang, tiers } = settings;
  const recorded = recordedValues(snapshot, lang);
  const updates = readUpdates(snapshot);
  const last = new Map(updates.filter(isUpdate).map((row) => [row.id, row]));
  const states = reviewStates(updates, readReviews(snapshot));
  const typed = new Map(
    notedEdits(snapshot).edits.flatMap(({ ids, fields: of, after }) =>
      after === undefined
        ? []
        : ids.flatMap((id) => of.map((field): [string, string] => [`${id} ${field}`, after])),
    ),
  );
  const rowOf = (id: string): NewRow => {
    const cells: [string, CellData][] = fields.map((field) => [
      field,
      shownToCell(field, typed.get(`${id} ${field}`) ?? recorded(id, field), settings),
    ]);
    const { recordedOn = '', by = '' } = last.get(id) ?? {};
    const stamp = (key: string, value: string): [string, CellData] => [
      key,
      value === '' ? {} : encodeCell(columnOf(key), value, lang, tiers),
    ];
    cells.push(
      stamp('updatedOn', recordedOn),
      stamp('updatedBy', by),
      stamp('review', states.get(id)?.state ?? ''),
    );
    return Object.fromEntries(
      cells.filter(([key, cell]) => key === 'status' || cell.userEnteredValue !== undefined),
    );
  };
  return { recorded, rowOf };
}

/** The cell of a value as Updates shows it; what could not be read then stands there as it did. */
function shownToCell(field: string, text: string, { lang }: Settings): CellData {
  const column = columnOf(field);
  const key = column.list && choiceKey(column.list, text);
  if (key !== undefined) return choiceCell(column, key, lang);
  const raw = rawOfShown(column, text);
  return typeof raw === 'number' ? numberCell(raw) : textCell(raw);
}
