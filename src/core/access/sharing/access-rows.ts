import type { Lang } from '../../shared/i18n/lang.ts';
import { isAddress } from '../../shared/mail-address.ts';
import * as z from '../../shared/schema.ts';
import { shortHash } from '../../shared/short-hash.ts';
import { encodeCell, momentOf } from '../../workbook/cell-codec.ts';
import { accessColumns } from '../../workbook/columns/access-columns.ts';
import type { Column } from '../../workbook/columns/column.ts';
import { cellOf, findColumns } from '../../workbook/find-columns.ts';
import { accessChanges, accessLevels, choiceKey, roles } from '../../workbook/lists.ts';
import { type Kept, metadataRequest, readMetadata } from '../../workbook/metadata.ts';
import type { Role } from '../../workbook/read-settings.ts';
import { firstDataRow, sheetIds } from '../../workbook/sheet-ids.ts';
import type { CellData, Request } from '../../workbook/sheets-api.ts';
import type { CellValue, Snapshot } from '../../workbook/snapshot.ts';

export type AccessLevel = keyof typeof accessLevels;

/** A change of somebody's right to open a file. */
export interface AccessRow {
  /** Made once: by it a row is known in the plan's sheet and in that of a Section. */
  readonly entry: string;
  /** Local moment. */
  readonly changedOn: string;
  readonly changedBy: string;
  /** Title of the file. */
  readonly file: string;
  readonly fileId: string;
  readonly person: string;
  /** The person's role in Settings at that time; null for none. */
  readonly role: Role | null;
  readonly change: keyof typeof accessChanges;
  readonly before: AccessLevel;
  readonly after: AccessLevel;
}

/** A workbook with its sheet Access, as far as that is read for it. */
export type AccessBook = Pick<Snapshot, 'cells' | 'sheets' | 'developerMetadata'>;

/** Key of the developer metadata that tells how many rows Access has, and their sum. */
const headKey = 'workplan.access';
const Head = z.object({ count: z.int().check(z.gte(0)), sum: z.string() });
type Head = z.infer<typeof Head>;

export const accessKept: Kept<Head> = { key: headKey, schema: Head };

const isThere = ({ sheets }: Pick<AccessBook, 'sheets'>): boolean =>
  sheets.some(({ properties }) => properties.sheetId === sheetIds.access);

/**
 * Rows behind those of Access with the new sum of all, in one batch; none without the sheet.
 * @param restart whether the sum is taken of the rows that are there: what was told once is not told again
 */
export function accessRequests(
  book: AccessBook,
  rows: readonly AccessRow[],
  lang: Lang,
  restart = false,
): Request[] {
  if ((rows.length === 0 && !restart) || !isThere(book)) return [];
  const sheetId = sheetIds.access;
  const { positions } = findColumns(book.cells.get(sheetId) ?? [], accessColumns);
  const cells = rows.map((row) => {
    const values: CellData[] = [];
    for (const column of accessColumns as readonly Column[]) {
      const at = positions.get(column.key);
      const value = row[column.key as keyof AccessRow]; // the columns are named after the fields
      if (at !== undefined) values[at] = encodeCell(column, value, lang, []);
    }
    return { values: Array.from(values, (value) => value ?? {}) };
  });
  const before = restart ? extended(noRows, readAccess(book)) : headOf(book);
  return [
    ...(rows.length === 0
      ? []
      : [{ appendCells: { sheetId, rows: cells, fields: 'userEnteredValue' } }]),
    metadataRequest(book, headKey, JSON.stringify(extended(before, rows))),
  ];
}

/** Whether the sheet has the column by which a row is known; it is laid out anew to get it. */
export const knowsEntries = ({ cells }: Pick<Snapshot, 'cells'>): boolean =>
  findColumns(cells.get(sheetIds.access) ?? [], accessColumns).positions.has('entry');

/** Whether Access holds the rows that were written, and no others, in whatever order. */
export function isAccessWhole(book: AccessBook): boolean {
  const { count, sum } = extended(noRows, readAccess(book));
  const head = headOf(book);
  return !isThere(book) || (head.count === count && head.sum === sum);
}

