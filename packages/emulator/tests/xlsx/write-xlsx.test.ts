import { strFromU8, unzipSync } from 'fflate';
import { readXlsx, type Sheet } from 'hucre';
import { beforeAll, describe, expect, it } from 'vitest';
import { createEvaluator } from '../../src/formulas/evaluate.ts';
import type { HostSpreadsheet } from '../../src/sheets/model.ts';
import { writeXlsx } from '../../src/xlsx/write-xlsx.ts';
import { AREA_TITLE, sampleWorkbook } from './sample.ts';

const evaluate = createEvaluator({ now: () => new Date('2026-03-02T12:00:00Z') });
const exportOf = (workbook: HostSpreadsheet) => writeXlsx(workbook, evaluate(workbook));

const AREA = "1 L'action locale mise en œuvre";
let overview: Sheet;
let area: Sheet;
let sheets: readonly Sheet[];
let names: readonly { name: string; range: string; scope?: string }[];
let parts: Readonly<Record<string, Uint8Array>>;
const part = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());
const cellOf = (sheet: Sheet, row: number, column: number) => sheet.cells?.get(`${row},${column}`);

beforeAll(async () => {
  const bytes = await exportOf(sampleWorkbook());
  const workbook = await readXlsx(bytes, { readStyles: true });
  const [first, second] = workbook.sheets;
  if (!first || !second) throw new Error('sheets are missing');
  [overview, area, sheets, names] = [first, second, workbook.sheets, workbook.namedRanges ?? []];
  parts = unzipSync(bytes);
});

describe('the file', () => {
  it('has the sheets in tab order, under names that Excel takes', () => {
    expect(AREA_TITLE.length).toBeGreaterThan(31);
    expect(sheets.map(({ name, hidden }) => [name, hidden ?? false])).toEqual([
      ['Overview', false],
      [AREA, false],
      ['Settings', true],
      ['Lists', true],
    ]);
  });

  it('has named ranges, closed at the end of the grid', () => {
    expect(names).toContainEqual({
      name: 'area1_status',
      range: "'1 L''action locale mise en œuvre'!$H$3:$H$34",
    });
  });

  it('is the same bytes for the same workbook', async () => {
    const withoutTime = (bytes: Uint8Array) => {
      const { 'docProps/core.xml': _times, ...content } = unzipSync(bytes);
      return Object.entries(content).map(([name, data]) => [name, strFromU8(data)]);
    };
    expect(withoutTime(await exportOf(sampleWorkbook()))).toEqual(
      withoutTime(await exportOf(sampleWorkbook())),
    );
  });
});

describe('cells', () => {
  it('keep text, numbers and dates', () => {
    expect(area.rows[2]?.[0]).toBe('1.1-C01');
    expect(cellOf(area, 2, 6)?.style?.numFmt).toBe('dd/mm/yyyy');
    expect(part('xl/worksheets/sheet2.xml')).toContain('<v>46020</v>');
  });

  it('keep bold parts of a text', () => {
    const runs = cellOf(area, 2, 3)?.richText ?? [];
    expect(runs.map(({ text, font }) => [text.slice(0, 21), font?.bold ?? false])).toEqual([
      ['Convene the Town Hall', true],
      ['. Report to the bodie', false],
    ]);
  });

  it('keep a text that looks like an error as text', () => {
    expect(cellOf(area, 3, 9)?.richText?.map(({ text }) => text)).toEqual(['#N/A']);
  });

  it('link a text that is an address', () => {
    expect(cellOf(area, 2, 9)?.hyperlink?.target).toBe('https://example.org/a');
  });

  it('keep notes', () => {
    expect(cellOf(area, 1, 7)?.comment?.text).toBe('What status means');
  });

  it('keep fill, font, wrapping and borders', () => {
    expect(cellOf(area, 1, 0)?.style).toMatchObject({
      font: { name: 'Arial', size: 10, bold: true, color: { rgb: 'FFFFFF' } },
      fill: { pattern: 'solid', fgColor: { rgb: '1A4E8A' } },
      alignment: { vertical: 'center', wrapText: true },
      border: { bottom: { style: 'medium' } },
    });
  });
});

describe('formulas', () => {
  it.each([
    [2, 1, 'COUNTIFS(area1_status,"=Not started")', 2],
    [8, 1, 'SUMPRODUCT(--ISNUMBER(SEARCH(", Africa,",", "&area1_sections&",")))', 6],
    [9, 1, "MAX('1 L''action locale mise en œuvre'!G3:G$34)", 46240],
  ])('in row %d, column %d are in English with their result', (row, column, formula, result) => {
    const xml = part('xl/worksheets/sheet1.xml').replaceAll('&amp;', '&').replaceAll('&quot;', '"');
    expect(xml.replaceAll('&apos;', "'")).toContain(`<f>${formula}</f><v>${result}</v>`);
    expect(cellOf(overview, row, column)?.formula).toBe(formula);
  });

  it('leave errors for Excel to compute', () => {
    expect(part('xl/worksheets/sheet1.xml')).toContain('<f>1/0</f></c>');
  });

  it('that only Google has leave their value, which may be an error', async () => {
    const workbook = sampleWorkbook(1);
    const row = workbook.sheets[0]?.rows[10];
    ['=ARRAYFORMULA(SUM(B3:B4*1))', '=QUERY(B3:B4)', '=SUM(1'].forEach((formulaValue, column) => {
      if (row) row[column] = { userEnteredValue: { formulaValue } };
    });
    const [sheet] = (await readXlsx(await exportOf(workbook))).sheets;
    expect(sheet?.rows[10]?.slice(0, 3)).toEqual([1, '#NAME?', '#ERROR!']);
  });

  it('of conditions that Excel does not have leave the condition out', async () => {
    const workbook = sampleWorkbook(1);
    const only = workbook.sheets[1];
    if (only === undefined) throw new Error('the area sheet is missing');
    const condition = {
      type: 'CUSTOM_FORMULA' as const,
      values: [{ userEnteredValue: '=QUERY($A$1:$B$2)="x"' }],
    };
    const rule = { ranges: [{ sheetId: 11, endRowIndex: 9 }], booleanRule: { condition } };
    const withRule = { ...only, conditionalFormats: [rule, ...only.conditionalFormats] };
    const row = only.rows[4];
    if (row) row[3] = { dataValidation: { condition } };
    const sheets = workbook.sheets.with(1, withRule);
    const file = unzipSync(await exportOf({ ...workbook, sheets }));
    const xml = strFromU8(file['xl/worksheets/sheet2.xml'] ?? new Uint8Array());
    expect(xml).toContain('<conditionalFormatting');
    expect(xml).not.toContain('QUERY');
  });
});

