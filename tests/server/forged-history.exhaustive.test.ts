import { describe, expect, it } from 'vitest';
import { readUpdates, type UpdateRow } from '../../src/core/actions/update/read-updates.ts';
import type { Output } from '../../src/core/rpc/contract.ts';
import { type AddOn, codes } from '../support/add-on.ts';
import { forge, forgeCell } from '../support/forge.ts';
import { manager, staff } from '../support/sheets-host.ts';
import { definition, smallWorkbook, validCalls } from '../support/small-workbook.ts';
import { snapshotIn } from '../support/snapshot-in.ts';

const one = '1.1-C01';

function done<T>(answer: { ok: boolean; value?: T }): T {
  if (!answer.ok || answer.value === undefined) throw new Error(JSON.stringify(answer));
  return answer.value;
}

const save = (app: AddOn, saveId: string, changes: object): unknown =>
  done(
    app.rpc<object>(
      'update.save',
      { saveId, ids: [one], changes, confirmed: false, effectiveOn: null },
      staff,
    ),
  );

const pending = (app: AddOn) =>
  done(app.rpc<Output<'review.pending'>>('review.pending', {})).actions.filter(
    ({ id }) => id === one,
  );

const decide = (app: AddOn, saves: readonly { id: string; saveId: string; print?: string }[]) =>
  done(
    app.rpc<{ decided: string[]; outdated: string[] }>('review.decide', {
      saves: saves.map(({ id, saveId, print }) => ({ id, saveId, ...(print ? { print } : {}) })),
      verdict: 'approved',
      comment: '',
    }),
  );

/** What the check says of forged history, with the IDs. */
const told = (app: AddOn): string[] =>
  done(app.rpc<Output<'check.run'>>('check.run', {}))
    .issues.filter(({ code }) => /verdict|other-|chain|witness/.test(code))
    .map(({ code, id }) => `${code} ${id}`);

const rowOf = (app: AddOn, saveId: string): UpdateRow => {
  const row = readUpdates(snapshotIn(app)).find((each) => each.saveId === saveId);
  if (row === undefined) throw new Error(`no row of ${saveId}`);
  return row;
};

const preview = (app: AddOn, change: object) =>
  app.rpc<Output<'paper.preview'>>('paper.preview', {
    definition: { ...definition, ...change },
    also: [],
  });

/** The IDs behind each figure of a paper with the approved updates. */
const approved = (app: AddOn): Record<string, string> =>
  Object.fromEntries(
    done(preview(app, { basis: 'approved' })).figures.map(({ label, ids }) => [label, ids]),
  );

/** An action that staff say is late, as a manager approved. */
function approvedLate(): AddOn {
  const app = smallWorkbook();
  save(app, 'save-a001', { status: 'delayed', reportText: 'Late' });
  decide(app, pending(app));
  return app;
}

describe('a verdict', () => {
  it('is not about rows that were put under its save later', () => {
    const app = approvedLate();
    const before = approved(app);
    const row = rowOf(app, 'save-a001');
    forge(app, [
      { ...row, field: 'status', before: 'Delayed', after: 'Completed' },
      { ...row, field: 'reportText', before: 'Late', after: 'All hubs opened' },
    ]);
    forgeCell(app, one, 'status', 'Completed');
    forgeCell(app, one, 'reportText', 'All hubs opened');
    expect(approved(app)).toEqual(before);
    const [waiting] = pending(app);
    expect(waiting?.updates.flatMap(({ changes }) => changes.map(({ after }) => after))).toEqual([
      'Completed',
      'All hubs opened',
    ]);
    const details = app.rpc<Output<'action.details'>>('action.details', { id: one });
    expect(done(details).review).toBe('submitted');
    expect(told(app)).toEqual([`verdict-outgrown ${one}`]);
    // A manager who has seen them may approve them.
    decide(app, pending(app));
    expect(pending(app)).toEqual([]);
    expect(approved(app)).not.toEqual(before);
    expect(told(app)).toEqual([]);
  });

  it('does not take what was saved since along, by one row under its save', () => {
    const app = approvedLate();
    save(app, 'save-a002', { status: 'completed', progress: 1, result: 'Done' });
    const before = approved(app);
    forge(app, [{ ...rowOf(app, 'save-a001'), field: '', before: '', after: '' }]);
    expect(approved(app)).toEqual(before);
    expect(told(app)).toEqual([`verdict-outgrown ${one}`]);
  });

  it('is not given where rows came in since the manager looked', () => {
    const app = smallWorkbook();
    save(app, 'save-a001', { reportText: 'Nothing done' });
    const seen = pending(app);
    const row = { ...rowOf(app, 'save-a001'), before: 'Nothing done', after: 'All done' };
    forge(app, [row]);
    forgeCell(app, one, 'reportText', 'All done');
    expect(decide(app, seen)).toMatchObject({ decided: [], outdated: [one] });
    expect(decide(app, pending(app))).toMatchObject({ decided: [one], outdated: [] });
  });

  it('is given once, also if the answer was lost', () => {
    const app = smallWorkbook();
    save(app, 'save-a001', { reportText: 'Nothing done' });
    const seen = pending(app);
    expect(decide(app, seen)).toMatchObject({ decided: [one], outdated: [] });
    expect(decide(app, seen)).toMatchObject({ decided: [one], outdated: [] });
    expect(snapshotIn(app).cells.get(2003)?.length).toBe(3);
  });

  it('is needed for a status that a row says a manager planned', () => {
    const app = approvedLate();
    const before = approved(app);
    const row = { ...rowOf(app, 'save-a001'), saveId: 'forged-01', by: manager, source: 'plan' };
    forge(app, [{ ...row, field: 'status', before: 'Delayed', after: 'Completed' }]);
    forgeCell(app, one, 'status', 'Completed');
    expect(approved(app)).toEqual(before);
    expect(pending(app).map(({ id }) => id)).toEqual([one]);
  });
});

