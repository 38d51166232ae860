import { splitSubItems, textCell } from './cell.ts';
import { areaColumns } from './columns/area-columns.ts';
import { findColumns } from './find-columns.ts';
import { fingerprint, type GivenId } from './give-ids.ts';
import { readRetired } from './read-retired.ts';
import { firstDataRow, isAreaSheetId } from './sheet-ids.ts';
import type { Request } from './sheets-api.ts';
import type { CellValue, Rows, Snapshot } from './snapshot.ts';

/** A workbook whose rows have their IDs again, and the requests that write them. */
export interface RestoredIds {
  readonly snapshot: Snapshot;
  readonly requests: readonly Request[];
}

/**
 * Gives rows whose ID cell was cleared their ID back: the one that was given to this text in this
 * chapter, if it is one only and no other row, here or in Retired, has it. A row with another text is left as it is.
 */
export function restoreLostIds(snapshot: Snapshot, given: readonly GivenId[]): RestoredIds {
  const sheets = snapshot.sheets
    .map(({ properties }) => properties.sheetId)
    .filter(isAreaSheetId)
    .map((sheetId) => {
      const rows = snapshot.cells.get(sheetId) ?? [];
      return { sheetId, rows, positions: findColumns(rows, areaColumns).positions };
    });
  const text = (row: readonly CellValue[], at: number | undefined): string =>
    String(row[at ?? -1] ?? '').trim();
  const taken = new Set([
    ...sheets.flatMap(({ rows, positions }) => rows.map((row) => text(row, positions.get('id')))),
    ...readRetired(snapshot).map(({ id }) => id),
  ]);
  const byPrint = new Map<string, string[]>();
  for (const { id, print } of given) byPrint.set(print, [...(byPrint.get(print) ?? []), id]);
  const lost = sheets.flatMap(({ sheetId, rows, positions }) => {
    const idAt = positions.get('id');
    if (idAt === undefined) return [];
    return rows.flatMap((row, at) => {
      const action = text(row, positions.get('action'));
      if (at < firstDataRow || action === '' || text(row, idAt) !== '') return [];
      const print = fingerprint(splitSubItems(action)[0] ?? '');
      const chapter = `${text(row, positions.get('chapter'))}-`;
      const ids = (byPrint.get(print) ?? []).filter(
        (id) => id.startsWith(chapter) && !taken.has(id),
      );
      return ids.length === 1 ? [{ sheetId, at, idAt, id: ids[0] ?? '' }] : [];
    });
  });
  // Two rows with the text of one action: nobody can say which of them it is.
  const times = new Map<string, number>();
  for (const { id } of lost) times.set(id, (times.get(id) ?? 0) + 1);
  const unique = lost.filter(({ id }) => times.get(id) === 1);
  if (unique.length === 0) return { snapshot, requests: [] };
  const cells = new Map<number, Rows>(snapshot.cells);
  for (const { sheetId, at, idAt, id } of unique) {
    const rows = cells.get(sheetId) ?? [];
    cells.set(
      sheetId,
      rows.map((row, i) => (i === at ? withCell(row, idAt, id) : row)),
    );
  }
  return {
    snapshot: { ...snapshot, cells },
    requests: unique.map(({ sheetId, at, idAt, id }) => ({
      updateCells: {
        start: { sheetId, rowIndex: at, columnIndex: idAt },
        rows: [{ values: [textCell(id)] }],
        fields: 'userEnteredValue',
      },
    })),
  };
}

function withCell(row: readonly CellValue[], at: number, value: string): CellValue[] {
  const copy = [...row];
  while (copy.length <= at) copy.push('');
  copy[at] = value;
  return copy;
}
