import { type Lang, type Text, t } from '../../shared/i18n/lang.ts';
import { color } from '../color.ts';
import { statusKeys } from '../lists.ts';
import { sheetIds } from '../sheet-ids.ts';
import type { EmbeddedChart, GridRange, Request } from '../sheets-api.ts';
import type { Snapshot } from '../snapshot.ts';
import { statusColors } from './conditional-format.ts';
import type { Overview } from './overview.ts';
import { type Block, statusColumns } from './overview-cell.ts';

const texts = {
  area: t('Status by area', 'Statuts par domaine', 'Estados por área'),
  tier: t('Status by tier', 'Statuts par niveau', 'Estados por nivel'),
  status: t('Actions by status', 'Actions par statut', 'Acciones por estado'),
} as const satisfies Record<string, Text>;

/** A chart with everything that adding or mending it needs. */
type Chart = Required<Pick<EmbeddedChart, 'chartId' | 'spec' | 'position'>>;

const column = (
  startRowIndex: number,
  endRowIndex: number,
  at: number,
  sheetId: number = sheetIds.overview,
): GridRange => ({
  sheetId,
  startRowIndex,
  endRowIndex,
  startColumnIndex: at,
  endColumnIndex: at + 1,
});
const source = (range: GridRange) => ({ sourceRange: { sources: [range] } });

/** Stacked bars of the six statuses over the lines of a table, its total row left out. */
function stacked(chartId: number, title: string, block: Block, row: number): Chart {
  const end = block.endRow - 1;
  return {
    chartId,
    spec: {
      title,
      hiddenDimensionStrategy: 'SHOW_ALL',
      basicChart: {
        chartType: 'BAR',
        stackedType: 'STACKED',
        legendPosition: 'BOTTOM_LEGEND',
        headerCount: 1,
        domains: [{ domain: source(column(block.titleRow, end, 0)) }],
        series: statusKeys.map((key, i) => ({
          series: source(column(block.titleRow, end, statusColumns.start + i)),
          targetAxis: 'BOTTOM_AXIS',
          colorStyle: { rgbColor: color(statusColors[key].chart) },
        })),
      },
    },
    position: anchor(row, 0),
  };
}

/** A column for each of the six statuses, over as many rows from `start` on: names, and numbers beside. */
function columns(chartId: number, title: string, start: number, at: ChartPlace): Chart {
  const end = start + statusKeys.length;
  return {
    chartId,
    spec: {
      title,
      hiddenDimensionStrategy: 'SHOW_ALL',
      basicChart: {
        chartType: 'COLUMN',
        legendPosition: 'NO_LEGEND',
        headerCount: 0,
        domains: [{ domain: source(column(start, end, 0, at.sheetId)) }],
        series: [
          {
            series: source(column(start, end, 1, at.sheetId)),
            targetAxis: 'LEFT_AXIS',
            colorStyle: { rgbColor: color('#1a73e8') },
          },
        ],
      },
    },
    position: anchor(at.row, at.column, at.sheetId),
  };
}

/** The cell at which a chart stands. */
interface ChartPlace {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
}

const anchor = (
  rowIndex: number,
  columnIndex: number,
  sheetId: number = sheetIds.overview,
): NonNullable<EmbeddedChart['position']> => ({
  overlayPosition: {
    anchorCell: { sheetId, rowIndex, columnIndex },
    widthPixels: 620,
    heightPixels: 360,
  },
});

/** The charts of Overview, below its tables. */
export function chartRequests(overview: Overview, snapshot: Snapshot, lang: Lang): Request[] {
  const top = overview.rows.length + 1;
  const { figures, area, tier } = overview.blocks;
  const right = { sheetId: sheetIds.overview, row: top, column: 6 };
  return chartsAsWanted(snapshot, [
    stacked(100_001, texts.area[lang], area, top),
    columns(100_002, texts.status[lang], figures.firstRow + 1, right),
    ...(tier ? [stacked(100_003, texts.tier[lang], tier, top + 19)] : []),
  ]);
}

/** The chart of a Section's overview, beside its figures. */
export function sectionChartRequests(snapshot: Snapshot, start: number, lang: Lang): Request[] {
  const place = { sheetId: sheetIds.sectionOverview, row: 1, column: 3 };
  return chartsAsWanted(snapshot, [columns(100_004, texts.status[lang], start, place)]);
}

/** Adds charts and mends those that are there: their IDs are fixed. */
function chartsAsWanted(snapshot: Snapshot, wanted: readonly Chart[]): Request[] {
  const known = new Set(
    snapshot.sheets.flatMap(({ charts }) => charts.map(({ chartId }) => chartId)),
  );
  return wanted.flatMap((chart): Request[] => {
    const { chartId, spec, position } = chart;
    if (!known.has(chartId ?? -1)) return [{ addChart: { chart } }];
    return [
      { updateChartSpec: { chartId, spec } },
      { updateEmbeddedObjectPosition: { objectId: chartId, newPosition: position, fields: '*' } },
    ];
  });
}
