import { t } from '../shared/i18n/lang.ts';
import { issueColumns } from '../workbook/columns/record-columns.ts';
import { cellOf, findColumns } from '../workbook/find-columns.ts';
import { firstDataRow, sheetIds } from '../workbook/sheet-ids.ts';
import type { Snapshot } from '../workbook/snapshot.ts';

/** What stands before the number of a row in the place of a finding. */
export const rowWord = t('row', 'ligne', 'fila');
const rowAtEnd = new RegExp(`, (?:${Object.values(rowWord).join('|')}) \\d+$`);

/** By what the codes of findings in Sections begin. */
export const sectionCode = 'section-';

/**
 * Rows of the Issues sheet about Sections, as they stand: the full check keeps them, as it does not look
 * into other workbooks.
 * @param isDone Sections whose rows are left out, as they were looked at anew
 */
export function sectionIssueRows(
  snapshot: Pick<Snapshot, 'cells'>,
  isDone: (section: string) => boolean,
): Record<string, string>[] {
  const rows = snapshot.cells.get(sheetIds.issues) ?? [];
  const { positions } = findColumns(rows, issueColumns);
  return rows.slice(firstDataRow).flatMap((line) => {
    const text = (key: string): string => String(cellOf(line, positions, key));
    if (!text('code').startsWith(sectionCode)) return [];
    const section = text('place').replace(rowAtEnd, '');
    if (isDone(section)) return [];
    return [Object.fromEntries(issueColumns.map(({ key }) => [key, text(key)]))];
  });
}
