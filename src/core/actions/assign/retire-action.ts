import * as z from '../../shared/schema.ts';
import { columnLetters } from '../../workbook/a1.ts';
import { encodeCell } from '../../workbook/cell-codec.ts';
import { areaColumns } from '../../workbook/columns/area-columns.ts';
import { retiredColumns } from '../../workbook/columns/retired-columns.ts';
import { cellOf, findColumns } from '../../workbook/find-columns.ts';
import { readRetired } from '../../workbook/read-retired.ts';
import type { Settings } from '../../workbook/read-settings.ts';
import { firstDataRow, keyRow, sheetIds, titleRow } from '../../workbook/sheet-ids.ts';
import type { DimensionGroup, Request } from '../../workbook/sheets-api.ts';
import type { Snapshot } from '../../workbook/snapshot.ts';
import { placeIds } from '../update/place-ids.ts';
import { retiredField } from '../update/plan-fields.ts';
import { readUpdates } from '../update/read-updates.ts';
import { nothingFound, type Reconciled } from '../update/reconcile.ts';
import type { Saver } from '../update/record.ts';
import { recordRequests, savedBefore, saveOf, updatesFaults } from '../update/record.ts';
import type { FieldChange } from '../update/update-rows.ts';
import { ActionId, SaveId } from './assign-input.ts';
import { chapterEnd, groupRequests, groupsOf, insertRequests } from './chapter-end.ts';
import { commonColumns, copyAndDelete, insertRow, ownCells, type RowMove } from './move-row.ts';
import { type Refused, refused } from './plan-fault.ts';

export const RetireInput = z.object({
  saveId: SaveId,
  id: ActionId,
  reason: z.string().check(z.maxLength(5000)),
});
export type RetireInput = z.infer<typeof RetireInput>;

export const BringBackInput = z.object({ saveId: SaveId, id: ActionId });
export type BringBackInput = z.infer<typeof BringBackInput>;

/** A row that moves, and what goes with it in the same batch. */
export interface PlannedMove {
  /** Of the move alone. */
  readonly moves: readonly Request[];
  /** Rows of Updates: written once, also if the move has to be made again. */
  readonly records: readonly Request[];
  /** Undefined if there is nothing to do. */
  readonly move: RowMove | undefined;
}

const done: PlannedMove = { moves: [], records: [], move: undefined };

/**
 * Takes an action out of the plan: its row moves to Retired, with who, when and why, so that no figure
 * counts it and nothing of it is lost.
 * @param found what was edited by hand before; of this action it is recorded in the same batch
 * @param again whether the move is to be made again, though its save stands in Updates
 */
export function retireAction(
  snapshot: Snapshot,
  settings: Settings,
  { saveId, id, reason }: RetireInput,
  saver: Saver,
  found: Reconciled = nothingFound,
  again = false,
): Refused | PlannedMove {
  const gone = [...updatesFaults(snapshot), ...retiredFaults(snapshot)];
  if (gone.length > 0) return { faults: gone };
  const noted = savedBefore(snapshot, saveId).length > 0;
  if (noted && !again && !isStuck(snapshot, id, true)) return done;
  if (reason.trim() === '') return refused('reason-missing', id);
  const { placed, faults } = placeIds(
    snapshot,
    [id],
    areaColumns.map(({ key }) => key),
  );
  const [place] = placed;
  if (place === undefined || faults.length > 0) return { faults };
  const { sheetId, row, positions } = place;
  if (idKeyLost(snapshot, sheetId, positions)) return refused('column-gone', 'id');
  const move: RowMove = {
    id,
    from: { sheetId, row },
    to: { sheetId: sheetIds.retired, row: firstDataRow },
    columns: commonColumns(snapshot, sheetId, sheetIds.retired),
  };
  const changes: FieldChange[] = [
    { id, field: retiredField, before: '', after: reason.trim() },
    // Retired has no such columns: what stood there is kept in Updates.
    ...ownCells(snapshot, sheetId, row, move.columns).map(({ column, value }) => ({
      ...{ id, field: titleAt(snapshot, sheetId, column) },
      ...{ before: String(value), after: '' },
    })),
  ];
  const edits = found.saves.map(({ save, changes: edited }) => ({
    save,
    changes: edited.filter((change) => change.id === id),
  }));
  const stamps = {
    retiredOn: saver.now,
    retiredBy: saver.email,
    retiredReason: reason.trim(),
  };
  return {
    moves: [
      ...firstOfGroup(snapshot, sheetId, row),
      ...insertRow(move.to),
      ...copyAndDelete(move),
      ...stampRequests(snapshot, settings, stamps),
    ],
    records: noted
      ? []
      : recordRequests(snapshot, [...edits, { save: saveOf(saveId, saver), changes }]),
    move,
  };
}

/**
 * Takes a retired action back into the plan, at the end of its chapter.
 * @param again whether the move is to be made again, though its save stands in Updates
 */
