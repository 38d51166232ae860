import type { HostCell, HostRow, HostSheet, HostSpreadsheet } from '../../src/sheets/model.ts';

type CellFormat = gapi.client.sheets.CellFormat;
type Rule = gapi.client.sheets.DataValidationRule;

const rgb = (hex: string) => ({
  rgbColor: {
    red: Number.parseInt(hex.slice(0, 2), 16) / 255,
    green: Number.parseInt(hex.slice(2, 4), 16) / 255,
    blue: Number.parseInt(hex.slice(4, 6), 16) / 255,
  },
});

export const AREA_ID = 11;
export const OVERVIEW_ID = 1;
/** Longer than Excel takes, with an apostrophe and a colon. */
export const AREA_TITLE = "1 L'action locale: mise en œuvre – We act";
export const FIRST_ROW = 2;

const header: CellFormat = {
  textFormat: { bold: true, foregroundColorStyle: rgb('FFFFFF') },
  backgroundColorStyle: rgb('1A4E8A'),
  wrapStrategy: 'WRAP',
  verticalAlignment: 'MIDDLE',
  borders: { bottom: { style: 'SOLID_MEDIUM', colorStyle: rgb('000000') } },
};
const wrapped: CellFormat = { wrapStrategy: 'WRAP', verticalAlignment: 'TOP' };
const date: CellFormat = {
  ...wrapped,
  numberFormat: { type: 'DATE', pattern: 'dd/mm/yyyy' },
  horizontalAlignment: 'CENTER',
};
const share: CellFormat = { ...wrapped, numberFormat: { type: 'PERCENT', pattern: '0%' } };

const statuses = ['Not started', 'On track', 'At risk', 'Delayed', 'Completed', 'Cancelled'];
const listRule = (values: readonly string[]): Rule => ({
  condition: {
    type: 'ONE_OF_LIST',
    values: values.map((userEnteredValue) => ({ userEnteredValue })),
  },
  strict: true,
  showCustomUi: true,
  inputMessage: 'Choose one',
});
const tierRule = listRule([
  'Core',
  'Enhanced',
  'Enhanced action, via our partnership with the Swedish International Development Agency',
]);
const leadRule: Rule = {
  condition: { type: 'ONE_OF_RANGE', values: [{ userEnteredValue: '=Settings!$A$3:$A' }] },
  strict: false,
};
const dateRule: Rule = { condition: { type: 'DATE_IS_VALID' }, strict: true };
const shareRule: Rule = {
  condition: {
    type: 'NUMBER_BETWEEN',
    values: [{ userEnteredValue: '0' }, { userEnteredValue: '1' }],
  },
  strict: true,
};
const urlRule: Rule = { condition: { type: 'TEXT_IS_URL' }, strict: false };

interface Column {
  readonly key: string;
  readonly title: string;
  readonly width: number;
  readonly format: CellFormat;
  readonly rule?: Rule;
  readonly value: (row: number) => string | number | undefined;
}

const action =
  'Convene the Town Hall. Report to the bodies\n• prepare the agenda\n• invite members';
const columns: readonly Column[] = [
  { key: 'id', title: 'ID', width: 90, format: wrapped, value: (r) => `${chapter(r)}-C0${r}` },
  { key: 'chapter', title: 'Chapter', width: 160, format: wrapped, value: (r) => chapter(r) },
  { key: 'tier', title: 'Tier', width: 120, format: wrapped, rule: tierRule, value: () => 'Core' },
  { key: 'action', title: 'Action', width: 420, format: wrapped, value: () => action },
  {
    key: 'lead',
    title: 'Lead',
    width: 170,
    format: wrapped,
    rule: leadRule,
    value: () => 'ana@example.org',
  },
  {
    key: 'sections',
    title: 'Sections',
    width: 150,
    format: wrapped,
    value: (r) => (r % 2 ? 'Africa, ASPAC' : 'Eurasia'),
  },
  {
    key: 'due',
    title: 'Due',
    width: 95,
    format: date,
    rule: dateRule,
    value: (r) => 46000 + 20 * r,
  },
  {
    key: 'status',
    title: 'Status',
    width: 120,
    format: wrapped,
    rule: listRule(statuses),
    value: (r) => statuses[r % 6] ?? '',
  },
  {
    key: 'progress',
    title: 'Progress',
    width: 80,
    format: share,
    rule: shareRule,
    value: (r) => (r % 5) / 4,
  },
  {
    key: 'evidence',
    title: 'Evidence',
    width: 160,
    format: wrapped,
    rule: urlRule,
    value: (r) => (r === 1 ? 'https://example.org/a' : '#N/A'),
  },
];
const at = (key: string): number => columns.findIndex((column) => column.key === key);

