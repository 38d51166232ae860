import { createEvaluator, createSheetsService } from 'apps-script-emulator';
import { beforeEach, describe, expect, it } from 'vitest';
import { sheetIds } from '../../src/core/workbook/sheet-ids.ts';
import { beforeWrite, columnsOf, ours, put, rowsOf, sortBy, wait } from '../support/our-actions.ts';
import { bruno, columnAt, done, type SectionPlan, sectionPlan } from '../support/section-plan.ts';
import { manager } from '../support/sheets-host.ts';

let app: SectionPlan;
let id: string;
beforeEach(() => {
  app = sectionPlan();
  id = app.make('Africa');
  app.type(id, 2, 'result', 'First');
  app.type(id, 3, 'result', 'Second');
  app.sync();
  wait(app);
});

const told = (): string[] => (app.sync().synced[0]?.findings ?? []).map(({ code }) => code);
const contributions = (): string[] =>
  app
    .rows(sheetIds.contributions)
    .filter((row) => row.id !== '')
    .map((row) => `${row.id} ${row.result} ${row.state}`)
    .sort();
const good = ['1.1-C01 First Current', '1.1-C02 Second Current'];
/** Nothing is left to do. */
const settled = (): void => {
  wait(app);
  expect(app.sync().synced).toMatchObject([{ changed: 0, pushed: 0 }]);
};

describe('IDs that were altered', () => {
  it('are put back by their texts: swapped, made into another’s, blanked, in other case', () => {
    const alterations: [number, string][][] = [
      [
        [2, '1.1-C02'],
        [3, '1.1-C01'],
      ],
      [[2, '1.1-C02']],
      [[2, '1.1-C03']],
      [
        [2, ' 1.1-c01 '],
        [3, ''],
      ],
    ];
    for (const alteration of alterations) {
      app.act(
        id,
        alteration.map(([row, text]) => put(row, 'id', text)),
      );
      expect(told()).toEqual(alteration.map(() => 'section-id-mended'));
      expect(contributions()).toEqual(good);
      expect(app.rowsIn(id).map((row) => row.id)).toEqual(['1.1-C01', '1.1-C02']);
      settled();
    }
  });

  it('meet their rows although people sort between the read and the write', () => {
    app.act(id, [put(2, 'id', 'C-one')]);
    const sorted = beforeWrite(
      app,
      id,
      () => app.act(id, [sortBy('result')]),
      () => app.sync(),
    );
    expect(sorted).toBe(true);
    expect(contributions()).toEqual(good);
    expect(app.rowsIn(id).map((row) => `${row.id} ${row.action}`)).toEqual([
      ...['1.1-C02 Open the library', '1.1-C01 Set up two hubs'],
    ]);
    settled();
  });
});

describe('a second row of an action', () => {
  const above = (result: string): void =>
    app.act(id, [
      { insertDimension: { range: rowsOf(2) } },
      put(2, 'id', '1.1-C01'),
      put(2, 'result', result),
    ]);

  it('above the first one costs nothing where it is empty', () => {
    above('');
    expect(told()).toEqual(['section-copy']);
    expect(contributions()).toEqual(good);
  });

  it('above the first one leaves the last good contribution where it says something else', () => {
    above('Other');
    expect(told()).toEqual(['section-duplicate']);
    expect(contributions()).toEqual(['1.1-C01 First Stale', '1.1-C02 Second Current']);
    app.act(id, [{ deleteDimension: { range: rowsOf(2) } }]);
    expect(told()).toEqual([]);
    expect(contributions()).toEqual(good);
  });
});

