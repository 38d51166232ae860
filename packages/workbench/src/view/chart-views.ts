import { boundsOf, type HostSheet, type Reader, sheetId } from 'apps-script-emulator';
import type { ChartView } from '../protocol/book-view.ts';
import { cssColor } from './look.ts';

type ChartData = gapi.client.sheets.ChartData;
type Spec = gapi.client.sheets.ChartSpec;

const kinds: Readonly<Record<string, ChartView['kind']>> = {
  BAR: 'bar',
  COLUMN: 'column',
  LINE: 'line',
};

/** The charts of a sheet with the figures they draw. A chart without a size has 600 × 371 pixels. */
export function chartViews(reader: Reader, sheet: HostSheet): ChartView[] {
  return sheet.charts.map(({ chartId, spec = {}, position }): ChartView => {
    const overlay = position?.overlayPosition;
    return {
      chartId: chartId ?? 0,
      title: spec.title ?? '',
      at: {
        row: overlay?.anchorCell?.rowIndex ?? 0,
        column: overlay?.anchorCell?.columnIndex ?? 0,
        x: overlay?.offsetXPixels ?? 0,
        y: overlay?.offsetYPixels ?? 0,
      },
      width: overlay?.widthPixels ?? 600,
      height: overlay?.heightPixels ?? 371,
      ...figures(reader, spec),
    };
  });
}

function figures(
  reader: Reader,
  spec: Spec,
): Pick<ChartView, 'kind' | 'stacked' | 'labels' | 'series'> {
  if (spec.pieChart) {
    const { domain, series } = spec.pieChart;
    return {
      kind: 'pie',
      stacked: false,
      labels: texts(reader, domain),
      series: [{ name: '', values: numbers(reader, series) }],
    };
  }
  const chart = spec.basicChart ?? {};
  const headers = chart.headerCount ?? 0;
  return {
    kind: kinds[chart.chartType ?? ''] ?? 'other',
    stacked: chart.stackedType === 'STACKED' || chart.stackedType === 'PERCENT_STACKED',
    labels: texts(reader, chart.domains?.[0]?.domain).slice(headers),
    series: (chart.series ?? []).map(({ series, colorStyle, color }) => {
      const drawn = cssColor(colorStyle, color);
      return {
        name: headers > 0 ? (texts(reader, series)[0] ?? '') : '',
        values: numbers(reader, series).slice(headers),
        ...(drawn === undefined ? {} : { color: drawn }),
      };
    }),
  };
}

const texts = (reader: Reader, data: ChartData | undefined): string[] =>
  cells(reader, data, (sheet, row, column) => reader.text(sheet, row, column));

const numbers = (reader: Reader, data: ChartData | undefined): (number | null)[] =>
  cells(
    reader,
    data,
    (sheet, row, column) => reader.value(sheet, row, column)?.numberValue ?? null,
  );

function cells<T>(
  reader: Reader,
  data: ChartData | undefined,
  read: (sheet: HostSheet, row: number, column: number) => T,
): T[] {
  return (data?.sourceRange?.sources ?? []).flatMap((range) => {
    const sheet = reader.spreadsheet.sheets.find((each) => sheetId(each) === (range.sheetId ?? 0));
    if (sheet === undefined) return [];
    const { startRow, endRow, startColumn, endColumn } = boundsOf(sheet, range, { clampEnd: true });
    const found: T[] = [];
    for (let row = startRow; row < endRow; row += 1) {
      for (let column = startColumn; column < endColumn; column += 1) {
        found.push(read(sheet, row, column));
      }
    }
    return found;
  });
}
