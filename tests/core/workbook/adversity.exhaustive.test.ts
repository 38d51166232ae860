import { describe, expect, it } from 'vitest';
import { repair, setUp } from '../../../src/core/set-up/set-up.ts';
import { areaColumns } from '../../../src/core/workbook/columns/area-columns.ts';
import { type ReadActions, readActions } from '../../../src/core/workbook/read-actions.ts';
import { readSettings, type Settings } from '../../../src/core/workbook/read-settings.ts';
import type { CellData, Request } from '../../../src/core/workbook/sheets-api.ts';
import { setUpInput } from '../../support/real-plan.ts';
import { laidOut, manager, type SheetsHost } from '../../support/sheets-host.ts';

const input = setUpInput();

function settings(host: SheetsHost): Settings {
  const found = readSettings(host.snapshot());
  if (!found) throw new Error('no Settings');
  return found;
}

/** Sets up again, then repairs, as a worried manager would. */
function again(host: SheetsHost): void {
  host.apply(setUp(host.snapshot(), input).requests);
  host.apply(repair(host.snapshot(), settings(host), input.now.slice(0, 10), manager));
}

const read = (host: SheetsHost): ReadActions => readActions(host.snapshot(), settings(host).tiers);
const faults = (host: SheetsHost): string[] => read(host).problems.map(({ code }) => code);
const text = (stringValue: string): CellData => ({ userEnteredValue: { stringValue } });
const column = (key: string): number => areaColumns.findIndex((found) => found.key === key);
const write = (sheetId: number, rowIndex: number, key: string, ...cells: CellData[]): Request => ({
  updateCells: {
    start: { sheetId, rowIndex, columnIndex: column(key) },
    rows: [{ values: cells }],
    fields: 'userEnteredValue',
  },
});
describe('a workbook that people damaged', () => {
  it.each([
    ['Overview', 1000],
    ['an area sheet', 1002],
    ['Updates', 2002],
    ['Settings', 2007],
  ])('gets %s back', (_name, sheetId) => {
    const host = laidOut(input);
    host.apply([{ deleteSheet: { sheetId } }]);
    again(host);
    expect(host.snapshot().sheets.map(({ properties }) => properties.sheetId)).toContain(sheetId);
    const { rows, problems } = read(host);
    expect([rows.length, problems]).toEqual([305, []]);
    expect(new Set(rows.map(({ action }) => action.id)).size).toBe(305);
  });

  it('gives a row whose ID was cleared its own ID back, and adds no second row for it', () => {
    const host = laidOut(input);
    const before = read(host).rows.map(({ action }) => action);
    host.apply([
      write(1002, 4, 'id', {}),
      write(1002, 9, 'id', {}),
      write(1002, 4, 'status', text('Delayed')),
    ]);
    expect(faults(host)).toEqual(['no-id', 'no-id']);
    const cleared = before.filter((_, i) => i === 8 || i === 13).map(({ id }) => id);
    again(host);
    const { rows, problems } = read(host);
    expect(problems).toEqual([]);
    expect(rows.map(({ action }) => action)).toEqual(
      before.map((action) =>
        action.id === cleared[0] ? { ...action, status: 'delayed' } : action,
      ),
    );
  });

  it('gives no ID where it is not clear which row it belongs to', () => {
    const host = laidOut(input);
    const [first] = read(host).rows.filter(({ sheetId }) => sheetId === 1003);
    const copy = { sheetId: 1003, startRowIndex: 2, endRowIndex: 3 };
    const target = { sheetId: 1003, startRowIndex: 40, endRowIndex: 41 };
    host.apply([
      { copyPaste: { source: copy, destination: target } },
      write(1003, 2, 'id', {}),
      write(1003, 40, 'id', {}),
    ]);
    host.apply(repair(host.snapshot(), settings(host), input.now.slice(0, 10), manager));
    expect(faults(host)).toEqual(['no-id', 'no-id']);
    expect(read(host).rows.map(({ action }) => action.id)).not.toContain(first?.action.id);
  });

  it('gets a deleted column back, and says meanwhile that it is missing', () => {
    const host = laidOut(input);
    const at = column('status');
    const range = {
      sheetId: 1001,
      dimension: 'COLUMNS' as const,
      startIndex: at,
      endIndex: at + 1,
    };
    host.apply([{ deleteDimension: { range } }]);
    expect(faults(host)).toContain('missing-column');
    again(host);
    expect(faults(host)).toEqual([]);
  });

  it('keeps a row that somebody put between, and says that it has no ID', () => {
    const host = laidOut(input);
    const range = { sheetId: 1002, dimension: 'ROWS' as const, startIndex: 10, endIndex: 11 };
    host.apply([
      { insertDimension: { range, inheritFromBefore: true } },
      write(1002, 10, 'action', text('An idea')),
    ]);
    again(host);
    expect(read(host).problems).toMatchObject([{ code: 'no-id', row: 11, raw: 'An idea' }]);
    expect(read(host).rows).toHaveLength(305);
  });

  it('names a row that was copied, and counts the first', () => {
    const host = laidOut(input);
    const copy = [text('2.1.1-C01'), text('2.1.1'), {}, text('Core'), text('copied')];
    host.apply([
      { appendCells: { sheetId: 1002, rows: [{ values: copy }], fields: 'userEnteredValue' } },
    ]);
    again(host);
    expect(faults(host)).toEqual(['repeated-id']);
    expect(read(host).rows).toHaveLength(305);
  });

  it('keeps entries that make no sense, and names each with its cell', () => {
    const host = laidOut(input);
    host.apply([
      write(1001, 2, 'start', text('soon'), text('later')),
      write(1001, 3, 'status', text('Done')),
      write(1001, 4, 'progress', { userEnteredValue: { formulaValue: '=1/0' } }),
    ]);
    const before = host.snapshot().cells.get(1001);
    const problems = read(host).problems.map(({ code, row, column: key, raw }) => [
      code,
      row,
      key,
      raw,
    ]);
    expect(problems).toEqual([
      ['not-a-date', 3, 'start', 'soon'],
      ['not-a-date', 3, 'due', 'later'],
      ['not-a-choice', 4, 'status', 'Done'],
      ['not-a-share', 5, 'progress', '#DIV/0! (Division by zero.)'],
    ]);
    again(host);
    expect(host.snapshot().cells.get(1001)).toEqual(before);
  });

  it('is read under any title that Google allows', () => {
    const host = laidOut(input);
    const properties = { sheetId: 1002, title: `It's = "odd" é; !A1` };
    host.apply([{ updateSheetProperties: { properties, fields: 'title' } }]);
    again(host);
    expect(read(host).rows).toHaveLength(305);
  });
});
