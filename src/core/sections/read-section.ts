import { decodeCell, momentOf } from '../workbook/cell-codec.ts';
import type { Column } from '../workbook/columns/column.ts';
import {
  type ContributedKey,
  contributedKeys,
  type SectionKey,
  sectionColumns,
} from '../workbook/columns/section-columns.ts';
import { cellOf, findColumns } from '../workbook/find-columns.ts';
import { firstDataRow, sheetIds } from '../workbook/sheet-ids.ts';
import type { CellValue } from '../workbook/snapshot.ts';
import type { Contributed } from './contributed.ts';
import type { GridSnapshot } from './grid-snapshot.ts';

/** Why an entry cannot be taken over. */
export type EntryFault = 'formula' | 'unknown-status' | 'bad-progress' | 'too-long';

/** A row of "Our actions" as it stands. */
export interface SectionRow {
  /** As the cell holds it; '' for none. */
  readonly id: string;
  /** Counted from 0. Holds for one reading only. */
  readonly row: number;
  readonly values: Contributed;
  /** Entries that are in no good state, with what the cell shows; their values above are blank. */
  readonly faults: ReadonlyMap<
    ContributedKey,
    { readonly fault: EntryFault; readonly shown: string }
  >;
  readonly raw: (key: SectionKey) => CellValue;
  /** Local moment of the last save in the sidebar; '' if there was none. */
  readonly updatedOn: string;
  readonly updatedBy: string;
}

/** The rows of a Section's actions, and what of the sheet is gone. */
export interface SectionSheet {
  readonly rows: readonly SectionRow[];
  /** Undefined where the sheet itself is gone. */
  readonly positions: ReadonlyMap<string, number> | undefined;
  readonly missing: readonly SectionKey[];
  /** Rows down to the last one that holds something: more are appended behind them. */
  readonly rowCount: number;
}

/** Reads "Our actions". Nothing is guessed: an entry that does not fit is a fault. */
export function readSection({ cells, formulas, shown, sheets }: GridSnapshot): SectionSheet {
  const sheetId = sheetIds.ourActions;
  if (!sheets.some(({ properties }) => properties.sheetId === sheetId)) {
    return { rows: [], positions: undefined, missing: [], rowCount: 0 };
  }
  const rows = cells.get(sheetId) ?? [];
  const { positions, missing } = findColumns(rows, sectionColumns);
  const entered = formulas.get(sheetId) ?? [];
  return {
    positions,
    rowCount: rows.length,
    missing: missing.map(({ key }) => key as SectionKey), // they are columns of this table
    rows: rows.flatMap((line, row): SectionRow[] => {
      const raw = (key: SectionKey): CellValue => cellOf(line, positions, key);
      const isBlank = sectionColumns.every(({ key }) => String(raw(key)).trim() === '');
      if (row < firstDataRow || isBlank) return [];
      return [
        sectionRow(row, raw, {
          formula: (key) => entered[row]?.[positions.get(key) ?? -1],
          shown: (key) => shown.get(sheetId)?.[row]?.[positions.get(key) ?? -1] ?? '',
        }),
      ];
    }),
  };
}

/** Characters of a text: seven of them, quoted, fit into one cell of the record. */
const longest = 5000;
const longestQuoted = 9000;

interface CellReader {
  readonly formula: (key: SectionKey) => string | undefined;
  readonly shown: (key: SectionKey) => string;
}

/** What an entry means, or what is wrong with it. */
function readEntry(
  key: ContributedKey,
  raw: CellValue,
  cell: CellReader,
): string | number | null | { readonly fault: EntryFault; readonly shown: string } {
  const typed = cell.formula(key);
  if (typed !== undefined) return { fault: 'formula', shown: typed };
  const column = (sectionColumns as readonly Column[]).find((each) => each.key === key);
  if (column === undefined || column.kind === 'text' || column.kind === 'link') {
    // A day or a number that was typed as a text is one as people see it.
    const text = typeof raw === 'string' ? raw : cell.shown(key);
    const fits = text.length <= longest && JSON.stringify(text).length <= longestQuoted;
    return fits ? text : { fault: 'too-long', shown: text };
  }
  const read = decodeCell(column, raw, []);
  if ('value' in read) return typeof read.value === 'object' ? null : read.value; // no lists among them
  return { fault: key === 'status' ? 'unknown-status' : 'bad-progress', shown: String(raw) };
}

function sectionRow(
  row: number,
  raw: (key: SectionKey) => CellValue,
  cell: CellReader,
): SectionRow {
  const faults = new Map<ContributedKey, { fault: EntryFault; shown: string }>();
  const value = (key: ContributedKey): string | number | null => {
    const entry = readEntry(key, raw(key), cell);
    if (typeof entry !== 'object' || entry === null) return entry;
    faults.set(key, entry);
    return null;
  };
  const read = new Map(contributedKeys.map((key) => [key, value(key)]));
  const text = (key: ContributedKey): string => String(read.get(key) ?? '').trim();
  const [status, progress] = [read.get('status'), read.get('progress')];
  return {
    ...{ id: String(raw('id')).trim(), row, faults, raw },
    values: {
      status: (status ?? null) as Contributed['status'], // decoded as a key of this list
      progress: typeof progress === 'number' ? progress : null,
      ...{ reportText: text('reportText'), result: text('result'), nextStep: text('nextStep') },
      ...{ evidence: text('evidence'), contact: text('contact') },
    },
    updatedOn: momentOf(raw('updatedOn')),
    updatedBy: String(raw('updatedBy')).trim(),
  };
}
