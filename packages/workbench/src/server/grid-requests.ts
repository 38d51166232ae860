import type { HostSpreadsheet } from 'apps-script-emulator';
import type { Box } from '../protocol/book-view.ts';
import type { GridAction } from '../protocol/grid-action.ts';

type Request = gapi.client.sheets.Request;
/** What is sent to the Sheets API in the person's name; entries go another way, through `onEdit`. */
type StructureAction = Exclude<GridAction, { kind: 'type' | 'paste' | 'clear' }>;

/** What a person does to the grid, as Sheets API requests. */
export function gridRequests(action: StructureAction, spreadsheet: HostSpreadsheet): Request[] {
  switch (action.kind) {
    case 'sort': {
      const { sheetId, range, column, order } = action;
      const sortOrder = order === 'ascending' ? 'ASCENDING' : 'DESCENDING';
      const sortSpecs = [{ dimensionIndex: column, sortOrder } as const];
      return [{ sortRange: { range: gridRange(sheetId, range), sortSpecs } }];
    }
    case 'insertRows':
    case 'insertColumns': {
      const { inheritFromBefore } = action;
      return [{ insertDimension: { range: lines(action), inheritFromBefore } }];
    }
    case 'deleteRows':
    case 'deleteColumns':
      return [{ deleteDimension: { range: lines(action) } }];
    case 'moveRows':
    case 'moveColumns':
      return [{ moveDimension: { source: lines(action), destinationIndex: action.to } }];
    case 'hideRows':
    case 'hideColumns':
      return [property(action, { hiddenByUser: action.hidden })];
    case 'resizeRows':
    case 'resizeColumns':
      return [property(action, { pixelSize: action.pixels })];
    case 'collapseRows': {
      const { sheetId, start, end, depth, collapsed } = action;
      const range = { sheetId, dimension: 'ROWS', startIndex: start, endIndex: end } as const;
      return [collapse({ range, depth }, collapsed)];
    }
    case 'collapseAllRows': {
      const { sheetId, collapsed } = action;
      const sheet = spreadsheet.sheets.find(({ properties }) => properties.sheetId === sheetId);
      return (sheet?.rowGroups ?? []).map((group) => collapse(group, collapsed));
    }
    case 'note': {
      const { sheetId, row, column, text } = action;
      const start = { sheetId, rowIndex: row, columnIndex: column };
      const rows = [{ values: [text === '' ? {} : { note: text }] }];
      return [{ updateCells: { start, rows, fields: 'note' } }];
    }
    case 'filter': {
      const { sheetId, range } = action;
      if (range === null) return [{ clearBasicFilter: { sheetId } }];
      return [{ setBasicFilter: { filter: { range: gridRange(sheetId, range) } } }];
    }
    case 'filterColumn':
      return [filterColumn(action, spreadsheet)];
    case 'renameSheet':
      return [sheetProperty(action.sheetId, { title: action.title })];
    case 'hideSheet':
      return [sheetProperty(action.sheetId, { hidden: action.hidden })];
    case 'moveSheet':
      return [sheetProperty(action.sheetId, { index: placeAfterMove(action, spreadsheet) })];
    case 'addSheet':
      return [{ addSheet: { properties: { index: action.at } } }];
    case 'deleteSheet':
      return [{ deleteSheet: { sheetId: action.sheetId } }];
  }
}

function gridRange(sheetId: number, box: Box): gapi.client.sheets.GridRange {
  return {
    sheetId,
    startRowIndex: box.startRow,
    endRowIndex: box.endRow,
    startColumnIndex: box.startColumn,
    endColumnIndex: box.endColumn,
  };
}

interface Lines {
  readonly kind: string;
  readonly sheetId: number;
  readonly start: number;
  readonly count: number;
}

function lines({ kind, sheetId, start, count }: Lines) {
  const dimension = kind.endsWith('Rows') ? 'ROWS' : 'COLUMNS';
  return { sheetId, dimension, startIndex: start, endIndex: start + count } as const;
}

function property(action: Lines, properties: gapi.client.sheets.DimensionProperties): Request {
  const fields = Object.keys(properties).join();
  return { updateDimensionProperties: { range: lines(action), properties, fields } };
}

function sheetProperty(sheetId: number, change: gapi.client.sheets.SheetProperties): Request {
  const fields = Object.keys(change).join();
  return { updateSheetProperties: { properties: { sheetId, ...change }, fields } };
}

function collapse(group: gapi.client.sheets.DimensionGroup, collapsed: boolean): Request {
  return { updateDimensionGroup: { dimensionGroup: { ...group, collapsed }, fields: 'collapsed' } };
}

/** The API counts the new place before the sheet is taken out of its old one. */
function placeAfterMove(
  { sheetId, to }: { readonly sheetId: number; readonly to: number },
  { sheets }: HostSpreadsheet,
): number {
  const from = sheets.findIndex(({ properties }) => properties.sheetId === sheetId);
  return to > from ? to + 1 : to;
}

/** The sheet's filter with other hidden values in one column; the other columns stay. */
function filterColumn(
  action: Extract<GridAction, { kind: 'filterColumn' }>,
  { sheets }: HostSpreadsheet,
): Request {
  const { sheetId, column, hiddenValues } = action;
  const now = sheets.find(({ properties }) => properties.sheetId === sheetId)?.basicFilter;
  const others = (now?.filterSpecs ?? []).filter(({ columnIndex }) => columnIndex !== column);
  const own = { columnIndex: column, filterCriteria: { hiddenValues: [...hiddenValues] } };
  const filterSpecs = hiddenValues.length > 0 ? [...others, own] : others;
  return { setBasicFilter: { filter: { range: now?.range ?? { sheetId }, filterSpecs } } };
}
