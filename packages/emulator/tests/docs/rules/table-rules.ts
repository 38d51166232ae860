import { insert, type Request } from '../support.ts';
import { type Rule, sources } from './rule.ts';

/** A table of 2 by 3 that starts at 4, between `ab` and `cd`. */
const given: readonly Request[] = [
  insert(1, 'abcd'),
  { insertTable: { location: { index: 3 }, rows: 2, columns: 3 } },
];
const tableStartLocation = { index: 4 };
const points = (magnitude: number) => ({ magnitude, unit: 'PT' as const });
const red = { color: { rgbColor: { red: 1 } } };
const border = { color: red, width: points(1), dashStyle: 'SOLID' as const };

const cells = (
  tableCellStyle: gapi.client.docs.TableCellStyle,
  tableRange: gapi.client.docs.TableRange,
  fields = Object.keys(tableCellStyle).join(','),
): Request => ({ updateTableCellStyle: { tableRange, tableCellStyle, fields } });
const block = (rowIndex: number, columnIndex: number, rowSpan = 1, columnSpan = 1) => ({
  tableCellLocation: { tableStartLocation, rowIndex, columnIndex },
  rowSpan,
  columnSpan,
});
const columns = (
  tableColumnProperties: gapi.client.docs.TableColumnProperties,
  columnIndices: number[] = [],
): Request => ({
  updateTableColumnProperties: {
    tableStartLocation,
    columnIndices,
    tableColumnProperties,
    fields: '*',
  },
});
const pin = (pinnedHeaderRowsCount: number, index = 4): Request => ({
  pinTableHeaderRows: { tableStartLocation: { index }, pinnedHeaderRowsCount },
});

