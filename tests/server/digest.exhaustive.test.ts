import type { HostSpreadsheet } from 'apps-script-emulator';
import { describe, expect, it } from 'vitest';
import type { Output } from '../../src/core/rpc/contract.ts';
import { firstDataRow, sheetIds } from '../../src/core/workbook/sheet-ids.ts';
import { type AddOn, addOn } from '../support/add-on.ts';
import { addPerson } from '../support/plan-workbook.ts';
import { readAndSend } from '../support/read-and-send.ts';
import { manager, staff } from '../support/sheets-host.ts';
import { snapshotIn } from '../support/snapshot-in.ts';

const area = 1002;
const other = 'otherm@example.org';

/** With two managers who both turned the digest on, on a Tuesday, and the leads of the first actions. */
function digesting(leads: readonly string[] = [staff]): AddOn {
  const app = addOn();
  app.setUp();
  addPerson(app, staff, 'Staff');
  app.host.share(app.spreadsheetId, other, 'writer');
  addPerson(app, other, 'Manager', 2);
  const keys = snapshotIn(app).cells.get(area)?.[0] ?? [];
  const rows = leads.map((lead) => ({ values: [{ userEnteredValue: { stringValue: lead } }] }));
  const start = { sheetId: area, rowIndex: firstDataRow, columnIndex: keys.indexOf('lead') };
  app.session().act([{ updateCells: { start, rows, fields: 'userEnteredValue' } }]);
  expect(app.rpc('roles.apply', {})).toMatchObject({ ok: true });
  for (const user of [manager, other]) {
    expect(turnOn(app, user)).toMatchObject({ value: { on: true } });
  }
  expect(app.host.triggers()).toHaveLength(2);
  return app;
}

const turnOn = (app: AddOn, user = manager) =>
  readAndSend((method, payload) => app.rpc(method, payload, user), 'digest.set', { on: true });

/** What Overview says of the last run. */
function lastRun(app: AddOn): string {
  const content = app.host.store.get(app.spreadsheetId)?.content as HostSpreadsheet;
  const overview = content.sheets.find(
    ({ properties }) => properties.sheetId === sheetIds.overview,
  );
  return overview?.rows[1]?.[0]?.userEnteredValue?.stringValue ?? '';
}

const run = (app: AddOn, user: string): void => {
  const trigger = app.host.triggers().find(({ creator }) => creator === user);
  app.host.runTrigger(trigger?.id ?? '');
};

/** How many mails each lead got. */
function received(app: AddOn, leads: readonly string[]): number[] {
  const outbox = app.host.outbox();
  return leads.map((lead) => outbox.filter(({ to }) => to.includes(lead)).length);
}

const down = { code: 503, status: 'UNAVAILABLE', message: 'down' };
const manyLeads = Array.from({ length: 25 }, (_, i) => `lead${i + 1}@city.org`);

