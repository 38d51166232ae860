import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { range } from './rules/rule.ts';
import { createWorld, fill, type Request, rowsOf, type World } from './support.ts';

const rows = (startIndex: number, endIndex: number) =>
  ({ sheetId: 0, dimension: 'ROWS', startIndex, endIndex }) as const;
const columns = (startIndex: number, endIndex: number) =>
  ({ sheetId: 0, dimension: 'COLUMNS', startIndex, endIndex }) as const;
const colors = {
  firstBandColorStyle: { rgbColor: { red: 1 } },
  secondBandColorStyle: { rgbColor: { green: 1 } },
};
const source = (startRow: number, endRow: number, column: number) => ({
  sourceRange: { sources: [range(startRow, endRow, column, column + 1)] },
});

/** A sheet on which everything lies that must move: at rows 5 to 9, columns B to D. */
function furnished(): World {
  const world = createWorld();
  const at = range(5, 9, 1, 4);
  world.batch([
    { addSheet: { properties: { sheetId: 7, title: 'Other' } } },
    {
      updateCells: {
        start: { rowIndex: 5, columnIndex: 1 },
        rows: rowsOf([
          ['id', 'status', 3],
          ['a', 'open', 4],
        ]),
        fields: '*',
      },
    },
    fill([['=SUM(Sheet1!D6:D7)', '=Sheet1!B6']], 7),
    {
      setDataValidation: {
        range: range(0, 1, 5, 6, 7),
        rule: {
          condition: { type: 'ONE_OF_RANGE', values: [{ userEnteredValue: '=Sheet1!B6:B' }] },
        },
      },
    },
    { mergeCells: { range: range(8, 9, 1, 3), mergeType: 'MERGE_ALL' } },
    {
      addConditionalFormatRule: {
        rule: {
          ranges: [at],
          booleanRule: {
            condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=$C6="open"' }] },
            format: { textFormat: { bold: true } },
          },
        },
      },
    },
    { addProtectedRange: { protectedRange: { protectedRangeId: 1, range: at } } },
    { addNamedRange: { namedRange: { namedRangeId: 'n', name: 'actions', range: at } } },
    { addBanding: { bandedRange: { bandedRangeId: 1, range: at, rowProperties: colors } } },
    {
      setBasicFilter: {
        filter: {
          range: at,
          filterSpecs: [{ columnIndex: 2, filterCriteria: { hiddenValues: ['done'] } }],
        },
      },
    },
    { addFilterView: { filter: { filterViewId: 1, title: 'Open', range: at } } },
    { addDimensionGroup: { range: rows(5, 9) } },
    { addDimensionGroup: { range: columns(1, 4) } },
    {
      addChart: {
        chart: {
          chartId: 1,
          spec: {
            basicChart: {
              chartType: 'COLUMN',
              domains: [{ domain: source(5, 7, 1) }],
              series: [{ series: source(5, 7, 3) }],
            },
          },
          position: { overlayPosition: { anchorCell: { rowIndex: 6, columnIndex: 2 } } },
        },
      },
    },
    ...[rows(6, 7), columns(2, 3)].map(
      (dimensionRange, i): Request => ({
        createDeveloperMetadata: {
          developerMetadata: {
            metadataId: i + 1,
            metadataKey: 'k',
            visibility: 'DOCUMENT',
            location: { dimensionRange },
          },
        },
      }),
    ),
    {
      updateDimensionProperties: {
        range: rows(6, 7),
        properties: { pixelSize: 60 },
        fields: 'pixelSize',
      },
    },
  ]);
  return world;
}

/** Where everything lies now. */
function places(world: World) {
  const content = world.content();
  const [sheet, other] = content.sheets;
  if (!sheet || !other) throw new Error('two sheets expected');
  const overlay = sheet.charts[0]?.position?.overlayPosition?.anchorCell;
  const series = sheet.charts[0]?.spec?.basicChart?.series?.[0]?.series?.sourceRange?.sources;
  return {
    rowCount: sheet.properties.gridProperties?.rowCount,
    formulas: other.rows[0]?.slice(0, 2).map((cell) => cell?.userEnteredValue?.formulaValue),
    list: other.rows[0]?.[5]?.dataValidation?.condition?.values,
    merge: sheet.merges[0],
    rule: sheet.conditionalFormats[0]?.ranges?.[0],
    ruleFormula: sheet.conditionalFormats[0]?.booleanRule?.condition?.values?.[0],
    protection: sheet.protectedRanges[0]?.range,
    named: content.namedRanges[0]?.range,
    banding: sheet.bandedRanges[0]?.range,
    filter: sheet.basicFilter?.range,
    filterColumn: sheet.basicFilter?.filterSpecs?.[0]?.columnIndex,
    view: sheet.filterViews[0]?.range,
    rowGroup: sheet.rowGroups[0]?.range,
    columnGroup: sheet.columnGroups[0]?.range,
    anchor: [overlay?.rowIndex, overlay?.columnIndex],
    series: series?.[0],
    metadata: content.developerMetadata.map(({ location }) => location?.dimensionRange?.startIndex),
    tallRow: sheet.rowMetadata.findIndex((one) => one?.pixelSize === 60),
  };
}

