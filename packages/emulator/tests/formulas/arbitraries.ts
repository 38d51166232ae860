import fc from 'fast-check';

/** Titles as people give them: accents, quotes, exclamation marks, digits first, like a cell. */
export const anyTitle = fc
  .string({ unit: fc.constantFrom(..."aZé19 '!.-_(A"), minLength: 1, maxLength: 8 })
  .filter((title) => title.trim() !== '' && !title.startsWith("'") && !title.endsWith("'"));

const cell = fc
  .record({
    column: fc.constantFrom('A', 'F', 'Z', 'AB'),
    row: fc.integer({ min: 1, max: 15 }),
    fixedColumn: fc.constantFrom('', '$'),
    fixedRow: fc.constantFrom('', '$'),
  })
  .map(({ column, row, fixedColumn, fixedRow }) => `${fixedColumn}${column}${fixedRow}${row}`);

const reference = fc.oneof(
  cell,
  fc.tuple(cell, cell).map(([a, b]) => `${a}:${b}`),
  fc.constantFrom('A:C', '$B:F', '3:7', '$2:$2', 'B4:D', 'A3:9'),
);

const sheet = fc.constantFrom('', 'Plan!', 'Other!', "'1 L''année !'!", "'A1'!");

const term = fc.oneof(
  fc.tuple(sheet, reference).map(([prefix, text]) => prefix + text),
  fc.constantFrom('"A5 ""Plan!A5"""', '3.5', 'LOG10(100)', 'area1_due', 'TRUE', '#REF!', 'Q1_x'),
);

/** The sheets that occur, in lower case. */
export const takenTitles = ['plan', 'other', "1 l'année !", 'a1'];

/** Formulas whose sheet titles are quoted only where they must be. */
export const anyFormula = fc
  .array(fc.tuple(term, fc.constantFrom('+', ' & ', ';', '<>')), { minLength: 1, maxLength: 6 })
  .map((terms) => `=SUM(${terms.flat().slice(0, -1).join('')})`);
