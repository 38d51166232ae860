import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headOf } from '../../src/core/actions/update/chain.ts';
import type { Output } from '../../src/core/rpc/contract.ts';
import type { Outcome } from '../../src/core/shared/outcome.ts';
import { version } from '../../src/core/shared/version.ts';
import type { ActionRow } from '../../src/core/workbook/action-row.ts';
import { readActions } from '../../src/core/workbook/read-actions.ts';
import { readSettings } from '../../src/core/workbook/read-settings.ts';
import { firstDataRow } from '../../src/core/workbook/sheet-ids.ts';
import { type AddOn, addOn, codes } from '../support/add-on.ts';
import { addPerson, recorded } from '../support/plan-workbook.ts';
import { manager, staff } from '../support/sheets-host.ts';
import { snapshotIn } from '../support/snapshot-in.ts';

function ready(): AddOn {
  const app = addOn();
  app.setUp();
  addPerson(app, staff, 'Staff');
  return app;
}

const actions = (app: AddOn): ReadonlyMap<string, ActionRow> => {
  const snapshot = snapshotIn(app);
  const { rows } = readActions(snapshot, readSettings(snapshot)?.tiers ?? []);
  return new Map(rows.map(({ action }) => [action.id, action]));
};

const ofChapter = (app: AddOn, chapter: string): ActionRow[] =>
  [...actions(app).values()].filter((action) => action.chapter === chapter);

const assignment = (more: object = {}): object => ({
  saveId: 'assign-01',
  target: { kind: 'chapters', chapters: ['2.1.1'] },
  assignment: { lead: staff, start: '2022-02-01', due: '2022-10-31', plannedDue: '2022-11-30' },
  keepFilled: false,
  ...more,
});

type Preview = Outcome<Output<'assign.preview'>>;
type Saved = Outcome<Output<'assign.save'>>;

const handOver = (more: object = {}): object => ({
  ...{ saveId: 'over-0001', from: staff, to: manager, unfinishedOnly: true },
  ...more,
});

/** Sorts the second area downwards, as its owner would. */
function sortDescending(app: AddOn): void {
  const range = { sheetId: 1002, startRowIndex: firstDataRow, startColumnIndex: 0 };
  app
    .session()
    .act([{ sortRange: { range, sortSpecs: [{ dimensionIndex: 0, sortOrder: 'DESCENDING' }] } }]);
}

