import { currentDocument } from '../access.ts';
import type { CellInput } from '../apply-writes.ts';
import { list, number, text } from '../args.ts';
import { type CellOutput, cellAt, cellOutput } from '../cell-value.ts';
import { exception } from '../exception.ts';
import { boxToA1, type GridBox } from '../grid-box.ts';
import type { Run } from '../run.ts';
import { type ServiceClass, ServiceRef, selfOf } from '../service-class.ts';
import { method } from '../signature.ts';

export interface SheetSelf {
  readonly spreadsheetId: string;
  readonly sheetId: number;
}

export interface RangeSelf extends SheetSelf {
  readonly box: GridBox;
}

const path = 'SpreadsheetApp.Range';

/** https://developers.google.com/apps-script/reference/spreadsheet/range */
export function createRangeClass(
  sheetRef: (sheet: SheetSelf) => ServiceRef,
): ServiceClass<RangeSelf> {
  const ref = (range: RangeSelf): ServiceRef<RangeSelf> => new ServiceRef(type, range);
  const type: ServiceClass<RangeSelf> = {
    path,
    service: 'spreadsheet',
    access: currentDocument,
    methods: {
      getRow: method<RangeSelf>([[], (_run, { box }) => box.row]),
      getColumn: method<RangeSelf>([[], (_run, { box }) => box.column]),
      getNumRows: method<RangeSelf>([[], (_run, { box }) => box.rows]),
      getNumColumns: method<RangeSelf>([[], (_run, { box }) => box.columns]),
      getLastRow: method<RangeSelf>([[], (_run, { box }) => box.row + box.rows - 1]),
      getLastColumn: method<RangeSelf>([[], (_run, { box }) => box.column + box.columns - 1]),
      getA1Notation: method<RangeSelf>([[], (_run, { box }) => boxToA1(box)]),
      getSheet: method<RangeSelf>([
        [],
        (_run, { spreadsheetId, sheetId }) => sheetRef({ spreadsheetId, sheetId }),
      ]),
      getCell: method<RangeSelf>([
        ['Integer', 'Integer'],
        (_run, range, args) => ref(cellOf(range, args)),
      ]),
      getValue: method<RangeSelf>([[], (run, range) => values(run, corner(range))[0]?.[0]]),
      getValues: method<RangeSelf>([[], values]),
      getDisplayValue: method<RangeSelf>([[], (run, range) => shown(run, corner(range))[0]?.[0]]),
      getDisplayValues: method<RangeSelf>([[], shown]),
      getFormula: method<RangeSelf>([[], (run, range) => formulas(run, corner(range))[0]?.[0]]),
      getFormulas: method<RangeSelf>([[], formulas]),
      getNote: method<RangeSelf>([[], note]),
      getNotes: method<RangeSelf>([[], notes]),
      setValue: method<RangeSelf>([
        ['Any'],
        (run, range, [value]) => {
          const input = cellInput(value, 'setValue');
          const { rows, columns } = range.box;
          write(run, range, Array(rows).fill(Array(columns).fill(input)));
          return ref(range);
        },
      ]),
      setValues: method<RangeSelf>([
        ['Any[][]'],
        (run, range, args) => {
          setValues(run, range, args);
          return ref(range);
        },
      ]),
      setNote: method<RangeSelf>([
        ['Any'],
        (run, range, [value]) => {
          if (value !== null && typeof value !== 'string') throw signatureError(value, 'setNote');
          const { spreadsheetId, sheetId, box } = range;
          run.documents.write(spreadsheetId, { kind: 'note', sheetId, box, note: value ?? '' });
          return ref(range);
        },
      ]),
      activate: method<RangeSelf>([
        [],
        (run, range) => {
          activate(run, range);
          return ref(range);
        },
      ]),
    },
  };
  return type;
}

export function rangeSelf(value: unknown): RangeSelf {
  const range = selfOf<RangeSelf>({ path }, value);
  if (range === undefined) throw new TypeError('expected a Range');
  return range;
}

/** Selects the range on the person's page; without a page nobody sees it, and nothing is selected. */
export function activate(run: Run, range: RangeSelf): void {
  run.documents.sheet(range.spreadsheetId, range.sheetId);
  if (run.page !== undefined && range.spreadsheetId === run.spreadsheetId) {
    run.page.selection = { sheetId: range.sheetId, box: range.box };
  }
}

