import type { SheetChart } from 'hucre';
import { columnLetters } from '../column-letters.ts';
import { quoteSheetTitle } from '../formulas/references.ts';
import { NotSupportedError } from '../not-supported.ts';
import type { HostSheet } from '../sheets/model.ts';
import { hex } from './color.ts';
import { closedRange, type ExcelContext } from './excel-formula.ts';

type ChartData = gapi.client.sheets.ChartData;

const KINDS = { BAR: 'bar', COLUMN: 'column', LINE: 'line', AREA: 'area' } as const;
const LEGENDS = {
  BOTTOM_LEGEND: 'bottom',
  LEFT_LEGEND: 'left',
  RIGHT_LEGEND: 'right',
  TOP_LEGEND: 'top',
} as const;
const GROUPINGS = { STACKED: 'stacked', PERCENT_STACKED: 'percentStacked' } as const;
/** Google's defaults; a chart without a size has 600 × 371 pixels. */
const CELL_WIDTH = 100;
const CELL_HEIGHT = 21;
const CHART_WIDTH = 600;
const CHART_HEIGHT = 371;

/** Bar, column, line, area and pie charts, native in the file too. */
export function excelCharts(sheet: HostSheet, context: ExcelContext): SheetChart[] {
  return sheet.charts.map(({ spec, position }): SheetChart => {
    const common = {
      anchor: anchorOf(position, sheet),
      ...(spec?.title ? { title: spec.title } : {}),
      ...(spec?.altText ? { altText: spec.altText } : {}),
      // Excel leaves hidden cells out unless told.
      ...(spec?.hiddenDimensionStrategy === 'SHOW_ALL' ? { plotVisOnly: false } : {}),
    };
    if (spec?.basicChart) return { ...common, ...basicChart(spec.basicChart, context) };
    if (spec?.pieChart) return { ...common, ...pieChart(spec.pieChart, context) };
    throw new NotSupportedError(
      'a chart other than bar, column, line, area and pie in an .xlsx file',
    );
  });
}

function basicChart(
  chart: gapi.client.sheets.BasicChartSpec,
  context: ExcelContext,
): Pick<
  SheetChart,
  'type' | 'series' | 'legend' | 'barGrouping' | 'overlap' | 'gapWidth' | 'axes'
> {
  const type = KINDS[chart.chartType as keyof typeof KINDS];
  if (!type) throw new NotSupportedError(`a ${chart.chartType} chart in an .xlsx file`);
  const headers = chart.headerCount ?? 0;
  const categories = chart.domains?.[0]?.domain;
  const grouping = GROUPINGS[chart.stackedType as keyof typeof GROUPINGS];
  const isBar = type === 'bar';
  return {
    type,
    axes: {
      // Google's bars start at 0; Excel would start near the smallest.
      y: { scale: { min: 0 }, minorTickMark: 'none', ...(isBar ? { tickLblPos: 'high' } : {}) },
      // Google lists bars from the top, Excel from the bottom, unless reversed.
      x: { minorTickMark: 'none', ...(isBar ? { reverse: true } : {}) },
    },
    legend: LEGENDS[chart.legendPosition as keyof typeof LEGENDS] ?? false,
    ...(grouping ? { barGrouping: grouping, overlap: 100, gapWidth: 50 } : {}),
    series: (chart.series ?? []).map(({ series, colorStyle, color }) => {
      const fill = hex(colorStyle, color);
      const name = headerText(series, headers, context);
      return {
        values: dataRange(series, headers, context),
        ...(categories ? { categories: dataRange(categories, headers, context) } : {}),
        ...(name === undefined ? {} : { name }),
        ...(fill ? { color: fill } : {}),
      };
    }),
  };
}

function pieChart(
  chart: gapi.client.sheets.PieChartSpec,
  context: ExcelContext,
): Pick<SheetChart, 'type' | 'series' | 'legend' | 'holeSize'> {
  const { pieHole = 0 } = chart;
  const values = dataRange(chart.series, 0, context);
  return {
    type: pieHole > 0 ? 'doughnut' : 'pie',
    ...(pieHole > 0 ? { holeSize: Math.round(pieHole * 100) } : {}),
    legend: LEGENDS[chart.legendPosition as keyof typeof LEGENDS] ?? 'right',
    series: [{ values, categories: dataRange(chart.domain, 0, context) }],
  };
}

/** `'Overview'!$A$3:$A$9`, without the header cells. */
function dataRange(data: ChartData | undefined, headers: number, context: ExcelContext): string {
  const { range, sheet, name } = sourceOf(data, context);
  const { startRow, endRow, startColumn, endColumn } = closedRange(range, sheet.properties);
  const first = `$${columnLetters(startColumn)}$${startRow + headers + 1}`;
  return `${quoteSheetTitle(name)}!${first}:$${columnLetters(endColumn - 1)}$${endRow}`;
}

/** The text above a series names it; a header that is a formula names nothing here. */
function headerText(
  data: ChartData | undefined,
  headers: number,
  context: ExcelContext,
): string | undefined {
  if (headers === 0) return undefined;
  const { range, sheet } = sourceOf(data, context);
  const cell = sheet.rows[range.startRowIndex ?? 0]?.[range.startColumnIndex ?? 0];
  return cell?.userEnteredValue?.stringValue;
}

function sourceOf(data: ChartData | undefined, { spreadsheet, sheetNames }: ExcelContext) {
  const range = data?.sourceRange?.sources?.[0];
  const at = spreadsheet.sheets.findIndex(
    ({ properties }) => (properties.sheetId ?? 0) === (range?.sheetId ?? 0),
  );
  const sheet = spreadsheet.sheets[at];
  const name = sheetNames[at];
  if (!range || !sheet || name === undefined)
    throw new NotSupportedError('a chart without a range');
  return { range, sheet, name };
}

/** Excel ties a chart to two cells; Google to one and a size in pixels. */
function anchorOf(
  position: gapi.client.sheets.EmbeddedObjectPosition | undefined,
  sheet: HostSheet,
): SheetChart['anchor'] {
  const overlay = position?.overlayPosition;
  if (!overlay) throw new NotSupportedError('a chart on a sheet of its own in an .xlsx file');
  const row = overlay.anchorCell?.rowIndex ?? 0;
  const col = overlay.anchorCell?.columnIndex ?? 0;
  const width = overlay.widthPixels ?? CHART_WIDTH;
  const height = overlay.heightPixels ?? CHART_HEIGHT;
  const walk = (start: number, size: number, sizeAt: (index: number) => number): number => {
    let [index, left] = [start, size];
    while (left > sizeAt(index) / 2) {
      left -= sizeAt(index);
      index += 1;
    }
    return Math.max(index, start + 1);
  };
  return {
    from: { row, col },
    to: {
      row: walk(row, height, (i) => sheet.rowMetadata[i]?.pixelSize ?? CELL_HEIGHT),
      col: walk(col, width, (i) => sheet.columnMetadata[i]?.pixelSize ?? CELL_WIDTH),
    },
  };
}
