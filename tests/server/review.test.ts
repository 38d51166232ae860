import { describe, expect, it } from 'vitest';
import type { Output } from '../../src/core/rpc/contract.ts';
import type { Outcome } from '../../src/core/shared/outcome.ts';
import { firstDataRow, sheetIds } from '../../src/core/workbook/sheet-ids.ts';
import { type AddOn, addOn, codes } from '../support/add-on.ts';
import { addPerson, recorded } from '../support/plan-workbook.ts';
import { readAndSend } from '../support/read-and-send.ts';
import { staff } from '../support/sheets-host.ts';
import { snapshotIn } from '../support/snapshot-in.ts';

const ids = ['2.1.1-C01', '2.1.1-C02'];

/** Two actions led and updated by staff. */
function ready(): AddOn {
  const app = addOn();
  app.setUp();
  addPerson(app, staff, 'Staff');
  update(app, 'save-0001', { lead: staff, result: 'Signed' });
  return app;
}

function update(app: AddOn, saveId: string, changes: object): void {
  const payload = { saveId, ids, changes, confirmed: false, effectiveOn: null };
  expect(app.rpc('update.save', payload, staff)).toMatchObject({ ok: true });
}

type Decided = Outcome<Output<'review.decide'>>;

function decide(app: AddOn, verdict: string, comment = '', saveId = 'save-0001', user?: string) {
  const saves = ids.map((id) => ({ id, saveId }));
  const call = (method: string, payload: unknown) => app.rpc(method, payload, user);
  const send = { saves, verdict, comment };
  const isMail = verdict === 'returned';
  return (
    isMail ? readAndSend(call, 'review.decide', send) : call('review.decide', send)
  ) as Decided;
}

function pendingIn(app: AddOn): Output<'review.pending'> {
  const answer = app.rpc<Output<'review.pending'>>('review.pending', {});
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.value;
}

const rowsOfReviews = (app: AddOn) =>
  (snapshotIn(app).cells.get(sheetIds.reviews) ?? []).slice(firstDataRow);

/** What the area sheet shows of the review of an action. */
function shownReview(app: AddOn, id: string): unknown {
  const rows = snapshotIn(app).cells.get(1002) ?? [];
  const keys = rows[0] ?? [];
  return rows.find((row) => row[keys.indexOf('id')] === id)?.[keys.indexOf('review')];
}

describe('what waits for review', () => {
  it('is every updated action, with what changed, in the words of the sheet', () => {
    const app = ready();
    app.roundTrips();
    const { actions, more } = pendingIn(app);
    expect(app.roundTrips()).toHaveLength(2);
    expect(more).toBe(0);
    expect(actions.map(({ id }) => id)).toEqual(ids);
    expect(actions[0]).toMatchObject({
      ...{ lead: staff, saveId: 'save-0001', returned: '' },
      updates: [
        {
          ...{ saveId: 'save-0001', by: staff, recordedOn: '2022-03-15T12:00' },
          changes: [
            { field: 'Lead', before: '', after: staff },
            { field: 'Result', before: '', after: 'Signed' },
          ],
        },
      ],
    });
  });

  it('is for managers', () => {
    const app = ready();
    expect(codes(app.rpc('review.pending', {}, staff))).toEqual(['not-allowed']);
    expect(codes(decide(app, 'approved', '', 'save-0001', staff))).toEqual(['not-allowed']);
    expect(rowsOfReviews(app)).toEqual([]);
  });
});

describe('a decision', () => {
  it('approves many in one batch, until the next update', () => {
    const app = ready();
    app.roundTrips();
    expect(decide(app, 'approved')).toMatchObject({
      ok: true,
      value: { decided: ids, outdated: [], message: 'Approved: 2 actions.' },
    });
    expect(app.roundTrips()).toHaveLength(3);
    expect(rowsOfReviews(app)).toHaveLength(2);
    expect(shownReview(app, ids[0] ?? '')).toBe('Approved');
    expect(pendingIn(app).actions).toEqual([]);
    expect(app.host.outbox()).toEqual([]);
    update(app, 'save-0002', { result: 'Ratified' });
    expect(shownReview(app, ids[0] ?? '')).toBe('Submitted');
    const [first] = pendingIn(app).actions;
    // Only what is new since the review.
    expect(first?.updates.map(({ saveId }) => saveId)).toEqual(['save-0002']);
  });

  it('returns with a reason, and tells each lead once, with links to the rows', () => {
    const app = ready();
    expect(codes(decide(app, 'returned', '  '))).toEqual(['comment-needed']);
    expect(decide(app, 'returned', '=which treaty?')).toMatchObject({
      value: { decided: ids, mailed: [staff], unmailed: [] },
    });
    const [mail, ...others] = app.host.outbox();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ to: [staff] });
    expect(mail?.body).toContain('=which treaty?');
    expect(mail?.body).toContain(`${app.spreadsheetId}/edit#gid=1002&range=A3`);
    // Text, not a formula.
    expect(rowsOfReviews(app)[0]).toContain('=which treaty?');
    update(app, 'save-0002', { result: 'Paris' });
    expect(pendingIn(app).actions[0]?.returned).toBe('=which treaty?');
  });

  it('of a second manager, with words of their own, is kept as well', () => {
    const app = ready();
    const other = 'otherm@example.org';
    app.host.share(app.spreadsheetId, other, 'writer');
    addPerson(app, other, 'Manager', 2);
    expect(app.rpc('roles.apply', {})).toMatchObject({ ok: true });
    decide(app, 'returned', 'Which treaty?');
    expect(decide(app, 'returned', 'And when?', 'save-0001', other)).toMatchObject({
      value: { decided: ids, mailed: [staff] },
    });
    expect(rowsOfReviews(app)).toHaveLength(4);
    // The very same word again is the same decision.
    expect(decide(app, 'returned', 'And when?', 'save-0001', other)).toMatchObject({ ok: true });
    expect(rowsOfReviews(app)).toHaveLength(4);
  });

  it('says whom no mail reached, and stands', () => {
    const app = ready();
    update(app, 'save-0002', { lead: 'nobody' });
    expect(decide(app, 'returned', 'Who leads?', 'save-0002')).toMatchObject({
      value: { decided: ids, mailed: [], unmailed: ids },
    });
    expect(shownReview(app, ids[0] ?? '')).toBe('Returned');
  });

  it('leaves open what was updated since, by sidebar or by hand', () => {
    const app = ready();
    const payload = { changes: { result: 'New' }, confirmed: false, effectiveOn: null };
    app.rpc('update.save', { saveId: 'save-0002', ids: [ids[0]], ...payload });
    expect(decide(app, 'approved')).toMatchObject({
      value: { decided: [ids[1]], outdated: [ids[0]] },
    });
    const again = ready();
    const rows = snapshotIn(again).cells.get(1002) ?? [];
    const at = { row: 3, column: (rows[0] ?? []).indexOf('result') + 1 };
    again.session(staff).edit(1002, at, [['By hand']]);
    expect(decide(again, 'approved')).toMatchObject({ value: { outdated: [ids[0]] } });
    expect(recorded(again).at(-1)).toMatchObject({ source: 'edit', after: 'By hand' });
  });

  it('is written once although the answer was lost', () => {
    const app = ready();
    let lost = false;
    app.host.setFaults(({ method }) => {
      if (lost || !method.endsWith('batchUpdate')) return 'pass';
      lost = true;
      return { after: { code: 503, message: 'The service is currently unavailable.' } };
    });
    expect(decide(app, 'approved')).toMatchObject({ value: { decided: ids } });
    expect(rowsOfReviews(app)).toHaveLength(2);
  });
});
