import type { HostCell, HostSheet } from '../../sheets/model.ts';
import { currentDocument } from '../access.ts';
import { number, text } from '../args.ts';
import { exception } from '../exception.ts';
import { a1ToBox, type GridBox } from '../grid-box.ts';
import type { Run } from '../run.ts';
import { type ServiceClass, ServiceRef, selfOf } from '../service-class.ts';
import { method, type Overload } from '../signature.ts';
import { addMetadata, metadataOf } from './developer-metadata.ts';
import type { RangeSelf, SheetSelf } from './range.ts';

const path = 'SpreadsheetApp.Sheet';

/** https://developers.google.com/apps-script/reference/spreadsheet/sheet */
export function createSheetClass(
  rangeRef: (range: RangeSelf) => ServiceRef,
  spreadsheetRef: (id: string) => ServiceRef,
): ServiceClass<SheetSelf> {
  const ref = (sheet: SheetSelf): ServiceRef<SheetSelf> => new ServiceRef(type, sheet);
  const byName: Overload<SheetSelf>[1] = (run, self, args) =>
    rangeRef(rangeByName(run, self, args));
  const byNumbers: Overload<SheetSelf>[1] = (run, self, args) =>
    rangeRef(rangeByNumbers(run, self, args));
  const type: ServiceClass<SheetSelf> = {
    path,
    service: 'spreadsheet',
    access: currentDocument,
    methods: {
      getSheetId: method<SheetSelf>([[], (_run, { sheetId }) => sheetId]),
      getName: method<SheetSelf>([[], (run, self) => content(run, self).properties.title]),
      getIndex: method<SheetSelf>([
        [],
        (run, { spreadsheetId, sheetId }) =>
          1 +
          run.documents
            .read(spreadsheetId)
            .sheets.findIndex((each) => each.properties.sheetId === sheetId),
      ]),
      getRange: method<SheetSelf>(
        [['String'], byName],
        [['Integer', 'Integer'], byNumbers],
        [['Integer', 'Integer', 'Integer'], byNumbers],
        [['Integer', 'Integer', 'Integer', 'Integer'], byNumbers],
      ),
      getLastRow: method<SheetSelf>([[], (run, self) => lastRow(content(run, self))]),
      getLastColumn: method<SheetSelf>([[], (run, self) => lastColumn(content(run, self))]),
      getMaxRows: method<SheetSelf>([[], (run, self) => grid(content(run, self)).rows]),
      getMaxColumns: method<SheetSelf>([[], (run, self) => grid(content(run, self)).columns]),
      isSheetHidden: method<SheetSelf>([
        [],
        (run, self) => content(run, self).properties.hidden === true,
      ]),
      getParent: method<SheetSelf>([
        [],
        (_run, { spreadsheetId }) => spreadsheetRef(spreadsheetId),
      ]),
      addDeveloperMetadata: method<SheetSelf>([
        ['String', 'String'],
        (run, self, [key, value]) => {
          addMetadata(run, self, text(key), text(value));
          return ref(self);
        },
      ]),
      getDeveloperMetadata: method<SheetSelf>([[], (run, self) => metadataOf(run, self)]),
      activate: method<SheetSelf>([
        [],
        (run, self) => {
          activateSheet(run, self);
          return ref(self);
        },
      ]),
    },
  };
  return type;
}

export function sheetSelf(value: unknown): SheetSelf {
  const sheet = selfOf<SheetSelf>({ path }, value);
  if (sheet === undefined) throw new TypeError('expected a Sheet');
  return sheet;
}

/** Shows the sheet on the person's page, with A1 selected. */
export function activateSheet(run: Run, sheet: SheetSelf): void {
  content(run, sheet);
  if (run.page !== undefined && sheet.spreadsheetId === run.spreadsheetId) {
    run.page.selection = {
      sheetId: sheet.sheetId,
      box: { row: 1, column: 1, rows: 1, columns: 1 },
    };
  }
}

function content(run: Run, { spreadsheetId, sheetId }: SheetSelf): HostSheet {
  return run.documents.sheet(spreadsheetId, sheetId);
}

function grid(sheet: HostSheet): { rows: number; columns: number } {
  const properties = sheet.properties.gridProperties;
  return { rows: properties?.rowCount ?? 0, columns: properties?.columnCount ?? 0 };
}

/** "The position of the last row that has content"; 0 for an empty sheet. */
function lastRow(sheet: HostSheet): number {
  return 1 + sheet.rows.findLastIndex((row) => row?.some(hasContent) === true);
}

function lastColumn(sheet: HostSheet): number {
  let last = 0;
  for (const row of sheet.rows) last = Math.max(last, 1 + (row?.findLastIndex(hasContent) ?? -1));
  return last;
}

function hasContent(cell: HostCell | undefined): boolean {
  const value = cell?.userEnteredValue;
  return value !== undefined && value.stringValue !== '';
}

function rangeByNumbers(run: Run, self: SheetSelf, args: readonly unknown[]): RangeSelf {
  const [row, column, rows, columns] = args;
  return checkedRange(run, self, {
    row: number(row),
    column: number(column),
    rows: number(rows ?? 1),
    columns: number(columns ?? 1),
  });
}

/** A1 notation, on this sheet: `B2:C5`, or with the sheet's own name before `!`. */
function rangeByName(run: Run, self: SheetSelf, [a1]: readonly unknown[]): RangeSelf {
  const sheet = content(run, self);
  const match = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?([^!]+)$/.exec(text(a1));
  const title = match?.[1]?.replaceAll("''", "'") ?? match?.[2] ?? sheet.properties.title;
  const box = a1ToBox(match?.[3] ?? '', grid(sheet));
  if (box === undefined || title !== sheet.properties.title) throw exception('Range not found');
  return checkedRange(run, self, box);
}

function checkedRange(run: Run, self: SheetSelf, box: GridBox): RangeSelf {
  const { rows, columns } = grid(content(run, self));
  if (box.row < 1) throw exception('The starting row of the range is too small.');
  if (box.column < 1) throw exception('The starting column of the range is too small.');
  if (box.rows < 1) throw exception('The number of rows in the range must be at least 1.');
  if (box.columns < 1) throw exception('The number of columns in the range must be at least 1.');
  if (box.row + box.rows - 1 > rows || box.column + box.columns - 1 > columns) {
    throw exception('The coordinates of the range are outside the dimensions of the sheet.');
  }
  return { ...self, box };
}
