import { isRoundTrip } from 'apps-script-emulator';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headOf } from '../../src/core/actions/update/chain.ts';
import { directEditKey } from '../../src/core/actions/update/direct-edits.ts';
import { columnOf, shownCell, updateFields } from '../../src/core/actions/update/entry-columns.ts';
import { personKey } from '../../src/core/actions/update/people.ts';
import { recordedValues } from '../../src/core/actions/update/recorded.ts';
import { rowCheck } from '../../src/core/actions/update/row-check.ts';
import { version } from '../../src/core/shared/version.ts';
import { serialToMoment } from '../../src/core/workbook/cell-codec.ts';
import { areaColumns } from '../../src/core/workbook/columns/area-columns.ts';
import { findColumns } from '../../src/core/workbook/find-columns.ts';
import { metadataWith } from '../../src/core/workbook/metadata.ts';
import { readSettings } from '../../src/core/workbook/read-settings.ts';
import { firstDataRow, isAreaSheetId } from '../../src/core/workbook/sheet-ids.ts';
import type { CellValue } from '../../src/core/workbook/snapshot.ts';
import { type AddOn, addOn, codes, outsider } from '../support/add-on.ts';
import { addPerson, recorded } from '../support/plan-workbook.ts';
import { manager, staff } from '../support/sheets-host.ts';
import { snapshotIn } from '../support/snapshot-in.ts';

const area = 1002;

/** Set up, with a member of staff who has opened a sidebar once. */
function ready(): AddOn {
  const app = addOn();
  app.setUp();
  addPerson(app, staff, 'Staff');
  const session = app.session(staff);
  session.open();
  session.clickMenu('openUpdate');
  return app;
}

/** Where a field of an action stands now; row and column from 1. */
function cellOf(app: AddOn, id: string, key: string): { row: number; column: number } {
  const rows = snapshotIn(app).cells.get(area) ?? [];
  const { positions } = findColumns(rows, areaColumns);
  const row = rows.findIndex((cells) => cells[positions.get('id') ?? -1] === id);
  return { row: row + 1, column: (positions.get(key) ?? -1) + 1 };
}

function type(app: AddOn, id: string, key: string, text: string, user = staff): void {
  app.session(user).edit(area, cellOf(app, id, key), [[text]]);
}

const notes = (app: AddOn): unknown[] => metadataWith(snapshotIn(app), directEditKey);

const brief = (app: AddOn): unknown[] =>
  recorded(app).map(({ id, field, before, after, by, source }) => [
    ...[id, field, before, after, by, source],
  ]);

const save = (more: object = {}): object => ({
  ...{ saveId: 'save-0001', ids: ['2.1.1-C01'], changes: {}, confirmed: true, effectiveOn: null },
  ...more,
});

