import type { Problem } from '../../shared/outcome.ts';
import { columnLetters } from '../../workbook/a1.ts';
import { serialToMoment } from '../../workbook/cell-codec.ts';
import { accessColumns } from '../../workbook/columns/access-columns.ts';
import { areaColumns } from '../../workbook/columns/area-columns.ts';
import type { Column } from '../../workbook/columns/column.ts';
import { issuedColumns, paperColumns } from '../../workbook/columns/paper-columns.ts';
import {
  contributionColumns,
  reviewColumns,
  updateColumns,
} from '../../workbook/columns/record-columns.ts';
import { retiredColumns } from '../../workbook/columns/retired-columns.ts';
import { sectionColumns } from '../../workbook/columns/section-columns.ts';
import { serialToIso } from '../../workbook/date.ts';
import { issuedDataColumn } from '../../workbook/issued-place.ts';
import { keyRow, sheetIds, titleRow } from '../../workbook/sheet-ids.ts';
import type { CellValue } from '../../workbook/snapshot.ts';
import type { Mention } from './mentions.ts';
import { hasKeys, type PersonSheet } from './person-sheets.ts';

/** Everything that is kept of a person: rows of sheets, and what the add-on noted. */
export interface PersonExport {
  readonly email: string;
  readonly rows: readonly {
    readonly place: string;
    readonly fields: Readonly<Record<string, string>>;
  }[];
  readonly problems: readonly Problem[];
}

const kinds = new Map<string, Column['kind']>(
  [
    ...[...areaColumns, ...retiredColumns, ...updateColumns, ...reviewColumns, ...accessColumns],
    ...[...contributionColumns, ...sectionColumns, ...paperColumns, ...issuedColumns],
  ].map(({ key, kind }) => [key, kind]),
);

/**
 * The rows of a sheet that name the person, with all their fields; of Settings, whose lists stand side by side,
 * and of sheets without keys of ours, the cells that do.
 */
export function personRows(
  { sheetId, title, cells }: PersonSheet,
  mentions: readonly Mention[],
  workbook: string,
): PersonExport['rows'] {
  const place = workbook === '' ? title : `${workbook}: ${title}`;
  const isWhole = hasKeys(sheetId) && sheetId !== sheetIds.settings;
  const byRow = new Map<number, Mention[]>();
  for (const mention of mentions) {
    byRow.set(mention.row, [...(byRow.get(mention.row) ?? []), mention]);
  }
  return [...byRow].map(([row, found]) => {
    const columns = isWhole
      ? (cells[row] ?? []).map((_value, column) => column)
      : found.filter(({ isNote }) => !isNote).map(({ column }) => column);
    const fields = columns.flatMap((column): [string, string][] => {
      const text = shown(cells[row]?.[column] ?? '', String(cells[keyRow]?.[column] ?? ''));
      const isPacked = sheetId === sheetIds.issued && column >= issuedDataColumn;
      return text === '' || isPacked ? [] : [[fieldName(column), text]];
    });
    const notes = found
      .filter(({ isNote }) => isNote)
      .map(({ column, text }): [string, string] => [`${fieldName(column)} (note)`, text]);
    return { place: `${place}, ${row + 1}`, fields: Object.fromEntries([...fields, ...notes]) };
  });

  function fieldName(column: number): string {
    const name = hasKeys(sheetId) ? String(cells[titleRow]?.[column] ?? '') : '';
    return name || columnLetters(column);
  }
}

function shown(value: CellValue, key: string): string {
  const kind = kinds.get(key.trim());
  if (typeof value !== 'number') return String(value);
  if (kind === 'moment') return serialToMoment(value);
  return kind === 'date' ? serialToIso(value) : String(value);
}
