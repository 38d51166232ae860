import { describe, expect, it } from 'vitest';
import type { Request } from '../../src/core/workbook/sheets-api.ts';
import { bindsRequests } from '../../src/server/google/binding-protection.ts';

const sheetId = 1001;
const columns = (from: number, to: number) => ({
  ...{ sheetId, startColumnIndex: from, endColumnIndex: to },
});
const protectedBy = (...protectedRanges: object[]) => ({
  sheets: [{ properties: {} }, { properties: { sheetId }, protectedRanges }],
});
const cell = (columnIndex: number, width = 1): Request => ({
  updateCells: {
    start: { sheetId, rowIndex: 4, columnIndex },
    rows: [{ values: Array(width).fill({ userEnteredValue: { stringValue: 'x' } }) }],
    fields: 'userEnteredValue',
  },
});

describe('a protection binds', () => {
  it.each<[string, object, Request, boolean]>([
    ['a cell in it', { range: columns(0, 2) }, cell(1), true],
    ['no cell beside it', { range: columns(0, 2) }, cell(2), false],
    [
      'nobody whom it lets in',
      { range: columns(0, 2), requestingUserCanEdit: true },
      cell(1),
      false,
    ],
    ['nobody if it only warns', { range: columns(0, 2), warningOnly: true }, cell(1), false],
    ['all of its sheet', { range: { sheetId } }, cell(9), true],
    [
      'no cell that it leaves open',
      { range: { sheetId }, unprotectedRanges: [columns(3, 5)] },
      cell(4),
      false,
    ],
    [
      'no neighbours that two exceptions leave open',
      { range: { sheetId }, unprotectedRanges: [columns(3, 4), columns(4, 5)] },
      cell(3, 2),
      false,
    ],
    [
      'neighbours of which it leaves one open',
      { range: { sheetId }, unprotectedRanges: [columns(3, 4)] },
      cell(3, 2),
      true,
    ],
    [
      'what puts rows in',
      { range: columns(0, 2) },
      {
        insertDimension: {
          range: { sheetId, dimension: 'ROWS', startIndex: 4, endIndex: 5 },
          inheritFromBefore: true,
        },
      },
      true,
    ],
    [
      'no rows that are appended below it',
      { range: { ...columns(0, 9), startRowIndex: 0, endRowIndex: 2 } },
      { appendCells: { sheetId, rows: [{ values: [{}] }], fields: '*' } },
      false,
    ],
    ['no other sheet', { range: { sheetId: 1002 } }, cell(1), false],
  ])('%s', (_what, protection, request, binds) => {
    expect(bindsRequests(protectedBy(protection), [request])).toBe(binds);
  });
});