describe('the weekly digest', () => {
  const toStaff = (app: AddOn) => app.host.outbox().filter(({ to }) => to.includes(staff));

  it('goes out once on Monday, however many managers turned it on', () => {
    const app = digesting();
    app.host.runDueTriggers();
    expect(app.host.outbox()).toEqual([]);
    app.host.setClock(new Date('2022-03-21T09:00:00Z'));
    app.host.runDueTriggers();
    expect(toStaff(app)).toHaveLength(1);
    expect(toStaff(app)[0]?.subject).toContain('updates asked of you');
    app.host.setClock(new Date('2022-03-21T11:00:00Z'));
    app.host.runDueTriggers();
    expect(toStaff(app)).toHaveLength(1);
    expect(lastRun(app)).toMatch(/^Weekly digest: last sent 2022-03-21 10:00 by .*, 1 mail\.$/);
  });

  it('goes out although the workbook’s metadata say that one of 2099 did', () => {
    const app = digesting();
    const said = { due: '2099-01-05', by: staff, at: '2022-03-14T07:00', tries: 1, done: true };
    const lookup = { developerMetadataLookup: { metadataKey: 'workplan.jobs' } };
    const developerMetadata = { metadataValue: JSON.stringify({ digest: said }) };
    app.session(staff).act([
      {
        updateDeveloperMetadata: {
          ...{ dataFilters: [lookup], developerMetadata },
          fields: 'metadataValue',
        },
      },
    ]);
    app.host.setClock(new Date('2022-03-21T09:00:00Z'));
    app.host.runDueTriggers();
    expect(toStaff(app)).toHaveLength(1);
  });

  it('is made up once after weeks without a run', () => {
    const app = digesting();
    app.host.setClock(new Date('2022-04-20T09:00:00Z'));
    app.host.runDueTriggers();
    expect(toStaff(app)).toHaveLength(1);
  });

  it('turned off goes out for the other manager', () => {
    const app = digesting();
    expect(app.rpc('digest.set', { on: false })).toMatchObject({ value: { on: false } });
    expect(app.host.triggers()).toHaveLength(1);
    app.host.setClock(new Date('2022-03-21T09:00:00Z'));
    app.host.runDueTriggers();
    expect(toStaff(app)).toHaveLength(1);
  });

  it('stands on Overview, in the dialog, and stays there when the layout is put right', () => {
    const app = digesting();
    expect(lastRun(app)).toBe('Weekly digest: turned on, none sent yet.');
    app.host.setClock(new Date('2022-03-21T09:00:00Z'));
    run(app, manager);
    const told = lastRun(app);
    expect(told).toContain(`by ${manager}, 1 mail.`);
    expect(app.rpc('layout.repair', {})).toMatchObject({ ok: true });
    expect(lastRun(app)).toBe(told);
    const answer = app.rpc<Output<'completeness.read'>>('completeness.read', {});
    expect(answer).toMatchObject({ value: { digest: { on: true, last: told } } });
  });

  it('turns itself off for who is no manager any more, and tells them', () => {
    const app = digesting();
    addPerson(app, manager, 'Staff', 0);
    app.host.setClock(new Date('2022-03-21T09:00:00Z'));
    run(app, manager);
    const [mail] = app.host.outbox();
    expect(mail).toMatchObject({ to: [manager] });
    expect(mail?.body).toContain('Only managers can do this.');
    expect(mail?.body).toContain('What runs by itself was turned off for you.');
    expect(mail?.body).toContain(app.spreadsheetId);
    run(app, manager);
    expect(app.host.outbox()).toHaveLength(1);
    // A manager again, they find it off, and turn it on again.
    addPerson(app, manager, 'Manager', 0);
    const dialog = () => app.rpc<Output<'completeness.read'>>('completeness.read', {});
    expect(dialog()).toMatchObject({ value: { digest: { on: false } } });
    expect(turnOn(app)).toMatchObject({ ok: true });
    expect(dialog()).toMatchObject({ value: { digest: { on: true } } });
    expect(app.host.triggers()).toHaveLength(2);
  });

  it('tells of a failure once a day, and makes it up', () => {
    const app = digesting();
    app.host.setFaults(() => ({ before: down }));
    for (const hour of ['09', '10', '11']) {
      app.host.setClock(new Date(`2022-03-21T${hour}:30:00Z`));
      run(app, manager);
    }
    expect(app.host.outbox()).toMatchObject([{ to: [manager] }]);
    expect(app.host.outbox()[0]?.body).toContain('Google did not answer');
    app.host.setFaults(() => 'pass');
    app.host.setClock(new Date('2022-03-21T12:30:00Z'));
    run(app, manager);
    expect(toStaff(app)).toHaveLength(1);
  });

  it('cut off at any call leaves nobody out, and sends at most ten mails twice', () => {
    for (let failing = 0; failing < 7; failing += 1) {
      const app = digesting(manyLeads);
      app.host.setClock(new Date('2022-03-21T09:00:00Z'));
      app.host.setFaults(({ index }) =>
        index >= failing ? { after: { code: 503, status: 'UNAVAILABLE', message: '' } } : 'pass',
      );
      run(app, manager);
      app.host.setFaults(() => 'pass');
      for (const hour of ['10', '11']) {
        app.host.setClock(new Date(`2022-03-21T${hour}:30:00Z`));
        run(app, manager);
        run(app, other);
      }
      const counts = received(app, manyLeads);
      expect(Math.min(...counts), `failing from call ${failing} on`).toBe(1);
      expect(counts.filter((count) => count > 1).length).toBeLessThanOrEqual(10);
      expect(Math.max(...counts)).toBeLessThanOrEqual(2);
    }
  });

  it('stopped three times before anybody had a mail is given up, and its manager is told', () => {
    const app = digesting(manyLeads);
    for (const hour of ['09', '10', '11']) {
      app.host.setClock(new Date(`2022-03-21T${hour}:00:00Z`));
      // The claim is written; the run is cut off before it can note anything.
      app.host.setFaults(({ index }) => (index > 3 ? { before: down } : 'pass'));
      run(app, manager);
    }
    app.host.setFaults(() => 'pass');
    app.host.setClock(new Date('2022-03-21T12:00:00Z'));
    run(app, manager);
    expect(lastRun(app)).toMatch(/^Weekly digest: given up/);
    const told = app.host.outbox().filter(({ to }) => to.includes(manager));
    expect(told.at(-1)?.body).toContain('it is not tried again this week');
    const before = app.host.outbox().length;
    app.host.setClock(new Date('2022-03-21T13:00:00Z'));
    run(app, manager);
    expect(app.host.outbox()).toHaveLength(before);
  });

  it('that has used up the mails of the day goes on with the rest on the next', () => {
    const app = digesting(manyLeads);
    app.host.setClock(new Date('2022-03-21T09:00:00Z'));
    app.leaveMails(manager, 15);
    run(app, manager);
    expect(received(app, manyLeads).reduce((sum, n) => sum + n)).toBe(15);
    expect(lastRun(app)).toMatch(/begun .* 15 mails\. 10 mails wait for tomorrow/);
    app.host.setClock(new Date('2022-03-21T12:00:00Z'));
    run(app, manager);
    app.host.setClock(new Date('2022-03-22T10:00:00Z'));
    run(app, manager);
    run(app, other);
    expect(received(app, manyLeads)).toEqual(manyLeads.map(() => 1));
    expect(lastRun(app)).toMatch(/last sent 2022-03-22 .*, 25 mails\.$/);
  });

  it('does nothing without the authorisation of its manager', () => {
    const app = digesting();
    app.host.setClock(new Date('2022-03-21T09:00:00Z'));
    app.host.setAuthorised(manager, false);
    app.host.runTrigger(app.host.triggers()[0]?.id ?? '');
    expect(app.host.outbox()).toEqual([]);
  });
});
