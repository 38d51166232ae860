import {
  parseReference,
  type Reference,
  boundsOf as referenceBounds,
  sameName,
} from '../formulas/references.ts';
import { NotSupportedError } from '../not-supported.ts';
import { invalidArgument } from '../rest/api-error.ts';
import { sheetId, sheetTitle } from './bounds.ts';
import type { HostSheet, HostSpreadsheet } from './model.ts';
import type { GridRange } from './types.ts';

/** A range as the values API and `ranges` take it, and the sheet it is on. */
export interface NamedArea {
  readonly sheet: HostSheet;
  readonly range: GridRange;
  /** Whether the text named one cell only, as the start of a write of any size. */
  readonly singleCell: boolean;
}

/**
 * A1 notation, the name of a named range, or a sheet's title alone, in this order; a title in quotes
 * is always a title. Without a title the range is on the first visible sheet.
 * https://developers.google.com/workspace/sheets/api/guides/concepts#cell
 */
export function parseRange(spreadsheet: HostSpreadsheet, text: string): NamedArea {
  const quoted = /^'((?:[^']|'')+)'$/.exec(text)?.[1]?.replaceAll("''", "'");
  const reference = quoted === undefined ? readReference(text) : undefined;
  const area = reference
    ? referencedArea(spreadsheet, reference)
    : wholeArea(spreadsheet, quoted, text);
  if (area) return area;
  if (/(^|!)R(\d+|\[-?\d+\])?C(\d+|\[-?\d+\])?(:|$)/i.test(text)) {
    throw new NotSupportedError(`R1C1 notation (${text})`);
  }
  throw invalidArgument(`Unable to parse range: ${text}`);
}

const byTitle = ({ sheets }: HostSpreadsheet, title: string): HostSheet | undefined =>
  sheets.find((one) => sameName(sheetTitle(one), title));

function referencedArea(spreadsheet: HostSpreadsheet, reference: Reference): NamedArea | undefined {
  const sheet =
    reference.sheet === undefined
      ? spreadsheet.sheets.find((one) => !one.properties.hidden)
      : byTitle(spreadsheet, reference.sheet);
  return sheet && areaOf(sheet, reference);
}

/** A named range, unless the text is a title in quotes; or else a sheet. */
function wholeArea(
  spreadsheet: HostSpreadsheet,
  quoted: string | undefined,
  text: string,
): NamedArea | undefined {
  const named = spreadsheet.namedRanges.find(
    (one) => quoted === undefined && sameName(one.name ?? '', text),
  );
  const range = named?.range;
  const sheet = range
    ? spreadsheet.sheets.find((one) => sheetId(one) === (range.sheetId ?? 0))
    : byTitle(spreadsheet, quoted ?? text);
  return sheet && { sheet, range: range ?? { sheetId: sheetId(sheet) }, singleCell: false };
}

/**
 * A title may stand without quotes if it holds none, whatever other marks it has (recorded:
 * github.com/burnash/gspread tests/cassettes/SpreadsheetTest.test_values_batch_get.json).
 */
function readReference(text: string): Reference | undefined {
  const title = /^(.*)!/s.exec(text)?.[1];
  if (title !== undefined && !/^('([^']|'')+'|[^']+)$/u.test(title)) return undefined;
  return parseReference(text);
}

function areaOf(sheet: HostSheet, reference: Reference): NamedArea {
  const bounds = referenceBounds(reference);
  const { from, to = from } = reference;
  const rows = from.row !== undefined || to.row !== undefined;
  const columns = from.column !== undefined || to.column !== undefined;
  return {
    sheet,
    range: {
      sheetId: sheetId(sheet),
      ...(rows ? { startRowIndex: bounds.startRow } : {}),
      ...(bounds.endRow === undefined ? {} : { endRowIndex: bounds.endRow }),
      ...(columns ? { startColumnIndex: bounds.startColumn } : {}),
      ...(bounds.endColumn === undefined ? {} : { endColumnIndex: bounds.endColumn }),
    },
    singleCell: reference.to === undefined,
  };
}