function chapter(row: number): string {
  return row < 6 ? '1.1' : '1.2';
}

function textCell(value: string | number | undefined, userEnteredFormat: CellFormat): HostCell {
  if (value === undefined) return { userEnteredFormat };
  if (typeof value === 'number')
    return { userEnteredValue: { numberValue: value }, userEnteredFormat };
  return { userEnteredValue: { stringValue: value }, userEnteredFormat };
}

function areaSheet(actions: number): HostSheet {
  const rowCount = FIRST_ROW + actions + 20;
  const range = (startColumnIndex: number, endColumnIndex: number) => ({
    sheetId: AREA_ID,
    startRowIndex: FIRST_ROW,
    startColumnIndex,
    endColumnIndex,
  });
  const dataRow = (row: number): HostRow =>
    columns.map(({ key, format, rule, value }) => ({
      ...textCell(row <= actions ? value(row) : undefined, format),
      ...(rule ? { dataValidation: rule } : {}),
      ...(key === 'action' && row <= actions
        ? { textFormatRuns: [{ format: { bold: true } }, { startIndex: 21, format: {} }] }
        : {}),
    }));
  const titles = columns.map(
    ({ title, key }): HostCell => ({ ...textCell(title, header), note: `What ${key} means` }),
  );
  return {
    ...emptySheet(AREA_ID, AREA_TITLE, rowCount, columns.length),
    properties: {
      sheetId: AREA_ID,
      title: AREA_TITLE,
      index: 1,
      tabColorStyle: rgb('1A73E8'),
      gridProperties: {
        rowCount,
        columnCount: columns.length,
        frozenRowCount: FIRST_ROW,
        frozenColumnCount: 1,
        rowGroupControlAfter: false,
      },
    },
    rows: [
      columns.map(({ key }) => textCell(key, {})),
      titles,
      ...Array.from({ length: rowCount - FIRST_ROW }, (_, i) => dataRow(i + 1)),
    ],
    rowMetadata: [{ hiddenByUser: true }],
    columnMetadata: columns.map(({ width }) => ({ pixelSize: width })),
    conditionalFormats: [
      {
        ranges: [range(at('status'), at('status') + 1)],
        booleanRule: {
          condition: {
            type: 'CUSTOM_FORMULA',
            values: [{ userEnteredValue: '=AND($H3="Delayed";N("workplan")=0)' }],
          },
          format: { backgroundColorStyle: rgb('FAD2CF'), textFormat: { bold: true } },
        },
      },
      {
        ranges: [range(0, columns.length)],
        booleanRule: {
          condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=$B3="1.2"' }] },
          format: { backgroundColorStyle: rgb('EEF3FA') },
        },
      },
    ],
    protectedRanges: [
      { protectedRangeId: 1, range: { sheetId: AREA_ID, endRowIndex: FIRST_ROW } },
      { protectedRangeId: 2, range: range(0, at('lead')) },
      { protectedRangeId: 3, range: range(at('progress'), at('progress') + 1), warningOnly: true },
    ],
    basicFilter: { range: { sheetId: AREA_ID, startRowIndex: 1, startColumnIndex: 0 } },
    rowGroups: [
      { range: { sheetId: AREA_ID, dimension: 'ROWS', startIndex: 3, endIndex: 7 }, depth: 1 },
      { range: { sheetId: AREA_ID, dimension: 'ROWS', startIndex: 8, endIndex: 12 }, depth: 1 },
    ],
  };
}

