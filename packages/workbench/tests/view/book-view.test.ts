import { createEvaluator, type HostSheet } from 'apps-script-emulator';
import { describe, expect, it } from 'vitest';
import { sheetOf, spreadsheetOf } from '../../../emulator/tests/formulas/spreadsheet.ts';
import { createBookViewer } from '../../src/view/book-view.ts';

type Condition = Required<gapi.client.sheets.BooleanCondition>;

const now = () => new Date('2026-03-02T12:00:00Z');
const person = 'olga@cities.org';
const access = {
  email: person,
  role: 'owner' as const,
  record: {
    ...{ id: 'test', mimeType: 'sheet', name: 'Test', owner: person, permissions: {} },
    ...{ appAccess: [], createdTime: '', modifiedTime: '', trashed: false },
  },
};
const seen = (sheet: HostSheet) => {
  const view = createBookViewer({ evaluate: createEvaluator({ now }), now });
  return view(spreadsheetOf([sheet]), access).sheets[0];
};
const cellsOf = (sheet: HostSheet) =>
  new Map(seen(sheet)?.cells.map(({ row, column, cell }) => [`${row},${column}`, cell]));

describe('a workbook with what the host cannot evaluate', () => {
  it('is shown, with an error in that cell', () => {
    const cells = cellsOf(sheetOf('T', 1, [['=QUERY(B1:B2)', 1], ['=A1&"!"'], ['=B1+1']]));
    expect(cells.get('0,0')).toEqual({
      ...{ text: '#NAME?', type: 'error', entered: '=QUERY(B1:B2)', look: {} },
    });
    expect(cells.get('1,0')).toMatchObject({ text: '#NAME?', type: 'error' });
    expect(cells.get('2,0')).toMatchObject({ text: '2', type: 'number' });
  });

  it('is shown without the conditional formats that are not known, and with the others', () => {
    const sheet = sheetOf('T', 1, [['a'], ['b']]);
    const ranges = [{ sheetId: 1, endRowIndex: 2, endColumnIndex: 1 }];
    const bold = { textFormat: { bold: true } };
    const rule = (
      type: Condition['type'],
      value: string,
      format: gapi.client.sheets.CellFormat = bold,
    ) => ({
      ranges,
      booleanRule: { condition: { type, values: [{ userEnteredValue: value }] }, format },
    });
    const point = { type: 'MIN', color: { red: 1 } } as const;
    const cells = cellsOf({
      ...sheet,
      conditionalFormats: [
        rule('CUSTOM_FORMULA', '=QUERY(A1)="a"'),
        rule('CUSTOM_FORMULA', '=COUNTIF(QUERY($A$1:$A$2),A1)=1'),
        rule('DATE_BEFORE', '2026-01-01'),
        { ranges, gradientRule: { minpoint: point, maxpoint: point } },
        rule('TEXT_EQ', 'b', { textFormat: { italic: true } }),
      ],
    });
    expect(cells.get('0,0')).toMatchObject({ text: 'a', look: {} });
    expect(cells.get('1,0')).toMatchObject({ text: 'b', look: { italic: true } });
  });

  it('is shown with filters that are not known hiding nothing', () => {
    const sheet = sheetOf('T', 1, [['Name'], ['a'], ['b']]);
    const filtered = (type: Condition['type'], value: string) => {
      const condition = { type, values: [{ userEnteredValue: value }] };
      const filterSpecs = [{ columnIndex: 0, filterCriteria: { condition } }];
      const range = { sheetId: 1, endRowIndex: 3, endColumnIndex: 1 };
      return seen({ ...sheet, basicFilter: { range, filterSpecs } })?.filter?.hiddenRows;
    };
    expect(filtered('TEXT_EQ', 'a')).toEqual([2]);
    expect(filtered('DATE_BEFORE', '2026-01-01')).toEqual([]);
    expect(filtered('CUSTOM_FORMULA', '=COUNTIF($A$2:$A$3,$A2)=2')).toEqual([]);
  });
});

describe('the view of a workbook', () => {
  const view = createBookViewer({ evaluate: createEvaluator({ now }), now });
  const book = spreadsheetOf([sheetOf('T', 1, [['=1+1']])]);

  it('is made once for all windows of a person', () => {
    expect(view(book, { ...access })).toBe(view(book, access));
  });

  it('is another one for another person, name of the file or write', () => {
    const first = view(book, access);
    const reader = { ...access, email: 'nia@cities.org', role: 'reader' as const };
    expect(view(book, reader)).toMatchObject({ role: 'reader', title: 'Test' });
    const renamed = { ...access, record: { ...access.record, name: 'Other' } };
    expect(view(book, renamed)).toMatchObject({ role: 'owner', title: 'Other' });
    expect(view({ ...book }, access)).not.toBe(first);
    expect(view(book, access)).toBe(first);
  });
});

describe('a text that looks like a number', () => {
  const number = { userEnteredValue: { stringValue: '3.1' } };
  const plain = { ...number, userEnteredFormat: { numberFormat: { type: 'TEXT' } } };
  const cells = cellsOf({ ...sheetOf('T', 1, [['']]), rows: [[number, plain]] });

  it('is typed with an apostrophe', () => {
    expect(cells.get('0,0')).toMatchObject({ text: '3.1', entered: "'3.1" });
  });

  it('is typed as it is in a cell of plain text, which would keep the apostrophe', () => {
    expect(cells.get('0,1')).toMatchObject({ text: '3.1' });
    expect(cells.get('0,1')).not.toHaveProperty('entered');
  });
});
