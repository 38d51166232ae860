import { type HostSpreadsheet, isRoundTrip } from 'apps-script-emulator';
import { describe, expect, it } from 'vitest';
import { areaColumns } from '../../src/core/workbook/columns/area-columns.ts';
import { findColumns } from '../../src/core/workbook/find-columns.ts';
import { type AddOn, addOn } from '../support/add-on.ts';
import { addPerson, inSettings } from '../support/plan-workbook.ts';
import { manager, staff } from '../support/sheets-host.ts';
import { snapshotIn } from '../support/snapshot-in.ts';

const area = 1002;
const id = '2.1.1-C02';

function ready(): AddOn {
  const app = addOn();
  app.setUp();
  addPerson(app, staff, 'Staff');
  type(app, 'lead', staff);
  return app;
}

function at(app: AddOn, key: string): { row: number; column: number } {
  const rows = snapshotIn(app).cells.get(area) ?? [];
  const { positions } = findColumns(rows, areaColumns);
  const row = rows.findIndex((cells) => cells[positions.get('id') ?? -1] === id);
  return { row: row + 1, column: (positions.get(key) ?? -1) + 1 };
}

const type = (app: AddOn, key: string, text: string, language = 'en') =>
  app.session(staff, language).edit(area, at(app, key), [[text]]);

function note(app: AddOn, key: string): string {
  // The store keeps for a spreadsheet what the Sheets service put there.
  const content = app.host.store.get(app.spreadsheetId)?.content as HostSpreadsheet | undefined;
  const { row, column } = at(app, key);
  const sheet = content?.sheets.find(({ properties }) => properties.sheetId === area);
  return sheet?.rows[row - 1]?.[column - 1]?.note ?? '';
}

const shown = (app: AddOn, key: string): unknown => {
  const { row, column } = at(app, key);
  return snapshotIn(app).cells.get(area)?.[row - 1]?.[column - 1];
};

describe('an edit that breaks a rule', () => {
  it('stays, with a note on the cell and a toast, until it is put right', () => {
    const app = ready();
    const { toasts } = type(app, 'status', 'Delayed');
    expect(shown(app, 'status')).toBe('Delayed');
    expect(toasts[0]?.text).toMatch(/^At risk, Delayed or Cancelled without a text/);
    expect(note(app, 'reportText')).toMatch(/^Work Plan: .*Give the reason in Text for reports/s);
    expect(type(app, 'reportText', 'The donor withdrew').toasts).toEqual([]);
    expect(note(app, 'reportText')).toBe('');
  });

  it('is told in the language of the person', () => {
    const app = ready();
    type(app, 'evidence', 'rapport', 'fr');
    expect(note(app, 'evidence')).toContain('Le justificatif n’est pas un lien');
  });

  it('is told with what is surely meant', () => {
    const app = ready();
    inSettings(app, 1, { personName: 'Sam Okoye' });
    const { toasts } = type(app, 'lead', 'sam okoye', 'es');
    expect(toasts[0]?.text).toContain(`Propuesta: ${staff}.`);
    expect(note(app, 'lead')).toContain(`Propuesta: ${staff}. «Comprobar el plan…»`);
    type(app, 'lead', staff);
    expect(note(app, 'lead')).toBe('');
    const pasted = { row: at(app, 'status').row, column: at(app, 'status').column };
    app.session(staff, 'fr').edit(area, pasted, [['Retardé']], { paste: true });
    expect(note(app, 'status')).toContain('Proposition : Delayed.');
    app.session(staff, 'fr').edit(area, pasted, [['En retard']], { paste: true });
    expect(note(app, 'status')).toContain('Proposition : Delayed.');
    app.session(staff, 'fr').edit(area, pasted, [['On track']], { paste: true });
    expect(note(app, 'status')).toBe('');
  });

  it('reads Settings only for a name', () => {
    const app = ready();
    const session = app.session(staff);
    const reads = (text: string): number => {
      session.edit(area, at(app, 'lead'), [[text]]);
      return (session.lastRun?.calls ?? []).filter(({ method }) => method === 'Range.getValues')
        .length;
    };
    expect([staff, '', 'Somebody'].map(reads)).toEqual([2, 2, 3]);
  });

  it('leaves people’s own notes alone', () => {
    const app = ready();
    const { row, column } = at(app, 'evidence');
    const range = { sheetId: area, startRowIndex: row - 1, endRowIndex: row };
    const cells = { ...range, startColumnIndex: column - 1, endColumnIndex: column };
    app
      .session()
      .act([{ repeatCell: { range: cells, cell: { note: 'Ask Ann' }, fields: 'note' } }]);
    expect(type(app, 'evidence', 'none').toasts).toHaveLength(1);
    expect(note(app, 'evidence')).toBe('Ask Ann');
    type(app, 'evidence', 'https://city.org');
    expect(note(app, 'evidence')).toBe('Ask Ann');
  });

  it('pasted over many rows gets a note on each of its cells, in a constant number of round trips', () => {
    const app = ready();
    const session = app.session();
    const values = Array.from({ length: 300 }, () => ['no link']);
    session.edit(1003, { row: 3, column: at(app, 'evidence').column }, values.slice(0, 31), {
      paste: true,
    });
    const few = session.lastRun?.calls.filter(isRoundTrip).map(({ method }) => method);
    expect(few).toEqual([
      'Range.getValues',
      'Range.getValues',
      'Range.getNotes',
      'SpreadsheetApp.flush',
    ]);
    session.edit(area, { row: 3, column: at(app, 'evidence').column }, values.slice(0, 150), {
      paste: true,
    });
    expect(session.lastRun?.calls.filter(isRoundTrip)).toHaveLength(4);
    expect(note(app, 'evidence')).toContain('The evidence is not a link');
  });

  it('says nothing of what was wrong before, or of rows that are no actions', () => {
    const app = ready();
    type(app, 'status', 'Delayed');
    expect(type(app, 'nextStep', 'Meet').toasts).toEqual([]);
    const { column } = at(app, 'evidence');
    const { toasts } = app.session().edit(1001, { row: 20, column }, [['x']]);
    expect(toasts).toEqual([]);
  });

  it('by somebody who may not note anything is left to the full check', () => {
    const app = ready();
    expect(type(app, 'evidence', 'x').toasts).toHaveLength(1);
    expect(app.rpc('check.run', {}, manager)).toMatchObject({ ok: true });
  });
});