describe('assigning', () => {
  it('counts as no update: nothing is to be reviewed, and the leads are still asked', () => {
    const app = ready();
    app.rpc('assign.save', assignment());
    const pending = app.rpc<Output<'review.pending'>>('review.pending', {});
    expect(pending).toMatchObject({ value: { actions: [] } });
    const { value } = app.rpc('completeness.read', {}) as { value: Output<'completeness.read'> };
    expect(value.total).toMatchObject({ updated: 0, stale: 0, missing: 305 });
    expect(app.rpc('updates.reconcile', {})).toMatchObject({ value: { recorded: [] } });
  });

  it('gives a whole chapter its lead and dates, with a row in Updates for each field, in three round trips', () => {
    const app = ready();
    const before = actions(app);
    app.roundTrips();
    const saved = app.rpc<Output<'assign.save'>>('assign.save', assignment());
    expect(app.roundTrips()).toHaveLength(3);
    const chapter = ofChapter(app, '2.1.1');
    expect(saved).toMatchObject({ ok: true, value: { changed: chapter.map(({ id }) => id) } });
    for (const action of chapter) {
      expect(action).toEqual({
        ...before.get(action.id),
        ...{ lead: staff, start: '2022-02-01', due: '2022-10-31', plannedDue: '2022-11-30' },
      });
    }
    for (const [id, action] of actions(app)) {
      if (action.chapter !== '2.1.1') expect(action, id).toEqual(before.get(id));
    }
    expect(recorded(app)).toHaveLength(chapter.length * 4);
    expect(recorded(app)[0]).toMatchObject({
      ...{ saveId: 'assign-01', id: '2.1.1-C01', field: 'lead', before: '', after: staff },
    });
    expect(headOf(snapshotIn(app)).count).toBe(chapter.length * 4);
  });

  it('says beforehand what it would overwrite, and writes nothing', () => {
    const app = ready();
    const ids = ['2.1.1-C01', '2.1.1-C02'];
    app.rpc('assign.save', assignment({ target: { kind: 'ids', ids: ids.slice(0, 1) } }));
    const rows = recorded(app).length;
    app.roundTrips();
    const other = assignment({
      saveId: 'assign-02',
      target: { kind: 'ids', ids },
      assignment: { lead: manager, due: '2022-10-31', kind: 'continuous' },
    });
    const preview = app.rpc('assign.preview', other) as Preview;
    expect(app.roundTrips()).toHaveLength(2);
    expect(preview).toMatchObject({
      ok: true,
      value: {
        ...{ actions: 2, changed: ids, more: 0 },
        overwritten: expect.arrayContaining([
          { id: '2.1.1-C01', field: 'Lead', before: staff, after: manager },
        ]),
      },
    });
    const overwritten = preview.ok ? preview.value.overwritten : [];
    // The due date stays the same in the one, and was empty in the other.
    expect(overwritten.map(({ field }) => field)).not.toContain('Due');
    expect(recorded(app)).toHaveLength(rows);
  });

  it('leaves what is filled, if the manager says so', () => {
    const app = ready();
    const first = { target: { kind: 'ids', ids: ['2.1.1-C01'] }, assignment: { lead: manager } };
    app.rpc('assign.save', assignment(first));
    const rest = { saveId: 'assign-02', assignment: { lead: staff }, keepFilled: true };
    app.rpc('assign.save', assignment(rest));
    const leads = ofChapter(app, '2.1.1').map(({ lead }) => lead);
    expect(leads).toEqual([manager, ...leads.slice(1).map(() => staff)]);
  });

  it('adds Sections to those that are there, or replaces them', () => {
    const app = ready();
    const sections = (app_: AddOn) => actions(app_).get('2.1.1-C01')?.sections;
    const one = { kind: 'ids', ids: ['2.1.1-C01'] };
    const give = (saveId: string, mode: string, names: string[]) =>
      app.rpc(
        'assign.save',
        assignment({ saveId, target: one, assignment: { sections: { mode, names } } }),
      );
    give('assign-11', 'add', ['Africa']);
    give('assign-12', 'add', ['ASPAC', 'Africa']);
    expect(sections(app)).toEqual(['Africa', 'ASPAC']);
    give('assign-13', 'replace', ['Eurasia']);
    expect(sections(app)).toEqual(['Eurasia']);
    give('assign-14', 'replace', []);
    expect(sections(app)).toEqual([]);
  });

  it('records what was edited by hand before, in the same batch', () => {
    const app = ready();
    const rows = snapshotIn(app).cells.get(1002) ?? [];
    const at = { row: 3, column: (rows[0] ?? []).indexOf('lead') + 1 };
    app.session().edit(1002, at, [['typed@example.org']]);
    app.rpc('assign.save', assignment({ assignment: { lead: staff } }));
    const leads = recorded(app).filter(({ id }) => id === '2.1.1-C01');
    expect(leads.map(({ source, before, after }) => [source, before, after])).toEqual([
      ['edit', '', 'typed@example.org'],
      ['plan', 'typed@example.org', staff],
    ]);
  });

  it.each([
    [
      'a chapter that is none',
      { target: { kind: 'chapters', chapters: ['9.9'] } },
      'unknown-chapter',
    ],
    ['an action that is none', { target: { kind: 'ids', ids: ['9.9-X01'] } }, 'unknown-id'],
    ['a person whom Settings does not name', { assignment: { lead: 'x@y.org' } }, 'unknown-person'],
    [
      'a Section that Settings does not name',
      { assignment: { sections: { mode: 'add', names: ['Atlantis'] } } },
      'unknown-section',
    ],
    [
      'a due date before the start',
      { assignment: { start: '2022-05-02', due: '2022-05-01' } },
      'due-before-start',
    ],
    ['no day', { assignment: { due: '2022-02-30' } }, 'bad-request'],
    ['a field of staff', { assignment: { status: 'completed' } }, 'bad-request'],
    ['no target', { target: { kind: 'ids', ids: [] } }, 'bad-request'],
  ])('refuses %s, and changes nothing', (_name, more, code) => {
    const app = ready();
    const before = snapshotIn(app).cells;
    for (const method of ['assign.preview', 'assign.save']) {
      expect(new Set(codes(app.rpc(method, assignment(more))))).toEqual(new Set([code]));
    }
    expect(snapshotIn(app).cells).toEqual(before);
  });

  it('compares a new due date with the start that is there', () => {
    const app = ready();
    app.rpc('assign.save', assignment());
    const early = assignment({ saveId: 'assign-02', assignment: { due: '2022-01-31' } });
    const refused = app.rpc('assign.save', early);
    expect(codes(refused)).toContain('due-before-start');
    expect(refused.ok ? [] : refused.problems.map(({ place }) => place)).toContain('2.1.1-C01');
  });

  it('finds each row again if somebody sorted between the read and the write', () => {
    const app = ready();
    const before = actions(app);
    let meanwhile = true;
    app.host.setFaults(({ method }) => {
      if (meanwhile && method.endsWith('batchUpdate')) {
        meanwhile = false;
        sortDescending(app);
      }
      return 'pass';
    });
    const ids = ['2.1.1-C01', '2.1.2-E03'];
    const target = { kind: 'ids', ids };
    expect(app.rpc('assign.save', assignment({ target }))).toMatchObject({ ok: true });
    for (const [id, action] of actions(app)) {
      const changed = ids.includes(id);
      expect(action.lead, id).toBe(changed ? staff : '');
      expect(action.due, id).toBe(changed ? '2022-10-31' : before.get(id)?.due);
    }
  });

  it('is written once, whatever becomes of the answer', () => {
    const down = { code: 503, status: 'UNAVAILABLE', message: 'down' };
    for (const how of [{ before: down }, { after: down }]) {
      const app = ready();
      let left = 1;
      app.host.setFaults(({ method }) => {
        if (!method.endsWith('batchUpdate') || left === 0) return 'pass';
        left -= 1;
        return how;
      });
      const first = app.rpc('assign.save', assignment()) as Saved;
      const second = app.rpc('assign.save', assignment()) as Saved;
      expect(first).toMatchObject({ ok: true });
      expect(second).toEqual(first);
      expect(recorded(app)).toHaveLength(ofChapter(app, '2.1.1').length * 4);
    }
  });
});

