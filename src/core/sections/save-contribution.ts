import type { PlannedCell } from '../actions/update/planned-cell.ts';
import { shown } from '../actions/update/update-rows.ts';
import type { Lang } from '../shared/i18n/lang.ts';
import { type EntryValue, encodeCell } from '../workbook/cell-codec.ts';
import type { Column } from '../workbook/columns/column.ts';
import {
  contributedKeys,
  type SectionKey,
  sectionColumns,
} from '../workbook/columns/section-columns.ts';
import { sheetIds } from '../workbook/sheet-ids.ts';
import type { Contributed } from './contributed.ts';
import type { SectionRow, SectionSheet } from './read-section.ts';

/** A field that is neither as the person saw it nor as they want it. */
export interface EntryConflict {
  readonly field: string;
  readonly seen: string;
  readonly now: string;
}

const columnOf = (key: SectionKey): Column => {
  const column = (sectionColumns as readonly Column[]).find((each) => each.key === key);
  if (column === undefined) throw new Error(`There is no column ${key}`);
  return column;
};

/** The row of an action; undefined where there is none, or more than one. */
export function rowOf({ rows }: SectionSheet, id: string): SectionRow | undefined {
  const found = rows.filter((row) => row.id === id);
  return found.length === 1 ? found[0] : undefined;
}

/** The cells that a save in the sidebar writes, or what somebody else has changed since. */
export function saveContribution(
  sheet: SectionSheet,
  row: SectionRow,
  changes: Partial<Contributed>,
  seen: Partial<Contributed>,
  saver: { readonly email: string; readonly now: string },
  lang: Lang,
): { readonly cells: readonly PlannedCell[]; readonly conflicts: readonly EntryConflict[] } {
  const told = (key: SectionKey, value: EntryValue): string => shown(columnOf(key), value, lang);
  const conflicts = contributedKeys.flatMap((key): EntryConflict[] => {
    const [mine, before] = [changes[key], seen[key]];
    if (mine === undefined || before === undefined || row.faults.has(key)) return [];
    const now = told(key, row.values[key]);
    const [was, after] = [told(key, before), told(key, mine)];
    return now === was || now === after ? [] : [{ field: key, seen: was, now }];
  });
  if (conflicts.length > 0) return { cells: [], conflicts };
  const write = (key: SectionKey, value: EntryValue): PlannedCell[] => {
    const column = sheet.positions?.get(key);
    return column === undefined
      ? []
      : [
          {
            ...{ id: row.id, key, value: encodeCell(columnOf(key), value, lang, []) },
            ...{ sheetId: sheetIds.ourActions, row: row.row, column },
          },
        ];
  };
  const changed = contributedKeys.flatMap((key) => {
    const value = changes[key];
    const same = value === undefined || (!row.faults.has(key) && value === row.values[key]);
    return same ? [] : write(key, value);
  });
  return {
    cells:
      changed.length === 0
        ? []
        : [...changed, ...write('updatedOn', saver.now), ...write('updatedBy', saver.email)],
    conflicts: [],
  };
}
