import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../../src/core/plan/parse-plan.ts';
import { repair, setUp } from '../../../src/core/set-up/set-up.ts';
import { areaColumns } from '../../../src/core/workbook/columns/area-columns.ts';
import { lostHeader } from '../../../src/core/workbook/lost-header.ts';
import { type ReadActions, readActions } from '../../../src/core/workbook/read-actions.ts';
import { readSettings, type Settings } from '../../../src/core/workbook/read-settings.ts';
import type { CellData, Request } from '../../../src/core/workbook/sheets-api.ts';
import { setUpInput } from '../../support/real-plan.ts';
import { laidOut, manager, type SheetsHost, sheetsHost } from '../../support/sheets-host.ts';

const plan = (...actions: readonly string[]) =>
  setUpInput(
    'en',
    parsePlan(`PLAN 2022\n\n1. Act\n\n1.1. One\n\nCORE ACTION:\n\n- ${actions.join('\n- ')}\n`)
      .plan,
  );
const three = plan('Plant the trees', 'Count the birds', 'Clean the river banks');

function settings(host: SheetsHost): Settings {
  const found = readSettings(host.snapshot());
  if (!found) throw new Error('no Settings');
  return found;
}
const read = (host: SheetsHost): ReadActions => readActions(host.snapshot(), settings(host).tiers);
const texts = (host: SheetsHost): [string, string][] =>
  read(host).rows.map(({ action }) => [action.id, action.action]);
const mend = (host: SheetsHost): unknown =>
  host.apply(repair(host.snapshot(), settings(host), three.now.slice(0, 10), manager));
const cell = (sheetId: number, rowIndex: number, columnIndex: number, data: CellData): Request => ({
  updateCells: {
    start: { sheetId, rowIndex, columnIndex },
    rows: [{ values: [data] }],
    fields: 'userEnteredValue',
  },
});
const text = (stringValue: string): CellData => ({ userEnteredValue: { stringValue } });
const column = (key: string): number => areaColumns.findIndex((found) => found.key === key);

describe('a plan that changed', () => {
  it('gives a new action an ID of its own, and names what it no longer has', () => {
    const host = laidOut(three);
    const changed = plan('Plant the trees', 'Write the annual report');
    const { added, kept, notInPlan, requests } = setUp(host.snapshot(), changed);
    expect([added, kept, notInPlan]).toEqual([1, 1, ['1.1-C02', '1.1-C03']]);
    host.apply(requests);
    expect(texts(host)).toEqual([
      ['1.1-C01', 'Plant the trees'],
      ['1.1-C02', 'Count the birds'],
      ['1.1-C03', 'Clean the river banks'],
      ['1.1-C04', 'Write the annual report'],
    ]);
  });

  it('knows an action that it words a little differently', () => {
    const host = laidOut(three);
    const changed = plan('Plant the old trees', 'Count the birds', 'Clean the river banks');
    expect(setUp(host.snapshot(), changed)).toMatchObject({ added: 0, kept: 3, notInPlan: [] });
  });
});

describe('what stands before the actions', () => {
  const text = (foreword: string, intro: string): string =>
    `PLAN 2022\n\n${foreword}\n\n1. Act\n\n1.1. One\n\n${intro}\n\nCORE ACTION:\n\n- Plant the trees\n`;

  it('is kept: the foreword as a setting, an introduction beside its chapter, bold text bold', () => {
    const host = sheetsHost();
    const input = setUpInput(
      'en',
      parsePlan(text('A foreword.\n\n=Sum of it', 'We **act**.\n\nNow.')).plan,
    );
    host.apply(setUp(host.snapshot(), input).requests);
    expect(settings(host)).toMatchObject({
      intro: 'A foreword.\n=Sum of it',
      chapters: [{ intro: '' }, { title: 'One', intro: 'We act.\nNow.' }],
    });
    expect(
      JSON.stringify(host.content().sheets.find(({ properties }) => properties.sheetId === 2007)),
    ).toContain('"textFormatRuns":[{"startIndex":3,"format":{"bold":true}}');
  });

  it('is cut to what a cell can hold, at the end of a paragraph', () => {
    const host = sheetsHost();
    const { plan: long, diagnostics } = parsePlan(
      text('Foreword.', `${'x '.repeat(20_000)}\n\n`.repeat(2)),
    );
    expect(diagnostics.map(({ code }) => code)).toContain('long-text');
    host.apply(setUp(host.snapshot(), setUpInput('en', long)).requests);
    expect(settings(host).chapters[1]?.intro).toHaveLength(39_999);
  });
});

