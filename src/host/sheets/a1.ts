import { parseReference, boundsOf as referenceBounds, sameName } from '../formulas/references.ts';
import { NotSupportedError } from '../not-supported.ts';
import { invalidArgument } from './api-error.ts';
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
 * A1 notation, a sheet's title alone, or the name of a named range. Without a title the range is on
 * the first sheet. https://developers.google.com/workspace/sheets/api/guides/concepts#cell
 */
export function parseRange(spreadsheet: HostSpreadsheet, text: string): NamedArea {
  const fail = () => invalidArgument(`Unable to parse range: ${text}`);
  const byTitle = (title: string) =>
    spreadsheet.sheets.find((one) => sameName(sheetTitle(one), title));
  const quoted = /^'((?:[^']|'')+)'$/.exec(text)?.[1]?.replaceAll("''", "'");
  const whole = byTitle(quoted ?? text);
  const named = spreadsheet.namedRanges.find((one) => sameName(one.name ?? '', text));
  const first = spreadsheet.sheets[0];
  const reference = parseReference(text);
  if (reference === undefined || (reference.sheet === undefined && whole)) {
    if (whole) return { sheet: whole, range: { sheetId: sheetId(whole) }, singleCell: false };
    if (named?.range) {
      const on = spreadsheet.sheets.find((one) => sheetId(one) === (named.range?.sheetId ?? 0));
      if (on) return { sheet: on, range: named.range, singleCell: false };
    }
    if (/(^|!)R(\d+|\[-?\d+\])?C(\d+|\[-?\d+\])?(:|$)/i.test(text)) {
      throw new NotSupportedError(`R1C1 notation (${text})`);
    }
    throw fail();
  }
  const sheet = reference.sheet === undefined ? first : byTitle(reference.sheet);
  if (!sheet) throw fail();
  const bounds = referenceBounds(reference);
  const open = (corner: number | undefined) => corner === undefined;
  const { from, to = from } = reference;
  return {
    sheet,
    range: {
      sheetId: sheetId(sheet),
      ...(open(from.row) && open(to.row) ? {} : { startRowIndex: bounds.startRow }),
      ...(bounds.endRow === undefined ? {} : { endRowIndex: bounds.endRow }),
      ...(open(from.column) && open(to.column) ? {} : { startColumnIndex: bounds.startColumn }),
      ...(bounds.endColumn === undefined ? {} : { endColumnIndex: bounds.endColumn }),
    },
    singleCell: reference.to === undefined,
  };
}