function corner(range: RangeSelf): RangeSelf {
  return { ...range, box: { ...range.box, rows: 1, columns: 1 } };
}

function cellOf(range: RangeSelf, [row, column]: readonly unknown[]): RangeSelf {
  const { box } = range;
  if (
    number(row) < 1 ||
    number(row) > box.rows ||
    number(column) < 1 ||
    number(column) > box.columns
  ) {
    throw exception('Cell reference out of range');
  }
  const first = { row: box.row + number(row) - 1, column: box.column + number(column) - 1 };
  return { ...range, box: { ...first, rows: 1, columns: 1 } };
}

/** One result for each cell, by rows. */
function mapCells<T>(box: GridBox, result: (row: number, column: number) => T): T[][] {
  return Array.from({ length: box.rows }, (_, row) =>
    Array.from({ length: box.columns }, (__, column) => result(box.row + row, box.column + column)),
  );
}

function values(run: Run, { spreadsheetId, sheetId, box }: RangeSelf): CellOutput[][] {
  const sheet = run.documents.sheet(spreadsheetId, sheetId);
  const spreadsheet = run.documents.read(spreadsheetId);
  const evaluated = () => run.documents.evaluated(spreadsheetId);
  return mapCells(box, (row, column) => cellOutput(spreadsheet, sheet, evaluated, row, column));
}

function shown(run: Run, { spreadsheetId, sheetId, box }: RangeSelf): string[][] {
  return run.documents.displayValues(spreadsheetId, sheetId, box);
}

function formulas(run: Run, { spreadsheetId, sheetId, box }: RangeSelf): string[][] {
  const sheet = run.documents.sheet(spreadsheetId, sheetId);
  return mapCells(
    box,
    (row, column) => cellAt(sheet, row, column)?.userEnteredValue?.formulaValue ?? '',
  );
}

function note(run: Run, { spreadsheetId, sheetId, box }: RangeSelf): string {
  const sheet = run.documents.sheet(spreadsheetId, sheetId);
  return cellAt(sheet, box.row, box.column)?.note ?? '';
}

function notes(run: Run, { spreadsheetId, sheetId, box }: RangeSelf): string[][] {
  const sheet = run.documents.sheet(spreadsheetId, sheetId);
  return mapCells(box, (row, column) => cellAt(sheet, row, column)?.note ?? '');
}

function setValues(run: Run, range: RangeSelf, [data]: readonly unknown[]): void {
  const rows = list(data).map(list);
  const { box } = range;
  if (rows.length !== box.rows) {
    throw exception(
      `The number of rows in the data does not match the number of rows in the range. The data has ${rows.length} but the range has ${box.rows}.`,
    );
  }
  for (const row of rows) {
    if (row.length === box.columns) continue;
    throw exception(
      `The number of columns in the data does not match the number of columns in the range. The data has ${row.length} but the range has ${box.columns}.`,
    );
  }
  write(
    run,
    range,
    rows.map((row) => row.map((value) => cellInput(value, 'setValues'))),
  );
}

function write(
  run: Run,
  { spreadsheetId, sheetId, box }: RangeSelf,
  values: readonly (readonly CellInput[])[],
): void {
  run.documents.write(spreadsheetId, { kind: 'values', sheetId, box, values });
}

/** Google writes the text of whatever else it gets ("[object Object]"): refused here as a slip. */
function cellInput(value: unknown, name: string): CellInput {
  if (value === null || value instanceof Date) return value;
  if (typeof value === 'string' || typeof value === 'boolean') return text50k(value);
  if (typeof value === 'number') return value;
  throw signatureError(value, name);
}

/** https://support.google.com/drive/answer/37603: a cell holds 50,000 characters. */
function text50k(value: string | boolean): string | boolean {
  if (typeof value === 'string' && text(value).length > 50_000) {
    throw exception(
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    );
  }
  return value;
}

function signatureError(value: unknown, name: string): Error {
  return exception(
    `The parameters (${value === undefined ? 'null' : typeof value}) don't match the method signature for SpreadsheetApp.Range.${name}.`,
  );
}