export function bringBackAction(
  snapshot: Snapshot,
  { saveId, id }: BringBackInput,
  saver: Saver,
  again = false,
): Refused | PlannedMove {
  const gone = [...updatesFaults(snapshot), ...retiredFaults(snapshot)];
  if (gone.length > 0) return { faults: gone };
  const noted = savedBefore(snapshot, saveId).length > 0;
  if (noted && !again && !isStuck(snapshot, id, false)) return done;
  const [action, second] = readRetired(snapshot).filter((each) => each.id === id);
  if (action === undefined) return refused('unknown-id', id);
  if (second !== undefined) return refused('repeated-id', id);
  if (placeIds(snapshot, [id], []).placed.length > 0) return refused('repeated-id', id);
  const end = chapterEnd(snapshot, action.chapter);
  if ('faults' in end) return end;
  const { sheetId, row } = end;
  const move: RowMove = {
    id,
    from: { sheetId: sheetIds.retired, row: action.row },
    to: { sheetId, row },
    columns: commonColumns(snapshot, sheetIds.retired, sheetId),
  };
  const { before, after } = groupRequests(snapshot, end);
  const change = { id, field: retiredField, before: action.reason, after: '' };
  return {
    moves: [
      ...before,
      ...insertRequests(end),
      ...copyAndDelete(move),
      {
        updateCells: {
          start: { sheetId, rowIndex: row, columnIndex: end.positions.get('band') ?? -1 },
          rows: [{ values: [{ userEnteredValue: { numberValue: end.band } }] }],
          fields: 'userEnteredValue',
        },
      },
      ...after,
    ],
    records: noted
      ? []
      : recordRequests(snapshot, [{ save: saveOf(saveId, saver), changes: [change] }]),
    move,
  };
}

/**
 * Whether Updates says last that an action was retired, or brought back, and its row is still where it was:
 * people sorted so long that the move was given up.
 */
function isStuck(snapshot: Snapshot, id: string, isRetired: boolean): boolean {
  const [last] = readUpdates(snapshot)
    .filter((row) => row.id === id && row.field === retiredField)
    .slice(-1);
  const isInPlan = placeIds(snapshot, [id], []).placed.length > 0;
  return last !== undefined && (last.after !== '') === isRetired && isInPlan === isRetired;
}

/** What Retired lacks, as faults: in a workbook of an earlier version the whole sheet. */
function retiredFaults(snapshot: Snapshot): Refused['faults'] {
  const rows = snapshot.cells.get(sheetIds.retired);
  if (rows === undefined) return [{ code: 'sheet-gone', place: String(sheetIds.retired) }];
  const { missing, positions } = findColumns(rows, retiredColumns);
  const lost = idKeyLost(snapshot, sheetIds.retired, positions) ? ['id'] : [];
  return [...missing.map(({ key }) => key), ...lost].map((place) => ({
    code: 'column-gone',
    place,
  }));
}

/** Whether the key over the IDs is gone, by which a move is seen to have met the right columns. */
function idKeyLost(
  snapshot: Snapshot,
  sheetId: number,
  positions: ReadonlyMap<string, number>,
): boolean {
  const keys = snapshot.cells.get(sheetId)?.[keyRow] ?? [];
  return String(cellOf(keys, positions, 'id')).trim() !== 'id';
}

/**
 * The first row of a chapter carries the toggle of its group and stands in none: when it goes, the
 * next one takes its place, so that neighbouring groups do not touch and become one.
 */
function firstOfGroup(snapshot: Snapshot, sheetId: number, row: number): Request[] {
  const group = groupsOf(snapshot, sheetId).find(({ startIndex }) => startIndex === row + 1);
  if (group === undefined) return [];
  const range: DimensionGroup['range'] = {
    sheetId,
    dimension: 'ROWS',
    startIndex: row + 1,
    endIndex: row + 2,
  };
  return [{ deleteDimensionGroup: { range } }];
}

function titleAt(snapshot: Snapshot, sheetId: number, column: number): string {
  return String(snapshot.cells.get(sheetId)?.[titleRow]?.[column] ?? '') || columnLetters(column);
}

function stampRequests(
  snapshot: Snapshot,
  { lang, tiers }: Settings,
  stamps: Readonly<Record<string, string>>,
): Request[] {
  const { positions } = findColumns(snapshot.cells.get(sheetIds.retired) ?? [], retiredColumns);
  return retiredColumns.flatMap((column) => {
    const entry = stamps[column.key];
    if (entry === undefined) return [];
    return [
      {
        updateCells: {
          start: {
            sheetId: sheetIds.retired,
            rowIndex: firstDataRow,
            columnIndex: positions.get(column.key) ?? -1,
          },
          rows: [{ values: [encodeCell(column, entry, lang, tiers)] }],
          fields: 'userEnteredValue',
        },
      },
    ];
  });
}