describe('handing over', () => {
  /** One action of staff is completed, the others of the chapter are not. */
  function led(): AddOn {
    const app = ready();
    app.rpc('assign.save', assignment({ assignment: { lead: staff } }));
    const done = { changes: { status: 'completed' }, confirmed: false, effectiveOn: null };
    app.rpc('update.save', { saveId: 'save-done', ids: ['2.1.1-C01'], ...done });
    return app;
  }

  it('gives all that is unfinished to the other, and says so beforehand', () => {
    const app = led();
    const chapter = ofChapter(app, '2.1.1').map(({ id }) => id);
    const rest = chapter.filter((id) => id !== '2.1.1-C01');
    expect(app.rpc('handOver.preview', handOver())).toMatchObject({
      ok: true,
      value: { actions: rest.length, changed: rest },
    });
    app.roundTrips();
    const saved = app.rpc('handOver.save', handOver({ from: staff.toUpperCase() }));
    expect(app.roundTrips()).toHaveLength(3);
    expect(saved).toMatchObject({ ok: true, value: { changed: rest } });
    const leads = new Map(ofChapter(app, '2.1.1').map(({ id, lead }) => [id, lead]));
    for (const id of chapter) expect(leads.get(id)).toBe(id === '2.1.1-C01' ? staff : manager);
    expect(recorded(app).at(-1)).toMatchObject({ field: 'lead', before: staff, after: manager });
  });

  it('gives what is finished as well, if the manager says so', () => {
    const app = led();
    app.rpc('handOver.save', handOver({ unfinishedOnly: false }));
    expect(new Set(ofChapter(app, '2.1.1').map(({ lead }) => lead))).toEqual(new Set([manager]));
  });

  it('needs somebody who may lead', () => {
    const app = led();
    const before = recorded(app);
    expect(codes(app.rpc('handOver.save', handOver({ to: 'x@y.org' })))).toEqual([
      'unknown-person',
    ]);
    addPerson(app, staff, 'Section');
    const back = handOver({ from: manager, to: staff });
    expect(codes(app.rpc('handOver.save', back))).toEqual(['unknown-person']);
    expect(recorded(app)).toEqual(before);
  });
});

