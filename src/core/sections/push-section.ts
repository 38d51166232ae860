import type { PlannedCell } from '../actions/update/planned-cell.ts';
import type { Lang } from '../shared/i18n/lang.ts';
import { encodeCell } from '../workbook/cell-codec.ts';
import type { Column } from '../workbook/columns/column.ts';
import {
  contributedKeys,
  type PlanKey,
  planKeys,
  type SectionKey,
  sectionColumns,
} from '../workbook/columns/section-columns.ts';
import { sheetIds } from '../workbook/sheet-ids.ts';
import type { CellData, Request } from '../workbook/sheets-api.ts';
import type { CellValue } from '../workbook/snapshot.ts';
import type { Assessment } from './assess-section.ts';
import type { Contributed } from './contributed.ts';
import type { SectionSheet } from './read-section.ts';
import { outOfPlan, type SectionAction } from './section-plan.ts';

/** What is written into the workbook of a Section. Entries of people are never among it. */
export interface Push {
  /** IDs that were altered. Written by themselves: the cell by which a row is found tells nothing of itself. */
  readonly ids: readonly PlannedCell[];
  readonly cells: readonly PlannedCell[];
  /** Rows behind the last one. */
  readonly append: readonly Request[];
}

/**
 * Brings what the plan says up to date: changed texts and days, IDs that were altered, new actions, and
 * rows that somebody deleted, with the last contribution.
 * @param last the last contributions by action, for rows that are put back
 */
export function pushSection(
  sheet: SectionSheet,
  { taken, mended, missing }: Assessment,
  wanted: readonly SectionAction[],
  last: ReadonlyMap<string, Contributed>,
  lang: Lang,
): Push {
  const { positions } = sheet;
  if (positions === undefined) return { ids: [], cells: [], append: [] };
  const sheetId = sheetIds.ourActions;
  const cell = (id: string, row: number, key: SectionKey, value: CellData): PlannedCell[] => {
    const column = positions.get(key);
    return column === undefined ? [] : [{ id, key, value, sheetId, row, column }];
  };
  const texts = new Map(wanted.map(({ id, cells }) => [id, cells]));
  const changed = [...taken.values()].flatMap(({ id, row, out }) => {
    const now: Partial<Record<PlanKey, CellValue>> =
      out === undefined ? (texts.get(id) ?? {}) : { planned: outOfPlan[out][lang] };
    return planKeys.flatMap((key) => {
      const value = now[key];
      return value === undefined || value === row.raw(key)
        ? []
        : cell(id, row.row, key, literal(value));
    });
  });
  const ids = mended.flatMap(({ id, row }) => cell(id, row.row, 'id', literal(id)));
  const rows = missing.map((action) => ({
    values: rowOf(action, last.get(action.id), lang, positions),
  }));
  return {
    ids,
    cells: changed,
    append:
      rows.length === 0 ? [] : [{ appendCells: { sheetId, rows, fields: 'userEnteredValue' } }],
  };
}

/** An action as cells by key, with what the Section last contributed to it. */
export function sectionCells(
  { id, cells }: SectionAction,
  last: Contributed | undefined,
  lang: Lang,
): Record<string, CellData> {
  const row: Record<string, CellData> = { id: literal(id) };
  for (const key of planKeys) row[key] = literal(cells[key]);
  return last ? { ...row, ...contributedCells(last, lang) } : row;
}

/** What a Section contributed, as cells by key. */
export function contributedCells(last: Contributed, lang: Lang): Record<string, CellData> {
  const cells: Record<string, CellData> = {};
  for (const key of contributedKeys) {
    const column = (sectionColumns as readonly Column[]).find((each) => each.key === key);
    if (column) cells[key] = encodeCell(column, last[key], lang, []);
  }
  return cells;
}

function rowOf(
  action: SectionAction,
  last: Contributed | undefined,
  lang: Lang,
  positions: ReadonlyMap<string, number>,
): CellData[] {
  const values: CellData[] = [];
  for (const [key, value] of Object.entries(sectionCells(action, last, lang))) {
    const at = positions.get(key);
    if (at !== undefined) values[at] = value;
  }
  return Array.from(values, (value) => value ?? {});
}

const literal = (value: CellValue): CellData => {
  if (value === '') return {};
  return {
    userEnteredValue:
      typeof value === 'number' ? { numberValue: value } : { stringValue: String(value) },
  };
};
