import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NotSupportedError } from '../../src/not-supported.ts';
import { range } from './rules/rule.ts';
import { createWorld, errorOf, fill, type Request, rowsOf } from './support.ts';

const bad: Request = { deleteSheet: { sheetId: 99 } };

/** Requests of many kinds that always succeed, on the first sheet. */
const harmless: fc.Arbitrary<Request> = fc.oneof(
  fc.nat(900).map(
    (rowIndex): Request => ({
      updateCells: {
        start: { rowIndex },
        rows: rowsOf([['a', 1, true, '=A1+1']]),
        fields: 'userEnteredValue',
      },
    }),
  ),
  fc.nat(900).map(
    (row): Request => ({
      repeatCell: {
        range: range(row, row + 20, 0, 5),
        cell: { userEnteredFormat: { textFormat: { bold: true } } },
        fields: 'userEnteredFormat.textFormat',
      },
    }),
  ),
  fc.nat(500).map(
    (startIndex): Request => ({
      insertDimension: { range: { dimension: 'ROWS', startIndex, endIndex: startIndex + 2 } },
    }),
  ),
  fc.nat(500).map(
    (startIndex): Request => ({
      deleteDimension: { range: { dimension: 'ROWS', startIndex, endIndex: startIndex + 2 } },
    }),
  ),
  fc.nat(20).map(
    (destinationIndex): Request => ({
      moveDimension: {
        source: { dimension: 'COLUMNS', startIndex: 22, endIndex: 23 },
        destinationIndex,
      },
    }),
  ),
  fc.constant<Request>({ addSheet: {} }),
  fc.nat(500).map(
    (startIndex): Request => ({
      addDimensionGroup: { range: { dimension: 'ROWS', startIndex, endIndex: startIndex + 3 } },
    }),
  ),
  fc.nat(500).map(
    (row): Request => ({
      addProtectedRange: { protectedRange: { range: range(row, row + 1, 0, 5) } },
    }),
  ),
  fc.nat(500).map(
    (row): Request => ({
      sortRange: {
        range: range(row, row + 5, 5, 8),
        sortSpecs: [{ dimensionIndex: 5, sortOrder: 'DESCENDING' }],
      },
    }),
  ),
  fc.constant<Request>({
    createDeveloperMetadata: {
      developerMetadata: {
        metadataKey: 'k',
        visibility: 'PROJECT',
        location: { dimensionRange: { dimension: 'ROWS', startIndex: 4, endIndex: 5 } },
      },
    },
  }),
);

describe('a batch', () => {
  it('changes nothing when any of its requests fails', () => {
    fc.assert(
      fc.property(
        fc.array(harmless, { maxLength: 5 }),
        fc.array(harmless, { maxLength: 8 }),
        fc.nat(8),
        (given, requests, place) => {
          const world = createWorld();
          world.batch([fill([['a', 'b']]), ...given]);
          const stored = world.content();
          const before = structuredClone(stored);
          const at = Math.min(place, requests.length);
          const error = errorOf(() => world.batch(requests.toSpliced(at, 0, bad)));
          expect(error.message).toBe(`Invalid requests[${at}].deleteSheet: No grid with id: 99`);
          expect(world.content()).toBe(stored);
          expect(stored).toEqual(before);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('leaves the content before it as it was when it succeeds: readers keep what they hold', () => {
    fc.assert(
      fc.property(fc.array(harmless, { minLength: 1, maxLength: 8 }), (requests) => {
        const world = createWorld();
        world.batch([
          fill([
            ['a', 'b'],
            ['c', 'd'],
          ]),
        ]);
        const held = world.content();
        const before = structuredClone(held);
        world.batch(requests);
        expect(held).toEqual(before);
        expect(world.content()).not.toBe(held);
      }),
      { numRuns: 40 },
    );
  });

  it('shares the rows it does not write to', () => {
    const world = createWorld();
    world.batch([fill([['a'], ['b'], ['c']])]);
    const before = world.content().sheets[0]?.rows ?? [];
    world.batch([{ updateCells: { start: { rowIndex: 1 }, rows: rowsOf([['x']]), fields: '*' } }]);
    const after = world.content().sheets[0]?.rows ?? [];
    expect(after[0]).toBe(before[0]);
    expect(after[1]).not.toBe(before[1]);
    expect(after[2]).toBe(before[2]);
  });

  it('keeps nothing of what the caller still holds', () => {
    const world = createWorld();
    const rows = rowsOf([['a']]);
    world.batch([{ updateCells: { start: {}, rows, fields: '*' } }]);
    const cell = rows[0]?.values?.[0]?.userEnteredValue;
    if (cell) cell.stringValue = 'changed behind the back';
    expect(world.values('A1')).toEqual([['a']]);
  });

  it('stores nothing when a request is not supported, or when its answer cannot be read', () => {
    const world = createWorld();
    const stored = world.content();
    const write = fill([['a']]);
    expect(() => world.batch([write, { autoFill: {} }])).toThrow(NotSupportedError);
    const body = {
      requests: [write],
      includeSpreadsheetInResponse: true,
      responseIncludeGridData: true,
    };
    expect(() => world.call('sheets.spreadsheets.batchUpdate', {}, body)).toThrow(
      /effectiveFormat/,
    );
    expect(world.content()).toBe(stored);
  });

  it('answers one reply for each request, and the cells it is asked to return', () => {
    const world = createWorld();
    const answer = world.call(
      'sheets.spreadsheets.batchUpdate',
      { fields: 'replies,updatedSpreadsheet.sheets.data.rowData.values.userEnteredValue' },
      {
        requests: [fill([['a', 'b']]), { addSheet: { properties: { sheetId: 4, title: 'B' } } }],
        includeSpreadsheetInResponse: true,
        responseRanges: ['Sheet1!B1'],
      },
    );
    expect(answer).toEqual({
      replies: [
        {},
        {
          addSheet: {
            properties: {
              sheetId: 4,
              title: 'B',
              index: 1,
              sheetType: 'GRID',
              gridProperties: { rowCount: 1000, columnCount: 26 },
            },
          },
        },
      ],
      updatedSpreadsheet: {
        sheets: [
          { data: [{ rowData: [{ values: [{ userEnteredValue: { stringValue: 'b' } }] }] }] },
        ],
      },
    });
  });

  it('stamps the file and keeps its name and title in step', () => {
    const world = createWorld();
    world.advance(60_000);
    world.batch([
      { updateSpreadsheetProperties: { properties: { title: 'Plan 2022' }, fields: 'title' } },
    ]);
    expect(world.record()).toMatchObject({
      name: 'Plan 2022',
      modifiedTime: '2022-03-01T00:01:00.000Z',
    });
    expect(world.get('properties.title')).toEqual({ properties: { title: 'Plan 2022' } });
  });
});
