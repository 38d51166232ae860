import { ActionRow, type AreaKey } from './action-row.ts';
import { splitSubItems } from './cell.ts';
import { type CellFault, decodeCell, type EntryValue } from './cell-codec.ts';
import { areaColumns } from './columns/area-columns.ts';
import { cellOf, findColumns } from './find-columns.ts';
import { firstDataRow, isAreaSheetId, sheetIds } from './sheet-ids.ts';
import type { CellValue, Snapshot } from './snapshot.ts';
import type { TierSetting } from './tiers.ts';

/** Something in an area sheet that cannot be taken as it stands. The cell itself is left alone. */
export interface RowProblem {
  readonly code: CellFault | 'no-id' | 'repeated-id' | 'missing-column' | 'repeated-column';
  readonly sheetId: number;
  /** Title of the sheet. */
  readonly sheet: string;
  /** Row as the person sees it, counted from 1; null for a whole column. */
  readonly row: number | null;
  /** Key of the column, or null for a whole row. */
  readonly column: string | null;
  readonly id: string;
  /** What stands in the cell. */
  readonly raw: string;
}

/** An action with the place where it was found. */
export interface PlacedRow {
  readonly sheetId: number;
  /** Row counted from 1, at the moment of reading: never to be remembered for a write. */
  readonly row: number;
  readonly action: ActionRow;
}

export interface ReadActions {
  readonly rows: readonly PlacedRow[];
  readonly problems: readonly RowProblem[];
}

/** What reading needs of a snapshot: sheets by ID and title, and their cells. */
export interface ReadableSheets {
  readonly sheets: readonly {
    readonly properties: { readonly sheetId: number; readonly title: string };
  }[];
  readonly cells: Snapshot['cells'];
}

/** Reads every action of a workbook, in tab and row order, and names all that it could not take. */
export function readActions(snapshot: ReadableSheets, tiers: readonly TierSetting[]): ReadActions {
  const seen = new Set<string>();
  const read = snapshot.sheets
    .filter(({ properties: { sheetId } }) => isAreaSheetId(sheetId) && snapshot.cells.has(sheetId))
    .map(({ properties: { sheetId, title } }) => readSheet(snapshot, sheetId, title, tiers, seen));
  return {
    rows: read.flatMap(({ rows }) => rows),
    problems: read.flatMap(({ problems }) => problems),
  };
}

/** The actions that were taken out of the plan, with all that their rows hold. */
export function readRetiredActions(
  snapshot: ReadableSheets,
  tiers: readonly TierSetting[],
): ActionRow[] {
  return readSheet(snapshot, sheetIds.retired, '', tiers, new Set()).rows.map(
    ({ action }) => action,
  );
}

function readSheet(
  snapshot: ReadableSheets,
  sheetId: number,
  sheet: string,
  tiers: readonly TierSetting[],
  seen: Set<string>,
): ReadActions {
  const cells = snapshot.cells.get(sheetId) ?? [];
  const { positions, missing, repeated } = findColumns(cells, areaColumns);
  const problems: RowProblem[] = [];
  const rows: PlacedRow[] = [];
  const report = (problem: Omit<RowProblem, 'sheetId' | 'sheet'>): void => {
    problems.push({ sheetId, sheet, ...problem });
  };
  const whole = { row: null, id: '', raw: '' };
  for (const { key } of missing) report({ code: 'missing-column', column: key, ...whole });
  for (const key of repeated) report({ code: 'repeated-column', column: key, ...whole });

  for (const [i, cellsOfRow] of cells.slice(firstDataRow).entries()) {
    const row = firstDataRow + i + 1;
    const raw = (key: AreaKey): CellValue => cellOf(cellsOfRow, positions, key);
    // The band alone does not make an action: it is left behind when a person clears a row.
    if (areaColumns.every(({ key }) => key === 'band' || raw(key) === '')) continue;
    const id = String(raw('id')).trim();
    if (id === '') {
      report({ code: 'no-id', row, column: 'id', id, raw: String(raw('action')) });
      continue;
    }
    if (seen.has(id)) {
      report({ code: 'repeated-id', row, column: 'id', id, raw: id });
      continue;
    }
    seen.add(id);
    const entries = areaColumns.map((column): [AreaKey, EntryValue] => {
      const decoded = decodeCell(column, raw(column.key), tiers);
      if ('value' in decoded) return [column.key, decoded.value];
      report({ code: decoded.fault, row, column: column.key, id, raw: String(raw(column.key)) });
      return [column.key, null];
    });
    const [action = '', ...subItems] = splitSubItems(String(raw('action')));
    rows.push({
      sheetId,
      row,
      action: ActionRow.parse({ ...Object.fromEntries(entries), id, action, subItems }),
    });
  }
  return { rows, problems };
}
