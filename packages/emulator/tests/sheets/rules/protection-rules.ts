import {
  commenter,
  owner,
  type Request,
  reader,
  rowsOf,
  second,
  stranger,
  writer,
} from '../support.ts';
import { type Rule, range, sources } from './rule.ts';

type ProtectedRange = gapi.client.sheets.ProtectedRange;

const refused =
  /You are trying to edit a protected cell or object\. Please contact the spreadsheet owner to remove protection if you need to edit\.$/;
const protect = (protectedRange: ProtectedRange): Request => ({
  addProtectedRange: { protectedRange },
});
const write = (row: number, column: number): Request => ({
  updateCells: {
    start: { rowIndex: row, columnIndex: column },
    rows: rowsOf([['x']]),
    fields: '*',
  },
});
const only = (...users: string[]) => ({ users, domainUsersCanEdit: false });
/** B2:C4, for Ada only. */
const area: Request = protect({
  protectedRangeId: 1,
  range: range(1, 4, 1, 3),
  editors: only(second),
});
const column: Request = protect({
  protectedRangeId: 1,
  range: { sheetId: 0, startColumnIndex: 0, endColumnIndex: 1 },
  editors: only(second),
});
/** The sheet, but for row 10. */
const sheet: Request = protect({
  protectedRangeId: 1,
  range: { sheetId: 0 },
  unprotectedRanges: [range(9, 10, 0, 26)],
  editors: only(second),
});
const rows = (startIndex: number, endIndex: number) =>
  ({ sheetId: 0, dimension: 'ROWS', startIndex, endIndex }) as const;
const columns = (startIndex: number, endIndex: number) =>
  ({ sheetId: 0, dimension: 'COLUMNS', startIndex, endIndex }) as const;
const sort = (
  startRow: number,
  endRow: number,
  startColumn: number,
  endColumn: number,
): Request => ({
  sortRange: {
    range: range(startRow, endRow, startColumn, endColumn),
    sortSpecs: [{ dimensionIndex: startColumn, sortOrder: 'ASCENDING' }],
  },
});