describe('what managers choose from', () => {
  it('is every chapter with what is unassigned, those who may lead, and those who do', () => {
    const app = ready();
    app.rpc('assign.save', assignment({ assignment: { lead: staff } }));
    app.roundTrips();
    const answer = app.rpc<Output<'manage.options'>>('manage.options', {});
    expect(app.roundTrips()).toHaveLength(2);
    if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
    const { chapters, people, leads, tiers, retired } = answer.value;
    expect(chapters).toHaveLength(46);
    const given = ofChapter(app, '2.1.1').length;
    expect(chapters.find(({ number }) => number === '2.1.1')).toMatchObject({
      ...{ actions: given, unassigned: 0 },
    });
    expect(chapters.reduce((sum, { actions: n }) => sum + n, 0)).toBe(305);
    expect(people.map(({ email }) => email)).toEqual([manager, staff]);
    expect(leads).toEqual([{ email: staff, actions: given, unfinished: given }]);
    expect(tiers).toHaveLength(3);
    expect(retired).toEqual([]);
  });

  it('are the actions of the selected rows, in one round trip, and in none while they stay', () => {
    const app = ready();
    const session = app.session();
    session.select(1002, 'A2:C5');
    app.roundTrips();
    const ask = (known: unknown) =>
      session.run('rpc', 'action.selected', { known }, version) as Outcome<
        Output<'action.selected'>
      >;
    const answer = ask(null);
    expect(app.roundTrips()).toHaveLength(1);
    const ids = [...actions(app).keys()].filter((id) => id.startsWith('2.')).slice(0, 3);
    if (!answer.ok || answer.value.kind !== 'actions') throw new Error('no actions');
    expect(answer.value.actions.map(({ action }) => action.id)).toEqual(ids);
    expect(ask(answer.value.place)).toEqual({ ok: true, value: { kind: 'same' } });
    expect(app.roundTrips()).toHaveLength(0);
  });
});

describe('assigning and handing over', () => {
  const calls: [method: string, payload: object][] = [
    ['manage.options', {}],
    ['assign.preview', assignment()],
    ['assign.save', assignment()],
    ['handOver.preview', handOver()],
    ['handOver.save', handOver()],
  ];

  it('are for managers', () => {
    const app = addOn();
    app.setUp();
    for (const [method, payload] of calls) {
      const code = method === 'manage.options' ? 'not-member' : 'not-allowed';
      expect(codes(app.rpc(method, payload, staff)), method).toEqual([code]);
    }
    for (const role of ['Staff', 'Section']) {
      addPerson(app, staff, role);
      for (const [method, payload] of calls) {
        expect(codes(app.rpc(method, payload, staff)), `${role} ${method}`).toEqual([
          'not-allowed',
        ]);
      }
    }
    expect(recorded(app)).toEqual([]);
  });

  it('survive any input', () => {
    const app = ready();
    fc.assert(
      fc.property(fc.constantFrom(...calls.slice(1)), fc.jsonValue(), ([method], payload) => {
        expect(app.rpc(method, payload).ok).toBe(false);
      }),
      { numRuns: 30 },
    );
    expect(recorded(app)).toEqual([]);
  });
});
