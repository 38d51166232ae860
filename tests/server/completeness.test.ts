import { describe, expect, it } from 'vitest';
import type { Output } from '../../src/core/rpc/contract.ts';
import { type AddOn, addOn, codes } from '../support/add-on.ts';
import { addPerson } from '../support/plan-workbook.ts';
import { readAndSend } from '../support/read-and-send.ts';
import { manager, staff } from '../support/sheets-host.ts';

/** Three actions led by staff: one updated, one confirmed, one overdue and only assigned last year. */
function ready(): AddOn {
  const app = addOn();
  app.setUp();
  addPerson(app, staff, 'Staff');
  app.host.setClock(new Date('2022-01-05T09:00:00Z'));
  save(app, ['2.1.1-C01', '2.1.1-C02', '2.1.1-C03'], { lead: staff, due: '2022-03-01' });
  app.host.setClock(new Date('2022-03-15T11:00:00Z'));
  save(app, ['2.1.1-C01'], { result: 'Signed', due: '2022-04-01' });
  save(app, ['2.1.1-C02'], {});
  return app;
}

let saves = 0;
function save(app: AddOn, ids: string[], changes: object, user = manager): void {
  saves += 1;
  const payload = { saveId: `save-${1000 + saves}`, ids, changes, effectiveOn: null };
  expect(app.rpc('update.save', { ...payload, confirmed: true }, user)).toMatchObject({ ok: true });
}

function read(app: AddOn): Output<'completeness.read'> {
  const answer = app.rpc<Output<'completeness.read'>>('completeness.read', {});
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.value;
}

const remind = (app: AddOn, leads: readonly string[]) =>
  readAndSend(app.rpc, 'completeness.remind', { leads });

describe('completeness', () => {
  it('counts by lead and area what was updated, confirmed, stale, missing and overdue', () => {
    const app = ready();
    app.roundTrips();
    const { period, since, leads, areas, total } = read(app);
    expect(app.roundTrips()).toEqual([
      'sheets.spreadsheets.get',
      'sheets.spreadsheets.values.batchGet',
      // Whether this manager's clock sends the digest.
      'Properties.getProperties',
    ]);
    // The first period of the built-in plan opened on 10 January; its grace is over.
    expect({ since, late: period?.late }).toEqual({ since: '2022-01-10', late: true });
    const counts = { updated: 1, 'nothing-new': 1, stale: 1, missing: 0, closed: 0 };
    expect(leads.find(({ lead }) => lead === staff)?.counts).toEqual({
      ...counts,
      ...{ actions: 3, overdue: 2 },
    });
    expect(total).toEqual({ ...counts, actions: 305, missing: 302, overdue: 2 });
    expect(areas.map(({ counts: { actions } }) => actions)).toEqual([6, 153, 31, 56, 59]);
    expect(areas[1]).toMatchObject({ counts: { ...counts, missing: 150, overdue: 2 } });
  });

  it('shows the mail that a lead would get, and sends that one', () => {
    const app = ready();
    const mail = read(app).leads.find(({ lead }) => lead === staff)?.mail;
    expect(mail?.body).toContain('Overdue (2)');
    expect(mail?.body).toContain('2.1.1-C03');
    // Updated, and due in seventeen days.
    expect(mail?.body).toContain('Due in the next 30 days (1)');
    expect(mail?.body).toContain(`${app.spreadsheetId}/edit#gid=1002&range=A5`);
    expect(remind(app, [staff, 'nobody@city.org'])).toMatchObject({
      value: { mailed: [staff], unmailed: ['nobody@city.org'] },
    });
    expect(app.host.outbox()).toMatchObject([{ to: [staff], body: mail?.body }]);
  });

  it('knows a lead however the address is written', () => {
    const app = ready();
    save(app, ['2.1.1-C01'], { lead: ` ${staff.toUpperCase()} ` });
    const { leads } = read(app);
    expect(leads.filter(({ lead }) => lead !== '').map(({ lead }) => lead)).toEqual([staff]);
    expect(remind(app, [staff])).toMatchObject({
      value: { mailed: [staff], unmailed: [] },
    });
    expect(app.host.outbox()).toHaveLength(1);
  });

  it('writes no mail to those with nothing to do', () => {
    const app = ready();
    save(app, ['2.1.1-C01', '2.1.1-C02', '2.1.1-C03'], { due: null });
    expect(read(app).leads.find(({ lead }) => lead === staff)?.mail).toBeNull();
  });

  it('is for managers', () => {
    const app = ready();
    for (const [method, payload] of [
      ['completeness.read', {}],
      ['completeness.remind', { leads: [staff] }],
      ['digest.set', { on: true }],
    ] as const) {
      expect(codes(app.rpc(method, payload, staff))).toEqual(['not-allowed']);
    }
    expect(app.host.outbox()).toEqual([]);
    expect(app.host.triggers()).toEqual([]);
  });
});
