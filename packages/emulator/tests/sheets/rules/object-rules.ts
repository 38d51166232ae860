import type { Request } from '../support.ts';
import { type Rule, range, sources } from './rule.ts';

type ChartSpec = gapi.client.sheets.ChartSpec;
type BasicChart = NonNullable<ChartSpec['basicChart']>;
type Metadata = gapi.client.sheets.DeveloperMetadata;

const name = (one: string, namedRangeId?: string): Request => ({
  addNamedRange: {
    namedRange: { name: one, range: range(0, 2, 0, 2), ...(namedRangeId ? { namedRangeId } : {}) },
  },
});
const colors = {
  firstBandColorStyle: { rgbColor: { red: 1 } },
  secondBandColorStyle: { rgbColor: { green: 1 } },
};
const band = (bandedRangeId: number, startRow: number, rowProperties = colors): Request => ({
  addBanding: {
    bandedRange: { bandedRangeId, range: range(startRow, startRow + 5, 0, 3), rowProperties },
  },
});
const data = (startRow: number, endRow: number, column: number) => ({
  sourceRange: { sources: [range(startRow, endRow, column, column + 1)] },
});
const basic = (chart: Partial<BasicChart> = {}): ChartSpec => ({
  basicChart: {
    chartType: 'COLUMN',
    domains: [{ domain: data(0, 5, 0) }],
    series: [{ series: data(0, 5, 1) }],
    ...chart,
  },
});
const chart = (spec: ChartSpec, rowIndex = 10, chartId?: number): Request => ({
  addChart: {
    chart: {
      spec,
      position: { overlayPosition: { anchorCell: { sheetId: 0, rowIndex, columnIndex: 0 } } },
      ...(chartId === undefined ? {} : { chartId }),
    },
  },
});
const meta = (metadata: Metadata): Request => ({
  createDeveloperMetadata: {
    developerMetadata: {
      metadataKey: 'key',
      visibility: 'DOCUMENT',
      location: { spreadsheet: true },
      ...metadata,
    },
  },
});