const noRows: Head = { count: 0, sum: '0.0' };

const headOf = (book: Pick<AccessBook, 'developerMetadata'>): Head =>
  readMetadata(book, accessKept)[0] ?? noRows;

const numbers = (sum: string): number[] =>
  sum.split('.').map((part) => Number.parseInt(part, 36) || 0);

/** The sum once rows were rewritten: where it did not hold before, it does not hold afterwards. */
export function rewrittenSum(book: AccessBook, after: Pick<Snapshot, 'cells'>): Request {
  const head = headOf(book);
  const [was, is] = [book, after].map((each) => numbers(extended(noRows, readAccess(each)).sum));
  const sum = numbers(head.sum).map((part, i) => (part - (was?.[i] ?? 0) + (is?.[i] ?? 0)) >>> 0);
  const value = { ...head, sum: sum.map((part) => part.toString(36)).join('.') };
  return metadataRequest(book, headKey, JSON.stringify(value));
}

/** Adds the hashes of rows up: people may sort the sheet. It notices a change, and stops no forger. */
function extended({ count, sum }: Head, rows: readonly AccessRow[]): Head {
  let [a = 0, b = 0] = numbers(sum);
  for (const row of rows) {
    const fields = accessColumns.map(({ key }) => row[key]);
    const [x = 0, y = 0] = numbers(shortHash(JSON.stringify(fields)));
    a = (a + x) >>> 0;
    b = (b + y) >>> 0;
  }
  return { count: count + rows.length, sum: `${a.toString(36)}.${b.toString(36)}` };
}

/** The rows of Access in their order. */
export function readAccess(book: Pick<Snapshot, 'cells'>): AccessRow[] {
  const rows = book.cells.get(sheetIds.access) ?? [];
  const { positions } = findColumns(rows, accessColumns);
  return rows.slice(firstDataRow).flatMap((line): AccessRow[] => {
    const raw = (key: keyof AccessRow): CellValue => cellOf(line, positions, key);
    const text = (key: keyof AccessRow): string => String(raw(key)).trim();
    const change = choiceKey(accessChanges, text('change'));
    if (text('person') === '' || change === undefined) return [];
    return [
      {
        entry: text('entry'),
        changedOn: momentOf(raw('changedOn')),
        ...{ changedBy: text('changedBy'), file: text('file'), fileId: text('fileId') },
        ...{ person: text('person').toLowerCase(), change },
        role: choiceKey(roles, text('role')) ?? null,
        before: choiceKey(accessLevels, text('before')) ?? 'none',
        after: choiceKey(accessLevels, text('after')) ?? 'none',
      },
    ];
  });
}

/**
 * The rows of Access that say everything that the add-on writes: others were typed, and nothing is done because of
 * them.
 */
export function completeRows(book: Pick<Snapshot, 'cells'>): AccessRow[] {
  const hasEntries = knowsEntries(book);
  return readAccess(book).filter(
    ({ entry, changedOn, changedBy, file, fileId, person }) =>
      (entry !== '' || !hasEntries) &&
      ![changedOn, changedBy, file, fileId].includes('') &&
      isAddress(person),
  );
}

/** The rows about a file, the earlier first, whatever the order of the sheet. */
export function accessOf(rows: readonly AccessRow[], fileId: string): AccessRow[] {
  return rows
    .filter((row) => row.fileId === fileId)
    .sort((a, b) => (a.changedOn < b.changedOn ? -1 : a.changedOn > b.changedOn ? 1 : 0));
}

/** Rows about a file that are told elsewhere and not among the known. */
export function newAccess(
  known: readonly AccessRow[],
  told: readonly AccessRow[],
  fileId: string,
): AccessRow[] {
  const here = new Set(known.map(({ entry }) => entry));
  return told.filter((row) => {
    const isNew = row.fileId === fileId && row.entry !== '' && !here.has(row.entry);
    here.add(row.entry);
    return isNew;
  });
}