describe('a workbook that was laid out before a column came', () => {
  const remove = (host: SheetsHost, sheetId: number, key: string): void => {
    const startIndex = (host.snapshot().cells.get(sheetId)?.[0] ?? []).indexOf(key);
    const range = { sheetId, dimension: 'COLUMNS' as const, startIndex, endIndex: startIndex + 1 };
    host.apply([{ deleteDimension: { range } }]);
  };

  it('gets chapter titles at its end, filled in, with a protection; the others keep theirs', () => {
    const host = laidOut(three);
    remove(host, 1001, 'chapterTitle');
    const before = host.content().sheets[1];
    const protectedBefore = before?.protectedRanges.map(({ protectedRangeId }) => protectedRangeId);
    mend(host);
    const sheet = host.content().sheets[1];
    const keys = host.snapshot().cells.get(1001)?.[0] ?? [];
    expect(keys[keys.length - 1]).toBe('chapterTitle');
    expect(read(host)).toMatchObject({
      problems: [],
      rows: Array(3).fill({ action: { chapter: '1.1', chapterTitle: 'One' } }),
    });
    const added = sheet?.protectedRanges.filter(
      ({ protectedRangeId }) => !protectedBefore?.includes(protectedRangeId),
    );
    expect(added).toMatchObject([{ range: { startColumnIndex: keys.length - 1 } }]);
    expect(
      new Set(sheet?.protectedRanges.map(({ range }) => range?.startColumnIndex ?? -1)).size,
    ).toBe(sheet?.protectedRanges.length);
    expect(sheet?.basicFilter?.range?.endColumnIndex).toBe(keys.length);
  });

  it('fills no title that a manager wrote', () => {
    const host = laidOut(three);
    host.apply([
      cell(1001, 2, column('chapterTitle'), text('Ours')),
      cell(1001, 3, column('chapterTitle'), {}),
    ]);
    mend(host);
    expect(read(host).rows.map(({ action }) => action.chapterTitle)).toEqual([
      'Ours',
      'One',
      'One',
    ]);
  });

  it('gets the introductions when the plan is laid out again', () => {
    const host = sheetsHost();
    const input = setUpInput(
      'en',
      parsePlan('PLAN 2022\n1. Act\nWhy.\nCORE ACTION:\n- Plant').plan,
    );
    host.apply(setUp(host.snapshot(), input).requests);
    remove(host, 2007, 'chapterIntro');
    expect(settings(host).chapters).toMatchObject([{ number: '1', intro: '' }]);
    host.apply(setUp(host.snapshot(), input).requests);
    expect(settings(host).chapters).toMatchObject([{ number: '1', title: 'Act', intro: 'Why.' }]);
  });
});

describe('Settings that people edited', () => {
  const at = (host: SheetsHost, key: string): number =>
    (host.snapshot().cells.get(2007)?.[0] ?? []).indexOf(key);

  it('takes no number of an area that is none', () => {
    for (const number of ['x', '-1', '0', '1001', '950', '1']) {
      const host = laidOut(three);
      host.apply([cell(2007, 8, at(host, 'chapterNumber'), text(number))]);
      const before = host.snapshot().sheets.map(({ properties }) => properties.sheetId);
      mend(host);
      expect(host.snapshot().sheets.map(({ properties }) => properties.sheetId)).toEqual(before);
    }
  });

  it('leaves out a manager who is no address, and never the person who repairs', () => {
    const host = laidOut(three);
    const role = at(host, 'personRole');
    host.apply([
      cell(2007, 2, at(host, 'personEmail'), text('maria')),
      cell(2007, 2, role, text('Manager')),
    ]);
    mend(host);
    const [protection] = host.content().sheets[1]?.protectedRanges ?? [];
    expect(protection?.editors?.users).toEqual([manager]);
  });

  it('gets its year back when somebody cleared it', () => {
    const host = laidOut(three);
    host.apply([cell(2007, 2, at(host, 'value'), {})]);
    expect(settings(host).year).toBeNull();
    host.apply(setUp(host.snapshot(), three).requests);
    expect(settings(host).year).toBe(2022);
  });

  it('counts in the language of the cells, whatever language is asked for later', () => {
    const host = laidOut(three);
    host.apply([cell(2007, 4, at(host, 'value'), text('fr'))]);
    mend(host);
    const board = host.get({
      ranges: ["'Overview'!A5:B6"],
      fields: 'sheets(data(rowData(values(effectiveValue))))',
    });
    expect(JSON.stringify(board)).toContain('"Not started"');
    expect(JSON.stringify(board).match(/"numberValue":3/g)).toHaveLength(2);
  });
});