describe('the plan of before', () => {
  const planRow = {
    ...{ saveId: 'forged-01', recordedOn: '2022-03-15T12:00', effectiveOn: '2022-03-15T12:00' },
    ...{ by: manager, source: 'plan' },
  };

  it('is not told with a text that the action never had', () => {
    const app = smallWorkbook();
    const past = { dataAsOf: '2022-03-01' };
    expect(preview(app, past)).toMatchObject({ ok: true });
    const text = { before: 'Give Otto one million', after: 'Set up three hubs' };
    forge(app, [{ ...planRow, id: '1.1-C02', field: 'action', ...text }]);
    expect(codes(preview(app, past))).toEqual(['updates-broken']);
    expect(codes(preview(app, { basis: 'approved' }))).toEqual(['updates-broken']);
    expect(told(app)).toEqual(['other-text 1.1-C02']);
  });

  it.each([
    ['retired', '2.1-C01', { before: '', after: 'Taken over' }, 'other-standing 2.1-C01'],
    ['retired', '1.1-C03', { before: 'Done by others', after: '' }, 'other-standing 1.1-C03'],
    ['added', '2.1-C01', { before: '', after: '' }, 'other-text 2.1-C01'],
    [
      'added',
      one,
      { before: '', after: 'Raise awareness of the global goals' },
      `other-standing ${one}`,
    ],
  ])('holds no action that Updates wrongly calls %s: %s', (field, id, texts, expected) => {
    const app = smallWorkbook();
    expect(preview(app, { basis: 'approved' })).toMatchObject({ ok: true });
    forge(app, [{ ...planRow, id, field, ...texts }]);
    expect(told(app)).toEqual([expected]);
    expect(codes(preview(app, { basis: 'approved' }))).toEqual(['updates-broken']);
  });

  it('may hold a text that a manager typed before amending it', () => {
    const app = smallWorkbook();
    forgeCell(app, '1.1-C02', 'action', 'Set up three big hubs', manager);
    const seen = { action: 'Set up three big hubs' };
    const changes = { action: 'Set up four big hubs' };
    done(app.rpc<object>('action.amend', { saveId: 'plan-0001', id: '1.1-C02', changes, seen }));
    expect(told(app)).toEqual([]);
    expect(preview(app, { dataAsOf: '2022-03-01' })).toMatchObject({ ok: true });
  });

  it('is told of actions that managers amended, added, retired and brought back', () => {
    const app = smallWorkbook();
    const call = (method: string, n: number, payload: object): unknown =>
      done(app.rpc<object>(method, { saveId: `plan-000${n}`, ...payload }));
    const amend = (n: number, id: string, action: string, before: string): unknown =>
      call('action.amend', n, { id, changes: { action }, seen: { action: before } });
    amend(1, '1.1-C02', 'Set up four hubs', 'Set up three hubs');
    amend(2, '1.1-C02', 'Set up five hubs\n- one\n- two', 'Set up four hubs');
    call('action.add', 3, { ...validCalls['action.add'], saveId: 'plan-0003' });
    amend(4, '1.1-C04', 'Meet thrice', 'Meet twice');
    call('action.retire', 5, { id: '2.1-C01', reason: 'Done' });
    call('action.bringBack', 6, { id: '2.1-C01' });
    call('action.bringBack', 7, { id: '1.1-C03' });
    call('action.retire', 8, { id: '2.1-C02', reason: 'Done' });
    expect(told(app)).toEqual([]);
    expect(preview(app, { basis: 'approved' })).toMatchObject({ ok: true });
    expect(preview(app, { dataAsOf: '2022-03-01' })).toMatchObject({ ok: true });
  });
});
