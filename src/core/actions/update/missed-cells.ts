import { choiceCell, numberCell, textCell } from '../../workbook/cell.ts';
import { momentToSerial } from '../../workbook/cell-codec.ts';
import { areaColumns } from '../../workbook/columns/area-columns.ts';
import { cellOf } from '../../workbook/find-columns.ts';
import type { Settings } from '../../workbook/read-settings.ts';
import type { Snapshot } from '../../workbook/snapshot.ts';
import { notedEdits } from './direct-edits.ts';
import { columnOf, sameShown, shownCell } from './entry-columns.ts';
import { placeIds } from './place-ids.ts';
import type { PlannedCell } from './planned-cell.ts';
import { isUpdate, readUpdates, type UpdateRow } from './read-updates.ts';
import { rawOfShown } from './update-rows.ts';

const lastOf = (
  rows: readonly UpdateRow[],
  isMeant: (row: UpdateRow) => boolean,
): UpdateRow | undefined => rows.filter(isMeant).slice(-1)[0];

const areaKeys = new Set<string>(areaColumns.map(({ key }) => key));

/**
 * The cells of a save that stands in Updates and that missed their rows, as people sorted meanwhile: what was
 * recorded last of a field is this save, and its cell holds something else, which nobody has typed since. A
 * person who repeats the save gets them written.
 */
export function missedCells(snapshot: Snapshot, settings: Settings, saveId: string): PlannedCell[] {
  const updates = readUpdates(snapshot);
  const { edits } = notedEdits(snapshot);
  const ids = [...new Set(updates.filter((row) => row.saveId === saveId).map(({ id }) => id))];
  const { placed } = placeIds(snapshot, ids, []);
  return placed.flatMap(({ id, sheetId, row, cells, positions }): PlannedCell[] => {
    const own = updates.filter((each) => each.id === id);
    const isEdited = (field: string, since: string): boolean =>
      edits.some(
        (edit) => edit.at >= since && edit.ids.includes(id) && edit.fields.includes(field),
      );
    const cell = (key: string, raw: string | number): PlannedCell[] => {
      const column = positions.get(key);
      const value = typeof raw === 'number' ? numberCell(raw) : textCell(raw);
      return column === undefined ? [] : [{ id, key, value, sheetId, row, column }];
    };
    const raw = (key: string) => cellOf(cells, positions, key);
    const missed = [...areaKeys].flatMap((field) => {
      const last = lastOf(own, (each) => each.field === field);
      if (last?.saveId !== saveId || isEdited(field, last.recordedOn)) return [];
      const column = columnOf(field);
      const now = shownCell(column, raw(field), settings);
      return sameShown(column, now, last.after) ? [] : cell(field, rawOfShown(column, last.after));
    });
    const update = lastOf(own, isUpdate);
    if (update?.saveId !== saveId) return missed;
    const on = momentToSerial(update.recordedOn);
    const isStamped = Number(raw('updatedOn')) >= on - 1e-6 && raw('updatedBy') === update.by;
    if (isStamped) return missed;
    const review = choiceCell(columnOf('review'), 'submitted', settings.lang);
    return [
      ...missed,
      ...cell('updatedOn', on),
      ...cell('updatedBy', update.by),
      ...cell('review', '').map((each) => ({ ...each, value: review })),
    ];
  });
}
