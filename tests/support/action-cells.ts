import { columnLetters } from '../../src/core/workbook/a1.ts';
import { firstDataRow } from '../../src/core/workbook/sheet-ids.ts';
import type { AddOn } from './add-on.ts';
import { snapshotIn } from './snapshot-in.ts';

/** A sheet of actions as the host holds it now, by action ID and key of the column. */
export interface ActionCells {
  /** IDs in the order of the rows. */
  readonly ids: readonly string[];
  /** '' where nothing stands; undefined for no such action or column. */
  readonly value: (id: string, key: string) => unknown;
  /** The address of a cell. */
  readonly a1: (id: string, key?: string) => string;
}

export function actionCells(app: AddOn, sheetId: number): ActionCells {
  const rows = snapshotIn(app).cells.get(sheetId) ?? [];
  const keys = rows[0] ?? [];
  const of = (id: string): number => rows.findIndex((row) => row[keys.indexOf('id')] === id);
  return {
    ids: rows
      .slice(firstDataRow)
      .map((row) => String(row[keys.indexOf('id')] ?? ''))
      .filter((id) => id !== ''),
    value: (id, key) => {
      const row = rows[of(id)];
      return row === undefined || !keys.includes(key) ? undefined : (row[keys.indexOf(key)] ?? '');
    },
    a1: (id, key = 'id') => `${columnLetters(keys.indexOf(key))}${of(id) + 1}`,
  };
}