describe('an edit by hand', () => {
  it('is noted in three round trips, without reading the sheet', () => {
    const app = ready();
    const session = app.session(staff);
    session.edit(area, cellOf(app, '2.1.1-C02', 'nextStep'), [['Meet again']]);
    const trips = session.lastRun?.calls.filter(isRoundTrip).map(({ method }) => method);
    expect(trips).toEqual(['Range.getValues', 'Range.getValues', 'SpreadsheetApp.flush']);
    expect(notes(app)).toHaveLength(1);
    expect(recorded(app)).toEqual([]);
  });

  it('becomes rows of Updates with the next save, in its batch and in its order', () => {
    const app = ready();
    type(app, '2.1.1-C02', 'status', 'Delayed');
    type(app, '2.1.1-C02', 'due', '2022-06-30');
    type(app, '2.1.1-C02', 'status', 'At risk');
    app.roundTrips();
    expect(app.rpc('update.save', save())).toMatchObject({ ok: true });
    expect(app.roundTrips()).toEqual([
      'sheets.spreadsheets.get',
      'sheets.spreadsheets.values.batchGet',
      'sheets.spreadsheets.batchUpdate',
    ]);
    expect(brief(app)).toEqual([
      ['2.1.1-C02', 'status', 'Not started', 'Delayed', staff, 'edit'],
      ['2.1.1-C02', 'due', '', '2022-06-30', staff, 'edit'],
      ['2.1.1-C02', 'status', 'Delayed', 'At risk', staff, 'edit'],
      ['2.1.1-C01', '', '', '', manager, 'sidebar'],
    ]);
    expect(notes(app)).toEqual([]);
    expect(cellValue(app, '2.1.1-C02', 'updatedBy')).toBe(staff);
    expect(cellValue(app, '2.1.1-C02', 'review')).toBe('Submitted');
  });

  it('that was taken back leaves both steps', () => {
    const app = ready();
    type(app, '2.1.1-C02', 'result', 'Signed');
    type(app, '2.1.1-C02', 'result', '');
    app.rpc('updates.reconcile', {});
    expect(brief(app)).toEqual([
      ['2.1.1-C02', 'result', '', 'Signed', staff, 'edit'],
      ['2.1.1-C02', 'result', 'Signed', '', staff, 'edit'],
    ]);
  });

  it('of somebody who never opened the add-on is of an unknown person', () => {
    const app = ready();
    type(app, '2.1.1-C02', 'result', 'Signed', manager);
    app.rpc('updates.reconcile', {});
    expect(recorded(app)[0]).toMatchObject({ by: 'unknown (direct edit)', source: 'edit' });
  });

  it('on other sheets, headers and columns is not noted', () => {
    const app = ready();
    type(app, '2.1.1-C02', 'expectedResult', 'A report', manager);
    app.session().edit(area, { row: 2, column: 16 }, [['Title']]);
    app.session().edit(2007, { row: 3, column: 2 }, [['x']]);
    expect(notes(app)).toEqual([]);
  });

  it('survives a note that cannot be read, and removes it', () => {
    const app = ready();
    addMetadata(app, directEditKey, '{"at":');
    type(app, '2.1.1-C02', 'result', 'Signed');
    expect(app.rpc('updates.reconcile', {})).toMatchObject({ value: { recorded: ['2.1.1-C02'] } });
    expect(notes(app)).toEqual([]);
  });

  it('is not lost when no more notes fit', () => {
    const app = ready();
    addMetadata(app, 'other', 'x'.repeat(29_990), { sheetId: area });
    type(app, '2.1.1-C02', 'result', 'Signed');
    app.rpc('updates.reconcile', {});
    addMetadata(app, 'other', 'x'.repeat(20_000));
    type(app, '2.1.1-C02', 'result', 'Sealed');
    app.rpc('updates.reconcile', {});
    expect(brief(app)).toEqual([
      ['2.1.1-C02', 'result', '', 'Signed', staff, 'edit'],
      ['2.1.1-C02', 'result', 'Signed', 'Sealed', 'unknown (direct edit)', 'reconcile'],
    ]);
  });

  it('keeps its person however many there are, and takes no room from the rest of the workbook', () => {
    const app = ready();
    app.session().open();
    app.session().clickMenu('openUpdate');
    const long = 'x'.repeat(4_000);
    for (let n = 0; n < 5; n += 1) {
      type(app, '2.1.1-C02', 'result', `${n} ${long}`);
      type(app, '2.1.1-C01', 'comment', `${n} ${long}`, manager);
    }
    const rows = [
      ['a', 'b'],
      ['c', 'd'],
    ];
    app.session(staff).edit(area, cellOf(app, '2.1.1-C03', 'comment'), rows, { paste: true });
    const before = snapshotIn(app).developerMetadata;
    expect(before.map(({ metadataKey }) => metadataKey)).toEqual(['workplan.layout']);
    expect(app.rpc('updates.reconcile', {})).toMatchObject({ ok: true });
    const last = new Map(recorded(app).map(({ id, field, ...row }) => [`${id} ${field}`, row]));
    expect(
      [...last].map(([cell, { by, source, after }]) => [cell, by, source, String(after)[0]]),
    ).toEqual(
      expect.arrayContaining([
        ['2.1.1-C02 result', staff, 'edit', '4'],
        ['2.1.1-C01 comment', manager, 'edit', '4'],
        ['2.1.1-C03 comment', staff, 'edit', 'a'],
        ['2.1.1-C04 reportText', staff, 'edit', 'd'],
      ]),
    );
    expect(notes(app)).toEqual([]);
  });

  it('is recorded by whoever opens My actions where many are noted', () => {
    const app = ready();
    for (let n = 0; n < 4; n += 1) type(app, '2.1.1-C02', 'result', `${n} ${'x'.repeat(4_000)}`);
    expect(app.rpc('actions.mine', { of: null })).toMatchObject({ ok: true });
    expect(notes(app)).toEqual([]);
    expect(recorded(app)).toHaveLength(4);
  });

  it('that cannot be recorded keeps nobody from reading, and is in the one line of the log', () => {
    const app = ready();
    for (let n = 0; n < 4; n += 1) type(app, '2.1.1-C02', 'result', `${n} ${'x'.repeat(4_000)}`);
    app.host.setFaults(({ method }) =>
      method === 'sheets.spreadsheets.batchUpdate'
        ? { before: { code: 400, status: 'INVALID_ARGUMENT', message: 'a bug' } }
        : 'pass',
    );
    const session = app.session();
    expect(session.run('rpc', 'actions.mine', { of: null }, version)).toMatchObject({ ok: true });
    expect(session.lastRun?.log).toHaveLength(1);
    expect(session.lastRun?.log.join()).toContain('"code":400');
    app.host.holdLock({ kind: 'document', spreadsheetId: app.spreadsheetId });
    expect(session.run('rpc', 'actions.mine', { of: null }, version)).toMatchObject({ ok: true });
    expect(session.lastRun?.log).toHaveLength(1);
  });

  it('that an earlier version noted is recorded, with the person it knew', () => {
    const app = ready();
    type(app, '2.1.1-C02', 'result', 'Signed');
    const snapshot = snapshotIn(app);
    const [note] = metadataWith(snapshot, directEditKey);
    const person = metadataWith(snapshot, personKey).map(({ metadataValue = '' }) => metadataValue);
    const { who } = JSON.parse(note?.metadataValue ?? '');
    app.session().act(
      [directEditKey, personKey].map((metadataKey) => ({
        deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataKey } } },
      })),
    );
    expect(person.join()).toContain(who);
    addMetadata(app, directEditKey, note?.metadataValue ?? '');
    app.setProperties('document', app.spreadsheetId, { [`who.${who}`]: staff });
    app.rpc('updates.reconcile', {});
    expect(recorded(app)).toMatchObject([{ after: 'Signed', by: staff, source: 'edit' }]);
  });
});

