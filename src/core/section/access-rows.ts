import type { Lang } from '../i18n/lang.ts';
import { encodeCell, serialToMoment } from '../workbook/cell-codec.ts';
import { accessColumns } from '../workbook/columns/access-columns.ts';
import type { Column } from '../workbook/columns/column.ts';
import { findColumns } from '../workbook/find-columns.ts';
import { accessChanges, accessLevels, choiceKey } from '../workbook/lists.ts';
import { firstDataRow, sheetIds } from '../workbook/sheet-ids.ts';
import type { CellData, Request } from '../workbook/sheets-api.ts';
import type { CellValue, Snapshot } from '../workbook/snapshot.ts';

export type AccessLevel = keyof typeof accessLevels;

/** A change of somebody's right to open a file. */
export interface AccessRow {
  /** Local moment. */
  readonly changedOn: string;
  readonly changedBy: string;
  /** Title of the file. */
  readonly file: string;
  readonly fileId: string;
  readonly person: string;
  readonly change: keyof typeof accessChanges;
  readonly before: AccessLevel;
  readonly after: AccessLevel;
}

/** Rows behind those of Access; undefined for none, or without the sheet. */
export function accessRequest(
  snapshot: Pick<Snapshot, 'cells' | 'sheets'>,
  rows: readonly AccessRow[],
  lang: Lang,
): Request | undefined {
  const sheetId = sheetIds.access;
  const isThere = snapshot.sheets.some(({ properties }) => properties.sheetId === sheetId);
  if (rows.length === 0 || !isThere) return undefined;
  const { positions } = findColumns(snapshot.cells.get(sheetId) ?? [], accessColumns);
  return {
    appendCells: {
      sheetId,
      rows: rows.map((row) => {
        const values: CellData[] = [];
        for (const column of accessColumns as readonly Column[]) {
          const at = positions.get(column.key);
          const value = row[column.key as keyof AccessRow]; // the columns are named after the fields
          if (at !== undefined) values[at] = encodeCell(column, value, lang, []);
        }
        return { values: Array.from(values, (value) => value ?? {}) };
      }),
      fields: 'userEnteredValue',
    },
  };
}

/** The rows of Access in their order. */
export function readAccess(snapshot: Pick<Snapshot, 'cells'>): AccessRow[] {
  const rows = snapshot.cells.get(sheetIds.access) ?? [];
  const { positions } = findColumns(rows, accessColumns);
  return rows.slice(firstDataRow).flatMap((line): AccessRow[] => {
    const raw = (key: keyof AccessRow): CellValue => line[positions.get(key) ?? -1] ?? '';
    const text = (key: keyof AccessRow): string => String(raw(key)).trim();
    const change = choiceKey(accessChanges, text('change'));
    if (text('person') === '' || change === undefined) return [];
    const on = raw('changedOn');
    return [
      {
        changedOn: typeof on === 'number' ? serialToMoment(on) : '',
        ...{ changedBy: text('changedBy'), file: text('file'), fileId: text('fileId') },
        ...{ person: text('person').toLowerCase(), change },
        before: choiceKey(accessLevels, text('before')) ?? 'none',
        after: choiceKey(accessLevels, text('after')) ?? 'none',
      },
    ];
  });
}

/** Rows of another workbook's Access that are not in this one yet. */
export function newAccess(known: readonly AccessRow[], told: readonly AccessRow[]): AccessRow[] {
  const keyOf = ({ changedOn, fileId, person, change, after }: AccessRow): string =>
    [changedOn, fileId, person, change, after].join('\n');
  const here = new Set(known.map(keyOf));
  return told.filter((row) => {
    const key = keyOf(row);
    const isNew = !here.has(key);
    here.add(key);
    return isNew;
  });
}
