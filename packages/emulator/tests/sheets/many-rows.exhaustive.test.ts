import { expect, it } from 'vitest';
import { createWorld } from './support.ts';

it('the service carries thirty thousand rows of twenty-five columns', () => {
  const world = createWorld();
  const rows = Array.from({ length: 30_500 }, (_, r) => ({
    values: Array.from({ length: 25 }, (__, c) => ({
      userEnteredValue: { stringValue: `${r} ${c}` },
      userEnteredFormat: { wrapStrategy: 'WRAP' as const },
    })),
  }));
  const start = process.cpuUsage();
  world.batch([
    {
      addSheet: {
        properties: {
          sheetId: 5,
          title: 'Big',
          gridProperties: { rowCount: 30_500, columnCount: 25 },
        },
      },
    },
    {
      updateCells: { start: { sheetId: 5 }, rows, fields: 'userEnteredValue,userEnteredFormat' },
    },
    {
      insertDimension: { range: { sheetId: 5, dimension: 'ROWS', startIndex: 9, endIndex: 10 } },
    },
  ]);
  expect(world.values('Big')).toHaveLength(30_501);
  // A few seconds of this process on any machine; a loop over all rows for every row would take minutes.
  expect(process.cpuUsage(start).user / 1e6).toBeLessThan(30);
});
