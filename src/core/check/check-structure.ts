import type { Lang } from '../shared/i18n/lang.ts';
import type { DataSheet } from '../workbook/data-sheets.ts';
import { findColumns } from '../workbook/find-columns.ts';
import { lostHeader } from '../workbook/lost-header.ts';
import { keyRow } from '../workbook/sheet-ids.ts';
import type { Snapshot } from '../workbook/snapshot.ts';
import type { WorkbookCode } from './workbook-texts.ts';

/** Something that is wrong with the head of a sheet. */
interface StructureFault {
  readonly code: WorkbookCode;
  /** Key of the column; null for a whole row. */
  readonly column: string | null;
  /** Title of the column, where its key alone does not tell. */
  readonly shown: string;
}

/** Whether the first rows of an area sheet are gone or moved: its rows cannot be read then. */
export function isHeadless(snapshot: Snapshot, sheetId: number): boolean {
  const sheets = snapshot.sheets.filter(({ properties }) => properties.sheetId === sheetId);
  return lostHeader({ ...snapshot, sheets }) !== undefined;
}

/** What is wrong with the columns of a sheet, and with the hidden row of their keys. */
export function structureFaults(
  snapshot: Snapshot,
  { sheetId, columns, area }: DataSheet,
  lang: Lang,
): StructureFault[] {
  if (isHeadless(snapshot, sheetId)) return [{ code: 'header-lost', column: null, shown: '' }];
  const rows = snapshot.cells.get(sheetId) ?? [];
  const { positions, missing, repeated } = findColumns(rows, columns);
  const titleOf = (key: string): string =>
    area === undefined ? (columns.find((column) => column.key === key)?.title[lang] ?? key) : '';
  const fault = (code: WorkbookCode) => (column: string) => ({
    ...{ code, column, shown: titleOf(column) },
  });
  const keys = (rows[keyRow] ?? []).map((key) => String(key).trim());
  // Found by its title or its neighbours.
  const unnamed = [...positions].filter(([key, at]) => keys[at] !== key).map(([key]) => key);
  return [
    ...missing.map(({ key }) => key).map(fault('missing-column')),
    ...repeated.map(fault('repeated-column')),
    ...unnamed.map(fault('lost-key')),
  ];
}
