import { decodeCell } from '../../workbook/cell-codec.ts';
import { areaColumns } from '../../workbook/columns/area-columns.ts';
import type { Column } from '../../workbook/columns/column.ts';
import { choiceKey } from '../../workbook/lists.ts';
import type { Settings } from '../../workbook/read-settings.ts';
import type { CellValue } from '../../workbook/snapshot.ts';
import { shown } from './update-rows.ts';

const columnsByKey = new Map<string, Column>(areaColumns.map((column) => [column.key, column]));

/** The column of an area sheet with this key. */
export function columnOf(key: string): Column {
  const column = columnsByKey.get(key);
  if (column === undefined) throw new Error(`There is no column ${key}`);
  return column;
}

/** The columns whose every change becomes a row of Updates. */
export const updateFields: readonly string[] = areaColumns
  .filter(({ owner }) => owner === 'staff')
  .map(({ key }) => key);

/** What a cell holds, as Updates shows it; what could not be read is kept as it stands. */
export function shownCell(
  column: Column,
  raw: CellValue,
  { tiers, lang }: Pick<Settings, 'tiers' | 'lang'>,
): string {
  const decoded = decodeCell(column, raw, tiers);
  return 'value' in decoded ? shown(column, decoded.value, lang) : String(raw);
}

/** Whether two texts of Updates mean the same: labels of a choice may be in two languages. */
export function sameShown({ list = {} }: Column, a: string, b: string): boolean {
  return a === b || (choiceKey(list, a) ?? a) === (choiceKey(list, b) ?? b);
}