export const tableRules: readonly Rule[] = [
  {
    rule: 'a table has rows',
    source: 'discovery: InsertTableRequest.rows',
    bad: { insertTable: { location: { index: 1 }, rows: 0, columns: 2 } },
    good: { insertTable: { location: { index: 1 }, rows: 1, columns: 2 } },
    message: /rows must be at least 1/,
  },
  {
    rule: 'a table has columns',
    source: 'discovery: InsertTableRequest.columns',
    bad: { insertTable: { location: { index: 1 }, rows: 2, columns: -1 } },
    message: /columns must be at least 1/,
  },
  {
    rule: 'a table does not go to the start of a table',
    source: 'discovery: InsertTableRequest.location',
    given,
    bad: { insertTable: { location: { index: 4 }, rows: 1, columns: 1 } },
    good: { insertTable: { location: { index: 7 }, rows: 1, columns: 1 } },
    message: /insertion index must be inside the bounds of an existing paragraph/,
  },
  {
    rule: 'a table is named by its own start',
    source: sources.seen,
    given,
    bad: pin(1, 3),
    good: pin(1),
    message: /The provided table start location is invalid\.$/,
  },
  {
    rule: 'a table is not named by an index within it',
    source: sources.seen,
    given,
    bad: pin(1, 7),
    message: /The provided table start location is invalid/,
  },
  {
    rule: 'no more rows are pinned than there are',
    source: 'discovery: PinTableHeaderRowsRequest.pinnedHeaderRowsCount',
    given,
    bad: pin(3),
    good: pin(0),
    message: /Invalid pinned header rows count: 3/,
  },
  {
    rule: 'no fewer rows are pinned than none',
    source: 'discovery: PinTableHeaderRowsRequest.pinnedHeaderRowsCount',
    given,
    bad: pin(-1),
    message: /Invalid pinned header rows count: -1/,
  },
  {
    rule: 'a column has 5 points at least',
    source: 'discovery: UpdateTableColumnPropertiesRequest.tableColumnProperties',
    given,
    bad: columns({ width: points(4.9), widthType: 'FIXED_WIDTH' }),
    good: columns({ width: points(5), widthType: 'FIXED_WIDTH' }),
    message: /greater than or equal to 5 points/,
  },
  {
    rule: 'a column that is styled exists',
    source: 'discovery: UpdateTableColumnPropertiesRequest.columnIndices',
    given,
    bad: columns({ width: points(9), widthType: 'FIXED_WIDTH' }, [3]),
    message: /Invalid column index: 3\. The table has 3 columns/,
  },
  {
    rule: 'a width is of a column of fixed width',
    source: 'discovery: TableColumnProperties.width',
    given,
    bad: columns({ width: points(9), widthType: 'EVENLY_DISTRIBUTED' }),
    message: /evenly distributed column has no width/,
  },
  {
    rule: 'a row that is styled exists',
    source: 'discovery: UpdateTableRowStyleRequest.rowIndices',
    given,
    bad: {
      updateTableRowStyle: {
        tableStartLocation,
        rowIndices: [2],
        tableRowStyle: { preventOverflow: true },
        fields: 'preventOverflow',
      },
    },
    good: {
      updateTableRowStyle: {
        tableStartLocation,
        tableRowStyle: { preventOverflow: true },
        fields: 'preventOverflow',
      },
    },
    message: /Invalid row index: 2/,
  },
  {
    rule: 'a header row is not made by its style',
    source: sources.seen,
    given,
    bad: {
      updateTableRowStyle: {
        tableStartLocation,
        tableRowStyle: { tableHeader: true },
        fields: 'tableHeader',
      },
    },
    message: /updateTableRowStyle: Unallowed field: tableHeader$/,
  },
  {
    rule: 'a cell that is styled exists',
    source: 'discovery: TableCellLocation.rowIndex',
    given,
    bad: cells({ backgroundColor: red }, block(2, 0)),
    good: cells({ backgroundColor: red }, block(1, 0)),
    message: /Invalid row index: 2\. The table has 2 rows/,
  },
  {
    rule: 'cells that are styled lie in the table',
    source: 'discovery: TableRange.columnSpan',
    given,
    bad: cells({ backgroundColor: red }, block(0, 1, 1, 3)),
    good: cells({ backgroundColor: red }, block(0, 1, 2, 2)),
    message: /Invalid column index: 3/,
  },
  {
    rule: 'a block of cells has rows',
    source: 'discovery: TableRange.rowSpan',
    given,
    bad: cells({ backgroundColor: red }, block(0, 1, 0, 1)),
    message: /row span must be greater than 0/,
  },
  {
    rule: 'cells are named in one way',
    source: 'discovery: UpdateTableCellStyleRequest, union field cells',
    given,
    bad: {
      updateTableCellStyle: {
        tableStartLocation,
        tableRange: block(0, 0),
        tableCellStyle: { backgroundColor: red },
        fields: 'backgroundColor',
      },
    },
    message: /oneof field 'cells' is already set/,
  },
  {
    rule: 'spans of cells are not written',
    source: 'discovery: TableCellStyle.rowSpan',
    given,
    bad: cells({ rowSpan: 2 }, block(0, 0)),
    message: /updateTableCellStyle: Unallowed field: rowSpan$/,
  },
  {
    rule: 'spans of cells are not written with all fields either',
    source: sources.assumed,
    given,
    bad: cells({ rowSpan: 1, contentAlignment: 'MIDDLE' }, block(0, 0), '*'),
    good: cells({ contentAlignment: 'MIDDLE' }, block(0, 0), '*'),
    message: /updateTableCellStyle: Unallowed field: rowSpan$/,
  },
  {
    rule: 'a cell border has a dash style',
    source: sources.seen,
    given,
    bad: cells({ borderTop: { color: red, width: points(1) } }, block(0, 0)),
    good: cells({ borderTop: border }, block(0, 0)),
    message: /DASH_STYLE_UNSPECIFIED/,
  },
  {
    rule: 'a cell border is not transparent',
    source: 'discovery: TableCellBorder.color',
    given,
    bad: cells({ borderTop: { ...border, color: {} } }, block(0, 0)),
    message: /color of borderTop cannot be transparent/,
  },
  {
    rule: 'padding is not negative',
    source: sources.assumed,
    given,
    bad: cells({ paddingLeft: points(-1) }, block(0, 0)),
    message: /paddingLeft must not be negative/,
  },
  {
    rule: 'a row goes next to a cell that exists',
    source: 'discovery: InsertTableRowRequest.tableCellLocation',
    given,
    bad: { insertTableRow: { tableCellLocation: { tableStartLocation, rowIndex: 9 } } },
    good: { insertTableRow: { tableCellLocation: { tableStartLocation, rowIndex: 1 } } },
    message: /insertTableRow: Invalid row index: 9/,
  },
  {
    rule: 'a column goes next to a cell that exists',
    source: 'discovery: InsertTableColumnRequest.tableCellLocation',
    given,
    bad: { insertTableColumn: { tableCellLocation: { tableStartLocation, columnIndex: -1 } } },
    good: { insertTableColumn: { tableCellLocation: { tableStartLocation, columnIndex: 2 } } },
    message: /insertTableColumn: Invalid column index: -1/,
  },
];