/** Who may do what: roles on the file, and protected ranges. */
export const protectionRules: readonly Rule[] = [
  {
    rule: 'a reader writes nothing',
    source: 'https://developers.google.com/workspace/drive/api/guides/ref-roles',
    as: reader,
    bad: write(0, 0),
    message: /^The caller does not have permission$/,
    code: 403,
  },
  {
    rule: 'a commenter writes nothing',
    source: 'https://developers.google.com/workspace/drive/api/guides/ref-roles',
    as: commenter,
    bad: write(0, 0),
    message: /^The caller does not have permission$/,
    code: 403,
  },
  {
    rule: 'a person without access writes nothing',
    source: 'https://developers.google.com/workspace/drive/api/guides/ref-roles',
    as: stranger,
    bad: write(0, 0),
    message: /^The caller does not have permission$/,
    code: 403,
  },
  {
    rule: 'a warning takes no editors',
    source: sources.seen,
    bad: protect({ range: range(0, 1, 0, 1), warningOnly: true, editors: only(writer) }),
    good: protect({ range: range(0, 1, 0, 1), warningOnly: true }),
    message:
      /^Invalid requests\[0\]\.addProtectedRange: ProtectedRange is warningOnly\. Editors cannot be set on it\.$/,
  },
  {
    rule: 'a protection has a range',
    source: 'discovery: ProtectedRange.range',
    bad: protect({ description: 'nothing' }),
    good: protect({ range: range(0, 1, 0, 1) }),
    message: /One of range or namedRangeId must be set/,
  },
  {
    rule: 'a protection has a range or a named range',
    source: 'discovery: ProtectedRange.namedRangeId',
    given: [
      {
        addNamedRange: { namedRange: { namedRangeId: 'n', name: 'ids', range: range(0, 9, 0, 1) } },
      },
    ],
    bad: protect({ range: range(0, 1, 0, 1), namedRangeId: 'n' }),
    good: protect({ namedRangeId: 'n' }),
    message: /Only one of range or namedRangeId may be set/,
  },
  {
    rule: 'the named range of a protection exists',
    source: 'discovery: ProtectedRange.namedRangeId',
    bad: protect({ namedRangeId: 'n' }),
    message: /No named range with id: n/,
  },
  {
    rule: 'the id of a protection is not taken',
    source: 'discovery: AddProtectedRangeRequest.protectedRange',
    given: [area],
    bad: protect({ protectedRangeId: 1, range: range(8, 9, 0, 1) }),
    good: protect({ protectedRangeId: 2, range: range(8, 9, 0, 1) }),
    message: /Protected range with id 1 already exists$/,
  },
  {
    rule: 'a sheet is protected once',
    source: sources.seen,
    given: [sheet],
    bad: protect({ range: { sheetId: 0 } }),
    good: protect({ range: range(0, 1, 0, 1) }),
    message: /Sheet "Sheet1" already has sheet protection\.$/,
  },
  {
    rule: 'only a protected sheet has unprotected ranges',
    source: 'discovery: ProtectedRange.unprotectedRanges',
    bad: protect({ range: range(0, 9, 0, 9), unprotectedRanges: [range(0, 1, 0, 1)] }),
    good: protect({ range: { sheetId: 0 }, unprotectedRanges: [range(0, 1, 0, 1)] }),
    message: /Unprotected ranges are only supported on protected sheets/,
  },
  {
    rule: 'nobody locks themselves out',
    source: sources.assumed,
    as: writer,
    bad: protect({ range: range(0, 1, 0, 1), editors: only(second) }),
    good: protect({ range: range(0, 1, 0, 1), editors: only(second, writer) }),
    message: /You can't remove yourself as an editor/,
  },
  {
    rule: 'a changed protection exists',
    source: sources.seen,
    given: [area],
    bad: {
      updateProtectedRange: { protectedRange: { protectedRangeId: 2 }, fields: 'description' },
    },
    good: {
      updateProtectedRange: { protectedRange: { protectedRangeId: 1 }, fields: 'description' },
    },
    message: /No protected range with id: 2$/,
  },
  {
    rule: 'a deleted protection exists',
    source: sources.seen,
    given: [area],
    bad: { deleteProtectedRange: { protectedRangeId: 2 } },
    good: { deleteProtectedRange: { protectedRangeId: 1 } },
    message: /^Invalid requests\[0\]\.deleteProtectedRange: No protected range with id: 2$/,
  },
  {
    rule: 'turning a protection into a warning cannot keep its editors',
    source: sources.assumed,
    given: [area],
    bad: {
      updateProtectedRange: {
        protectedRange: { protectedRangeId: 1, warningOnly: true, editors: only(second) },
        fields: 'warningOnly,editors',
      },
    },
    good: {
      updateProtectedRange: {
        protectedRange: { protectedRangeId: 1, warningOnly: true },
        fields: 'warningOnly',
      },
    },
    message: /Editors cannot be set on it/,
  },
  {
    rule: 'who may not edit a protected range does not change its protection',
    source: 'discovery: ProtectedRange.requestingUserCanEdit',
    given: [area],
    as: writer,
    bad: {
      updateProtectedRange: {
        protectedRange: { protectedRangeId: 1, editors: only(writer) },
        fields: 'editors',
      },
    },
    message: refused,
  },
  {
    rule: 'who may not edit a protected range does not delete its protection',
    source: 'discovery: ProtectedRange.requestingUserCanEdit',
    given: [area],
    as: writer,
    bad: { deleteProtectedRange: { protectedRangeId: 1 } },
    message: refused,
  },
  {
    rule: 'a protected cell is not written by updateCells',
    source: sources.protect,
    given: [area],
    as: writer,
    bad: write(1, 1),
    good: write(0, 1),
    message: refused,
  },
  {
    rule: 'a write that touches protected cells is refused as a whole',
    source: sources.protect,
    given: [area],
    as: writer,
    bad: {
      updateCells: {
        start: { rowIndex: 1 },
        rows: rowsOf([['a', 'b']]),
        fields: 'userEnteredValue',
      },
    },
    good: {
      updateCells: { start: { rowIndex: 1 }, rows: rowsOf([['a']]), fields: 'userEnteredValue' },
    },
    message: refused,
  },
  {
    rule: 'the range of updateCells clears no protected cell',
    source: sources.protect,
    given: [area],
    as: writer,
    bad: { updateCells: { range: range(0, 2, 0, 2), fields: 'userEnteredValue' } },
    good: { updateCells: { range: range(0, 1, 0, 2), fields: 'userEnteredValue' } },
    message: refused,
  },
  {
    rule: 'a protected cell is not formatted',
    source: sources.protect,
    given: [area],
    as: writer,
    bad: { repeatCell: { range: range(0, 9, 0, 9), cell: {}, fields: 'userEnteredFormat' } },
    good: { repeatCell: { range: range(4, 9, 0, 9), cell: {}, fields: 'userEnteredFormat' } },
    message: refused,
  },
  {
    rule: 'a protected cell gets no other validation',
    source: sources.protect,
    given: [area],
    as: writer,
    bad: { setDataValidation: { range: range(0, 9, 1, 2) } },
    good: { setDataValidation: { range: range(0, 9, 3, 4) } },
    message: refused,
  },
  {
    rule: 'a sort does not cross protected cells',
    source: sources.protect,
    given: [area],
    as: writer,
    bad: sort(0, 9, 0, 9),
    good: sort(0, 9, 3, 9),
    message: refused,
  },
  {
    rule: 'a basic filter does not cross protected cells',
    source: 'https://support.google.com/docs/answer/3540681',
    given: [area],
    as: writer,
    bad: { setBasicFilter: { filter: { range: range(0, 9, 0, 9) } } },
    good: { addFilterView: { filter: { range: range(0, 9, 0, 9) } } },
    message: refused,
  },
  {
    rule: 'protected cells are not merged',
    source: sources.protect,
    given: [area],
    as: writer,
    bad: { mergeCells: { range: range(0, 2, 0, 2), mergeType: 'MERGE_ALL' } },
    good: { mergeCells: { range: range(0, 1, 0, 2), mergeType: 'MERGE_ALL' } },
    message: refused,
  },
  {
    rule: 'protected cells get no conditional format',
    source: sources.assumed,
    given: [area],
    as: writer,
    bad: {
      addConditionalFormatRule: {
        rule: {
          ranges: [range(0, 9, 0, 9)],
          booleanRule: { condition: { type: 'NOT_BLANK' }, format: { textFormat: { bold: true } } },
        },
      },
    },
    message: refused,
  },
  {
    rule: 'rows are not inserted into a protected range',
    source: sources.protect,
    given: [area],
    as: writer,
    bad: { insertDimension: { range: rows(2, 3) } },
    good: { insertDimension: { range: rows(4, 5) } },
    message: refused,
  },
  {
    rule: 'rows are not inserted across a protected column',
    source: sources.protect,
    given: [column],
    as: writer,
    bad: { insertDimension: { range: rows(500, 501) } },
    good: { insertDimension: { range: columns(5, 6) } },
    message: refused,
  },
  {
    rule: 'rows are not appended below a protected column',
    source: sources.assumed,
    given: [column],
    as: writer,
    bad: { appendDimension: { dimension: 'ROWS', length: 1 } },
    good: { appendDimension: { dimension: 'COLUMNS', length: 1 } },
    message: refused,
  },
  {
    rule: 'appended cells do not make rows below a protected column',
    source: sources.protect,
    given: [
      protect({
        protectedRangeId: 1,
        range: { sheetId: 0, startColumnIndex: 5, endColumnIndex: 6 },
        editors: only(second),
      }),
      write(998, 0),
    ],
    bad: { appendCells: { rows: rowsOf([['x'], ['x']]), fields: '*' } },
    good: { appendCells: { rows: rowsOf([['x']]), fields: '*' } },
    message: refused,
    as: writer,
  },
  {
    rule: 'rows with protected cells are not deleted',
    source: sources.protect,
    given: [area],
    as: writer,
    bad: { deleteDimension: { range: rows(3, 5) } },
    good: { deleteDimension: { range: rows(4, 5) } },
    message: refused,
  },
  {
    rule: 'columns with protected cells are not moved',
    source: sources.protect,
    given: [area],
    as: writer,
    bad: { moveDimension: { source: columns(1, 2), destinationIndex: 5 } },
    good: { moveDimension: { source: columns(4, 5), destinationIndex: 7 } },
    message: refused,
  },
  {
    rule: 'columns are not moved into a protected range',
    source: sources.protect,
    given: [area],
    as: writer,
    bad: { moveDimension: { source: columns(4, 5), destinationIndex: 2 } },
    good: { moveDimension: { source: columns(4, 5), destinationIndex: 3 } },
    message: refused,
  },
  {
    rule: 'a protected sheet is written in its unprotected ranges only',
    source: 'discovery: ProtectedRange.unprotectedRanges',
    given: [sheet],
    as: writer,
    bad: write(8, 0),
    good: write(9, 0),
    message: refused,
  },
  {
    rule: 'a write beyond an unprotected range is refused',
    source: 'discovery: ProtectedRange.unprotectedRanges',
    given: [sheet],
    as: writer,
    bad: { repeatCell: { range: range(9, 11, 0, 3), cell: {}, fields: 'note' } },
    good: { repeatCell: { range: range(9, 10, 0, 3), cell: {}, fields: 'note' } },
    message: refused,
  },
  {
    rule: 'a protected sheet is not renamed',
    source: sources.assumed,
    given: [sheet],
    as: writer,
    bad: { updateSheetProperties: { properties: { title: 'Mine' }, fields: 'title' } },
    message: refused,
  },
  {
    rule: 'a sheet with protected cells is not deleted',
    source: sources.seen,
    given: [area, { addSheet: { properties: { sheetId: 9, title: 'Free' } } }],
    as: writer,
    bad: { deleteSheet: { sheetId: 0 } },
    good: { deleteSheet: { sheetId: 9 } },
    message: refused,
  },
  {
    rule: 'rows of a protected sheet are not grouped',
    source: sources.assumed,
    given: [sheet],
    as: writer,
    bad: { addDimensionGroup: { range: rows(1, 3) } },
    message: refused,
  },
  {
    rule: 'rows of a protected sheet are not hidden',
    source: sources.assumed,
    given: [sheet],
    as: writer,
    bad: {
      updateDimensionProperties: {
        range: rows(9, 10),
        properties: { hiddenByUser: true },
        fields: 'hiddenByUser',
      },
    },
    message: refused,
  },
  {
    rule: 'rows of a protected sheet are not inserted, though cells are open',
    source: sources.protect,
    given: [sheet],
    as: writer,
    bad: { insertDimension: { range: rows(9, 10) } },
    message: refused,
  },
  {
    rule: 'a named range carries its protection along',
    source: 'discovery: ProtectedRange.namedRangeId',
    given: [
      {
        addNamedRange: { namedRange: { namedRangeId: 'n', name: 'ids', range: range(0, 9, 0, 1) } },
      },
      protect({ namedRangeId: 'n', editors: only(second) }),
      {
        updateNamedRange: {
          namedRange: { namedRangeId: 'n', range: range(0, 9, 4, 5) },
          fields: 'range',
        },
      },
    ],
    as: writer,
    bad: write(0, 4),
    good: write(0, 0),
    message: refused,
  },
  {
    rule: 'a bad email address is refused',
    source: 'discovery: Editors.users',
    bad: protect({ range: range(0, 1, 0, 1), editors: { users: ['olga'] } }),
    good: protect({ range: range(0, 1, 0, 1), editors: { users: [owner] } }),
    message: /Invalid email: olga/,
  },
];
