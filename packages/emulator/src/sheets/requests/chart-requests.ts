import { NotSupportedError } from '../../not-supported.ts';
import { invalidArgument } from '../../rest/api-error.ts';
import { merge } from '../../rest/masks/apply-mask.ts';
import { updateMask } from '../../rest/masks/check-mask.ts';
import { columnCount, exceedsGrid, formatRange, rowCount } from '../bounds.ts';
import { normalizeColors } from '../cells/color.ts';
import type { Draft } from '../draft.ts';
import type { HostSheet } from '../model.ts';
import { guardSheet } from '../protection.ts';
import type {
  ChartSpec,
  EmbeddedChart,
  EmbeddedObjectPosition,
  Request,
  Response,
} from '../types.ts';
import { checkChartSpec } from './chart-spec.ts';
import { newId, required } from './ids.ts';

export function addChart(draft: Draft, request: NonNullable<Request['addChart']>): Response {
  const given = required(request.chart, 'chart');
  const chartId = newId(draft, given.chartId, 'Chart', (one) => !!find(draft, one));
  const spec = checkedSpec(draft, given.spec);
  const { sheet, position } = checkedPosition(draft, required(given.position, 'chart.position'));
  guardSheet(draft, sheet);
  if (given.border) throw new NotSupportedError('the border of a chart');
  const chart: EmbeddedChart = { chartId, spec, position };
  draft.list(sheet, 'charts').push(chart);
  return { addChart: { chart } };
}

export function updateChartSpec(
  draft: Draft,
  request: NonNullable<Request['updateChartSpec']>,
): Response {
  const { sheet, index, chart } = existing(draft, request.chartId);
  guardSheet(draft, sheet);
  draft.list(sheet, 'charts')[index] = { ...chart, spec: checkedSpec(draft, request.spec) };
  return {};
}

export function updateEmbeddedObjectPosition(
  draft: Draft,
  request: NonNullable<Request['updateEmbeddedObjectPosition']>,
): Response {
  const { sheet, index, chart } = existing(draft, request.objectId);
  guardSheet(draft, sheet);
  const given = required(request.newPosition, 'newPosition');
  const mask = updateMask(draft.context.schemas, 'OverlayPosition', request.fields);
  const overlayPosition = merge(chart.position?.overlayPosition, given.overlayPosition, mask) ?? {};
  const next = checkedPosition(draft, { ...given, overlayPosition });
  guardSheet(draft, next.sheet);
  draft.list(sheet, 'charts').splice(index, 1);
  const list = draft.list(next.sheet, 'charts');
  const moved = { ...chart, position: next.position };
  if (next.sheet === sheet) list.splice(index, 0, moved);
  else list.push(moved);
  return { updateEmbeddedObjectPosition: { position: next.position } };
}

export function deleteEmbeddedObject(
  draft: Draft,
  request: NonNullable<Request['deleteEmbeddedObject']>,
): Response {
  const { sheet, index } = existing(draft, request.objectId);
  guardSheet(draft, sheet);
  draft.list(sheet, 'charts').splice(index, 1);
  return {};
}

function find(draft: Draft, id: number) {
  for (const sheet of draft.spreadsheet.sheets) {
    const index = sheet.charts.findIndex((chart) => chart.chartId === id);
    const chart = sheet.charts[index];
    if (chart) return { sheet, index, chart };
  }
  return undefined;
}

function existing(draft: Draft, id = 0) {
  const found = find(draft, id);
  if (!found) throw invalidArgument(`No embedded object with id: ${id}`);
  return found;
}

function checkedSpec(draft: Draft, spec: ChartSpec | undefined): ChartSpec {
  const given = required(spec, 'spec');
  checkChartSpec(draft, given);
  return normalizeColors(given) as ChartSpec;
}

/** Over the cells of a sheet; a sheet of its own is not supported. Sizes as in the documentation. */
function checkedPosition(
  draft: Draft,
  given: EmbeddedObjectPosition,
): { sheet: HostSheet; position: EmbeddedObjectPosition } {
  if (given.newSheet || given.sheetId !== undefined) {
    throw new NotSupportedError('a chart on a sheet of its own');
  }
  const overlay = required(given.overlayPosition, 'position.overlayPosition');
  const anchor = required(overlay.anchorCell, 'overlayPosition.anchorCell');
  const sheet = draft.sheet(anchor.sheetId);
  const { rowIndex = 0, columnIndex = 0 } = anchor;
  if (
    rowIndex < 0 ||
    columnIndex < 0 ||
    rowIndex >= rowCount(sheet) ||
    columnIndex >= columnCount(sheet)
  ) {
    throw exceedsGrid(
      sheet,
      formatRange(sheet, { startRowIndex: rowIndex, startColumnIndex: columnIndex }),
    );
  }
  const { widthPixels = 600, heightPixels = 371, offsetXPixels, offsetYPixels } = overlay;
  if (widthPixels <= 0 || heightPixels <= 0) {
    throw invalidArgument('widthPixels and heightPixels must be positive.');
  }
  return {
    sheet,
    position: {
      overlayPosition: {
        anchorCell: { ...anchor, rowIndex, columnIndex },
        widthPixels,
        heightPixels,
        ...(offsetXPixels ? { offsetXPixels } : {}),
        ...(offsetYPixels ? { offsetYPixels } : {}),
      },
    },
  };
}
