import { describe, expect, it } from 'vitest';
import type { Output } from '../../src/core/rpc/contract.ts';
import { contributionColumns } from '../../src/core/workbook/columns/record-columns.ts';
import { sheetIds } from '../../src/core/workbook/sheet-ids.ts';
import { type AddOn, addOn, codes, outsider } from '../support/add-on.ts';
import { addPerson } from '../support/plan-workbook.ts';
import { readAndSend } from '../support/read-and-send.ts';
import { manager, staff } from '../support/sheets-host.ts';

type Details = Output<'action.details'>;
const id = '2.1.1-C01';

/** Two actions led and updated by staff, the first returned to them. */
function ready(): AddOn {
  const app = addOn();
  app.setUp();
  addPerson(app, staff, 'Staff');
  const save = { saveId: 'save-0001', ids: [id, '2.1.1-C03'], confirmed: false };
  const changes = { lead: staff, result: 'S'.repeat(1000), status: 'on-track' };
  app.rpc('update.save', { ...save, changes, effectiveOn: '2022-03-01' }, staff);
  const saves = [{ id, saveId: 'save-0001' }];
  const said = { saves, verdict: 'returned', comment: 'Which city?' };
  expect(readAndSend(app.rpc, 'review.decide', said)).toMatchObject({ ok: true });
  return app;
}

function details(app: AddOn, of = id, user = staff): Details {
  const answer = app.rpc<Details>('action.details', { id: of }, user);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.value;
}

describe('the details of an action', () => {
  it('tell what became of it, newest first, in two round trips', () => {
    const app = ready();
    app.roundTrips();
    const { history, review, returned, older, facts, shown } = details(app);
    expect(app.roundTrips()).toHaveLength(2);
    expect(shown).toMatchObject({ action: { id, lead: staff }, tier: 'Core' });
    expect(facts).toEqual({ canSave: true, year: 2022 });
    expect({ review, older }).toEqual({ review: 'returned', older: 0 });
    expect(returned).toEqual({ by: manager, on: '2022-03-15T12:00', comment: 'Which city?' });
    expect(history).toMatchObject([
      { kind: 'review', by: manager, verdict: 'returned', comment: 'Which city?' },
      {
        ...{ kind: 'save', saveId: 'save-0001', by: staff, effectiveOn: '2022-03-01T00:00' },
        changes: [
          { field: 'Lead', before: '', after: staff },
          { field: 'Status', before: 'Not started', after: 'On track' },
          { field: 'Result', before: '', after: `${'S'.repeat(400)}…` },
        ],
      },
    ]);
  });

  it('show by what name a link is looked up', () => {
    const app = ready();
    const evidence = 'https://\u0430pple.com/';
    const save = { saveId: 'save-0002', ids: [id], changes: { evidence }, confirmed: false };
    app.rpc('update.save', { ...save, effectiveOn: null }, staff);
    expect(details(app).history[0]).toMatchObject({
      changes: [{ before: '', after: `${evidence} (xn--pple-43d.com)` }],
    });
  });

  it('tell of the next save after the return', () => {
    const app = ready();
    const save = { saveId: 'save-0002', ids: [id], changes: {}, confirmed: true };
    app.rpc('update.save', { ...save, effectiveOn: null }, staff);
    const { history, review, returned } = details(app);
    expect({ review, returned }).toEqual({ review: 'submitted', returned: null });
    expect(history.map(({ kind }) => kind)).toEqual(['save', 'review', 'save']);
    expect(history[0]).toMatchObject({ saveId: 'save-0002', changes: [] });
  });

  it('name the actions of the person, and how many come before', () => {
    const app = ready();
    expect(details(app)).toMatchObject({ own: [id, '2.1.1-C03'], before: 0 });
    expect(details(app, '2.1.1-C02')).toMatchObject({ own: [id, '2.1.1-C03'], before: 1 });
    expect(details(app, id, manager)).toMatchObject({ own: [], before: 0 });
  });

  it('show what the Sections contributed to it', () => {
    const app = ready();
    const row = (cells: Record<string, string | number>) => ({
      values: contributionColumns.map(({ key }) => {
        const value = cells[key];
        if (value === undefined) return {};
        const kind = typeof value === 'number' ? 'numberValue' : 'stringValue';
        return { userEnteredValue: { [kind]: value } };
      }),
    });
    const ours = { id, section: 'Africa', status: 'On track', progress: 0.5, result: 'Met' };
    const rows = [row(ours), row({ ...ours, id: '2.1.1-C02' })];
    app
      .session()
      .act([
        { appendCells: { sheetId: sheetIds.contributions, rows, fields: 'userEnteredValue' } },
      ]);
    expect(details(app).contributions).toEqual([
      {
        ...{ ...ours, status: 'on-track', reportText: '', nextStep: '', evidence: '' },
        ...{ updatedOn: null, updatedBy: '', isStale: false },
      },
    ]);
  });

  it('are for people of the plan, and for actions of the plan', () => {
    const app = ready();
    expect(codes(app.rpc('action.details', { id: '9.9-C01' }, staff))).toEqual(['unknown-id']);
    app.host.share(app.spreadsheetId, outsider, 'writer');
    expect(codes(app.rpc('action.details', { id }, outsider))).toEqual(['not-member']);
  });
});
