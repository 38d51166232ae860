import { idKeyOf, keyedPlaces } from '../workbook/keyed-sheet.ts';
import { firstDataRow } from '../workbook/sheet-ids.ts';
import type { CellData } from '../workbook/sheets-api.ts';
import type { CellValue, Snapshot } from '../workbook/snapshot.ts';
import type { PlannedCell } from './planned-cell.ts';

/**
 * What is to be written after cells went astray: each planned value where its action stands now, and
 * each cell that was overwritten by mistake as it was before. `before` is the workbook as it was read
 * for the save, `after` as it is since. An action that is gone is left out: its update stays in
 * Updates. Empty if all is in its place.
 */
export function putRight(
  before: Snapshot,
  after: Snapshot,
  cells: readonly PlannedCell[],
): PlannedCell[] {
  const [then, now] = [placesIn(before), placesIn(after)];
  const planned = new Map(cells.map((cell) => [`${cell.id} ${cell.key}`, cell]));
  const moved = cells.flatMap((cell) => {
    const place = now.place(cell.id, cell.key);
    return place && !same(place, cell) ? [{ ...cell, ...place }] : [];
  });
  const restored = cells.flatMap((cell): PlannedCell[] => {
    const victim = now.owner(cell);
    if (victim === undefined || planned.has(`${victim.id} ${victim.key}`)) return [];
    const value = then.value(victim.id, victim.key);
    if (value === undefined) return [];
    const { sheetId, row, column } = cell;
    return [{ ...victim, value: literal(value), sheetId, row, column }];
  });
  return [...restored, ...moved];
}

type Place = Pick<PlannedCell, 'sheetId' | 'row' | 'column'>;
const same = (a: Place, b: Place): boolean =>
  a.sheetId === b.sheetId && a.row === b.row && a.column === b.column;

const literal = (value: CellValue): CellData => {
  if (value === '') return {};
  if (typeof value === 'string') return { userEnteredValue: { stringValue: value } };
  return {
    userEnteredValue: typeof value === 'number' ? { numberValue: value } : { boolValue: value },
  };
};

/** Where actions and columns stand in a snapshot, and what stands where. */
function placesIn(snapshot: Snapshot) {
  const rows = new Map<string, { readonly sheetId: number; readonly row: number }>();
  const ids = new Map<string, string>();
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
      ids.set(`${sheetId} ${i}`, id);
    });
  }
  const place = (id: string, key: string): Place | undefined => {
    const row = rows.get(id);
    const column = row && columns.get(row.sheetId)?.get(key);
    return row && column !== undefined ? { ...row, column } : undefined;
  };
  return {
    place,
    owner: ({ sheetId, row, column }: Place): { id: string; key: string } | undefined => {
      const id = ids.get(`${sheetId} ${row}`);
      const key = [...(columns.get(sheetId) ?? [])].find(([, at]) => at === column)?.[0];
      return id !== undefined && key !== undefined ? { id, key } : undefined;
    },
    value: (id: string, key: string): CellValue | undefined => {
      const at = place(id, key);
      return at && (snapshot.cells.get(at.sheetId)?.[at.row]?.[at.column] ?? '');
    },
  };
}
