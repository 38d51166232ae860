import type { Faults } from 'apps-script-emulator';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headOf } from '../../src/core/actions/update/chain.ts';
import { rowCheck } from '../../src/core/actions/update/row-check.ts';
import type { ListedAction, SaveResult } from '../../src/core/rpc/contract.ts';
import { momentToSerial } from '../../src/core/workbook/cell-codec.ts';
import { updateColumns } from '../../src/core/workbook/columns/record-columns.ts';
import { firstDataRow } from '../../src/core/workbook/sheet-ids.ts';
import type { Rows } from '../../src/core/workbook/snapshot.ts';
import { type AddOn, addOn, codes } from '../support/add-on.ts';
import { addPerson, recorded } from '../support/plan-workbook.ts';
import { manager, staff } from '../support/sheets-host.ts';
import { snapshotIn } from '../support/snapshot-in.ts';

const update = (more: object = {}): object => ({
  saveId: 'save-0001',
  ids: ['2.1.1-C01'],
  changes: { status: 'delayed', progress: 0.4, reportText: '=1+1 is text' },
  confirmed: false,
  effectiveOn: null,
  ...more,
});

function ready(): AddOn {
  const app = addOn();
  app.setUp();
  return app;
}

const action = (app: AddOn, id: string): ListedAction | undefined => {
  const answer = app.rpc<{ actions: ListedAction[] }>('actions.list', {});
  return answer.ok ? answer.value.actions.find((each) => each.id === id) : undefined;
};

describe('an action that somebody else changed meanwhile', () => {
  const mine = (more: object = {}): object =>
    update({
      saveId: 'save-mine',
      changes: { status: 'at-risk', due: '2022-06-01', result: 'Agreed' },
      seen: [{ id: '2.1.1-C01', values: { status: 'not-started', due: null, result: '' } }],
      ...more,
    });

  it('is not saved over: both versions come back', () => {
    const app = ready();
    const theirs = { status: 'delayed', reportText: 'Late', result: 'Agreed' };
    app.rpc('update.save', update({ changes: theirs }));
    app.roundTrips();
    const answer = app.rpc<SaveResult>('update.save', mine());
    // The result is already as the person wants it, and the due date is as they saw it.
    expect(answer).toMatchObject({
      ok: true,
      value: {
        saved: [],
        conflicts: [
          {
            ...{ id: '2.1.1-C01', field: 'status', seen: 'Not started', now: 'Delayed' },
            ...{ by: manager, on: '2022-03-15T12:00' },
          },
        ],
      },
    });
    expect(app.roundTrips()).toHaveLength(2);
    expect(recorded(app)).toHaveLength(3);
  });

  it('keeps a joint update from being saved, and is named', () => {
    const app = ready();
    app.rpc('update.save', update({ changes: { result: 'Theirs' } }));
    const ids = ['2.1.1-C01', '2.1.1-C02'];
    const joint = {
      ...{ saveId: 'save-joint', ids, changes: { result: 'Ours' }, confirmed: false },
      ...{ effectiveOn: null, seen: ids.map((id) => ({ id, values: { result: '' } })) },
    };
    expect(app.rpc<SaveResult>('update.save', joint)).toMatchObject({
      value: { saved: [], conflicts: [{ id: '2.1.1-C01', field: 'result', now: 'Theirs' }] },
    });
    const rest = { ...joint, ids: ['2.1.1-C02'] };
    expect(app.rpc<SaveResult>('update.save', rest)).toMatchObject({
      value: { saved: ['2.1.1-C02'], conflicts: [] },
    });
  });

  it('is saved over when the person says so', () => {
    const app = ready();
    app.rpc('update.save', update());
    const shown = app.rpc<SaveResult>('update.save', mine());
    const accepted = shown.ok ? shown.value.conflicts : [];
    expect(accepted).toHaveLength(1);
    // A third version, which the person was not shown, is a conflict again.
    app.rpc('update.save', update({ saveId: 'save-third', changes: { status: 'cancelled' } }));
    const again = app.rpc<SaveResult>('update.save', mine({ accepted }));
    expect(again).toMatchObject({ value: { saved: [], conflicts: [{ now: 'Cancelled' }] } });
    const last = again.ok ? again.value.conflicts : [];
    expect(app.rpc<SaveResult>('update.save', mine({ accepted: last }))).toMatchObject({
      value: { saved: ['2.1.1-C01'], conflicts: [] },
    });
    expect(action(app, '2.1.1-C01')?.status).toBe('at-risk');
  });
});

