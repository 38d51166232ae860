import * as z from 'zod/mini';
import { ActionRow } from '../workbook/action-row.ts';
import { decodeCell, type EntryValue } from '../workbook/cell-codec.ts';
import { contributionColumns } from '../workbook/columns/record-columns.ts';
import { findColumns } from '../workbook/find-columns.ts';
import { firstDataRow, sheetIds } from '../workbook/sheet-ids.ts';
import type { Snapshot } from '../workbook/snapshot.ts';

const { id, status, progress, reportText, result, nextStep, evidence, updatedOn, updatedBy } =
  ActionRow.shape;

/** What a Section says of its part in an action: a row of Contributions. */
export const Contribution = z.object({
  ...{ id, section: z.string(), status, progress, reportText, result, nextStep, evidence },
  ...{ updatedOn, updatedBy },
});
export type Contribution = z.infer<typeof Contribution>;

/** The rows of Contributions in their order. What a cell holds and does not fit is left out. */
export function readContributions(snapshot: Pick<Snapshot, 'cells'>): Contribution[] {
  const rows = snapshot.cells.get(sheetIds.contributions) ?? [];
  const { positions } = findColumns(rows, contributionColumns);
  return rows.slice(firstDataRow).flatMap((row) => {
    const entries = contributionColumns.map((column): [string, EntryValue] => {
      const decoded = decodeCell(column, row[positions.get(column.key) ?? -1] ?? '', []);
      return [column.key, 'value' in decoded ? decoded.value : null];
    });
    const read = Contribution.parse(Object.fromEntries(entries));
    return read.id === '' ? [] : [read];
  });
}