describe('entries', () => {
  it('come in as people see them: a day in a text, a status in another language', () => {
    const day = { userEnteredValue: { numberValue: 44_600 } };
    const format = { numberFormat: { type: 'DATE', pattern: 'dd/mm/yyyy' } } as const;
    app.act(id, [
      put(2, 'nextStep', day),
      {
        repeatCell: {
          range: { ...ours, startRowIndex: 2, endRowIndex: 3 },
          cell: { userEnteredFormat: format },
          fields: 'userEnteredFormat.numberFormat',
        },
      },
      put(2, 'status', 'On track'),
    ]);
    expect(told()).toEqual([]);
    expect(app.rows(sheetIds.contributions)[0]).toMatchObject({
      ...{ nextStep: '08/02/2022', status: 'On track' },
    });
    // The Section's own overview counts it too.
    const now = () => app.host.now();
    const service = createSheetsService({
      ...{ store: app.host.store, now, newId: () => 'unused', evaluate: createEvaluator({ now }) },
    });
    const { values } = service.call(
      'sheets.spreadsheets.values.get',
      { spreadsheetId: id, range: `'Vue d’ensemble'!A1:B12` },
      undefined,
      { email: manager, counted: false },
    ) as { values: string[][] };
    expect(values.find(([label]) => label === 'En bonne voie')).toEqual(['En bonne voie', '1']);
  });

  it('that are too long stop nobody: the last good one stays, and the cell is told', () => {
    app.type(id, 2, 'result', 'x'.repeat(49_000));
    app.type(id, 3, 'result', 'Newer');
    expect(told()).toEqual(['section-too-long']);
    expect(contributions()).toEqual(['1.1-C01 First Stale', '1.1-C02 Newer Current']);
    expect(app.rows(sheetIds.issues).map(({ place }) => place)).toContain('Africa, row 3');
  });

  it('that are cleared on purpose are cleared in the plan, and recorded', () => {
    app.type(id, 2, 'result', '');
    expect(told()).toEqual([]);
    expect(contributions()).toEqual(['1.1-C01  Current', '1.1-C02 Second Current']);
    expect(app.rows(sheetIds.updates).at(-1)).toMatchObject({
      ...{ id: '1.1-C01', before: '{"section":"Africa","result":"First"}' },
    });
  });

  it('with evidence that is no link are taken, and told', () => {
    app.type(id, 2, 'evidence', 'see our report');
    expect(told()).toEqual(['section-bad-link']);
    expect(app.rows(sheetIds.contributions)[0]).toMatchObject({
      ...{ evidence: 'see our report', state: 'Current' },
    });
  });

  it.each([
    ['a user', 'https://bank.com@evil.example/', 'section-user-link'],
    ['mixed alphabets', 'https://\u0430pple.com/', 'section-mixed-link'],
  ])('with evidence of %s are told', (_name, evidence, code) => {
    app.type(id, 2, 'evidence', evidence);
    expect(told()).toEqual([code]);
  });

  it('in a column that was deleted come back when the workbook is made again', () => {
    app.act(id, [{ deleteDimension: { range: columnsOf(columnAt('result')) } }]);
    expect(told()).toEqual(['section-incomplete']);
    wait(app);
    app.make('Africa');
    expect(app.rowsIn(id).map(({ result }) => result)).toEqual(['First', 'Second']);
    settled();
    expect(contributions()).toEqual(good);
  });

  it('are found where the key row is lost, and the sheet renamed and hidden', () => {
    const properties = { ...ours, title: 'Acciones', hidden: true };
    const range = { ...ours, startRowIndex: 0, endRowIndex: 1 };
    app.act(id, [
      { updateCells: { range, fields: 'userEnteredValue' } },
      { updateSheetProperties: { properties, fields: 'title,hidden' } },
      put(2, 'result', 'Newer'),
    ]);
    expect(told()).toEqual([]);
    expect(contributions()).toEqual(['1.1-C01 Newer Current', '1.1-C02 Second Current']);
    settled();
  });
});

