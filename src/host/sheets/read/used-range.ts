import type { HostCell, HostSheet } from '../model.ts';

/** Whether a cell holds a value; formats and notes alone are no content. */
export function hasContent(cell: HostCell | undefined): boolean {
  return cell?.userEnteredValue !== undefined;
}

/** One past the last row that has any cell data. */
export function usedRows(sheet: HostSheet): number {
  let end = sheet.rows.length;
  while (end > 0 && !sheet.rows[end - 1]?.some((cell) => cell !== undefined)) end -= 1;
  return end;
}
