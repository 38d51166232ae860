import { color } from '../color.ts';
import { sheetIds } from '../sheet-ids.ts';
import type { CellData, CellFormat, Request } from '../sheets-api.ts';
import type { Overview } from './overview.ts';
import { type OverviewCell, type OverviewStyle, overviewColumns } from './overview-cell.ts';

const ink = color('#1f3a5f');
const line = { style: 'SOLID', colorStyle: { rgbColor: color('#c4cbd6') } } as const;
const text = (
  format: NonNullable<CellFormat['textFormat']>,
  more: CellFormat = {},
): CellFormat => ({ textFormat: format, verticalAlignment: 'MIDDLE', ...more });
const number = (pattern: string): NonNullable<CellFormat['numberFormat']> => ({
  type: 'NUMBER',
  pattern,
});

const styles: Readonly<Record<OverviewStyle, CellFormat>> = {
  title: text({ bold: true, fontSize: 18, foregroundColorStyle: { rgbColor: ink } }),
  heading: text({ bold: true, fontSize: 13, foregroundColorStyle: { rgbColor: ink } }),
  note: text({ italic: true, foregroundColorStyle: { rgbColor: color('#5f6368') } }),
  columnTitle: text(
    { bold: true, foregroundColorStyle: { rgbColor: color('#ffffff') } },
    {
      backgroundColorStyle: { rgbColor: ink },
      wrapStrategy: 'WRAP',
      horizontalAlignment: 'CENTER',
    },
  ),
  label: text({}, { wrapStrategy: 'WRAP', borders: { bottom: line } }),
  count: text(
    {},
    { numberFormat: number('0'), horizontalAlignment: 'RIGHT', borders: { bottom: line } },
  ),
  totalLabel: text({ bold: true }, { borders: { bottom: line } }),
  total: text(
    { bold: true },
    { numberFormat: number('0'), horizontalAlignment: 'RIGHT', borders: { bottom: line } },
  ),
  share: text(
    {},
    {
      numberFormat: { type: 'PERCENT', pattern: '0%' },
      horizontalAlignment: 'RIGHT',
      borders: { bottom: line },
    },
  ),
  bar: text({ foregroundColorStyle: { rgbColor: color('#1a73e8') } }),
  date: text(
    {},
    {
      numberFormat: { type: 'DATE', pattern: 'yyyy-mm-dd' },
      horizontalAlignment: 'RIGHT',
      borders: { bottom: line },
    },
  ),
};

const cellData = (cell: OverviewCell): CellData => {
  const format = { userEnteredFormat: styles[cell.style] };
  if ('formula' in cell)
    return { ...format, userEnteredValue: { formulaValue: `=${cell.formula}` } };
  return cell.text === '' ? format : { ...format, userEnteredValue: { stringValue: cell.text } };
};

/** Pixels: the label, ten narrow columns of figures, the bar. */
const widths = [300, ...Array.from({ length: overviewColumns - 2 }, () => 92), 130];
/** Rows kept below the tables for the charts. */
const chartRows = 48;

/** Rows of the Overview sheet that a layout needs. */
export function overviewRowCount(overview: Overview): number {
  return overview.rows.length + chartRows;
}

/**
 * Writes Overview anew: nobody enters anything there. The whole grid is written, so that nothing
 * stays of a longer one.
 */
export function overviewRequests(overview: Overview, rowCount: number): Request[] {
  const sheetId = sheetIds.overview;
  return [
    {
      updateCells: {
        range: {
          sheetId,
          startRowIndex: 0,
          endRowIndex: rowCount,
          startColumnIndex: 0,
          endColumnIndex: overviewColumns,
        },
        rows: overview.rows.map((row) => ({ values: row.map(cellData) })),
        fields: 'userEnteredValue,userEnteredFormat',
      },
    },
    ...widths.map((width, i) => pixelSize('COLUMNS', i, i + 1, width)),
    // Blocks move when a list grows, so every row gets its height anew.
    pixelSize('ROWS', 0, rowCount, rowHeight),
    ...overview.rows.flatMap((row, i) => {
      const height = heights[row[0]?.style ?? 'label'];
      return height === undefined ? [] : [pixelSize('ROWS', i, i + 1, height)];
    }),
  ];
}

/** Pixels: Google's own height of a row, and of the rows that need more. */
const rowHeight = 21;
const heights: Readonly<Partial<Record<OverviewStyle, number>>> = {
  title: 36,
  heading: 30,
  columnTitle: 38,
};

function pixelSize(
  dimension: 'ROWS' | 'COLUMNS',
  startIndex: number,
  endIndex: number,
  size: number,
): Request {
  return {
    updateDimensionProperties: {
      range: { sheetId: sheetIds.overview, dimension, startIndex, endIndex },
      properties: { pixelSize: size },
      fields: 'pixelSize',
    },
  };
}
