import { fill, type Request, rowsOf } from '../support.ts';
import { type Rule, range, sources } from './rule.ts';

type CellData = gapi.client.sheets.CellData;

const write = (cell: CellData, fields = '*'): Request => ({
  updateCells: { start: {}, rows: [{ values: [cell] }], fields },
});
const text = (stringValue: string): CellData => ({ userEnteredValue: { stringValue } });

/** Cells: values, formats, runs of rich text, and the grid they must fit. */
export const cellRules: readonly Rule[] = [
  {
    rule: 'updateCells takes a start or a range, not both',
    source: 'discovery: UpdateCellsRequest (union field area)',
    bad: {
      updateCells: { start: {}, range: range(0, 1, 0, 1), rows: rowsOf([['a']]), fields: '*' },
    },
    good: { updateCells: { range: range(0, 1, 0, 1), rows: rowsOf([['a']]), fields: '*' } },
    message: /oneof field 'area' is already set/,
  },
  {
    rule: 'updateCells needs a start or a range',
    source: 'discovery: UpdateCellsRequest (union field area)',
    bad: { updateCells: { rows: rowsOf([['a']]), fields: '*' } },
    good: { updateCells: { start: {}, rows: rowsOf([['a']]), fields: '*' } },
    message: /One of start or range must be specified/,
  },
  {
    rule: 'a write names a sheet that exists',
    source: sources.seen,
    bad: { updateCells: { start: { sheetId: 5 }, rows: rowsOf([['a']]), fields: '*' } },
    good: { updateCells: { start: { sheetId: 0 }, rows: rowsOf([['a']]), fields: '*' } },
    message: /^Invalid requests\[0\]\.updateCells: No grid with id: 5$/,
  },
  {
    rule: 'a write does not go beyond the last column',
    source: sources.seen,
    bad: { updateCells: { start: { columnIndex: 25 }, rows: rowsOf([['a', 'b']]), fields: '*' } },
    good: { updateCells: { start: { columnIndex: 25 }, rows: rowsOf([['a']]), fields: '*' } },
    message: /Attempting to write column: 26, beyond the last requested column of: 25$/,
  },
  {
    rule: 'a write does not go beyond the last row',
    source: sources.seen,
    bad: { updateCells: { start: { rowIndex: 999 }, rows: rowsOf([['a'], ['b']]), fields: '*' } },
    good: { updateCells: { start: { rowIndex: 999 }, rows: rowsOf([['a']]), fields: '*' } },
    message: /Attempting to write row: 1000, beyond the last requested row of: 999$/,
  },
  {
    rule: 'a write does not start outside the grid',
    source: sources.seen,
    bad: { updateCells: { start: { rowIndex: 1000 }, rows: [], fields: '*' } },
    good: { updateCells: { start: { rowIndex: 999 }, rows: [], fields: '*' } },
    message: /Range \(Sheet1!A1001\) exceeds grid limits\. Max rows: 1000, max columns: 26$/,
  },
  {
    rule: 'rows beyond the range of updateCells are refused',
    source: 'discovery: UpdateCellsRequest.range',
    bad: { updateCells: { range: range(0, 1, 0, 1), rows: rowsOf([['a'], ['b']]), fields: '*' } },
    good: { updateCells: { range: range(0, 2, 0, 1), rows: rowsOf([['a'], ['b']]), fields: '*' } },
    message: /Attempting to write row: 1, beyond the last requested row of: 0$/,
  },
  {
    rule: 'cells beyond the range of updateCells are refused',
    source: 'discovery: UpdateCellsRequest.range',
    bad: { updateCells: { range: range(0, 1, 0, 1), rows: rowsOf([['a', 'b']]), fields: '*' } },
    good: { updateCells: { range: range(0, 1, 0, 2), rows: rowsOf([['a', 'b']]), fields: '*' } },
    message: /Attempting to write column: 1, beyond the last requested column of: 0$/,
  },
  {
    rule: 'a range does not start outside the grid',
    source: sources.seen,
    bad: { repeatCell: { range: { startRowIndex: 1000, endColumnIndex: 2 }, fields: '*' } },
    good: { repeatCell: { range: { startRowIndex: 999, endColumnIndex: 2 }, fields: '*' } },
    message: /Range \(Sheet1!A1001:B\) exceeds grid limits\. Max rows: 1000, max columns: 26$/,
  },
  {
    rule: 'the range of a rule does not end outside the grid',
    source: sources.seen,
    bad: { setDataValidation: { range: range(0, 2000, 0, 2) } },
    good: { setDataValidation: { range: range(0, 1000, 0, 2) } },
    message: /Range \(Sheet1!A1:B2000\) exceeds grid limits\. Max rows: 1000, max columns: 26$/,
  },
  {
    rule: 'an index is not negative',
    source: 'discovery: GridRange',
    bad: { repeatCell: { range: { startRowIndex: -1 }, fields: 'note' } },
    good: { repeatCell: { range: { startRowIndex: 0 }, fields: 'note' } },
    message: /must be greater than or equal to 0/,
  },
  {
    rule: 'a range does not end before its start',
    source: 'discovery: GridRange',
    bad: { repeatCell: { range: range(5, 4, 0, 1), fields: 'note' } },
    good: { repeatCell: { range: range(4, 5, 0, 1), fields: 'note' } },
    message: /endRowIndex\[4\] must be after the start/,
  },
  {
    rule: 'an error value is read-only',
    source: 'discovery: ExtendedValue.errorValue',
    bad: write({ userEnteredValue: { errorValue: { type: 'REF' } } }),
    good: write({ userEnteredValue: { formulaValue: '=A9' } }),
    message: /errorValue is read-only/,
  },
  {
    rule: 'a formula begins with =',
    source: 'discovery: ExtendedValue.formulaValue',
    bad: write({ userEnteredValue: { formulaValue: 'SUM(B1:B2)' } }),
    good: write({ userEnteredValue: { formulaValue: '=SUM(B1:B2)' } }),
    message: /A formula must begin with '='/,
  },
  {
    rule: 'a cell holds at most 50,000 characters',
    source: sources.limits,
    bad: write(text('x'.repeat(50_001))),
    good: write(text('x'.repeat(50_000))),
    message: /maximum of 50000 characters in a single cell/,
  },
  {
    rule: 'a number format has a type',
    source: 'discovery: NumberFormat.type',
    bad: write({ userEnteredFormat: { numberFormat: { pattern: '0' } } }),
    good: write({ userEnteredFormat: { numberFormat: { type: 'NUMBER', pattern: '0' } } }),
    message: /NumberFormat\.type must be set/,
  },
  {
    rule: 'a colour lies between 0 and 1',
    source: 'discovery: Color.red',
    bad: write({ userEnteredFormat: { backgroundColorStyle: { rgbColor: { red: 255 } } } }),
    good: write({ userEnteredFormat: { backgroundColorStyle: { rgbColor: { red: 1 } } } }),
    message: /Color\.red must be between 0 and 1/,
  },
  {
    rule: 'a text is turned by at most 90 degrees',
    source: 'discovery: TextRotation.angle',
    bad: write({ userEnteredFormat: { textRotation: { angle: 91 } } }),
    good: write({ userEnteredFormat: { textRotation: { angle: -90 } } }),
    message: /TextRotation\.angle must be between -90 and 90/,
  },
  {
    rule: 'a text is turned or vertical, not both',
    source: 'discovery: TextRotation (union field type)',
    bad: write({ userEnteredFormat: { textRotation: { angle: 10, vertical: true } } }),
    good: write({ userEnteredFormat: { textRotation: { vertical: true } } }),
    message: /oneof/,
  },
  {
    rule: 'a border has a style',
    source: 'discovery: Border.style',
    bad: { updateBorders: { range: range(0, 1, 0, 1), top: { width: 1 } } },
    good: { updateBorders: { range: range(0, 1, 0, 1), top: { style: 'SOLID' } } },
    message: /top\.style must be set/,
  },
  {
    rule: 'a link is an address',
    source: 'discovery: Link.uri',
    bad: write({ userEnteredFormat: { textFormat: { link: { uri: 'not a link' } } } }),
    good: write({ userEnteredFormat: { textFormat: { link: { uri: 'https://uclg.org' } } } }),
    message: /Invalid link/,
  },
  {
    rule: 'runs of rich text need a text',
    source: 'discovery: CellData.textFormatRuns',
    bad: write({
      userEnteredValue: { numberValue: 1 },
      textFormatRuns: [{ format: { bold: true } }],
    }),
    good: write({ ...text('one'), textFormatRuns: [{ format: { bold: true } }] }),
    message: /TextFormatRuns may only be set on cells with a string value/,
  },
  {
    rule: 'runs of rich text are not for formulas',
    source: 'discovery: CellData.textFormatRuns',
    given: [fill([['=1+1']])],
    bad: write({ textFormatRuns: [{ format: { bold: true } }] }, 'textFormatRuns'),
    message: /TextFormatRuns may only be set on cells with a string value/,
  },
  {
    rule: 'a run starts within the text',
    source: 'discovery: TextFormatRun.startIndex',
    bad: write({ ...text('one'), textFormatRuns: [{ startIndex: 3, format: { bold: true } }] }),
    good: write({ ...text('one'), textFormatRuns: [{ startIndex: 2, format: { bold: true } }] }),
    message: /startIndex 3 must be within the text of length 3/,
  },
  {
    rule: 'runs come in ascending order',
    source: 'discovery: CellData.textFormatRuns',
    bad: write({ ...text('one'), textFormatRuns: [{ startIndex: 2 }, { startIndex: 1 }] }),
    good: write({ ...text('one'), textFormatRuns: [{ startIndex: 1 }, { startIndex: 2 }] }),
    message: /ascending order/,
  },
  {
    rule: 'a merge is not cut by another',
    source: sources.seen,
    given: [{ mergeCells: { range: range(0, 2, 0, 2), mergeType: 'MERGE_ALL' } }],
    bad: { mergeCells: { range: range(1, 3, 1, 3), mergeType: 'MERGE_ALL' } },
    good: { mergeCells: { range: range(0, 3, 0, 3), mergeType: 'MERGE_ALL' } },
    message: /You must select all cells in a merged range to merge or unmerge them\.$/,
  },
  {
    rule: 'a merge is not undone in part',
    source: 'discovery: UnmergeCellsRequest.range',
    given: [{ mergeCells: { range: range(0, 2, 0, 2), mergeType: 'MERGE_ALL' } }],
    bad: { unmergeCells: { range: range(0, 1, 0, 2) } },
    good: { unmergeCells: { range: range(0, 2, 0, 2) } },
    message: /You must select all cells in a merged range to merge or unmerge them\.$/,
  },
  {
    rule: 'a merge does not cross the edge of the frozen rows',
    source: sources.seen,
    given: [
      {
        updateSheetProperties: {
          properties: { gridProperties: { frozenRowCount: 2 } },
          fields: 'gridProperties.frozenRowCount',
        },
      },
    ],
    bad: { mergeCells: { range: range(1, 3, 0, 1), mergeType: 'MERGE_ALL' } },
    good: { mergeCells: { range: range(0, 2, 0, 1), mergeType: 'MERGE_ALL' } },
    message: /You can't merge frozen and non-frozen rows/,
  },
  {
    rule: 'a sort has an order for each column',
    source: 'discovery: SortSpec.sortOrder',
    bad: { sortRange: { range: range(0, 2, 0, 2), sortSpecs: [{ dimensionIndex: 0 }] } },
    good: {
      sortRange: {
        range: range(0, 2, 0, 2),
        sortSpecs: [{ dimensionIndex: 0, sortOrder: 'ASCENDING' }],
      },
    },
    message: /sortOrder must be set/,
  },
  {
    rule: 'a sort looks at columns of its range',
    source: 'discovery: SortSpec.dimensionIndex',
    bad: {
      sortRange: {
        range: range(0, 2, 0, 2),
        sortSpecs: [{ dimensionIndex: 2, sortOrder: 'ASCENDING' }],
      },
    },
    good: {
      sortRange: {
        range: range(0, 2, 0, 2),
        sortSpecs: [{ dimensionIndex: 1, sortOrder: 'ASCENDING' }],
      },
    },
    message: /dimensionIndex 2 is outside the range/,
  },
];