function overviewSheet(): HostSheet {
  const label: CellFormat = { textFormat: { bold: true } };
  const row = (status: string, i: number): HostRow => [
    textCell(status, label),
    { userEnteredValue: { formulaValue: `=COUNTIFS(area1_status;"=${status}")` } },
    {
      userEnteredValue: { formulaValue: `=IF(SUM(B$3:B$8)=0;"";B${i + 3}/SUM(B$3:B$8))` },
      userEnteredFormat: { numberFormat: { type: 'PERCENT', pattern: '0%' } },
    },
    {
      userEnteredValue: { formulaValue: `=REPT("█";ROUND(10*C${i + 3};0))` },
      userEnteredFormat: { textFormat: { foregroundColorStyle: rgb('1A73E8') } },
    },
  ];
  const column = (startColumnIndex: number) => ({
    sourceRange: {
      sources: [
        {
          sheetId: OVERVIEW_ID,
          startRowIndex: 1,
          endRowIndex: 8,
          startColumnIndex,
          endColumnIndex: startColumnIndex + 1,
        },
      ],
    },
  });
  const titles = ['Status', 'Actions', 'Share', ''].map((title) => textCell(title, header));
  const big: CellFormat = { textFormat: { bold: true, fontSize: 18 } };
  return {
    ...emptySheet(OVERVIEW_ID, 'Overview', 40, 6),
    rows: [
      [textCell('Work plan 2026', big)],
      titles,
      ...statuses.map(row),
      [
        textCell('Africa', label),
        {
          userEnteredValue: {
            formulaValue: '=SUMPRODUCT(--ISNUMBER(SEARCH(", Africa,";", "&area1_sections&",")))',
          },
        },
      ],
      [
        textCell('Latest due date', label),
        {
          userEnteredValue: { formulaValue: `=MAX('${AREA_TITLE.replace("'", "''")}'!G3:G)` },
          userEnteredFormat: date,
        },
      ],
      [textCell('Error', label), { userEnteredValue: { formulaValue: '=1/0' } }],
    ],
    columnMetadata: [{ pixelSize: 180 }, undefined, undefined, { pixelSize: 200 }],
    merges: [
      {
        sheetId: OVERVIEW_ID,
        startRowIndex: 0,
        endRowIndex: 1,
        startColumnIndex: 0,
        endColumnIndex: 4,
      },
    ],
    protectedRanges: [{ protectedRangeId: 9, range: { sheetId: OVERVIEW_ID } }],
    charts: [
      {
        chartId: 5,
        spec: {
          title: 'Actions by status',
          hiddenDimensionStrategy: 'SHOW_ALL',
          basicChart: {
            chartType: 'BAR',
            headerCount: 1,
            legendPosition: 'NO_LEGEND',
            domains: [{ domain: column(0) }],
            series: [{ series: column(1), colorStyle: rgb('1A73E8') }],
          },
        },
        position: {
          overlayPosition: {
            anchorCell: { sheetId: OVERVIEW_ID, rowIndex: 13, columnIndex: 0 },
            widthPixels: 560,
            heightPixels: 300,
          },
        },
      },
    ],
  };
}

function settingsSheet(): HostSheet {
  const people = ['person', 'Person', 'ana@example.org', 'bo@example.org'];
  return {
    ...emptySheet(90, 'Settings', 50, 3),
    properties: {
      sheetId: 90,
      title: 'Settings',
      index: 2,
      hidden: true,
      rightToLeft: true,
      gridProperties: { rowCount: 50, columnCount: 3 },
    },
    rows: people.map((text) => [textCell(text, {})]),
    rowMetadata: [undefined, { pixelSize: 40 }],
  };
}

function emptySheet(
  sheetId: number,
  title: string,
  rowCount: number,
  columnCount: number,
): HostSheet {
  return {
    properties: { sheetId, title, index: 0, gridProperties: { rowCount, columnCount } },
    rows: [],
    rowMetadata: [],
    columnMetadata: [],
    merges: [],
    conditionalFormats: [],
    protectedRanges: [],
    basicFilter: undefined,
    filterViews: [],
    bandedRanges: [],
    charts: [],
    rowGroups: [],
    columnGroups: [],
  };
}

/** A small work plan in fr_FR with everything an export has to carry. */
export function sampleWorkbook(actions = 12): HostSpreadsheet {
  const named = (name: string, key: string) => ({
    namedRangeId: name,
    name,
    range: {
      sheetId: AREA_ID,
      startRowIndex: FIRST_ROW,
      startColumnIndex: at(key),
      endColumnIndex: at(key) + 1,
    },
  });
  return {
    spreadsheetId: 'sample',
    properties: { title: 'Work plan & more', locale: 'fr_FR', timeZone: 'Europe/Madrid' },
    sheets: [overviewSheet(), areaSheet(actions), settingsSheet()],
    namedRanges: [named('area1_status', 'status'), named('area1_sections', 'sections')],
    developerMetadata: [],
  };
}
