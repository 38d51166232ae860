import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rewriteFormula, type StructureChange } from '../../src/formulas/rewrite.ts';
import { anyFormula, anyTitle, takenTitles } from './arbitraries.ts';

const edit = (dimension: 'ROWS' | 'COLUMNS') => {
  return (kind: 'insert' | 'delete', start: number, end: number): StructureChange => ({
    kind,
    sheetTitle: 'Plan',
    dimension,
    start,
    end,
  });
};
const rows = edit('ROWS');
const columns = edit('COLUMNS');
const move = (start: number, end: number, destination: number): StructureChange => ({
  kind: 'move',
  sheetTitle: 'Plan',
  dimension: 'ROWS',
  start,
  end,
  destination,
});
const onPlan = (formula: string, change: StructureChange) =>
  rewriteFormula(formula, 'Plan', change);

describe('inserting', () => {
  it.each([
    ['=A1+$B$5', '=A1+$B$7'],
    ['=SUM(A2:A5)', '=SUM(A2:A7)'],
    ['=SUM(A3:A5)', '=SUM(A5:A7)'],
    ['=SUM(A1:A2)', '=SUM(A1:A2)'],
    ['=COUNTA(A3:A)', '=COUNTA(A5:A)'],
    ['=COUNTA(A2:A)', '=COUNTA(A2:A)'],
    ['=COUNTA(A:B)', '=COUNTA(A:B)'],
    ['=SUM(3:5)', '=SUM(5:7)'],
    ['=SUM($2:3)', '=SUM($2:5)'],
    ['=SUM(B5:A2)', '=SUM(B7:A2)'],
    ['=PLAN!A3', '=PLAN!A5'],
    ["='Plan'!A3&Other!A3", '=Plan!A5&Other!A3'],
  ])('two rows before row 3 turns %s into %s', (before, after) => {
    expect(onPlan(before, rows('insert', 2, 4))).toBe(after);
  });

  it('columns moves letters past Z', () => {
    expect(onPlan('=Z1+$Y:$Y+A1:3', columns('insert', 24, 26))).toBe('=AB1+$AA:$AA+A1:3');
  });

  it('leaves strings, numbers, functions and names alone', () => {
    const formula = '=IF(LOG10(3,5)>1e5;"A5 ""B7"" \'Plan\'!A5";area1_due2&AB5_x&ATAN2 (1;2))';
    expect(onPlan(formula, rows('insert', 0, 9))).toBe(formula);
  });

  it('reads the range of a condition, which has no equals sign', () => {
    expect(rewriteFormula('Plan!$A$3:$A', 'Other', rows('insert', 0, 1))).toBe('Plan!$A$4:$A');
  });
});

describe('deleting', () => {
  it.each([
    ['=A3', '=#REF!'],
    ['=A5', '=A3'],
    ['=SUM(A1:A3)', '=SUM(A1:A2)'],
    ['=SUM(A4:A9)', '=SUM(A3:A7)'],
    ['=SUM(A3:A4)', '=SUM(#REF!)'],
    ['=SUM(A2:A9;Plan!A3)', '=SUM(A2:A7;#REF!)'],
    ['=SUM(A4:A)', '=SUM(A3:A)'],
    ['=SUM(A:A)', '=SUM(A:A)'],
    ['=SUM(3:4)', '=SUM(#REF!)'],
  ])('rows 3 and 4 turns %s into %s', (before, after) => {
    expect(onPlan(before, rows('delete', 2, 4))).toBe(after);
  });

  it('of a sheet breaks the references to it and no others', () => {
    const change: StructureChange = { kind: 'delete-sheet', title: "L'année" };
    expect(rewriteFormula("='L''année'!A1:B2+A1+Autre!A1", 'Autre', change)).toBe(
      '=#REF!+A1+Autre!A1',
    );
  });
});

describe('moving', () => {
  it.each([
    ['=A2', '=A5'],
    ['=A4', '=A2'],
    ['=A7', '=A7'],
    ['=SUM(A2:A3)', '=SUM(A5:A6)'],
    ['=SUM(A2:A6)', '=SUM(A2:A6)'],
    ['=SUM(A2:A4)', '=SUM(A2:A2)'],
    ['=SUM(A5:A9)', '=SUM(A3:A9)'],
    ['=SUM(A2:A)', '=SUM(A2:A)'],
  ])('rows 2 and 3 behind row 6 turns %s into %s', (before, after) => {
    expect(onPlan(before, move(1, 3, 6))).toBe(after);
  });
});

describe('renaming', () => {
  it('of a sheet quotes the new title where it must', () => {
    const change: StructureChange = { kind: 'rename-sheet', from: 'Plan', to: "1 L'année" };
    expect(onPlan('=Plan!A1&A1&"Plan!A1"', change)).toBe("='1 L''année'!A1&A1&\"Plan!A1\"");
  });

  it('of a sheet quotes a title that looks like a reference', () => {
    expect(onPlan('=Plan!A1', { kind: 'rename-sheet', from: 'Plan', to: 'Q1' })).toBe("='Q1'!A1");
  });

  it('of a name leaves functions and strings alone', () => {
    const change: StructureChange = { kind: 'rename-name', from: 'max', to: 'top' };
    expect(onPlan('=MAX(Max;"max")', change)).toBe('=MAX(top;"max")');
  });
});

describe('for any formula', () => {
  const place = fc.record({
    start: fc.nat(12),
    size: fc.integer({ min: 1, max: 5 }),
    dimension: fc.constantFrom('ROWS' as const, 'COLUMNS' as const),
  });

  it('deleting what was inserted gives it back', () => {
    fc.assert(
      fc.property(anyFormula, place, (formula, { start, size, dimension }) => {
        const at = { sheetTitle: 'Plan', dimension, start, end: start + size };
        const inserted = onPlan(formula, { kind: 'insert', ...at });
        expect(onPlan(inserted, { kind: 'delete', ...at })).toBe(formula);
      }),
    );
  });

  it('renaming a sheet there and back gives it back', () => {
    fc.assert(
      fc.property(anyFormula, anyTitle, (formula, to) => {
        // Titles differ: a workbook that has one refuses the other.
        fc.pre(!takenTitles.includes(to.toLowerCase()));
        const there = onPlan(formula, { kind: 'rename-sheet', from: 'Other', to });
        expect(onPlan(there, { kind: 'rename-sheet', from: to, to: 'Other' })).toBe(formula);
      }),
    );
  });

  it('moving rows there and back gives back every single cell', () => {
    fc.assert(
      fc.property(fc.nat(9), fc.nat(5), fc.integer({ min: 1, max: 4 }), (row, start, size) => {
        const end = start + size;
        const there = onPlan(`=A${row + 1}`, move(start, end, end + 3));
        expect(onPlan(there, move(start + 3, end + 3, start))).toBe(`=A${row + 1}`);
      }),
    );
  });
});
