import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../../tests/support/tier.ts';
import { createEvaluator } from '../../src/formulas/evaluate.ts';
import type { HostRow, HostSpreadsheet } from '../../src/sheets/model.ts';

const now = () => new Date('2022-03-15T11:00:00Z');
const text = (stringValue: string) => ({ userEnteredValue: { stringValue } });
const number = (numberValue: number) => ({ userEnteredValue: { numberValue } });
const formula = (formulaValue: string) => ({ userEnteredValue: { formulaValue } });

function spreadsheet(rows: HostRow[]): HostSpreadsheet {
  const sheet = (sheetId: number, title: string, its: HostRow[]) => ({
    properties: { sheetId, title, gridProperties: { rowCount: 20, columnCount: 6 } },
    rows: its,
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
  });
  const figures = [
    [formula('=COUNTIF(Data!A:A;"x")')],
    [formula('=SUM(Data!B2:B5)+A1')],
    [formula('=Data!C3&"!"')],
    [formula('=Data!B7/7')],
    [formula('=A4*3+A1')],
    [formula('=IF(A3="t!";A1;1/0)')],
    [formula('=IF(ISERROR(A6);A3;A6*2)')],
    [formula('=SUMPRODUCT(LEN(Data!C1:C8))+A1')],
    [formula('=SUMPRODUCT(LEN(A1:A3))')],
    [formula('=Data!D1')],
    [formula('=IF(A1>3;TRUE;FALSE)')],
    [formula('=IF(A11;A5;A10)')],
  ];
  return {
    spreadsheetId: 's',
    properties: { title: 's', locale: 'en_US', timeZone: 'Etc/GMT' },
    sheets: [sheet(1, 'Figures', figures), sheet(2, 'Data', rows)],
    namedRanges: [],
    developerMetadata: [],
  };
}

const cell = fc.oneof(
  fc.constant(undefined),
  fc.constantFrom('x', 'y', '').map(text),
  fc.integer({ min: 0, max: 9 }).map(number),
  fc.constantFrom('=B1', '=1+1').map(formula),
);
const change = fc.record({ row: fc.nat(7), column: fc.nat(4), cell });

describe('results taken over from the version before', () => {
  it('are those of a fresh evaluation, whatever is written where', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
        const lasting = createEvaluator({ now });
        let book = spreadsheet(Array.from({ length: 8 }, () => [text('x'), number(1), text('t')]));
        for (const each of changes) {
          const [figures, data] = book.sheets;
          if (!figures || !data) throw new Error('two sheets');
          const rows = [...data.rows];
          const cells = [...(rows[each.row] ?? [])];
          cells[each.column] = each.cell;
          rows[each.row] = cells;
          book = { ...book, sheets: [figures, { ...data, rows }] };
          const [kept, fresh] = [lasting(book), createEvaluator({ now })(book)];
          for (const row of book.sheets[0]?.rows.keys() ?? []) {
            const read = (values: typeof kept) => {
              try {
                return values.get(1, row, 0);
              } catch (error) {
                return (error as Error).name;
              }
            };
            expect(read(kept)).toEqual(read(fresh));
          }
        }
      }),
      { numRuns: runs(60) },
    );
  });
});
