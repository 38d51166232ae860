import type { HeaderFooter, NamedRange, PageSetup, SheetChart, WriteSheet } from 'hucre';
import { columnLetters } from '../column-letters.ts';
import { quoteSheetTitle } from '../formulas/references.ts';
import type { HostSheet } from '../sheets/model.ts';
import type { ExcelContext } from './excel-formula.ts';

/** Rows and columns in use, counted from the first. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

/** How far values and charts reach; formats and dropdowns of empty cells do not count. */
export function extentOf(sheet: HostSheet, charts: readonly SheetChart[]): Extent {
  let rows = 0;
  let columns = 0;
  for (const [row, cells] of sheet.rows.entries()) {
    for (const [column, cell] of (cells ?? []).entries()) {
      if (!cell?.userEnteredValue) continue;
      rows = row + 1;
      columns = Math.max(columns, column + 1);
    }
  }
  for (const { anchor } of charts) {
    rows = Math.max(rows, (anchor.to ?? anchor.from).row + 1);
    columns = Math.max(columns, (anchor.to ?? anchor.from).col + 1);
  }
  return { rows, columns };
}

/** Inches. */
const MARGINS = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 } as const;

/** Widths in pixels that can still be read on one sheet of paper. */
const A4_PIXELS = 1_600;
const A3_PIXELS = 2_200;

/**
 * A4 across, as wide as the page; wider tables on A3, and the widest on several pages side by side.
 * Tables, which have frozen rows, are printed with their gridlines.
 */
export function pageSetup(sheet: HostSheet, { columns }: Extent): PageSetup {
  const { frozenRowCount = 0 } = sheet.properties.gridProperties ?? {};
  const width = sumOf(columns, (column) => {
    const metadata = sheet.columnMetadata[column];
    return metadata?.hiddenByUser ? 0 : (metadata?.pixelSize ?? 100);
  });
  return {
    paperSize: width > A4_PIXELS ? 'a3' : 'a4',
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: Math.max(1, Math.round(width / A3_PIXELS)),
    fitToHeight: 0,
    margins: { ...MARGINS },
    horizontalCentered: true,
    ...(frozenRowCount > 0 ? { showGridLines: true } : {}),
  };
}

/**
 * What is printed: the cells in use, frozen rows and columns on every page. These are names of the sheet in the
 * file; the library's own page settings for them lack the quotes around a title with a space.
 */
export function printNames(
  { spreadsheet, sheetNames }: ExcelContext,
  written: readonly WriteSheet[],
): NamedRange[] {
  return spreadsheet.sheets.flatMap((sheet, index): NamedRange[] => {
    const scope = sheetNames[index] ?? '';
    const title = quoteSheetTitle(scope);
    const { rows, columns } = extentOf(sheet, written[index]?.charts ?? []);
    const { frozenRowCount = 0, frozenColumnCount = 0 } = sheet.properties.gridProperties ?? {};
    const area = `${title}!$A$1:$${columnLetters(Math.max(0, columns - 1))}$${rows}`;
    const titles = [
      ...(frozenColumnCount > 0 ? [`${title}!$A:$${columnLetters(frozenColumnCount - 1)}`] : []),
      ...(frozenRowCount > 0 ? [`${title}!$1:$${frozenRowCount}`] : []),
    ].join(',');
    return [
      ...(rows > 0 ? [{ name: '_xlnm.Print_Area', scope, range: area }] : []),
      ...(titles ? [{ name: '_xlnm.Print_Titles', scope, range: titles }] : []),
    ];
  });
}

function sumOf(count: number, size: (index: number) => number): number {
  return Array.from({ length: count }, (_, index) => size(index)).reduce((a, b) => a + b, 0);
}

/** Sheet and file at the left, page at the right; `&` starts a code in Excel's footers. */
export function pageFooter(title: string): HeaderFooter {
  return { oddFooter: `&L&8${title.replaceAll('&', '&&')} – &A&R&8&P / &N` };
}
