import type { BookView, PlacedCell, SheetView } from '../protocol/book-view.ts';
import type { Access } from '../rest/file-access.ts';
import { type Locale, localeOf } from '../sheets/locale/locales.ts';
import type { HostRow, HostSheet, HostSpreadsheet } from '../sheets/model.ts';
import { createReader, type Reader } from '../sheets/read/reader.ts';
import type { EffectiveValues } from '../sheets/sheets-service.ts';
import { cellView } from './cell-view.ts';
import { type ConditionalLooks, createConditionalLooks } from './conditional-looks.ts';
import { sheetFrame } from './sheet-frame.ts';

/** Makes what a person sees of a spreadsheet. */
export type BookViewer = (spreadsheet: HostSpreadsheet, access: Access) => BookView;

/**
 * A viewer that remembers: rows that a write has not touched are the same objects as before, and so
 * are the cells made of them.
 */
export function createBookViewer(options: {
  readonly evaluate: (spreadsheet: HostSpreadsheet) => EffectiveValues;
  readonly now: () => Date;
}): BookViewer {
  const { evaluate, now } = options;
  const today = ({ properties }: HostSpreadsheet): string =>
    new Intl.DateTimeFormat('en-CA', { timeZone: properties.timeZone ?? 'Etc/GMT' }).format(now());
  const conditionalLooks = createConditionalLooks(evaluate, today);
  const cellsOf = createCellCache();
  return (spreadsheet, access) => {
    const reader = createReader(spreadsheet, access, evaluate);
    const locale = localeOf(spreadsheet.properties.locale);
    return {
      fileId: spreadsheet.spreadsheetId,
      title: access.record.name,
      locale: locale.name,
      timeZone: spreadsheet.properties.timeZone ?? 'Etc/GMT',
      role: access.role,
      sheets: spreadsheet.sheets.map((sheet): SheetView => {
        const looks = conditionalLooks(spreadsheet, sheet);
        return {
          ...sheetFrame(reader, sheet, access, evaluate),
          cells: cellsOf(reader, locale, sheet, looks),
        };
      }),
    };
  };
}

/** Cells of a row without formulas change only with the row, its place and the looks of its rules. */
function createCellCache(): (
  reader: Reader,
  locale: Locale,
  sheet: HostSheet,
  looks: ConditionalLooks,
) => PlacedCell[] {
  const known = new WeakMap<HostRow, { row: number; key: string; cells: readonly PlacedCell[] }>();
  return (reader, locale, sheet, looks) =>
    sheet.rows.flatMap((cells, row): readonly PlacedCell[] => {
      if (cells === undefined) return [];
      const key = `${locale.name} ${looks.keyOf(row)}`;
      const cached = known.get(cells);
      if (cached?.row === row && cached.key === key) return cached.cells;
      const made: PlacedCell[] = [];
      let computed = false;
      for (let column = 0; column < cells.length; column += 1) {
        computed ||= cells[column]?.userEnteredValue?.formulaValue !== undefined;
        const cell = cellView(reader, locale, sheet, row, column, looks.of(row, column));
        if (cell !== undefined) made.push({ row, column, cell });
      }
      if (!computed) known.set(cells, { row, key, cells: made });
      return made;
    });
}