describe('inserting rows above', () => {
  it('takes everything along', () => {
    const world = furnished();
    world.batch([{ insertDimension: { range: rows(2, 4) } }]);
    const at = range(7, 11, 1, 4);
    expect(places(world)).toEqual({
      rowCount: 1002,
      formulas: ['=SUM(Sheet1!D8:D9)', '=Sheet1!B8'],
      list: [{ userEnteredValue: '=Sheet1!$B$8:$B' }],
      merge: range(10, 11, 1, 3),
      rule: at,
      ruleFormula: { userEnteredValue: '=$C8="open"' },
      protection: at,
      named: at,
      banding: at,
      filter: at,
      filterColumn: 2,
      view: at,
      rowGroup: rows(7, 11),
      columnGroup: columns(1, 4),
      anchor: [8, 2],
      series: range(7, 9, 3, 4),
      metadata: [8, 2],
      tallRow: 8,
    });
    expect(world.values('B8:D9')).toEqual([
      ['id', 'status', 3],
      ['a', 'open', 4],
    ]);
  });
});

describe('deleting a row inside', () => {
  it('shrinks ranges, and takes away what lay on the row alone', () => {
    const world = furnished();
    world.batch([{ deleteDimension: { range: rows(6, 7) } }]);
    expect(places(world)).toMatchObject({
      rowCount: 999,
      formulas: ['=SUM(Sheet1!D6:D6)', '=Sheet1!B6'],
      protection: range(5, 8, 1, 4),
      rowGroup: rows(5, 8),
      series: range(5, 6, 3, 4),
      metadata: [2],
      tallRow: -1,
    });
  });
});

describe('moving a column', () => {
  it('takes everything along that lies on it, and formulas follow', () => {
    const world = furnished();
    world.batch([
      { unmergeCells: { range: range(8, 9, 1, 3) } },
      { moveDimension: { source: columns(2, 3), destinationIndex: 1 } },
    ]);
    expect(places(world)).toMatchObject({
      formulas: ['=SUM(Sheet1!D6:D7)', '=Sheet1!C6'],
      filterColumn: 1,
      metadata: [6, 1],
    });
    expect(world.values('B6:D6')).toEqual([['status', 'id', 3]]);
  });

  it('counts the destination before the removal (the example of the discovery document)', () => {
    const world = createWorld();
    world.batch([
      fill([[0], [1], [2], [3], [4]]),
      { moveDimension: { source: rows(1, 3), destinationIndex: 4 } },
    ]);
    expect(world.values('A1:A5')).toEqual([[0], [3], [1], [2], [4]]);
  });
});

describe('renaming a sheet', () => {
  it('rewrites formulas and lists, quoting where needed', () => {
    const world = furnished();
    world.batch([
      { updateSheetProperties: { properties: { sheetId: 0, title: "L'année" }, fields: 'title' } },
    ]);
    expect(places(world)).toMatchObject({
      formulas: ["=SUM('L''année'!D6:D7)", "='L''année'!B6"],
      list: [{ userEnteredValue: "='L''année'!$B$6:$B" }],
    });
    expect(world.values("'L''année'!B6")).toEqual([['id']]);
  });
});

describe('deleting a sheet', () => {
  it('leaves #REF! in the formulas that named it', () => {
    const world = createWorld();
    world.batch([
      { addSheet: { properties: { sheetId: 7, title: 'Other' } } },
      fill([['=Sheet1!A1+1']], 7),
      { deleteSheet: { sheetId: 0 } },
    ]);
    expect(world.values('Other!A1')).toEqual([['=#REF!+1']]);
    expect(world.get('sheets.properties(title,index)').sheets).toEqual([
      { properties: { title: 'Other', index: 0 } },
    ]);
  });
});

