import type { HostSpreadsheet } from 'apps-script-emulator';
import { describe, expect, it } from 'vitest';
import type { Output } from '../../src/core/rpc/contract.ts';
import type { Outcome } from '../../src/core/shared/outcome.ts';
import { firstDataRow, sheetIds } from '../../src/core/workbook/sheet-ids.ts';
import { type AddOn, addOn, codes, outsider } from '../support/add-on.ts';
import { addPerson } from '../support/plan-workbook.ts';
import { manager, staff } from '../support/sheets-host.ts';

const second = 'second@example.org';

function ready(): AddOn {
  const app = addOn();
  app.setUp();
  addPerson(app, staff, 'Staff');
  return app;
}

function apply(app: AddOn, user?: string): Output<'roles.apply'> {
  const answer = app.rpc('roles.apply', {}, user) as Outcome<Output<'roles.apply'>>;
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.value;
}

/** Writes a value into Settings as a person would. */
const typeInto = (app: AddOn, user: string): unknown =>
  app.session(user).act([
    {
      updateCells: {
        start: { sheetId: sheetIds.settings, rowIndex: firstDataRow + 20, columnIndex: 0 },
        rows: [{ values: [{ userEnteredValue: { stringValue: 'x' } }] }],
        fields: 'userEnteredValue',
      },
    },
  ]);

describe('Apply roles', () => {
  it('lets a new manager in, and one that no longer is out, in six round trips', () => {
    const app = ready();
    app.host.share(app.spreadsheetId, second, 'writer');
    addPerson(app, second, 'Manager', 2);
    // Until then, what a new manager meets is an explanation.
    expect(codes(app.rpc('roles.apply', {}, second))).toEqual(['protected']);
    expect(codes(app.rpc('layout.repair', {}, second))).toEqual(['protected']);
    app.roundTrips();
    expect(apply(app)).toMatchObject({ added: [second], removed: [], problems: [] });
    expect(app.roundTrips()).toHaveLength(6);
    typeInto(app, second);
    expect(app.rpc('layout.repair', {}, second)).toMatchObject({ ok: true });

    addPerson(app, second, 'Staff', 2);
    const { added, removed, message } = apply(app);
    expect({ added, removed }).toEqual({ added: [], removed: [second] });
    expect(message).toContain(`Removed: ${second}.`);
    expect(() => typeInto(app, second)).toThrow(/protected/);
    expect(apply(app)).toMatchObject({ added: [], removed: [] });
  });

  it('takes nobody for removed whom a protection that only warns lists', () => {
    const app = ready();
    const file = app.host.store.get(app.spreadsheetId);
    if (file === undefined) throw new Error('no workbook');
    const content = structuredClone(file.content) as HostSpreadsheet; // a workbook's
    const warning = content.sheets.flatMap(({ protectedRanges }) => protectedRanges);
    for (const each of warning) {
      if (each.warningOnly) each.editors = { users: [manager, staff] };
    }
    expect(warning.filter(({ warningOnly }) => warningOnly).length).toBeGreaterThan(0);
    app.host.store.put({ ...file, content });
    expect(apply(app)).toMatchObject({ added: [], removed: [] });
  });

  it('names who cannot do what Settings says, and who can more; it shares nothing', () => {
    const app = ready();
    addPerson(app, second, 'Manager', 2);
    addPerson(app, 'esi@africa.example', 'Section', 3);
    addPerson(app, 'nobody at home', 'Manager', 4);
    addPerson(app, 'no@role.example', '', 5);
    app.host.share(app.spreadsheetId, 'esi@africa.example', 'writer');
    app.host.share(app.spreadsheetId, outsider, 'writer');
    const before = app.host.store.get(app.spreadsheetId)?.record.permissions;
    const { problems } = apply(app);
    expect(problems.map(({ code, place }) => [code, place])).toEqual([
      ['cannot-edit', second],
      ['may-edit', 'esi@africa.example'],
      ['no-address', 'nobody at home'],
      ['no-role', 'no@role.example'],
      ['not-listed', outsider],
    ]);
    expect(app.host.store.get(app.spreadsheetId)?.record.permissions).toEqual(before);
  });

  it('is not stopped by an address that Google refuses; nor is a repair', () => {
    const app = ready();
    addPerson(app, 'amina@nodot', 'Manager', 2);
    expect(apply(app).problems.map(({ code }) => code)).toEqual(['no-address']);
    expect(app.rpc('layout.repair', {})).toMatchObject({ ok: true });
  });

  it('closes a protection that somebody turned into a warning, and tells of one that is gone', () => {
    const app = ready();
    const open = { protectedRangeId: sheetIds.settings * 100, warningOnly: true };
    const gone = sheetIds.reviews * 100;
    app
      .session()
      .act([
        { updateProtectedRange: { protectedRange: open, fields: 'warningOnly' } },
        { deleteProtectedRange: { protectedRangeId: gone } },
      ]);
    expect(apply(app).problems.map(({ code }) => code)).toEqual(['no-protection']);
    expect(() => typeInto(app, staff)).toThrow(/protected/);
    expect(app.rpc('layout.repair', {})).toMatchObject({ ok: true });
    expect(apply(app).problems).toEqual([]);
  });

  it('is for managers', () => {
    const app = ready();
    expect(codes(app.rpc('roles.apply', {}, staff))).toEqual(['not-allowed']);
  });

  it('says in the menu what was done, and what is left to do', () => {
    const app = ready();
    addPerson(app, second, 'Manager', 2);
    const session = app.session();
    session.open();
    session.answer({ button: 'OK' });
    const [said] = session.clickMenu('applyRoles').questions;
    expect(said?.text).toMatch(/Added: second@example\.org\./);
    expect(said?.text).toMatch(/second@example\.org: Manager or staff in Settings.*Share/);
    const other = app.session(staff);
    other.open();
    other.answer({ button: 'OK' });
    expect(other.clickMenu('applyRoles').questions[0]?.text).toMatch(/^Only managers/);
  });
});