describe('while a sync writes', () => {
  const amend = (): void => {
    const save = { saveId: 'amend-0001', id: '1.1-C01', seen: {} };
    done(app.rpc('action.amend', { ...save, changes: { action: 'Amended' } }));
  };

  it('people may sort the Section’s actions, or move a column', () => {
    amend();
    beforeWrite(
      app,
      id,
      () => app.act(id, [sortBy('result')]),
      () => app.sync(),
    );
    expect(app.rowsIn(id).map((row) => `${row.id} ${row.action} ${row.result}`)).toEqual([
      ...['1.1-C02 Open the library Second', '1.1-C01 Amended First'],
    ]);
    const save = { saveId: 'amend-0002', id: '1.1-C02', seen: {} };
    done(app.rpc('action.amend', { ...save, changes: { action: 'Amended too' } }));
    wait(app);
    const move = {
      moveDimension: { source: columnsOf(columnAt('result')), destinationIndex: 1 },
    };
    beforeWrite(
      app,
      id,
      () => app.act(id, [move]),
      () => app.sync(),
    );
    expect(app.rowsIn(id)).toMatchObject([
      { action: 'Amended too', result: 'Second', expectedResult: '' },
      { action: 'Amended', result: 'First' },
    ]);
    settled();
  });

  it('people may put a column into the sheet to which rows are added', () => {
    app.act(id, [{ deleteDimension: { range: rowsOf(2) } }]);
    const column = { insertDimension: { range: columnsOf(1) } };
    expect(
      beforeWrite(
        app,
        id,
        () => app.act(id, [column]),
        () => app.sync(),
      ),
    ).toBe(true);
    expect(app.rowsIn(id).map((row) => `${row.id} ${row.result} ${row.nextStep}`)).toEqual([
      ...['1.1-C02 Second ', '1.1-C01 First '],
    ]);
    settled();
    expect(contributions()).toEqual(good);
  });

  it('managers may sort Contributions: no contribution is lost', () => {
    app.assign(['1.1-C03'], ['Europe']);
    const europe = app.make('Europe');
    app.act(europe, [put(2, 'result', 'Of Europe')]);
    app.sync();
    app.host.store.delete(europe);
    app.sync();
    wait(app);
    app.type(id, 2, 'nextStep', 'Sign');
    const range = { sheetId: sheetIds.contributions, startRowIndex: 2, startColumnIndex: 0 };
    const sort = {
      sortRange: { range, sortSpecs: [{ dimensionIndex: 0, sortOrder: 'DESCENDING' as const }] },
    };
    // The first write is the claim.
    const sorted = beforeWrite(
      app,
      app.spreadsheetId,
      () => app.session().act([sort]),
      () => app.sync(),
      2,
    );
    expect(sorted).toBe(true);
    expect(contributions()).toEqual([...good, '1.1-C03 Of Europe Stale']);
  });

  it('a manager may check the plan: what the check found stays', () => {
    app.act(id, [put(2, 'evidence', 'no link')]);
    let reads = 0;
    app.host.setFaults(({ method }) => {
      if (method !== 'sheets.spreadsheets.get') return 'pass';
      reads += 1;
      // The plan is read and claimed; this is the first Section.
      if (reads !== 2) return 'pass';
      app.assign(['1.1-C03'], ['Nowhere']);
      done(app.rpc('check.run', {}, bruno));
      return 'pass';
    });
    app.sync();
    app.host.setFaults(() => 'pass');
    const codes = app.rows(sheetIds.issues).map(({ code }) => code);
    expect(codes).toContain('unknown-section');
    expect(codes).toContain('section-bad-link');
  });

  it('another manager’s repair puts no row in twice', () => {
    app.assign(['1.1-C03'], ['Africa']);
    beforeWrite(
      app,
      id,
      () => void app.rpc('sections.make', { section: 'Africa', editors: [] }, bruno),
      () => app.sync(),
    );
    expect(app.rowsIn(id).map((row) => row.id)).toEqual(['1.1-C01', '1.1-C02', '1.1-C03']);
    settled();
  });
});
