import {
  type Access,
  createReader,
  type HostRow,
  type HostSheet,
  type HostSpreadsheet,
  type Locale,
  localeOf,
  type Reader,
} from 'apps-script-emulator';
import type { BookView, PlacedCell, SheetView } from '../protocol/book-view.ts';
import { cellView } from './cell-view.ts';
import { type ConditionalLooks, createConditionalLooks } from './conditional-looks.ts';
import { createRowFormulas, type Evaluate } from './row-formulas.ts';
import { sheetFrame } from './sheet-frame.ts';
import { listSources } from './validation-views.ts';

/** Makes what a person sees of a spreadsheet. */
export type BookViewer = (spreadsheet: HostSpreadsheet, access: Access) => BookView;

/**
 * A viewer that remembers: the parts of a sheet that a write has not touched are the same objects as
 * before, and so is what was made of them.
 */
export function createBookViewer(options: {
  readonly evaluate: Evaluate;
  readonly now: () => Date;
}): BookViewer {
  const { evaluate, now } = options;
  const viewSheet = createSheetViewer(evaluate);
  const views = new WeakMap<HostSpreadsheet, Map<string, BookView>>();
  return (spreadsheet, access) => {
    const { properties, spreadsheetId } = spreadsheet;
    const timeZone = properties.timeZone ?? 'Etc/GMT';
    const today = new Intl.DateTimeFormat('en-CA', { timeZone }).format(now());
    const { name, owner, permissions } = access.record;
    const seen = views.get(spreadsheet) ?? new Map<string, BookView>();
    views.set(spreadsheet, seen);
    const person = JSON.stringify([access.email, access.role, name, owner, permissions, today]);
    const before = seen.get(person);
    if (before !== undefined) return before;
    const reader = createReader(spreadsheet, access, evaluate);
    const locale = localeOf(properties.locale);
    const view: BookView = {
      fileId: spreadsheetId,
      title: name,
      locale: locale.name,
      timeZone,
      role: access.role,
      sheets: spreadsheet.sheets.map((sheet) =>
        viewSheet(sheet, { spreadsheet, access, reader, locale, today }),
      ),
    };
    seen.set(person, view);
    return view;
  };
}

interface Seen {
  readonly spreadsheet: HostSpreadsheet;
  readonly access: Access;
  readonly reader: Reader;
  readonly locale: Locale;
  /** As `yyyy-mm-dd` in the time zone of the spreadsheet. */
  readonly today: string;
}

function createSheetViewer(evaluate: Evaluate): (sheet: HostSheet, seen: Seen) => SheetView {
  const conditionalLooks = createConditionalLooks(evaluate);
  const rowFormulas = createRowFormulas(evaluate);
  const cellsOf = createCellCache();
  const known = new Map<string, { readonly made: readonly unknown[]; readonly view: SheetView }>();
  return (sheet, { spreadsheet, access, reader, locale, today }) => {
    const { owner, permissions } = access.record;
    const place = [spreadsheet.spreadsheetId, access.email, sheet.properties.sheetId].join(' ');
    const made = [
      ...Object.values(sheet),
      ...listSources(spreadsheet, sheet),
      ...[today, locale, owner, JSON.stringify(permissions)],
    ];
    const before = known.get(place);
    if (before && !hasFormula(sheet.rows) && same(before.made, made)) return before.view;
    const looks = conditionalLooks(spreadsheet, sheet, today);
    const view = {
      ...sheetFrame(reader, sheet, access, (formulas) =>
        rowFormulas(spreadsheet, sheet, formulas, today),
      ),
      cells: cellsOf(reader, locale, sheet, looks),
    };
    known.set(place, { made, view });
    return view;
  };
}

function same(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((part, i) => part === b[i]);
}

const withFormula = new WeakMap<HostSheet['rows'], boolean>();

function hasFormula(rows: HostSheet['rows']): boolean {
  const found = withFormula.get(rows) ?? rows.some((row) => row !== undefined && isComputed(row));
  withFormula.set(rows, found);
  return found;
}

const isComputed = (row: HostRow): boolean =>
  row.some((cell) => cell?.userEnteredValue?.formulaValue !== undefined);

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
      const made = Array.from(cells, (_cell, column) => {
        const cell = cellView(reader, locale, sheet, row, column, looks.of(row, column));
        return cell === undefined ? [] : [{ row, column, cell }];
      }).flat();
      if (!isComputed(cells)) known.set(cells, { row, key, cells: made });
      return made;
    });
}
