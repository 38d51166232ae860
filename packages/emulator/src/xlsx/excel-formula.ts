import { columnLetters } from '../column-letters.ts';
import { checkFormula } from '../formulas/check-formula.ts';
import { FUNCTIONS } from '../formulas/functions.ts';
import {
  formatReference,
  parseReference,
  type Reference,
  sameName,
} from '../formulas/references.ts';
import { type Token, tokenize, usesDecimalComma } from '../formulas/tokenize.ts';
import type { HostSpreadsheet } from '../sheets/model.ts';

/** Functions newer than the file format, which it stores under a prefix. */
const PREFIXED = new Set(
  'CONCAT DAYS IFNA IFS ISOWEEKNUM MAXIFS MINIFS SWITCH TEXTJOIN UNICHAR XLOOKUP'.split(' '),
);
/** Beyond those that the host evaluates, functions that Excel has as well. */
const ALSO_IN_EXCEL = new Set('INDIRECT OFFSET ROW COLUMN VALUE DATEVALUE'.split(' '));

export interface ExcelContext {
  readonly spreadsheet: HostSpreadsheet;
  /** Names of the sheets in the file, in tab order. */
  readonly sheetNames: readonly string[];
}

/** Excel takes a file with a longer formula for a broken one. */
const MAX_LENGTH = 8192;

/**
 * A formula as the file format stores it: without `=`, in English, `,` between arguments, open ends
 * (`A2:A`) closed at the end of the grid.
 *
 * @param sheet index of the sheet it stands on
 * @returns undefined when it is no formula or uses what Excel does not have, such as QUERY or ARRAYFORMULA.
 */
export function excelFormula(
  formula: string,
  sheet: number,
  context: ExcelContext,
): string | undefined {
  const { locale } = context.spreadsheet.properties;
  if (formula.length > MAX_LENGTH || checkFormula(formula, locale) !== undefined) return undefined;
  const decimalComma = usesDecimalComma(locale);
  const tokens = tokenize(formula, { decimalComma });
  let inBraces = false;
  const texts = tokens.map((token): string | undefined => {
    if (token.kind === 'brace') inBraces = token.text === '{';
    // Rows of an array literal keep their semicolon.
    if (token.kind === 'separator') return inBraces ? ';' : ',';
    return excelToken(token, sheet, context);
  });
  return texts.includes(undefined) ? undefined : texts.join('');
}

function excelToken(token: Token, sheet: number, context: ExcelContext): string | undefined {
  switch (token.kind) {
    case 'equals':
      return '';
    case 'number':
      return token.text.replace(',', '.');
    case 'column-separator':
      return ',';
    case 'function':
      return excelFunction(token.text.toUpperCase());
    case 'reference': {
      const reference = parseReference(token.text);
      return reference && excelReference(reference, sheet, context);
    }
    case 'unknown':
      return undefined;
    default:
      return token.text;
  }
}

function excelFunction(name: string): string | undefined {
  if (name === 'ARRAYFORMULA') return undefined;
  if (!FUNCTIONS.has(name) && !ALSO_IN_EXCEL.has(name)) return undefined;
  return PREFIXED.has(name) ? `_xlfn.${name}` : name;
}

/** A reference in the file's terms: its sheet by its name there, its open end closed. */
export function excelReference(
  reference: Reference,
  sheet: number,
  { spreadsheet, sheetNames }: ExcelContext,
): string {
  const { sheet: title, from, to } = reference;
  const index =
    title === undefined
      ? sheet
      : spreadsheet.sheets.findIndex(({ properties }) => sameName(properties.title ?? '', title));
  const grid = spreadsheet.sheets[index]?.properties.gridProperties;
  const name = sheetNames[index];
  if (!grid || name === undefined) return '#REF!';
  const last = { row: (grid.rowCount ?? 1) - 1, column: (grid.columnCount ?? 1) - 1 };
  const closed = to && {
    ...to,
    ...(to.row === undefined && from.row !== undefined ? { row: last.row, rowFixed: true } : {}),
    ...(to.column === undefined && from.column !== undefined
      ? { column: last.column, columnFixed: true }
      : {}),
  };
  return formatReference({
    ...(title === undefined ? {} : { sheet: name }),
    from,
    ...(closed ? { to: closed } : {}),
  });
}

/** `$A$3:$D$90` of a grid range, its open ends closed at the end of the grid. */
export function absoluteRange(
  range: gapi.client.sheets.GridRange,
  properties: gapi.client.sheets.SheetProperties,
): string {
  const { startRow, endRow, startColumn, endColumn } = closedRange(range, properties);
  return `$${columnLetters(startColumn)}$${startRow + 1}:$${columnLetters(endColumn - 1)}$${endRow}`;
}

/** `A3:D90` of a grid range. */
export function plainRange(
  range: gapi.client.sheets.GridRange,
  properties: gapi.client.sheets.SheetProperties,
): string {
  return absoluteRange(range, properties).replaceAll('$', '');
}

/** 0-based, half-open, inside the grid. */
export function closedRange(
  range: gapi.client.sheets.GridRange,
  { gridProperties }: gapi.client.sheets.SheetProperties,
) {
  const rows = gridProperties?.rowCount ?? 1;
  const columns = gridProperties?.columnCount ?? 1;
  return {
    startRow: range.startRowIndex ?? 0,
    endRow: Math.min(range.endRowIndex ?? rows, rows),
    startColumn: range.startColumnIndex ?? 0,
    endColumn: Math.min(range.endColumnIndex ?? columns, columns),
  };
}
