import { describe, expect, it } from 'vitest';
import type { ListedIssue } from '../../src/core/rpc/check.ts';
import type { Output } from '../../src/core/rpc/contract.ts';
import { areaColumns } from '../../src/core/workbook/columns/area-columns.ts';
import { settingsColumns } from '../../src/core/workbook/columns/settings-columns.ts';
import { sheetIds } from '../../src/core/workbook/sheet-ids.ts';
import type { Request } from '../../src/core/workbook/sheets-api.ts';
import { addOn } from '../support/add-on.ts';

const area = 1002;
const at = (columns: readonly { readonly key: string }[], key: string): number =>
  columns.findIndex((column) => column.key === key);

/** What the check finds after these changes of the manager, beside what the plan as laid out has. */
function foundAfter(...requests: readonly Request[]): ListedIssue[] {
  const app = addOn();
  app.setUp();
  app.session().act([...requests]);
  app.roundTrips();
  const answer = app.rpc<Output<'check.run'>>('check.run', {});
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  expect(app.roundTrips()).toHaveLength(4);
  return answer.value.issues.filter(({ code }) => code !== 'milestone-without-due');
}

const brief = (issues: readonly ListedIssue[]): string[][] =>
  issues.map(({ code, severity, place }) => [code, severity, place]);

const deletion = (sheetId: number, dimension: 'ROWS' | 'COLUMNS', startIndex: number): Request => ({
  deleteDimension: { range: { sheetId, dimension, startIndex, endIndex: startIndex + 1 } },
});

describe('the full check of the structure', () => {
  it('finds a key that was erased, where the title still tells', () => {
    const index = at(areaColumns, 'status');
    const key = { sheetId: area, startRowIndex: 0, endRowIndex: 1 };
    const range = { ...key, startColumnIndex: index, endColumnIndex: index + 1 };
    expect(brief(foundAfter({ updateCells: { range, fields: 'userEnteredValue' } }))).toMatchObject(
      [['lost-key', 'warning', '2 We advocate, Status']],
    );
  });

  it('finds a lost column, once for its sheet', () => {
    const issues = foundAfter(deletion(area, 'COLUMNS', at(areaColumns, 'due')));
    expect(brief(issues)).toEqual([['missing-column', 'error', '2 We advocate, Due']]);
  });

  it('finds a lost column of a sheet that is no area’s, and names it', () => {
    const issues = foundAfter(
      deletion(sheetIds.settings, 'COLUMNS', at(settingsColumns, 'personName')),
    );
    expect(brief(issues)).toEqual([['missing-column', 'error', 'Settings']]);
    expect(issues[0]?.message).toBe('The column is missing: Name');
  });

  it('of a sheet without its first rows says just that, not that each action is missing', () => {
    const issues = foundAfter(deletion(area, 'ROWS', 0));
    expect(issues.map(({ code, place }) => [code, place])).toEqual([
      ['header-lost', '2 We advocate'],
    ]);
  });

  it('of an area whose sheet is gone likewise', () => {
    const issues = foundAfter({ deleteSheet: { sheetId: area } });
    expect(issues.map(({ code, place }) => [code, place])).toEqual([
      ['missing-sheet', '2 We advocate'],
    ]);
  });

  it('of a workbook with an emptied area sheet names every action that it lost', () => {
    const rows = { sheetId: area, startRowIndex: 2 };
    const issues = foundAfter({ updateCells: { range: rows, fields: 'userEnteredValue' } });
    expect(new Set(issues.map(({ code }) => code))).toEqual(new Set(['missing-action']));
    expect(issues.length).toBeGreaterThan(50);
  });
});