describe('a pasted block', () => {
  it('over a whole area is of the person who pasted it', () => {
    const app = ready();
    const rows = (snapshotIn(app).cells.get(area) ?? []).slice(firstDataRow);
    const start = cellOf(app, String(rows[0]?.[0]), 'nextStep');
    const values = rows.map(() => ['Meet in May']);
    app.session(staff).edit(area, start, values, { paste: true });
    expect(app.rpc('updates.reconcile', {})).toMatchObject({ ok: true });
    const found = recorded(app);
    expect(found).toHaveLength(rows.length);
    expect(new Set(found.map(({ by }) => by))).toEqual(new Set([staff]));
  });

  it('is recorded with its person, what was edited again later with that one', () => {
    const app = ready();
    const at = cellOf(app, '2.1.1-C03', 'comment');
    app.session(staff).edit(
      area,
      at,
      [
        ['first', 'text one'],
        ['second', 'text two'],
      ],
      { paste: true },
    );
    expect(notes(app)).toHaveLength(1);
    app.session().open();
    app.session().clickMenu('openUpdate');
    type(app, '2.1.1-C04', 'comment', 'third', manager);
    app.rpc('updates.reconcile', {}, staff);
    expect(brief(app)).toEqual([
      ['2.1.1-C03', 'comment', '', 'first', staff, 'edit'],
      ['2.1.1-C03', 'reportText', '', 'text one', staff, 'edit'],
      ['2.1.1-C04', 'reportText', '', 'text two', staff, 'edit'],
      ['2.1.1-C04', 'comment', '', 'third', manager, 'edit'],
    ]);
  });
});

