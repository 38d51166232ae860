import { expect, it } from 'vitest';
import { sheetOf, spreadsheetOf } from '../../../emulator/tests/formulas/spreadsheet.ts';
import { gridRequests } from '../../src/server/grid-requests.ts';

it('closes all groups of a sheet, also those in others, with one call', () => {
  const group = (startIndex: number, endIndex: number, depth: number) => ({
    range: { sheetId: 1, dimension: 'ROWS', startIndex, endIndex } as const,
    depth,
  });
  const rowGroups = [group(1, 9, 1), { ...group(3, 5, 2), collapsed: true }];
  const sheets = [{ ...sheetOf('T', 1, []), rowGroups }, sheetOf('U', 2, [])];
  const requests = (sheetId: number) =>
    gridRequests({ kind: 'collapseAllRows', sheetId, collapsed: true }, spreadsheetOf(sheets));
  const closed = (dimensionGroup: object) => ({
    updateDimensionGroup: { dimensionGroup, fields: 'collapsed' },
  });
  expect(requests(1)).toEqual([
    closed({ ...group(1, 9, 1), collapsed: true }),
    closed({ ...group(3, 5, 2), collapsed: true }),
  ]);
  expect(requests(2)).toEqual([]);
});