/** Named ranges, bandings, charts, developer metadata. */
export const objectRules: readonly Rule[] = [
  ...['A1', 'R1C1', 'true', '2022plan', 'two words', 'a-b', 'x'.repeat(251)].map(
    (one): Rule => ({
      rule: `a named range is not called ${one.slice(0, 12)}`,
      source: sources.names,
      bad: name(one),
      good: name('plan_2022'),
      message: /The name given to this range is invalid$/,
    }),
  ),
  {
    rule: 'the name of a named range is not taken, whatever its case',
    source: sources.names,
    given: [name('leads')],
    bad: name('Leads'),
    good: name('Leads2'),
    message: /A named range with the name "Leads" already exists/,
  },
  {
    rule: 'the id of a named range is not taken',
    source: 'discovery: AddNamedRangeRequest.namedRange',
    given: [name('leads', 'n1')],
    bad: name('others', 'n1'),
    good: name('others', 'n2'),
    message: /A named range with id n1 already exists/,
  },
  {
    rule: 'a named range has a range',
    source: 'discovery: NamedRange.range',
    bad: { addNamedRange: { namedRange: { name: 'leads' } } },
    good: name('leads'),
    message: /range is required/,
  },
  {
    rule: 'a deleted named range exists',
    source: 'discovery: DeleteNamedRangeRequest.namedRangeId',
    given: [name('leads', 'n1')],
    bad: { deleteNamedRange: { namedRangeId: 'n2' } },
    good: { deleteNamedRange: { namedRangeId: 'n1' } },
    message: /No named range with id: n2/,
  },
  {
    rule: 'bandings do not overlap',
    source: sources.seen,
    given: [band(1, 0)],
    bad: band(2, 4),
    good: band(2, 5),
    message: /already has alternating background colors/,
  },
  {
    rule: 'the id of a banding is not taken',
    source: 'discovery: AddBandingRequest.bandedRange',
    given: [band(1, 0)],
    bad: band(1, 5),
    good: band(2, 5),
    message: /Banded range with id 1 already exists$/,
  },
  {
    rule: 'a banding has rows or columns',
    source: 'discovery: BandedRange.rowProperties',
    bad: { addBanding: { bandedRange: { range: range(0, 2, 0, 2) } } },
    good: { addBanding: { bandedRange: { range: range(0, 2, 0, 2), columnProperties: colors } } },
    message: /At least one of rowProperties or columnProperties/,
  },
  {
    rule: 'a banding has two colours',
    source: 'discovery: BandingProperties.secondBandColorStyle',
    bad: {
      addBanding: {
        bandedRange: {
          range: range(0, 2, 0, 2),
          rowProperties: { firstBandColorStyle: { rgbColor: { red: 1 } } },
        },
      },
    },
    good: band(1, 0),
    message: /secondBandColor is required/,
  },
  {
    rule: 'a deleted banding exists',
    source: 'discovery: DeleteBandingRequest.bandedRangeId',
    given: [band(1, 0)],
    bad: { deleteBanding: { bandedRangeId: 2 } },
    good: { deleteBanding: { bandedRangeId: 1 } },
    message: /No banded range with id: 2/,
  },
  {
    rule: 'a chart is of one kind',
    source: 'discovery: ChartSpec (union field chart)',
    bad: chart({ title: 'Empty' }),
    good: chart({ title: 'Full', ...basic() }),
    message: /One of basicChart, .* must be set on chartSpec$/,
  },
  {
    rule: 'a chart has series',
    source: 'discovery: BasicChartSpec.series',
    bad: chart(basic({ series: [] })),
    good: chart(basic()),
    message: /series must not be empty/,
  },
  {
    rule: 'a chart has one domain',
    source: 'discovery: BasicChartSpec.domains',
    bad: chart(basic({ domains: [{ domain: data(0, 5, 0) }, { domain: data(0, 5, 2) }] })),
    good: chart(basic()),
    message: /Only a single domain is supported/,
  },
  {
    rule: 'domain and series are of one length',
    source: 'discovery: ChartSourceRange.sources',
    bad: chart(basic({ series: [{ series: data(0, 6, 1) }] })),
    good: chart(basic({ series: [{ series: data(1, 6, 1) }] })),
    message: /must have the same size as/,
  },
  {
    rule: 'a source is one row or one column',
    source: 'discovery: ChartSourceRange.sources',
    bad: chart(basic({ series: [{ series: { sourceRange: { sources: [range(0, 5, 1, 3)] } } }] })),
    good: chart(basic()),
    message: /ChartSourceRange ranges require all rows or all columns to have length of 1$/,
  },
  {
    rule: 'domain and series have as many sources',
    source: 'discovery: ChartSourceRange.sources',
    bad: chart(
      basic({
        series: [{ series: { sourceRange: { sources: [range(0, 2, 1, 2), range(2, 5, 1, 2)] } } }],
      }),
    ),
    good: chart(basic()),
    message: /same number of sources/,
  },
  {
    rule: 'the value axis of bars lies at the bottom',
    source: 'discovery: BasicChartSeries.targetAxis',
    bad: chart(
      basic({ chartType: 'BAR', series: [{ series: data(0, 5, 1), targetAxis: 'LEFT_AXIS' }] }),
    ),
    good: chart(
      basic({ chartType: 'BAR', series: [{ series: data(0, 5, 1), targetAxis: 'BOTTOM_AXIS' }] }),
    ),
    message: /targetAxis LEFT_AXIS is not valid for chart type BAR/,
  },
  {
    rule: 'lines are not stacked',
    source: 'discovery: BasicChartSpec.stackedType',
    bad: chart(basic({ chartType: 'LINE', stackedType: 'STACKED' })),
    good: chart(basic({ chartType: 'AREA', stackedType: 'STACKED' })),
    message: /stackedType is not supported for chart type LINE/,
  },
  {
    rule: 'a chart is anchored inside the grid',
    source: 'discovery: OverlayPosition.anchorCell',
    bad: chart(basic(), 1000),
    good: chart(basic(), 999),
    message: /exceeds grid limits/,
  },
  {
    rule: 'the id of a chart is not taken',
    source: 'discovery: AddChartRequest.chart',
    given: [chart(basic(), 1, 5)],
    bad: chart(basic(), 1, 5),
    good: chart(basic(), 1, 6),
    message: /Chart with id 5 already exists$/,
  },
  {
    rule: 'a changed chart exists',
    source: 'discovery: UpdateChartSpecRequest.chartId',
    given: [chart(basic(), 1, 5)],
    bad: { updateChartSpec: { chartId: 6, spec: basic() } },
    good: { updateChartSpec: { chartId: 5, spec: basic() } },
    message: /No embedded object with id: 6/,
  },
  {
    rule: 'moving a chart says which fields',
    source: 'discovery: UpdateEmbeddedObjectPositionRequest.fields',
    given: [chart(basic(), 1, 5)],
    bad: {
      updateEmbeddedObjectPosition: {
        objectId: 5,
        newPosition: { overlayPosition: { widthPixels: 300 } },
      },
    },
    good: {
      updateEmbeddedObjectPosition: {
        objectId: 5,
        newPosition: { overlayPosition: { widthPixels: 300 } },
        fields: 'widthPixels',
      },
    },
    message: /At least one field must be listed/,
  },
  {
    rule: 'developer metadata has a key',
    source: 'discovery: DeveloperMetadata.metadataKey',
    bad: meta({ metadataKey: '' }),
    good: meta({ metadataKey: 'k' }),
    message: /metadataKey must be specified/,
  },
  {
    rule: 'developer metadata has a visibility',
    source: 'discovery: DeveloperMetadata.visibility',
    bad: {
      createDeveloperMetadata: {
        developerMetadata: { metadataKey: 'k', location: { spreadsheet: true } },
      },
    },
    good: meta({ visibility: 'PROJECT' }),
    message: /visibility must be specified/,
  },
  {
    rule: 'developer metadata has a location',
    source: 'discovery: DeveloperMetadata.location',
    bad: {
      createDeveloperMetadata: { developerMetadata: { metadataKey: 'k', visibility: 'DOCUMENT' } },
    },
    good: meta({ location: { sheetId: 0 } }),
    message: /location is required/,
  },
  {
    rule: 'developer metadata lies in one place',
    source: 'discovery: DeveloperMetadataLocation (union field location)',
    bad: meta({ location: { spreadsheet: true, sheetId: 0 } }),
    good: meta({ location: { sheetId: 0 } }),
    message: /oneof field 'location' is already set/,
  },
  {
    rule: 'developer metadata lies on a single row',
    source: 'discovery: DeveloperMetadataLocation.dimensionRange',
    bad: meta({ location: { dimensionRange: { dimension: 'ROWS', startIndex: 0, endIndex: 2 } } }),
    good: meta({ location: { dimensionRange: { dimension: 'ROWS', startIndex: 0, endIndex: 1 } } }),
    message: /must represent a single row or column/,
  },
  {
    rule: 'the id of developer metadata is not taken',
    source: 'discovery: DeveloperMetadata.metadataId',
    given: [meta({ metadataId: 3 })],
    bad: meta({ metadataId: 3 }),
    good: meta({ metadataId: 4 }),
    message: /Developer metadata with id 3 already exists$/,
  },
  {
    rule: 'the id of developer metadata is positive',
    source: 'discovery: DeveloperMetadata.metadataId',
    bad: meta({ metadataId: 0 }),
    good: meta({ metadataId: 1 }),
    message: /metadataId must be positive/,
  },
  {
    rule: 'developer metadata has at most 30,000 characters in all',
    source: sources.metadata,
    given: [meta({ metadataValue: 'x'.repeat(20_000) })],
    bad: meta({ metadataValue: 'x'.repeat(10_000) }),
    good: meta({ metadataValue: 'x'.repeat(9_000) }),
    message: /at most 30000 characters/,
  },
  {
    rule: 'developer metadata is looked up by one filter kind',
    source: 'discovery: DataFilter (union field filter)',
    given: [meta({ metadataId: 3 })],
    bad: {
      deleteDeveloperMetadata: {
        dataFilter: { a1Range: 'A1', developerMetadataLookup: { metadataId: 3 } },
      },
    },
    good: {
      deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataId: 3 } } },
    },
    message: /oneof field 'filter' is already set/,
  },
];
