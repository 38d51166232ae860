import { type Decoded, decodeCell } from '../workbook/cell-codec.ts';
import { areaColumns } from '../workbook/columns/area-columns.ts';
import type { Column } from '../workbook/columns/column.ts';
import { cellOf } from '../workbook/find-columns.ts';
import type { CellValue } from '../workbook/snapshot.ts';
import type { TierSetting } from '../workbook/tiers.ts';
import type { RowFacts } from './rule.ts';

const columns = new Map<string, Column>(areaColumns.map((column) => [column.key, column]));

/**
 * A row as rules look at it.
 * @param positions key → column, counted from 0
 * @param formulas the same cells with their formulas, if they were read: a text that begins with "=" is
 *   one only if the cell shows something else
 */
export function rowFacts(
  cells: readonly CellValue[],
  positions: ReadonlyMap<string, number>,
  tiers: readonly TierSetting[],
  formulas: readonly CellValue[] = [],
): RowFacts {
  const raw = (key: string): CellValue => cellOf(cells, positions, key);
  const decoded = (key: string): Decoded => {
    const column = columns.get(key);
    return column === undefined ? { value: null } : decodeCell(column, raw(key), tiers);
  };
  return {
    id: String(raw('id')).trim(),
    has: (key) => positions.has(key),
    raw,
    value: (key) => {
      const cell = decoded(key);
      return 'value' in cell ? cell.value : null;
    },
    text: (key) => String(raw(key)),
    fault: (key) => {
      const cell = decoded(key);
      return 'fault' in cell ? cell.fault : undefined;
    },
    formula: (key) => {
      const text = cellOf(formulas, positions, key);
      const isOne = typeof text === 'string' && text.startsWith('=') && text !== raw(key);
      return isOne ? text : undefined;
    },
  };
}
