import { idKeyOf, keyedPlaces } from '../../workbook/keyed-sheet.ts';
import { firstDataRow } from '../../workbook/sheet-ids.ts';
import type { CellData } from '../../workbook/sheets-api.ts';
import type { CellValue, Snapshot } from '../../workbook/snapshot.ts';
import type { PlannedCell } from './planned-cell.ts';
import type { Miss } from './written.ts';

/** What a cell of an action shall hold. `value` is undefined where nobody knows what stood there. */
export interface Wanted {
  readonly id: string;
  readonly key: string;
  readonly value: CellData | undefined;
}

/** The cells that are not known to hold what they shall, by action and column. */
export type Pending = ReadonlyMap<string, Wanted>;

const nameOf = ({ id, key }: Pick<Wanted, 'id' | 'key'>): string => JSON.stringify([id, key]);

/**
 * What is to be put right after a write: the cells that missed their action, and those that they were written
 * over, which shall hold what is planned for them, or what they held before.
 * @param before the workbook as it was read for the save
 * @param planned all cells of the save
 * @param pending what was to be put right before this write
 * @param sent the cells of this write
 */
export function pendingAfter(
  before: Snapshot,
  planned: readonly PlannedCell[],
  pending: Pending,
  sent: readonly PlannedCell[],
  missed: readonly Miss[],
): Pending {
  const left = new Map(pending);
  for (const cell of sent) left.delete(nameOf(cell));
  if (missed.length === 0) return left;
  const then = placesIn(before);
  const plans = new Map(planned.map((cell) => [nameOf(cell), cell.value]));
  for (const { cell, id, key } of missed) {
    left.set(nameOf(cell), { id: cell.id, key: cell.key, value: cell.value });
    if (id === '' || key === '') continue;
    const name = nameOf({ id, key });
    left.set(name, { id, key, value: plans.get(name) ?? literal(then.value(id, key)) });
  }
  return left;
}

/** Without the cells of an action, or a column, that is gone: an update stays in Updates. */
export function stillThere(after: Snapshot, pending: Pending): Pending {
  const now = placesIn(after);
  return new Map([...pending].filter(([, { id, key }]) => now.place(id, key) !== undefined));
}

/** The cells to be written now, each where its action stands in `after`. */
export function cellsToPutRight(after: Snapshot, pending: Pending): PlannedCell[] {
  const now = placesIn(after);
  return [...pending.values()].flatMap(({ id, key, value }): PlannedCell[] => {
    const place = now.place(id, key);
    return place && value ? [{ id, key, value, ...place }] : [];
  });
}

type Place = Pick<PlannedCell, 'sheetId' | 'row' | 'column'>;

const literal = (value: CellValue | undefined): CellData | undefined => {
  switch (typeof value) {
    case 'string':
      return value === '' ? {} : { userEnteredValue: { stringValue: value } };
    case 'number':
      return { userEnteredValue: { numberValue: value } };
    case 'boolean':
      return { userEnteredValue: { boolValue: value } };
    default:
      return undefined;
  }
};

/** Where actions and columns stand in a snapshot, and what stands where. */
export function placesIn(snapshot: Snapshot) {
  const rows = new Map<string, { readonly sheetId: number; readonly row: number }>();
  const columns = new Map<number, ReadonlyMap<string, number>>();
  for (const [sheetId, cells] of snapshot.cells) {
    const idKey = idKeyOf(sheetId);
    if (idKey === undefined) continue;
    const positions = keyedPlaces(sheetId, cells);
    columns.set(sheetId, positions);
    const idAt = positions.get(idKey) ?? -1;
    cells.forEach((row, i) => {
      const id = String(row[idAt] ?? '').trim();
      if (i < firstDataRow || id === '' || rows.has(id)) return;
      rows.set(id, { sheetId, row: i });
    });
  }
  const place = (id: string, key: string): Place | undefined => {
    const row = rows.get(id);
    const column = row && columns.get(row.sheetId)?.get(key);
    return row && column !== undefined ? { ...row, column } : undefined;
  };
  return {
    place,
    value: (id: string, key: string): CellValue | undefined => {
      const at = place(id, key);
      return at && (snapshot.cells.get(at.sheetId)?.[at.row]?.[at.column] ?? '');
    },
  };
}
