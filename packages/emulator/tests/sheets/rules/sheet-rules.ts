import type { Request } from '../support.ts';
import { type Rule, range, sources } from './rule.ts';

const add = (title: string, sheetId?: number): Request => ({
  addSheet: { properties: { title, ...(sheetId === undefined ? {} : { sheetId }) } },
});
const grid = (gridProperties: gapi.client.sheets.GridProperties, fields: string): Request => ({
  updateSheetProperties: { properties: { gridProperties }, fields },
});
const rows = (startIndex: number, endIndex: number) =>
  ({ sheetId: 0, dimension: 'ROWS', startIndex, endIndex }) as const;
const hide = (sheetId: number): Request => ({
  updateSheetProperties: { properties: { sheetId, hidden: true }, fields: 'hidden' },
});

/** Sheets, the grid, rows and columns, groups. */
export const sheetRules: readonly Rule[] = [
  {
    rule: 'the title of a sheet is not taken',
    source: sources.seen,
    given: [add('Data')],
    bad: add('Data'),
    good: add('Data 2'),
    message:
      /^Invalid requests\[0\]\.addSheet: A sheet with the name "Data" already exists\. Please enter another name\.$/,
  },
  {
    rule: 'the title of a sheet is not taken, whatever its case',
    source: sources.seen,
    given: [add('Data')],
    bad: { updateSheetProperties: { properties: { title: 'DATA' }, fields: 'title' } },
    good: { updateSheetProperties: { properties: { title: 'SHEET1' }, fields: 'title' } },
    message: /A sheet with the name "DATA" already exists/,
  },
  {
    rule: 'the title of a sheet has at most 100 characters',
    source: sources.seen,
    bad: add('x'.repeat(101)),
    good: add('x'.repeat(100)),
    message: /cannot be greater than 100 characters/,
  },
  {
    rule: 'the title of a sheet is not empty',
    source: sources.assumed,
    bad: { updateSheetProperties: { properties: { title: '' }, fields: 'title' } },
    good: { updateSheetProperties: { properties: { title: 'x' }, fields: 'title' } },
    message: /cannot be empty/,
  },
  {
    rule: 'the id of a sheet is not taken',
    source: 'discovery: AddSheetRequest.properties',
    bad: add('Data', 0),
    good: add('Data', 1),
    message: /Sheet with id 0 already exists$/,
  },
  {
    rule: 'the id of a sheet is not negative',
    source: 'discovery: SheetProperties.sheetId',
    bad: add('Data', -1),
    good: add('Data', 1),
    message: /must be non-negative/,
  },
  {
    rule: 'the index of a sheet lies among the sheets',
    source: 'discovery: SheetProperties.index',
    bad: { addSheet: { properties: { index: 2 } } },
    good: { addSheet: { properties: { index: 1 } } },
    message: /Index 2 must be between 0 and 1/,
  },
  {
    rule: 'not every sheet can be deleted',
    source: sources.seen,
    bad: { deleteSheet: { sheetId: 0 } },
    good: [add('Data'), { deleteSheet: { sheetId: 0 } }],
    message: /You can't remove all the sheets in a document/,
  },
  {
    rule: 'a deleted sheet exists',
    source: sources.seen,
    bad: { deleteSheet: { sheetId: 9 } },
    good: [add('Data', 9), { deleteSheet: { sheetId: 9 } }],
    message: /No grid with id: 9$/,
  },
  {
    rule: 'not every visible sheet can be hidden',
    source: sources.seen,
    given: [add('Data', 9)],
    bad: [hide(0), hide(9)],
    good: [hide(0)],
    message:
      /^Invalid requests\[1\]\.updateSheetProperties: You can't hide all the sheets in a document\.$/,
  },
  {
    rule: 'not every visible sheet can be deleted',
    source: sources.seen,
    given: [add('Data', 9), hide(9)],
    bad: { deleteSheet: { sheetId: 0 } },
    good: { deleteSheet: { sheetId: 9 } },
    message: /all the visible sheets/,
  },
  {
    rule: 'fewer rows are frozen than there are',
    source: sources.seen,
    bad: { addSheet: { properties: { gridProperties: { rowCount: 2, frozenRowCount: 2 } } } },
    good: { addSheet: { properties: { gridProperties: { rowCount: 2, frozenRowCount: 1 } } } },
    message: /You can't freeze all visible rows on the sheet\.$/,
  },
  {
    rule: 'fewer columns are frozen than there are',
    source: sources.seen,
    bad: grid({ frozenColumnCount: 26 }, 'gridProperties.frozenColumnCount'),
    good: grid({ frozenColumnCount: 25 }, 'gridProperties.frozenColumnCount'),
    message: /You can't freeze all visible columns on the sheet\.$/,
  },
  {
    rule: 'a mask on gridProperties as a whole resets the size of the grid',
    source: sources.seen,
    bad: grid({ frozenRowCount: 1 }, 'gridProperties'),
    good: grid({ frozenRowCount: 1 }, 'gridProperties.frozenRowCount'),
    message: /You can't delete all the rows on the sheet/,
  },
  {
    rule: 'a spreadsheet has at most 10 million cells',
    source: sources.limits,
    bad: { addSheet: { properties: { gridProperties: { rowCount: 100_000, columnCount: 100 } } } },
    good: { addSheet: { properties: { gridProperties: { rowCount: 90_000, columnCount: 100 } } } },
    message: /above the limit of 10000000 cells/,
  },
  {
    rule: 'appendDimension adds at least one row',
    source: 'discovery: AppendDimensionRequest.length',
    bad: { appendDimension: { dimension: 'ROWS', length: 0 } },
    good: { appendDimension: { dimension: 'ROWS', length: 1 } },
    message: /length must be greater than 0/,
  },
  {
    rule: 'appendDimension says rows or columns',
    source: 'discovery: AppendDimensionRequest.dimension',
    bad: { appendDimension: { length: 1 } },
    good: { appendDimension: { dimension: 'COLUMNS', length: 1 } },
    message: /dimension must be ROWS or COLUMNS/,
  },
  {
    rule: 'the place of an insertion is bounded on both sides',
    source: 'discovery: InsertDimensionRequest.range',
    bad: { insertDimension: { range: { dimension: 'ROWS', startIndex: 1 } } },
    good: { insertDimension: { range: rows(1, 2) } },
    message: /Both the start and end indexes must be bounded/,
  },
  {
    rule: 'nothing is inherited from before the first row',
    source: 'discovery: InsertDimensionRequest.inheritFromBefore',
    bad: { insertDimension: { range: rows(0, 1), inheritFromBefore: true } },
    good: { insertDimension: { range: rows(0, 1), inheritFromBefore: false } },
    message: /inheritFromBefore cannot be true if startIndex is 0/,
  },
  {
    rule: 'nothing is inherited from after the last row',
    source: 'discovery: InsertDimensionRequest.inheritFromBefore',
    bad: { insertDimension: { range: rows(1000, 1001) } },
    good: { insertDimension: { range: rows(1000, 1001), inheritFromBefore: true } },
    message: /must be less than the grid size \(1000\) if inheritFromBefore is false/,
  },
  {
    rule: 'deleted rows exist',
    source: 'discovery: DeleteDimensionRequest.range',
    bad: { deleteDimension: { range: rows(999, 1001) } },
    good: { deleteDimension: { range: rows(999, 1000) } },
    message:
      /Cannot delete a row that doesn't exist\. Tried to delete row index 1000 but there are only 1000 rows\.$/,
  },
  {
    rule: 'not every row can be deleted',
    source: sources.seen,
    bad: { deleteDimension: { range: rows(0, 1000) } },
    good: { deleteDimension: { range: rows(0, 999) } },
    message: /You can't delete all the rows on the sheet/,
  },
  {
    rule: 'not every row that is not frozen can be deleted',
    source: sources.seen,
    given: [grid({ frozenRowCount: 1 }, 'gridProperties.frozenRowCount')],
    bad: { deleteDimension: { range: rows(1, 1000) } },
    good: { deleteDimension: { range: rows(2, 1000) } },
    message: /Sorry, it is not possible to delete all non-frozen rows\.$/,
  },
  {
    rule: 'rows are not moved into themselves',
    source: 'discovery: MoveDimensionRequest.destinationIndex',
    bad: { moveDimension: { source: rows(1, 4), destinationIndex: 2 } },
    good: { moveDimension: { source: rows(1, 4), destinationIndex: 5 } },
    message: /destinationIndex is inside source/,
  },
  {
    rule: 'rows are not moved out of the grid',
    source: 'discovery: MoveDimensionRequest.destinationIndex',
    bad: { moveDimension: { source: rows(1, 4), destinationIndex: 1001 } },
    good: { moveDimension: { source: rows(1, 4), destinationIndex: 1000 } },
    message: /destinationIndex\[1001\] is outside the grid/,
  },
  {
    rule: 'a part of a merge is not moved',
    source: sources.assumed,
    given: [{ mergeCells: { range: range(1, 3, 0, 1), mergeType: 'MERGE_ALL' } }],
    bad: { moveDimension: { source: rows(2, 3), destinationIndex: 6 } },
    good: { moveDimension: { source: rows(1, 3), destinationIndex: 6 } },
    message: /You must select all cells in a merged range/,
  },
  {
    rule: 'a row is at most 2000 pixels high',
    source: sources.assumed,
    bad: {
      updateDimensionProperties: {
        range: rows(0, 1),
        properties: { pixelSize: 2001 },
        fields: '*',
      },
    },
    good: {
      updateDimensionProperties: {
        range: rows(0, 1),
        properties: { pixelSize: 2000 },
        fields: '*',
      },
    },
    message: /pixelSize must be between 0 and 2000/,
  },
  {
    rule: 'groups are nested at most eight deep',
    source: 'https://support.google.com/docs/answer/9059839',
    given: Array.from({ length: 8 }, () => ({ addDimensionGroup: { range: rows(1, 5) } })),
    bad: { addDimensionGroup: { range: rows(1, 5) } },
    good: { addDimensionGroup: { range: rows(6, 8) } },
    message: /nested more than 8 levels deep/,
  },
  {
    rule: 'a deleted group exists',
    source: 'discovery: DeleteDimensionGroupRequest.range',
    given: [{ addDimensionGroup: { range: rows(1, 5) } }],
    bad: { deleteDimensionGroup: { range: rows(5, 6) } },
    good: { deleteDimensionGroup: { range: rows(4, 6) } },
    message: /There is no group over the specified range/,
  },
  {
    rule: 'a changed group is named by its range and depth',
    source: 'discovery: UpdateDimensionGroupRequest.dimensionGroup',
    given: [{ addDimensionGroup: { range: rows(1, 5) } }],
    bad: {
      updateDimensionGroup: {
        dimensionGroup: { range: rows(1, 5), depth: 2, collapsed: true },
        fields: 'collapsed',
      },
    },
    good: {
      updateDimensionGroup: {
        dimensionGroup: { range: rows(1, 5), depth: 1, collapsed: true },
        fields: 'collapsed',
      },
    },
    message: /no group with the specified range and depth/,
  },
  {
    rule: 'a spreadsheet has a title',
    source: 'discovery: SpreadsheetProperties.title',
    bad: { updateSpreadsheetProperties: { properties: {}, fields: 'title' } },
    good: { updateSpreadsheetProperties: { properties: { title: 'Plan' }, fields: 'title' } },
    message: /Title must be non-empty/,
  },
  {
    rule: 'a time zone is known',
    source: 'discovery: SpreadsheetProperties.timeZone',
    bad: {
      updateSpreadsheetProperties: { properties: { timeZone: 'Barcelona' }, fields: 'timeZone' },
    },
    good: {
      updateSpreadsheetProperties: {
        properties: { timeZone: 'Europe/Madrid' },
        fields: 'timeZone',
      },
    },
    message: /Invalid time zone: Barcelona/,
  },
  {
    rule: 'a locale is a language, or a language and a country',
    source: 'discovery: SpreadsheetProperties.locale',
    bad: { updateSpreadsheetProperties: { properties: { locale: 'fr-FR' }, fields: 'locale' } },
    good: { updateSpreadsheetProperties: { properties: { locale: 'fr_FR' }, fields: 'locale' } },
    message: /Unsupported locale: fr-FR/,
  },
];