describe('an area sheet', () => {
  it('offers dropdowns on whole columns, a long list from a hidden sheet', () => {
    const rules = (area.dataValidations ?? []).map(
      ({ range, type, formula1, values, errorStyle }) => ({
        range,
        type,
        from: formula1 ?? values?.join('|'),
        errorStyle,
      }),
    );
    expect(rules).toMatchObject([
      { range: 'C3:C34', type: 'list', from: 'Lists!$A$1:$A$3', errorStyle: 'stop' },
      { range: 'E3:E34', type: 'list', from: 'Settings!$A$3:$A$50', errorStyle: 'warning' },
      { range: 'G3:G34', type: 'date' },
      {
        range: 'H3:H34',
        from: 'Not started|On track|At risk|Delayed|Completed|Cancelled',
        errorStyle: 'stop',
      },
      { range: 'I3:I34', type: 'decimal' },
      { range: 'J3:J34', type: 'custom' },
    ]);
  });

  it('colours by rules in Google’s order', () => {
    expect(area.conditionalRules?.map(({ range, formula }) => [range, formula])).toEqual([
      ['H3:H34', 'AND($H3="Delayed",N("workplan")=0)'],
      ['A3:J34', '$B3="1.2"'],
    ]);
  });

  it('locks what is protected, leaves open the rest and what only warns', () => {
    const locked = [0, 3, 4, 7, 8].map(
      (c) => cellOf(area, 2, c)?.style?.protection?.locked ?? true,
    );
    expect(locked).toEqual([true, true, false, false, false]);
    expect(cellOf(area, 1, 7)?.style?.protection?.locked ?? true).toBe(true);
    expect(part('xl/worksheets/sheet2.xml')).toContain('<sheetProtection sheet="1"');
    expect(part('xl/worksheets/sheet3.xml')).not.toContain('<sheetProtection');
  });

  it('groups rows below the row with the button', () => {
    expect(area.outlineProperties?.summaryBelow).toBe(false);
    expect([2, 3, 6, 7, 8].map((row) => area.rowDefs?.get(row)?.outlineLevel ?? 0)).toEqual([
      0, 1, 1, 0, 1,
    ]);
    expect(part('xl/worksheets/sheet2.xml')).toContain('<sheetFormatPr outlineLevelRow="1"');
  });

  it('hides the key row, freezes the header, filters, has its widths and its tab colour', () => {
    expect(area.rowDefs?.get(0)?.hidden).toBe(true);
    expect(area.freezePane).toMatchObject({ rows: 2, columns: 1 });
    expect(area.autoFilter?.range).toBe('A2:J34');
    expect(area.columns?.[3]?.width).toBe(60);
    expect(area.view?.tabColor?.rgb).toContain('1A73E8');
  });

  it('gives wrapped text room, in rows that stay automatic', () => {
    const xml = part('xl/worksheets/sheet2.xml');
    expect(xml).toMatch(/<row r="3" ht="41\.5"/);
    expect(xml).not.toContain('customHeight');
    expect(part('xl/worksheets/sheet3.xml')).toContain('<row r="2" ht="30" customHeight="1"');
  });

  it('prints across, as wide as the page, what is in use, its header and IDs on every page', () => {
    expect(area.pageSetup).toMatchObject({
      paperSize: 'a4',
      orientation: 'landscape',
      fitToWidth: 1,
      printArea: '$A$1:$J$14',
      printTitlesRow: '$1:$2',
      printTitlesColumn: '$A:$A',
    });
  });
});

describe('the overview', () => {
  it('has its chart', () => {
    const xml = part('xl/charts/chart1.xml');
    expect(xml).toContain('Actions by status');
    expect(xml).toContain('Overview!$B$3:$B$8');
  });

  it('has its merged title', () => {
    expect(overview.merges).toEqual([{ startRow: 0, startCol: 0, endRow: 0, endCol: 3 }]);
  });

  it('is protected as a whole', () => {
    expect(cellOf(overview, 2, 1)?.style?.protection?.locked ?? true).toBe(true);
    expect(part('xl/worksheets/sheet1.xml')).toContain('<sheetProtection sheet="1"');
  });
});

describe('what the file could only hold wrongly', () => {
  it('is refused by name', async () => {
    const workbook = sampleWorkbook(1);
    const [first] = workbook.sheets;
    if (first === undefined) throw new Error('sheets are missing');
    const byColumns = { ...first, bandedRanges: [{ range: {}, columnProperties: {} }] };
    const exported = exportOf({ ...workbook, sheets: workbook.sheets.with(0, byColumns) });
    await expect(exported).rejects.toThrow(/banding by columns/);
  });
});