describe('the grid', () => {
  const fields =
    'namedRanges,sheets(properties,merges,conditionalFormats,protectedRanges,bandedRanges,basicFilter,filterViews,charts,rowGroups,columnGroups)';
  const line = fc.record({
    dimension: fc.constantFrom('ROWS' as const, 'COLUMNS' as const),
    start: fc.integer({ min: 0, max: 12 }),
    size: fc.integer({ min: 1, max: 4 }),
  });

  it('is as before after an insertion and the deletion of what was inserted', () => {
    fc.assert(
      fc.property(line, ({ dimension, start, size }) => {
        const world = furnished();
        const before = world.get(fields);
        const cells = [world.values('Sheet1'), world.values('Other')];
        const lines = { sheetId: 0, dimension, startIndex: start, endIndex: start + size };
        world.batch([{ insertDimension: { range: lines } }, { deleteDimension: { range: lines } }]);
        expect(world.get(fields)).toEqual(before);
        expect([world.values('Sheet1'), world.values('Other')]).toEqual(cells);
      }),
      { numRuns: 60 },
    );
  });

  it('is as before after a move there and back', () => {
    fc.assert(
      fc.property(line, fc.integer({ min: 0, max: 20 }), ({ dimension, start, size }, to) => {
        fc.pre(to < start || to > start + size);
        const world = createWorld();
        const cells = Array.from({ length: 12 }, (_, r) =>
          Array.from({ length: 12 }, (__, c) => ((r + c) % 5 ? `${r},${c}` : undefined)),
        );
        world.batch([fill(cells)]);
        const before = world.values('Sheet1');
        const move = (startIndex: number, destinationIndex: number): Request => ({
          moveDimension: {
            source: { sheetId: 0, dimension, startIndex, endIndex: startIndex + size },
            destinationIndex,
          },
        });
        const landed = to > start ? to - size : to;
        world.batch([move(start, to), move(landed, to > start ? start : start + size)]);
        expect(world.values('Sheet1')).toEqual(before);
      }),
      { numRuns: 100 },
    );
  });

  it('inherits formats from before or after an inserted row, as asked', () => {
    const fillRow = (rowIndex: number, red: number): Request => ({
      repeatCell: {
        range: range(rowIndex, rowIndex + 1, 0, 1),
        cell: { userEnteredFormat: { backgroundColorStyle: { rgbColor: { red } } } },
        fields: 'userEnteredFormat',
      },
    });
    const colorOf = (inheritFromBefore: boolean) => {
      const world = createWorld();
      world.batch([fillRow(0, 1), { insertDimension: { range: rows(1, 2), inheritFromBefore } }]);
      return world.content().sheets[0]?.rows[1]?.[0]?.userEnteredFormat;
    };
    expect(colorOf(true)).toEqual({ backgroundColorStyle: { rgbColor: { red: 1 } } });
    expect(colorOf(false)).toBeUndefined();
  });

  it('keeps frozen rows in step', () => {
    const world = createWorld();
    const frozen = () => world.content().sheets[0]?.properties.gridProperties?.frozenRowCount;
    world.batch([
      {
        updateSheetProperties: {
          properties: { gridProperties: { frozenRowCount: 2 } },
          fields: 'gridProperties.frozenRowCount',
        },
      },
      { insertDimension: { range: rows(1, 2) } },
    ]);
    expect(frozen()).toBe(3);
    world.batch([{ deleteDimension: { range: rows(0, 2) } }]);
    expect(frozen()).toBe(1);
  });
});

describe('sheets', () => {
  const titles = (world: World) =>
    world.get('sheets.properties.title').sheets?.map(({ properties }) => properties?.title);

  it('move by indices before the move (the example of the discovery document)', () => {
    const world = createWorld();
    world.batch([
      { addSheet: { properties: { title: 'S2' } } },
      { addSheet: { properties: { title: 'S3' } } },
      { updateSheetProperties: { properties: { sheetId: 0, index: 2 }, fields: 'index' } },
    ]);
    expect(titles(world)).toEqual(['S2', 'Sheet1', 'S3']);
    world.batch([
      { updateSheetProperties: { properties: { sheetId: 0, index: 2 }, fields: 'index' } },
    ]);
    expect(titles(world)).toEqual(['S2', 'Sheet1', 'S3']);
  });

  it('get titles in the locale', () => {
    const title = (locale: string) => titles(createWorld({ locale }));
    expect([title('en_US'), title('fr_FR'), title('es_ES')]).toEqual([
      ['Sheet1'],
      ['Feuille 1'],
      ['Hoja 1'],
    ]);
  });
});

describe('sorting', () => {
  it('moves whole cells: numbers, texts, booleans, then empty ones, in either order', () => {
    const sorted = (sortOrder: 'ASCENDING' | 'DESCENDING') => {
      const world = createWorld();
      world.batch([
        fill([
          ['b', 1],
          [true, 2],
          [undefined, 3],
          [2, 4],
          ['A', 5],
          [10, 6],
        ]),
        { sortRange: { range: range(0, 6, 0, 2), sortSpecs: [{ dimensionIndex: 0, sortOrder }] } },
      ]);
      return world.values('B1:B6').flat();
    };
    expect(sorted('ASCENDING')).toEqual([4, 6, 5, 1, 2, 3]);
    expect(sorted('DESCENDING')).toEqual([2, 1, 5, 6, 4, 3]);
  });

  it('keeps the order of equal rows, and takes later specs for them', () => {
    const world = createWorld();
    world.batch([
      fill([
        ['x', 2, 'first'],
        ['y', 1, 'second'],
        ['x', 1, 'third'],
        ['x', 2, 'fourth'],
      ]),
      {
        sortRange: {
          range: range(0, 4, 0, 3),
          sortSpecs: [
            { dimensionIndex: 0, sortOrder: 'DESCENDING' },
            { dimensionIndex: 1, sortOrder: 'ASCENDING' },
          ],
        },
      },
    ]);
    expect(world.values('C1:C4').flat()).toEqual(['second', 'third', 'first', 'fourth']);
  });
});