describe('what people did to a sheet', () => {
  it('widens the filter over a column that came back, with its conditions', () => {
    const host = laidOut(three);
    const startIndex = column('comment');
    host.apply([
      {
        deleteDimension: {
          range: { sheetId: 1001, dimension: 'COLUMNS', startIndex, endIndex: startIndex + 1 },
        },
      },
    ]);
    mend(host);
    const sheet = host.content().sheets[1];
    expect(sheet?.basicFilter?.range?.endColumnIndex).toBe(
      sheet?.properties.gridProperties?.columnCount,
    );
  });

  it('leaves rows in the order that people sorted them into when it widens the filter', () => {
    const host = laidOut(three);
    const comment = column('comment');
    const action = column('action');
    host.apply([
      {
        deleteDimension: {
          range: {
            ...{ sheetId: 1001, dimension: 'COLUMNS' as const },
            ...{ startIndex: comment, endIndex: comment + 1 },
          },
        },
      },
    ]);
    const range = { ...host.content().sheets[1]?.basicFilter?.range };
    const sortSpecs = [{ dimensionIndex: action, sortOrder: 'DESCENDING' as const }];
    host.apply([{ setBasicFilter: { filter: { range, sortSpecs } } }]);
    const filters = repair(
      host.snapshot(),
      settings(host),
      three.now.slice(0, 10),
      manager,
    ).flatMap(({ setBasicFilter }) => (setBasicFilter?.filter ? [setBasicFilter.filter] : []));
    expect(filters.map(({ range: wide }) => wide?.sheetId)).toContain(1001);
    expect(filters.flatMap((filter) => filter.sortSpecs ?? [])).toEqual([]);
  });

  it('puts the toggles of chapters above their rows, after the groups are made', () => {
    const requests = setUp(sheetsHost().snapshot(), three).requests;
    const last = requests.findLastIndex(({ addDimensionGroup }) => addDimensionGroup !== undefined);
    expect(last).toBeGreaterThan(0);
    const sides = requests.flatMap(({ updateSheetProperties }, i) =>
      updateSheetProperties?.fields?.includes('rowGroupControlAfter') ? [i] : [],
    );
    expect(sides).toEqual([last + 1]);
    expect(requests[last + 1]?.updateSheetProperties?.properties?.gridProperties).toEqual({
      rowGroupControlAfter: false,
    });
  });

  it('never deletes a sheet of theirs', () => {
    const host = laidOut(three);
    host.apply([{ addSheet: { properties: { sheetId: 0, title: 'Scratch' } } }]);
    mend(host);
    host.apply(setUp(host.snapshot(), three).requests);
    expect(host.snapshot().sheets.map(({ properties }) => properties.title)).toContain('Scratch');
  });

  it('says that the first row is gone, before anything is laid out beside the entries', () => {
    const host = laidOut(three);
    expect(lostHeader(host.snapshot())).toBeUndefined();
    const range = { sheetId: 1001, dimension: 'ROWS' as const, startIndex: 0, endIndex: 1 };
    host.apply([{ deleteDimension: { range } }]);
    expect(lostHeader(host.snapshot())).toBe('1 Act');
    // The remedy: a row above, and the titles are known again.
    host.apply([{ insertDimension: { range, inheritFromBefore: false } }]);
    expect(lostHeader(host.snapshot())).toBeUndefined();
    mend(host);
    expect(texts(host)).toHaveLength(3);
  });

  it('is read without an exception, whatever stands in the cells', () => {
    const host = laidOut(three);
    const value = fc.oneof(
      fc.double({ noNaN: true }),
      fc.integer({ min: -1e9, max: 1e9 }),
      fc.boolean(),
      fc.string(),
      fc.constantFrom('#REF!', '=A1', 20_220_315, -1, 1e300),
    );
    const snapshot = host.snapshot();
    const [keys = [], titles = []] = snapshot.cells.get(1001) ?? [];
    fc.assert(
      fc.property(fc.array(fc.array(value, { maxLength: 26 }), { maxLength: 6 }), (rows) => {
        const cells = new Map(snapshot.cells).set(1001, [keys, titles, ...rows]);
        const { rows: found } = readActions({ ...snapshot, cells }, settings(host).tiers);
        for (const { action } of found) expect(action.id).not.toBe('');
      }),
    );
  });
});