describe('what no trigger saw', () => {
  it('is recorded as of an unknown person, once', () => {
    const app = ready();
    writeByApi(app, '2.1.1-C02', 'nextStep', 'Meet again');
    expect(app.rpc('updates.reconcile', {})).toMatchObject({ value: { recorded: ['2.1.1-C02'] } });
    expect(app.rpc('updates.reconcile', {})).toMatchObject({ value: { recorded: [] } });
    expect(brief(app)).toEqual([
      ['2.1.1-C02', 'nextStep', '', 'Meet again', 'unknown (direct edit)', 'reconcile'],
    ]);
  });

  it('is recorded once although the answer of the write was lost', () => {
    const app = ready();
    writeByApi(app, '2.1.1-C02', 'nextStep', 'Meet again');
    let lost = false;
    app.host.setFaults(({ method }) => {
      if (lost || !method.endsWith('batchUpdate')) return 'pass';
      lost = true;
      return { after: { code: 503, message: 'The service is currently unavailable.' } };
    });
    expect(app.rpc('updates.reconcile', {})).toMatchObject({ ok: true });
    expect(recorded(app)).toHaveLength(1);
  });

  it('is for staff and managers to record', () => {
    const app = ready();
    app.host.share(app.spreadsheetId, outsider, 'writer');
    expect(codes(app.rpc('updates.reconcile', {}, outsider))).toEqual(['not-staff']);
    expect(app.rpc('updates.reconcile', {}, staff)).toMatchObject({ ok: true });
  });
});

const ids = ['2.1.1-C01', '2.1.1-C02', '2.1.1-E01', '2.1.2-C01'];
const anId = fc.constantFrom(...ids);
const text = fc.constantFrom('', 'a', 'later', '=1+1', '’quote');
const step = fc.oneof(
  fc.record({
    kind: fc.constant('type' as const),
    id: anId,
    text,
    user: fc.constantFrom(manager, staff),
  }),
  fc.record({
    kind: fc.constant('status' as const),
    id: anId,
    text: fc.constantFrom('Delayed', 'On track'),
  }),
  fc.record({ kind: fc.constant('paste' as const), id: anId, text }),
  fc.record({ kind: fc.constant('api' as const), id: anId, text }),
  fc.record({ kind: fc.constant('save' as const), id: anId, text }),
  fc.record({
    kind: fc.constantFrom('sort', 'move', 'insert', 'rename', 'reconcile') as fc.Arbitrary<'sort'>,
  }),
);

describe('replaying Updates', () => {
  it('gives the sheet as it is, whatever was done between two looks', () => {
    const app = ready();
    const first = app.host.store.get(app.spreadsheetId);
    if (first === undefined) throw new Error('the workbook is gone');
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 10 }), (steps) => {
        app.host.store.put(first);
        for (const [i, each] of steps.entries()) apply(app, each, i);
        expect(app.rpc('updates.reconcile', {})).toMatchObject({ ok: true });
        expectReplayed(app);
        expectWholeChain(app);
      }),
      { numRuns: 10 },
    );
  });
});

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function apply(app: AddOn, each: Step, i: number): void {
  switch (each.kind) {
    case 'type':
      type(app, each.id, 'result', each.text, each.user);
      return;
    case 'status':
      type(app, each.id, 'status', each.text);
      return;
    case 'paste':
      app.session().edit(
        area,
        cellOf(app, each.id, 'comment'),
        [
          [each.text, 'p'],
          ['q', each.text],
        ],
        { paste: true },
      );
      return;
    case 'api':
      writeByApi(app, each.id, 'nextStep', each.text);
      return;
    case 'save': {
      const changes = { result: each.text, status: 'completed', progress: 1 };
      app.rpc('update.save', save({ saveId: `save-step-${i}`, ids: [each.id], changes }));
      expectReplayed(app);
      return;
    }
    default:
      disturb(app, each.kind);
  }
}

