import { NotSupportedError } from '../../not-supported.ts';
import { columnCount, rowCount, sheetTitle } from '../bounds.ts';
import type { Draft } from '../draft.ts';
import type { HostCell, HostRow, HostSheet } from '../model.ts';
import type { DimensionProperties } from '../types.ts';
import { editObjects } from './edit-objects.ts';
import type { LineEdit } from './map-range.ts';
import { rewriteReferences } from './rewrite-references.ts';

/**
 * Inserts, deletes or moves rows or columns of a sheet, and takes everything along that lies on
 * them or refers to them. The caller has checked the indices, the rights and the size of the grid.
 *
 * `inherit` is the line, before the edit, whose formats and size inserted lines take over.
 */
export function editLines(draft: Draft, sheet: HostSheet, edit: LineEdit, inherit?: number): void {
  const format = inherit === undefined ? undefined : lineFormat(sheet, edit, inherit);
  if (edit.dimension === 'ROWS') editRows(draft, sheet, edit);
  else editColumns(draft, sheet, edit);
  editCount(sheet, edit);
  if (format) applyLineFormat(draft, sheet, edit, format);
  editObjects(draft, sheet, edit);
  rewriteReferences(draft, { ...edit, sheetTitle: sheetTitle(sheet) });
}

function editRows(draft: Draft, sheet: HostSheet, edit: LineEdit): void {
  splice(draft.list(sheet, 'rows'), edit);
  splice(draft.list(sheet, 'rowMetadata'), edit);
}

function editColumns(draft: Draft, sheet: HostSheet, edit: LineEdit): void {
  splice(draft.list(sheet, 'columnMetadata'), edit);
  sheet.rows.forEach((row, index) => {
    if (
      row &&
      row.length > Math.min(edit.start, 'destination' in edit ? edit.destination : edit.start)
    ) {
      splice(draft.row(sheet, index), edit);
    }
  });
}

/** Applies the edit to a sparse list; what lies beyond its end is empty. */
function splice<T>(list: (T | undefined)[], edit: LineEdit): void {
  const { start, end } = edit;
  if (edit.kind === 'move') {
    moveItems(list, edit);
    return;
  }
  if (start >= list.length) return;
  const tail = list.splice(edit.kind === 'insert' ? start : end);
  if (edit.kind === 'delete') list.length = Math.min(list.length, start);
  else for (let i = start; i < end; i += 1) list.push(undefined);
  for (const item of tail) list.push(item);
}

function moveItems<T>(
  list: (T | undefined)[],
  { start, end, destination }: LineEdit & { readonly kind: 'move' },
): void {
  while (list.length < Math.max(end, destination)) list.push(undefined);
  const moved = list.splice(start, end - start);
  const tail = list.splice(destination > start ? destination - moved.length : destination);
  for (const item of moved) list.push(item);
  for (const item of tail) list.push(item);
  while (list.length > 0 && list[list.length - 1] === undefined) list.pop();
}

function editCount(sheet: HostSheet, edit: LineEdit): void {
  if (edit.kind === 'move') return;
  const change = (edit.end - edit.start) * (edit.kind === 'insert' ? 1 : -1);
  const grid = sheet.properties.gridProperties ?? {};
  const rows = edit.dimension === 'ROWS';
  const frozen = rows ? grid.frozenRowCount : grid.frozenColumnCount;
  sheet.properties = {
    ...sheet.properties,
    gridProperties: {
      ...grid,
      ...(rows
        ? { rowCount: rowCount(sheet) + change }
        : { columnCount: columnCount(sheet) + change }),
      ...(frozen
        ? { [rows ? 'frozenRowCount' : 'frozenColumnCount']: frozenAfter(frozen, edit) }
        : {}),
    },
  };
}

/** Deleting frozen lines unfreezes them; inserting among them freezes the new ones too. */
function frozenAfter(frozen: number, edit: LineEdit): number {
  if (edit.kind === 'delete') {
    return frozen - Math.max(0, Math.min(edit.end, frozen) - Math.min(edit.start, frozen));
  }
  return edit.start < frozen ? frozen + edit.end - edit.start : frozen;
}

interface LineFormat {
  readonly properties: DimensionProperties | undefined;
  readonly cells: (HostCell | undefined)[];
}

/** Formats of the neighbouring line, without values, notes and validation. */
function lineFormat(sheet: HostSheet, edit: LineEdit, index: number): LineFormat {
  const formatOf = (cell: HostCell | undefined): HostCell | undefined =>
    cell?.userEnteredFormat ? { userEnteredFormat: cell.userEnteredFormat } : undefined;
  const rows = edit.dimension === 'ROWS';
  const pixelSize = (rows ? sheet.rowMetadata : sheet.columnMetadata)[index]?.pixelSize;
  const properties = pixelSize === undefined ? undefined : { pixelSize };
  if (!rows) return { properties, cells: sheet.rows.map((row) => formatOf(row?.[index])) };
  return { properties, cells: (sheet.rows[index] ?? []).map(formatOf) };
}

function applyLineFormat(draft: Draft, sheet: HostSheet, edit: LineEdit, format: LineFormat): void {
  if (edit.kind !== 'insert') throw new NotSupportedError('inheriting formats without inserting');
  const rows = edit.dimension === 'ROWS';
  for (let line = edit.start; line < edit.end; line += 1) {
    if (format.properties) {
      draft.list(sheet, rows ? 'rowMetadata' : 'columnMetadata')[line] = format.properties;
    }
    if (rows && format.cells.some((cell) => cell !== undefined)) {
      const row: HostRow = format.cells.slice();
      draft.putRow(sheet, line, row);
    }
    if (!rows) {
      format.cells.forEach((cell, row) => {
        if (cell) draft.setCell(sheet, row, line, cell);
      });
    }
  }
}
