import { momentOf } from '../../workbook/cell-codec.ts';
import { updateColumns } from '../../workbook/columns/record-columns.ts';
import { cellOf, findColumns } from '../../workbook/find-columns.ts';
import { firstDataRow, sheetIds } from '../../workbook/sheet-ids.ts';
import type { CellValue, Snapshot } from '../../workbook/snapshot.ts';
import { updateFields } from './entry-columns.ts';

/** A row of Updates. Moments are local, `2022-05-31T09:30`; '' where the cell holds none. */
export interface UpdateRow {
  readonly saveId: string;
  readonly recordedOn: string;
  readonly effectiveOn: string;
  readonly by: string;
  readonly source: string;
  readonly id: string;
  /** Key of the column; '' for "nothing new". */
  readonly field: string;
  readonly before: string;
  readonly after: string;
  /** Its place among the rows of the chain, counted from 1; absent for what is not recorded yet. */
  readonly at?: number;
}

/** The rows of Updates in their order. Rows without an ID of an action are left out. */
export function readUpdates(snapshot: Pick<Snapshot, 'cells'>): UpdateRow[] {
  const rows = snapshot.cells.get(sheetIds.updates) ?? [];
  const { positions } = findColumns(rows, updateColumns);
  let at = 0;
  return rows.slice(firstDataRow).flatMap((row) => {
    const raw = (key: (typeof updateColumns)[number]['key']): CellValue =>
      cellOf(row, positions, key);
    if (updateColumns.every(({ key }) => raw(key) === '')) return [];
    at += 1;
    const id = String(raw('id'));
    if (id === '') return [];
    const text = (key: Parameters<typeof raw>[0]): string => String(raw(key));
    return [
      {
        ...{ id, at },
        ...{ saveId: text('saveId'), by: text('by'), source: text('source') },
        ...{ recordedOn: momentOf(raw('recordedOn')), effectiveOn: momentOf(raw('effectiveOn')) },
        ...{ field: text('field'), before: text('before'), after: text('after') },
      },
    ];
  });
}

/** What staff enter and managers assign as well. */
const assigned: readonly string[] = ['lead', 'sections', 'start', 'due'];

/**
 * Whether a row tells of an update: what managers assign or change of the plan itself does not. A row that
 * says so of what only an update changes was not written by the add-on, and waits for a manager.
 */
export function isUpdate({ source, field }: UpdateRow): boolean {
  if (source === 'plan' && (field === '' || assigned.includes(field))) return false;
  return field === '' || updateFields.includes(field);
}
