import { NotSupportedError } from '../../not-supported.ts';
import { ApiError, invalidArgument } from '../../rest/api-error.ts';
import { boundsOf } from '../bounds.ts';
import type { Draft } from '../draft.ts';
import type { ChartData, ChartSpec } from '../types.ts';
import { required } from './ids.ts';

const kinds = [
  'basicChart',
  'pieChart',
  'bubbleChart',
  'candlestickChart',
  'histogramChart',
  'orgChart',
  'scorecardChart',
  'treemapChart',
  'waterfallChart',
] as const;

type BasicChart = NonNullable<ChartSpec['basicChart']>;

/** A chart of exactly one kind whose parts are there and fit together. */
export function checkChartSpec(draft: Draft, spec: ChartSpec): void {
  const set = kinds.filter((kind) => spec[kind] !== undefined);
  // Recorded, misspelling included: github.com/mmedum/google-sheets-mcp docs/architecture.md, spike L.
  if (set.length !== 1) {
    throw invalidArgument(
      'One of basicChart, pieChart, bubbleChart, candelstickChart, histogramChart, or orgChart must be set on chartSpec',
    );
  }
  if (spec.dataSourceChartProperties || spec.filterSpecs || spec.sortSpecs) {
    throw new NotSupportedError('data source charts');
  }
  if (spec.basicChart) checkBasic(draft, spec.basicChart);
  else if (spec.pieChart) {
    const domain = required(spec.pieChart.domain, 'pieChart.domain');
    const series = required(spec.pieChart.series, 'pieChart.series');
    checkLengths([
      shape(draft, domain, 'pieChart.domain'),
      shape(draft, series, 'pieChart.series'),
    ]);
  } else throw new NotSupportedError(`a chart of the kind ${set[0]}`);
}

/** Axes a series may be pinned to: bars run sideways, so their value axis lies at the bottom. */
function valueAxes(type: string): readonly string[] {
  return type === 'BAR' ? ['BOTTOM_AXIS'] : ['LEFT_AXIS', 'RIGHT_AXIS'];
}

const stackable = new Set(['AREA', 'BAR', 'COLUMN', 'COMBO', 'STEPPED_AREA']);

function checkBasic(draft: Draft, chart: BasicChart): void {
  const type = required(chart.chartType, 'basicChart.chartType');
  const domains = chart.domains ?? [];
  const series = chart.series ?? [];
  // Recorded there too: Google takes it for a fault of its own.
  if (domains.length === 0 && series.length === 0) {
    throw new ApiError(500, 'INTERNAL', 'Internal error encountered.');
  }
  if (domains.length > 1) throw invalidArgument('Only a single domain is supported.');
  if (series.length === 0) throw invalidArgument('basicChart.series must not be empty.');
  if ((chart.headerCount ?? 0) < 0) throw invalidArgument('headerCount must not be negative.');
  if (chart.stackedType && chart.stackedType !== 'NOT_STACKED' && !stackable.has(type)) {
    throw invalidArgument(`stackedType is not supported for chart type ${type}.`);
  }
  const axes = chart.axis?.map(({ position }) => required(position, 'axis.position')) ?? [];
  if (new Set(axes).size < axes.length) throw invalidArgument('Duplicate axis position.');
  const shapes = [
    ...domains.map(({ domain }, i) => shape(draft, domain, `domains[${i}].domain`)),
    ...series.map((one, i) => {
      const axis = one.targetAxis;
      if (axis !== undefined && !valueAxes(type).includes(axis)) {
        throw invalidArgument(
          `series[${i}].targetAxis ${axis} is not valid for chart type ${type}.`,
        );
      }
      // A chart may repeat its own type: github.com/brucemcpherson/gas-fakes asks so of a column chart.
      if (one.type !== undefined && type !== 'COMBO' && one.type !== type) {
        throw invalidArgument(`series[${i}].type is only valid for chart type COMBO.`);
      }
      if (one.type === undefined && type === 'COMBO') {
        throw invalidArgument(`series[${i}].type must be set for chart type COMBO.`);
      }
      return shape(draft, one.series, `series[${i}].series`);
    }),
  ];
  checkLengths(shapes);
}

/** Of the source ranges of one domain or series: which way they run, and their lengths. */
interface Shape {
  readonly name: string;
  readonly down: boolean;
  readonly lengths: readonly number[];
}

/** "Exactly one dimension must have a length of 1" (discovery: ChartSourceRange.sources). */
function shape(draft: Draft, data: ChartData | undefined, name: string): Shape {
  const given = required(data, name);
  if (given.columnReference || given.groupRule || given.aggregateType) {
    throw new NotSupportedError('data source charts');
  }
  const sources = given.sourceRange?.sources ?? [];
  if (sources.length === 0) throw invalidArgument(`${name}.sourceRange must have sources.`);
  const sizes = sources.map((source) => {
    const bounds = boundsOf(draft.sheet(source.sheetId), source);
    const rows = bounds.endRow - bounds.startRow;
    const columns = bounds.endColumn - bounds.startColumn;
    return { rows, columns };
  });
  const down = sizes.every(({ columns }) => columns === 1);
  // Recorded: github.com/syndesisio/syndesis/issues/4583
  if (!down && !sizes.every(({ rows }) => rows === 1)) {
    throw invalidArgument(
      'ChartSourceRange ranges require all rows or all columns to have length of 1',
    );
  }
  return { name, down, lengths: sizes.map(({ rows, columns }) => (down ? rows : columns)) };
}

/** "The domain (if it exists) & all series must have the same number of source ranges." */
function checkLengths(shapes: readonly Shape[]): void {
  const [first] = shapes;
  for (const one of shapes) {
    if (!first || one.lengths.length !== first.lengths.length) {
      throw invalidArgument('The domain and all series must have the same number of sources.');
    }
    if (one.down !== first.down || one.lengths.some((n, i) => n !== first.lengths[i])) {
      throw invalidArgument(`${one.name} must have the same size as ${first.name}.`);
    }
  }
}
