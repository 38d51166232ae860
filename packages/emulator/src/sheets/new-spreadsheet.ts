import { localeOf } from './locale/locales.ts';
import type { HostSpreadsheet } from './model.ts';
import { emptySheet } from './requests/sheet-requests.ts';
import { checkedProperties } from './requests/spreadsheet-requests.ts';
import type { CellFormat } from './types.ts';

export const SPREADSHEET_TYPE = 'application/vnd.google-apps.spreadsheet';

/** What Google gives a cell of a new spreadsheet. */
export const defaultFormat: CellFormat = {
  backgroundColorStyle: { rgbColor: { red: 1, green: 1, blue: 1 } },
  padding: { top: 2, right: 3, bottom: 2, left: 3 },
  verticalAlignment: 'BOTTOM',
  wrapStrategy: 'OVERFLOW_CELL',
  textFormat: {
    foregroundColorStyle: { rgbColor: {} },
    fontFamily: 'arial,sans,sans-serif',
    fontSize: 10,
    bold: false,
    italic: false,
    strikethrough: false,
    underline: false,
  },
};

export interface NewSpreadsheet {
  readonly spreadsheetId: string;
  readonly title?: string;
  /** en_US, fr_FR or es_ES; en_US if absent. */
  readonly locale?: string;
  /** IANA name; Etc/GMT if absent. */
  readonly timeZone?: string;
}

/** A new spreadsheet: one sheet of 1000 rows and 26 columns, titled in the locale. */
export function createSpreadsheetContent(wanted: NewSpreadsheet): HostSpreadsheet {
  const locale = localeOf(wanted.locale);
  return {
    spreadsheetId: wanted.spreadsheetId,
    properties: checkedProperties({
      title: wanted.title ?? locale.untitled,
      locale: wanted.locale ?? locale.name,
      timeZone: wanted.timeZone ?? 'Etc/GMT',
      autoRecalc: 'ON_CHANGE',
      defaultFormat,
    }),
    sheets: [
      emptySheet({
        sheetId: 0,
        title: `${locale.sheetTitle}1`,
        index: 0,
        sheetType: 'GRID',
        gridProperties: { rowCount: 1000, columnCount: 26 },
      }),
    ],
    namedRanges: [],
    developerMetadata: [],
  };
}
