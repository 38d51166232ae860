import { fill } from '../support.ts';
import { type Rule, range, sources, untyped } from './rule.ts';

const bold = { userEnteredFormat: { textFormat: { bold: true } } };

/** What the JSON parser and the field masks refuse. */
export const shapeRules: readonly Rule[] = [
  {
    rule: 'an unknown field is refused',
    source: sources.seen,
    bad: untyped({ addSheet: { properties: { title: 'A', colour: 'red' } } }),
    good: { addSheet: { properties: { title: 'A' } } },
    message:
      /^Invalid JSON payload received\. Unknown name "colour" at 'requests\[0\]\.add_sheet\.properties': Cannot find field\.$/,
  },
  {
    rule: 'an unknown request is refused',
    source: sources.seen,
    bad: untyped({ frobnicate: {} }),
    message:
      /^Invalid JSON payload received\. Unknown name "frobnicate" at 'requests\[0\]': Cannot find field\.$/,
  },
  {
    rule: 'an unknown value of an enum is refused',
    source: sources.seen,
    bad: untyped({ appendDimension: { dimension: 'ROW', length: 1 } }),
    good: { appendDimension: { dimension: 'ROWS', length: 1 } },
    message:
      /^Invalid value at 'requests\[0\]\.append_dimension\.dimension' \(type\.googleapis\.com\/google\.apps\.sheets\.v4\.Dimension\), "ROW"$/,
  },
  {
    rule: 'a text where a number belongs is refused',
    source: sources.json,
    bad: untyped({ appendDimension: { dimension: 'ROWS', length: 'ten' } }),
    good: { appendDimension: { dimension: 'ROWS', length: 10 } },
    message: /^Invalid value at 'requests\[0\]\.append_dimension\.length' \(TYPE_INT32\), "ten"$/,
  },
  {
    rule: 'a fraction where an integer belongs is refused',
    source: sources.json,
    bad: { appendDimension: { dimension: 'ROWS', length: 1.5 } },
    good: { appendDimension: { dimension: 'ROWS', length: 1 } },
    message: /\(TYPE_INT32\), 1\.5$/,
  },
  {
    rule: 'an integer of more than 32 bits is refused',
    source: sources.json,
    bad: { addSheet: { properties: { sheetId: 2 ** 31 } } },
    good: { addSheet: { properties: { sheetId: 2 ** 31 - 1 } } },
    message: /^Invalid value at 'requests\[0\]\.add_sheet\.properties\.sheet_id' \(TYPE_INT32\)/,
  },
  {
    rule: 'a number where a text belongs is refused, condition values too',
    source: sources.seen,
    bad: untyped({
      setDataValidation: {
        range: range(0, 1, 0, 1),
        rule: { condition: { type: 'NUMBER_GREATER', values: [{ userEnteredValue: 0 }] } },
      },
    }),
    good: {
      setDataValidation: {
        range: range(0, 1, 0, 1),
        rule: { condition: { type: 'NUMBER_GREATER', values: [{ userEnteredValue: '0' }] } },
      },
    },
    message: /user_entered_value' \(TYPE_STRING\), 0$/,
  },
  {
    rule: 'a request holds exactly one kind',
    source: 'discovery: Request (union field kind)',
    bad: { addSheet: { properties: { title: 'A' } }, deleteSheet: { sheetId: 0 } },
    good: [{ addSheet: { properties: { title: 'A' } } }, { deleteSheet: { sheetId: 0 } }],
    message:
      /^Invalid value at 'requests\[0\]' \(oneof\), oneof field 'kind' is already set\. Cannot set 'deleteSheet'$/,
  },
  {
    rule: 'a request is not empty',
    source: 'discovery: Request (union field kind)',
    bad: {},
    message: /^Invalid requests\[0\]: /,
  },
  {
    rule: 'a batch is not empty',
    source: sources.seen,
    bad: [],
    message: /^Must specify at least one request\.$/,
  },
  {
    rule: 'a value holds at most one type',
    source: 'discovery: ExtendedValue (union field value)',
    bad: {
      updateCells: {
        start: {},
        rows: [{ values: [{ userEnteredValue: { stringValue: 'a', numberValue: 1 } }] }],
        fields: 'userEnteredValue',
      },
    },
    good: fill([['a']]),
    message: /\(oneof\), oneof field 'value' is already set\. Cannot set 'numberValue'$/,
  },
  {
    rule: 'updateCells must say which fields',
    source: 'discovery: UpdateCellsRequest.fields',
    bad: { updateCells: { start: {}, rows: [{ values: [bold] }] } },
    good: { updateCells: { start: {}, rows: [{ values: [bold] }], fields: 'userEnteredFormat' } },
    message:
      /^Invalid requests\[0\]\.updateCells: At least one field must be listed in 'fields'\. \(Use '\*' to indicate all fields\.\)$/,
  },
  {
    rule: 'repeatCell must say which fields, an empty text says none',
    source: 'discovery: RepeatCellRequest.fields',
    bad: { repeatCell: { range: range(0, 1, 0, 1), cell: bold, fields: '' } },
    good: { repeatCell: { range: range(0, 1, 0, 1), cell: bold, fields: '*' } },
    message: /At least one field must be listed in 'fields'/,
  },
  {
    rule: 'updateSheetProperties must say which fields',
    source: 'discovery: UpdateSheetPropertiesRequest.fields',
    bad: { updateSheetProperties: { properties: { sheetId: 0, title: 'A' } } },
    good: { updateSheetProperties: { properties: { sheetId: 0, title: 'A' }, fields: 'title' } },
    message: /At least one field must be listed in 'fields'/,
  },
  {
    rule: 'updateDimensionProperties must say which fields',
    source: 'discovery: UpdateDimensionPropertiesRequest.fields',
    bad: {
      updateDimensionProperties: {
        range: { dimension: 'ROWS', startIndex: 0, endIndex: 1 },
        properties: { pixelSize: 40 },
      },
    },
    good: {
      updateDimensionProperties: {
        range: { dimension: 'ROWS', startIndex: 0, endIndex: 1 },
        properties: { pixelSize: 40 },
        fields: 'pixelSize',
      },
    },
    message: /At least one field must be listed in 'fields'/,
  },
  {
    rule: 'a mask names fields of its message',
    source: sources.masks,
    bad: { repeatCell: { range: range(0, 1, 0, 1), cell: bold, fields: 'userEnteredFormat.bold' } },
    good: {
      repeatCell: {
        range: range(0, 1, 0, 1),
        cell: bold,
        fields: 'userEnteredFormat.textFormat.bold',
      },
    },
    message: /^Invalid requests\[0\]\.repeatCell: Invalid field: userEnteredFormat\.bold$/,
  },
  {
    rule: 'a mask does not name its root',
    source: 'discovery: RepeatCellRequest.fields',
    bad: { repeatCell: { range: range(0, 1, 0, 1), cell: bold, fields: 'cell.userEnteredFormat' } },
    good: { repeatCell: { range: range(0, 1, 0, 1), cell: bold, fields: 'userEnteredFormat' } },
    message: /Invalid field: cell$/,
  },
  {
    rule: 'a mask has no blanks',
    source: sources.masks,
    bad: {
      repeatCell: { range: range(0, 1, 0, 1), cell: bold, fields: 'note, userEnteredFormat' },
    },
    good: {
      repeatCell: { range: range(0, 1, 0, 1), cell: bold, fields: 'note,userEnteredFormat' },
    },
    message: /Invalid field: {2}userEnteredFormat$/,
  },
  {
    rule: 'the brackets of a mask balance',
    source: sources.masks,
    bad: {
      repeatCell: { range: range(0, 1, 0, 1), cell: bold, fields: 'userEnteredFormat(textFormat' },
    },
    good: {
      repeatCell: { range: range(0, 1, 0, 1), cell: bold, fields: 'userEnteredFormat(textFormat)' },
    },
    message: /Invalid field mask/,
  },
  {
    rule: 'a mask does not reach into a list',
    source: 'https://protobuf.dev/reference/protobuf/google.protobuf/#field-mask',
    bad: {
      repeatCell: {
        range: range(0, 1, 0, 1),
        cell: { userEnteredValue: { stringValue: 'a' } },
        fields: 'userEnteredValue,textFormatRuns.format',
      },
    },
    good: {
      repeatCell: {
        range: range(0, 1, 0, 1),
        cell: { userEnteredValue: { stringValue: 'a' } },
        fields: 'userEnteredValue,textFormatRuns',
      },
    },
    message: /Invalid field: textFormatRuns\.format/,
  },
  {
    rule: 'a mask does not name a read-only field',
    source: 'discovery: CellData.effectiveValue',
    bad: { repeatCell: { range: range(0, 1, 0, 1), cell: {}, fields: 'effectiveValue' } },
    good: { repeatCell: { range: range(0, 1, 0, 1), cell: {}, fields: 'userEnteredValue' } },
    message: /Invalid field: effectiveValue/,
  },
];