/** What people do to a sheet beside entering values. */
function disturb(app: AddOn, kind: string): void {
  const range = { sheetId: area, startRowIndex: firstDataRow };
  switch (kind) {
    case 'sort':
      app
        .session()
        .act([
          { sortRange: { range, sortSpecs: [{ dimensionIndex: 5, sortOrder: 'DESCENDING' }] } },
        ]);
      return;
    case 'move':
      app.session().act([
        {
          moveDimension: {
            source: { sheetId: area, dimension: 'COLUMNS', startIndex: 15, endIndex: 17 },
            destinationIndex: 3,
          },
        },
      ]);
      return;
    case 'insert':
      app.session().act([
        {
          insertDimension: {
            range: { sheetId: area, dimension: 'ROWS', startIndex: 4, endIndex: 6 },
            inheritFromBefore: true,
          },
        },
      ]);
      return;
    case 'rename':
      app.session().act([
        {
          updateSheetProperties: {
            properties: { sheetId: area, title: `Renamed ${Math.abs(app.calls.length)}` },
            fields: 'title',
          },
        },
      ]);
      return;
    default:
      app.rpc('updates.reconcile', {}, staff);
      expectReplayed(app);
  }
}

/** Every update field of every action is what Updates says. */
function expectReplayed(app: AddOn): void {
  const snapshot = snapshotIn(app);
  const settings = readSettings(snapshot);
  if (settings === undefined) throw new Error('not set up');
  const replayed = recordedValues(snapshot, settings.lang);
  let cells = 0;
  for (const { properties } of snapshot.sheets) {
    if (!isAreaSheetId(properties.sheetId)) continue;
    const rows = snapshot.cells.get(properties.sheetId) ?? [];
    const { positions } = findColumns(rows, areaColumns);
    for (const row of rows.slice(firstDataRow)) {
      const raw = (key: string): CellValue => row[positions.get(key) ?? -1] ?? '';
      const id = String(raw('id'));
      if (id === '') continue;
      for (const field of updateFields) {
        cells += 1;
        const now = shownCell(columnOf(field), raw(field), settings);
        if (now !== replayed(id, field))
          expect([id, field, replayed(id, field)]).toEqual([id, field, now]);
      }
    }
  }
  expect(cells).toBe(305 * updateFields.length);
}

/** The checks follow from one another, up to the head. */
function expectWholeChain(app: AddOn): void {
  let check = '';
  const rows = recorded(app);
  for (const row of rows) {
    check = rowCheck(check, [
      String(row.saveId),
      serialToMoment(Number(row.recordedOn)),
      serialToMoment(Number(row.effectiveOn)),
      ...['by', 'source', 'id', 'field', 'before', 'after'].map((key) => String(row[key])),
    ]);
    expect(row.chain).toBe(check);
  }
  expect(headOf(snapshotIn(app))).toEqual({ count: rows.length, check });
}

function addMetadata(
  app: AddOn,
  metadataKey: string,
  metadataValue: string,
  location: object = { spreadsheet: true },
): void {
  app.session().act([
    {
      createDeveloperMetadata: {
        developerMetadata: {
          ...{ metadataKey, metadataValue },
          visibility: 'DOCUMENT',
          location,
        },
      },
    },
  ]);
}

function writeByApi(app: AddOn, id: string, key: string, value: string): void {
  const { row, column } = cellOf(app, id, key);
  app.session().act([
    {
      updateCells: {
        start: { sheetId: area, rowIndex: row - 1, columnIndex: column - 1 },
        rows: [{ values: [value === '' ? {} : { userEnteredValue: { stringValue: value } }] }],
        fields: 'userEnteredValue',
      },
    },
  ]);
}

function cellValue(app: AddOn, id: string, key: string): CellValue | undefined {
  const { row, column } = cellOf(app, id, key);
  return snapshotIn(app).cells.get(area)?.[row - 1]?.[column - 1];
}