describe('saving an update', () => {
  it('writes the cells, who and when, and a row in Updates for each field, in three round trips', () => {
    const app = ready();
    app.roundTrips();
    expect(app.rpc<SaveResult>('update.save', update())).toEqual({
      ok: true,
      value: { saved: ['2.1.1-C01'], unchanged: [], conflicts: [], message: 'Saved: 1 action.' },
    });
    expect(app.roundTrips()).toHaveLength(3);
    // Noon in Barcelona: the spreadsheet's time zone, not the script's.
    expect(action(app, '2.1.1-C01')).toMatchObject({
      status: 'delayed',
      updatedOn: '2022-03-15T12:00',
    });
    const rows = recorded(app);
    expect(rows.map(({ field, before, after }) => [field, before, after])).toEqual([
      ['status', 'Not started', 'Delayed'],
      ['progress', '', '40%'],
      ['reportText', '', '=1+1 is text'],
    ]);
    for (const row of rows) {
      expect(row).toMatchObject({
        saveId: 'save-0001',
        id: '2.1.1-C01',
        by: 'maria@example.org',
        source: 'sidebar',
        recordedOn: momentToSerial('2022-03-15T12:00'),
      });
    }
  });

  it('links the rows of Updates, and keeps the end of the chain with them', () => {
    const app = ready();
    app.rpc('update.save', update());
    app.rpc('update.save', update({ saveId: 'save-0002', changes: { status: 'on-track' } }));
    const rows = recorded(app);
    let check = '';
    for (const row of rows) {
      const { chain, recordedOn, effectiveOn, ...others } = row;
      expect([recordedOn, effectiveOn]).toEqual([recordedOn, recordedOn]);
      const cells = updateColumns
        .filter(({ key }) => key !== 'chain')
        .map(({ key, kind }) => (kind === 'moment' ? '2022-03-15T12:00' : String(others[key])));
      check = rowCheck(check, cells);
      expect(chain).toBe(check);
    }
    expect(headOf(snapshotIn(app))).toEqual({ count: 4, check });
  });

  it('saves several actions at once, and says which were so already', () => {
    const app = ready();
    app.rpc('update.save', update({ changes: { status: 'on-track' } }));
    const ids = ['2.1.1-C01', '2.1.1-C02', '5.1-C01'];
    const many = update({ saveId: 'save-0002', ids, changes: { status: 'on-track' } });
    expect(app.rpc<SaveResult>('update.save', many)).toMatchObject({
      ok: true,
      value: { saved: ['2.1.1-C02', '5.1-C01'], unchanged: ['2.1.1-C01'] },
    });
  });

  it('takes "nothing new, still correct" as an update', () => {
    const app = ready();
    app.rpc('update.save', update({ changes: {}, confirmed: true }));
    expect(action(app, '2.1.1-C01')).toMatchObject({
      status: 'not-started',
      updatedOn: '2022-03-15T12:00',
    });
    expect(recorded(app)).toMatchObject([{ id: '2.1.1-C01', field: '', before: '', after: '' }]);
  });

  it('finds the row by its ID, wherever people moved it, and the columns too', () => {
    const app = ready();
    const before = action(app, '2.1.1-C02');
    sortDescending(app);
    app.rpc('update.save', update());
    expect(action(app, '2.1.1-C01')?.status).toBe('delayed');
    expect(action(app, '2.1.1-C02')).toEqual(before);
  });

  it('puts right what went astray because somebody sorted and moved columns meanwhile', () => {
    const app = ready();
    const others = ['2.1.1-C02', '2.2.2.9-E01', '2.1.3-C01'];
    for (const [i, id] of others.entries()) {
      app.rpc(
        'update.save',
        update({ saveId: `save-100${i}`, ids: [id], changes: { status: 'completed', result: id } }),
      );
    }
    const before = snapshotIn(app).cells.get(1002) ?? [];
    const rowOf = (rows: Rows, id: string): Record<string, unknown> => {
      const found = rows.find((row) => row[rows[0]?.indexOf('id') ?? 0] === id) ?? [];
      return Object.fromEntries((rows[0] ?? []).map((key, i) => [String(key), found[i] ?? '']));
    };
    let meanwhile = true;
    app.host.setFaults(({ method }) => {
      if (meanwhile && method.endsWith('batchUpdate')) {
        meanwhile = false;
        sortDescending(app);
      }
      return 'pass';
    });
    const ids = ['2.1.1-C01', '2.1.2-E03'];
    expect(app.rpc('update.save', update({ ids }))).toMatchObject({ ok: true });
    const after = snapshotIn(app).cells.get(1002) ?? [];
    expect(after).toHaveLength(before.length);
    for (const row of before.slice(firstDataRow)) {
      const id = String(row[0]);
      const changed = ids.includes(id)
        ? { status: 'Delayed', progress: 0.4, reportText: '=1+1 is text', review: 'Submitted' }
        : {};
      const { updatedOn: _on, updatedBy: _by, ...now } = rowOf(after, id);
      const { updatedOn: _then, updatedBy: _who, ...old } = rowOf(before, id);
      expect(now).toEqual({ ...old, ...changed });
      expect(rowOf(after, id).updatedBy).toBe(
        ids.includes(id) ? 'maria@example.org' : rowOf(before, id).updatedBy,
      );
    }
  });

  it('records nothing twice if the call is repeated, or was applied though it failed', () => {
    const broken = { code: 503, status: 'UNAVAILABLE', message: 'down' };
    const app = ready();
    let left = 1;
    const once: Faults = ({ method }) => {
      if (!method.endsWith('batchUpdate') || left === 0) return 'pass';
      left -= 1;
      return { after: broken };
    };
    app.host.setFaults(once);
    expect(app.rpc('update.save', update())).toMatchObject({ ok: true });
    expect(app.rpc('update.save', update())).toMatchObject({ ok: true });
    expect(recorded(app)).toHaveLength(3);
  });

  const wait = { code: 429, status: 'RESOURCE_EXHAUSTED', message: 'Quota exceeded' };
  const down = { code: 503, status: 'UNAVAILABLE', message: 'down' };
  const denied = { code: 403, status: 'PERMISSION_DENIED', message: 'no permission' };
  it.each<[string, ReturnType<Faults>, number]>([
    ['asks to wait', { before: wait }, 2],
    ['is down', { before: down }, 2],
    ['is down, but was applied', { after: down }, 1],
    ['is down for good', { before: down }, 1_000],
    ['is down for good, but was applied', { after: down }, 1_000],
    ['is not allowed', { before: denied }, 1_000],
  ])(
    'when a call %s: the save is whole or not there, and is there once after another try',
    (_name, how, times) => {
      for (const failing of ['spreadsheets.get', 'values.batchGet', 'batchUpdate']) {
        const app = ready();
        let left = times;
        app.host.setFaults(({ method }) => {
          if (!method.endsWith(failing) || left === 0) return 'pass';
          left -= 1;
          return how;
        });
        const outcome = app.rpc('update.save', update());
        app.host.setFaults(() => 'pass');
        if (times < 1_000) expect(outcome, failing).toMatchObject({ ok: true });
        // The cells and their rows in Updates stand or fall together.
        const written = recorded(app).length;
        expect([0, 3]).toContain(written);
        expect(action(app, '2.1.1-C01')?.status).toBe(written === 3 ? 'delayed' : 'not-started');
        if (outcome.ok) expect(written).toBe(3);
        expect(app.rpc('update.save', update())).toMatchObject({ ok: true });
        expect(recorded(app)).toHaveLength(3);
        expect(headOf(snapshotIn(app)).count).toBe(3);
      }
    },
  );

  it('says so if somebody else is saving, and writes nothing', () => {
    const app = ready();
    app.host.holdLock({ kind: 'document', spreadsheetId: app.spreadsheetId });
    expect(codes(app.rpc('update.save', update()))).toEqual(['busy']);
    expect(recorded(app)).toEqual([]);
  });

  it.each([
    ['an unknown action', { ids: ['9.9-X01'] }, 'unknown-id'],
    ['a link that is none', { changes: { evidence: 'javascript:alert(1)' } }, 'bad-link'],
    [
      'a link with a user',
      { changes: { evidence: 'https://bank.com@evil.example/' } },
      'link-with-user',
    ],
    ['a day to come', { effectiveOn: '2022-03-16' }, 'future-date'],
    ['a text longer than a cell', { changes: { comment: 'x'.repeat(50_001) } }, 'text-too-long'],
    ['a field that is no update', { changes: { id: 'X' } }, 'bad-request'],
    ['an unknown status', { changes: { status: 'fine' } }, 'bad-request'],
    ['a progress over 100 %', { changes: { progress: 1.1 } }, 'bad-request'],
    ['no action', { ids: [] }, 'bad-request'],
  ])('refuses %s, and changes nothing', (_name, more, code) => {
    const app = ready();
    expect(codes(app.rpc('update.save', update(more)))).toEqual([code]);
    expect(recorded(app)).toEqual([]);
    expect(action(app, '2.1.1-C01')?.updatedOn).toBeNull();
  });

  it('is for staff and managers only', () => {
    const app = ready();
    expect(codes(app.rpc('update.save', update(), staff))).toEqual(['not-staff']);
    addPerson(app, staff, 'Section');
    expect(codes(app.rpc('update.save', update(), staff))).toEqual(['not-staff']);
    addPerson(app, staff, 'Staff');
    expect(app.rpc('update.save', update(), staff)).toMatchObject({ ok: true });
    expect(recorded(app)[0]).toMatchObject({ by: staff });
  });

  it('corrects a locked period for managers only', () => {
    const app = ready();
    addPerson(app, staff, 'Staff');
    const early = update({ effectiveOn: '2022-02-10' });
    // The first period of the built-in plan, 10 January to 21 February, is locked in March.
    expect(codes(app.rpc('update.save', early, staff))).toEqual(['period-locked']);
    expect(recorded(app)).toEqual([]);
    const later = update({ effectiveOn: '2022-02-21', saveId: 'save-later' });
    expect(app.rpc('update.save', later, staff)).toMatchObject({ ok: true });
    expect(app.rpc('update.save', { ...early, overwrite: true })).toMatchObject({ ok: true });
  });

  it('survives any input', () => {
    const app = ready();
    fc.assert(
      fc.property(fc.anything(), fc.jsonValue(), (_any, payload) => {
        const outcome = app.rpc('update.save', payload);
        expect(outcome.ok).toBe(false);
      }),
      { numRuns: 30 },
    );
    expect(recorded(app)).toEqual([]);
  });
});

/** Sorts an area sheet and moves its status column, as its owner would. */
function sortDescending(app: AddOn): void {
  const sheetId = 1002;
  const range = { sheetId, startRowIndex: firstDataRow, startColumnIndex: 0 };
  app.session().act([
    { sortRange: { range, sortSpecs: [{ dimensionIndex: 0, sortOrder: 'DESCENDING' }] } },
    {
      moveDimension: {
        source: { sheetId, dimension: 'COLUMNS', startIndex: 14, endIndex: 15 },
        destinationIndex: 6,
      },
    },
  ]);
}

/** A manager writes a person into Settings, in the second row of people. */
