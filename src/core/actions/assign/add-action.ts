import * as z from '../../shared/schema.ts';
import { ActionRow } from '../../workbook/action-row.ts';
import { splitSubItems, textCell } from '../../workbook/cell.ts';
import { type EntryValue, encodeCell } from '../../workbook/cell-codec.ts';
import { settingsColumns } from '../../workbook/columns/settings-columns.ts';
import { findColumns } from '../../workbook/find-columns.ts';
import { fingerprint, type GivenId, nextId } from '../../workbook/give-ids.ts';
import { readActions } from '../../workbook/read-actions.ts';
import { readRetired } from '../../workbook/read-retired.ts';
import type { Settings } from '../../workbook/read-settings.ts';
import { sheetIds } from '../../workbook/sheet-ids.ts';
import type { CellData, Request } from '../../workbook/sheets-api.ts';
import type { Snapshot } from '../../workbook/snapshot.ts';
import { columnOf } from '../update/entry-columns.ts';
import { addedField } from '../update/plan-fields.ts';
import { cellRequests, type PlannedCell } from '../update/planned-cell.ts';
import type { Saver } from '../update/record.ts';
import { recordRequests, savedBefore, saveOf, updatesFaults } from '../update/record.ts';
import { type FieldChange, shown } from '../update/update-rows.ts';
import { SaveId } from './assign-input.ts';
import { type ChapterEnd, chapterEnd, groupRequests, insertRequests } from './chapter-end.ts';
import { checkChanges, dueBeforeStart } from './check-changes.ts';
import { type Refused, refused } from './plan-fault.ts';

const { shape } = ActionRow;

export const AddInput = z.object({
  saveId: SaveId,
  chapter: z.string().check(z.minLength(1), z.maxLength(50)),
  /** Key of a tier. */
  tier: z.string().check(z.minLength(1), z.maxLength(100)),
  /** The whole text of the cell, sub-items included. */
  action: shape.action,
  kind: shape.kind,
  expectedResult: shape.expectedResult,
  lead: shape.lead,
  sections: shape.sections,
  start: shape.start,
  due: shape.due,
  plannedDue: shape.plannedDue,
});
export type AddInput = z.infer<typeof AddInput>;

export interface PlannedAction {
  readonly requests: readonly Request[];
  readonly cells: readonly PlannedCell[];
  readonly id: string;
}

/**
 * A new action: its row at the end of its chapter, its ID in Settings, and its beginning in Updates, in
 * one batch. A row that was just put in holds nobody's entries, so nothing is overwritten if rows were
 * moved since the read; where no row can be put in, it goes behind the last one.
 */
export function addAction(
  snapshot: Snapshot,
  settings: Settings,
  input: AddInput,
  saver: Saver,
): Refused | PlannedAction {
  const gone = updatesFaults(snapshot);
  if (gone.length > 0) return { faults: gone };
  const before = savedBefore(snapshot, input.saveId).find(({ field }) => field === addedField);
  if (before) return { requests: [], cells: [], id: before.id };
  const { saveId, chapter, tier, ...changes } = input;
  const faults = checkChanges(changes, settings);
  if (faults.length > 0) return { faults };
  if (dueBeforeStart(input.start, input.due)) return refused('due-before-start', '');
  const setting = settings.tiers.find(({ key }) => key === tier);
  if (setting === undefined) return refused('unknown-tier', tier);
  const title = settings.chapters.find(({ number }) => number === chapter)?.title;
  if (title === undefined) return refused('unknown-chapter', chapter);
  const end = chapterEnd(snapshot, chapter);
  if ('faults' in end) return end;

  const id = nextId(usedIds(snapshot, settings), chapter, setting.letter);
  const given = { ...changes, action: input.action.trim() };
  const filled = Object.entries(given).filter(([, value]) => String(value ?? '') !== '');
  const entries: [string, EntryValue][] = [
    ...Object.entries({ id, chapter, chapterTitle: title, axis: end.axis, tier }),
    ...filled,
    ['status', 'not-started'],
    ['band', end.band],
  ];
  const changed: FieldChange[] = [
    { id, field: addedField, before: '', after: given.action },
    ...filled
      .filter(([field]) => field !== 'action')
      .map(([field, value]) => ({
        ...{ id, field, before: '' },
        after: shown(columnOf(field), value, settings.lang),
      })),
  ];
  const listed = givenRequest(snapshot, {
    id,
    print: fingerprint(splitSubItems(given.action)[0] ?? ''),
  });
  if ('faults' in listed) return listed;
  const row = rowRequests(snapshot, settings, end, id, entries);
  const saves = [{ save: saveOf(saveId, saver), changes: changed }];
  return {
    requests: [...row.requests, listed, ...recordRequests(snapshot, saves)],
    cells: row.cells,
    id,
  };
}

/** Every ID that the workbook knows of. */
function usedIds(snapshot: Snapshot, { tiers, given }: Settings): string[] {
  return [
    ...readActions(snapshot, tiers).rows.map(({ action }) => action.id),
    ...readRetired(snapshot).map(({ id }) => id),
    ...given.map(({ id }) => id),
  ];
}

function rowRequests(
  snapshot: Snapshot,
  { lang, tiers }: Settings,
  end: ChapterEnd,
  id: string,
  entries: readonly [string, EntryValue][],
): { readonly requests: readonly Request[]; readonly cells: readonly PlannedCell[] } {
  const { sheetId, row, positions } = end;
  const cells = entries.map(
    ([key, entry]): PlannedCell => ({
      ...{ id, key, sheetId, row, column: positions.get(key) ?? -1 },
      value: encodeCell(columnOf(key), entry, lang, tiers),
    }),
  );
  if (!end.inChapter || !end.mayInsert) {
    const values: CellData[] = [];
    for (const { column, value } of cells) values[column] = value;
    const rows = [{ values: Array.from(values, (value) => value ?? {}) }];
    return {
      requests: [{ appendCells: { sheetId, rows, fields: 'userEnteredValue' } }],
      cells: [],
    };
  }
  const { before, after } = groupRequests(snapshot, end);
  return {
    requests: [...before, ...insertRequests(end), ...cellRequests(cells), ...after],
    cells,
  };
}

/** The ID in the hidden list of Settings, behind its last row, wherever that is by then. */
function givenRequest(snapshot: Snapshot, { id, print }: GivenId): Refused | Request {
  const rows = snapshot.cells.get(sheetIds.settings) ?? [];
  const { positions } = findColumns(rows, settingsColumns);
  const [idAt, printAt] = [positions.get('givenId'), positions.get('givenPrint')];
  if (idAt === undefined || printAt === undefined) return refused('column-gone', 'givenId');
  const values: CellData[] = Array.from({ length: Math.max(idAt, printAt) + 1 }, () => ({}));
  values[idAt] = textCell(id);
  values[printAt] = textCell(print);
  return {
    appendCells: { sheetId: sheetIds.settings, rows: [{ values }], fields: 'userEnteredValue' },
  };
}
