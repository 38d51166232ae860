import { beforeEach, describe, expect, it } from 'vitest';
import type { SectionsOptions } from '../../src/core/rpc/sections.ts';
import { sheetIds } from '../../src/core/workbook/sheet-ids.ts';
import { codes } from '../support/add-on.ts';
import {
  bruno,
  columnAt,
  done,
  esi,
  type SectionPlan,
  sectionPlan,
} from '../support/section-plan.ts';
import { manager } from '../support/sheets-host.ts';
import { snapshotIn } from '../support/snapshot-in.ts';

let app: SectionPlan;
beforeEach(() => {
  app = sectionPlan();
});

const options = (): SectionsOptions => done(app.rpc<SectionsOptions>('sections.options', {}));
const contributions = () => app.rows(sheetIds.contributions);
const issues = () => app.rows(sheetIds.issues).map(({ code, place }) => `${code} ${place}`);
const ours = { sheetId: sheetIds.ourActions };

describe('the workbook of a Section', () => {
  it('holds its actions in its language, and can be filled in by its people', () => {
    const id = app.make('Africa');
    expect(options().sections[0]).toMatchObject({
      ...{ name: 'Africa', actions: 2, people: [esi] },
      url: `https://docs.google.com/spreadsheets/d/${id}/edit`,
    });
    const rows = app.rowsIn(id);
    expect(rows.map((row) => row.id)).toEqual(['1.1-C01', '1.1-C02']);
    expect(rows[0]).toMatchObject({ action: 'Set up two hubs', part: 'Vous participez' });
    const { sheets, properties } = snapshotIn({ ...app, spreadsheetId: id });
    expect(sheets.map((sheet) => sheet.properties.title)).toEqual([
      ...['À lire', 'Nos actions', 'Vue d’ensemble', 'Accès'],
    ]);
    expect(properties).toMatchObject({ timeZone: 'Europe/Madrid' });
    app.type(id, 2, 'status', 'En bonne voie');
    expect(() => app.type(id, 2, 'action', 'Something else')).toThrow(/protect/);
    expect(app.rowsIn(id)[0]).toMatchObject({ status: 'En bonne voie' });
  });

  it('is given to the other managers and the people of the Section, and Access tells', () => {
    const id = app.make('Africa');
    expect(app.rows(sheetIds.access)).toMatchObject([
      { person: bruno, change: 'Granted', after: 'Editor', fileId: id },
      { person: esi, change: 'Granted', after: 'Editor', fileId: id },
    ]);
  });

  it('is not made for a Section without actions, or that Settings does not know', () => {
    const make = (section: string) => app.rpc('sections.make', { section, editors: [] });
    expect(codes(make('Europe'))).toEqual(['no-actions']);
    expect(codes(make('Asia'))).toEqual(['unknown-section']);
  });

  it('made again is repaired, and keeps what was entered', () => {
    const id = app.make('Africa');
    app.type(id, 2, 'status', 'En bonne voie');
    const range = { ...ours, dimension: 'COLUMNS' as const };
    app.act(id, [
      {
        deleteDimension: {
          range: { ...range, startIndex: columnAt('contact'), endIndex: columnAt('contact') + 1 },
        },
      },
    ]);
    expect(app.sync().synced[0]?.findings).toMatchObject([{ code: 'section-incomplete' }]);
    app.confirm();
    expect(app.make('Africa', bruno)).toBe(id);
    expect(app.rowsIn(id)).toMatchObject([
      { id: '1.1-C01', status: 'En bonne voie', contact: '' },
      {},
    ]);
    expect(app.sync().synced[0]?.findings).toEqual([]);
  });

  it('is no place for a plan, and another Section’s people do not open it', () => {
    const id = app.make('Africa');
    const source = {
      kind: 'text',
      text: 'WORK PLAN\n\n1. Area\n1.1. Chapter\nCORE ACTION:\n- Act',
    };
    const input = { source, lang: 'en', year: 2022 };
    expect(codes(app.in(id, 'setUp.run', input, manager))).toEqual(['section-workbook']);
    expect(() => app.in(id, 'contribution.list', {}, 'ivo@europe.example')).toThrow(/permission/);
    expect(() => app.type(id, 2, 'status', 'Achevé', 'ivo@europe.example')).toThrow();
  });

  it('whose making was cut off is gone on with, not made twice', () => {
    const down = { code: 503, status: 'UNAVAILABLE', message: 'down' };
    app.host.setFaults(({ method }) =>
      method === 'sheets.spreadsheets.batchUpdate' ? { before: down } : 'pass',
    );
    expect(codes(app.rpc('sections.make', { section: 'Africa', editors: [] }))).not.toEqual([]);
    app.host.setFaults(() => 'pass');
    const files = app.host.store.list().length;
    app.make('Africa');
    expect(app.host.store.list()).toHaveLength(files);
  });
});

describe('a sync', () => {
  it('fetches contributions, once, and records them', () => {
    const id = app.make('Africa');
    app.type(id, 2, 'status', 'En bonne voie');
    app.type(id, 2, 'reportText', 'Two hubs are open');
    app.roundTrips();
    expect(app.sync()).toMatchObject({ left: [], synced: [{ section: 'Africa', changed: 1 }] });
    expect(contributions()).toMatchObject([
      {
        ...{ id: '1.1-C01', section: 'Africa', status: 'On track' },
        ...{ reportText: 'Two hubs are open', state: 'Current' },
      },
    ]);
    const record = app.rows(sheetIds.updates).at(-1);
    expect(record).toMatchObject({ id: '1.1-C01', field: 'contribution', source: 'section' });
    expect(record?.after).toContain('Two hubs are open');
    expect(app.sync().synced).toMatchObject([{ changed: 0, pushed: 0, findings: [] }]);
  });

  it('records the edits by hand that are noted in the plan', () => {
    app.make('Africa');
    const column = (snapshotIn(app).cells.get(1001)?.[0] ?? []).indexOf('result') + 1;
    app.session().edit(1001, { row: 3, column }, [['Two hubs']]);
    app.sync();
    expect(app.rows(sheetIds.updates).at(-1)).toMatchObject({ field: 'result', source: 'edit' });
  });

  it('takes one round trip for a Section, one more where it changed, and six for the plan and whose files these are', () => {
    const id = app.make('Africa');
    app.sync();
    const rest = (): string[] =>
      app.roundTrips().filter((method) => /^(sheets|docs|drive)\./.test(method));
    rest();
    app.sync();
    expect(rest()).toHaveLength(7);
    app.assign(['1.1-C03'], ['Africa']);
    app.type(id, 2, 'result', 'Done');
    rest();
    app.sync();
    expect(rest()).toHaveLength(8);
  });

  it('is not run by two managers at the same time, and one Section can be synced alone', () => {
    app.assign(['1.1-C03'], ['Europe']);
    app.make('Africa');
    app.make('Europe');
    const seen: string[][] = [];
    let reads = 0;
    app.host.setFaults(({ method }) => {
      if (method === 'sheets.spreadsheets.get') reads += 1;
      // The plan is read and claimed; this is the first Section.
      if (reads === 2 && seen.length === 0) {
        seen.push([]);
        seen.push(codes(app.rpc('sections.sync', { sections: [], goOn: false }, bruno)));
      }
      return 'pass';
    });
    app.sync();
    app.host.setFaults(() => 'pass');
    expect(seen[1]).toEqual(['sync-running']);
    expect(app.sync({ sections: ['Europe'] }, bruno).synced).toMatchObject([{ section: 'Europe' }]);
  });

  it('brings changed, new and retired actions out', () => {
    const id = app.make('Africa');
    app.type(id, 3, 'result', 'Opened in May');
    app.assign(['1.1-C03'], ['Africa', 'Europe']);
    const amend = { saveId: 'save-0101', id: '1.1-C01', seen: { action: 'Set up two hubs' } };
    done(app.rpc('action.amend', { ...amend, changes: { action: 'Set up three hubs' } }));
    done(app.rpc('action.retire', { saveId: 'save-0102', id: '1.1-C02', reason: 'Done there' }));
    expect(app.sync().synced).toMatchObject([
      { changed: 1, findings: [{ code: 'section-retired', id: '1.1-C02' }] },
    ]);
    expect(app.rowsIn(id)).toMatchObject([
      { id: '1.1-C01', action: 'Set up three hubs' },
      { id: '1.1-C02', planned: 'Retirée du plan', result: 'Opened in May' },
      { id: '1.1-C03', action: 'Meet the members', status: '' },
    ]);
    expect(contributions()).toMatchObject([{ id: '1.1-C02', state: 'Stale' }]);
    expect(app.sync().synced).toMatchObject([{ changed: 0, pushed: 0 }]);
  });

  it('by a manager who made nothing does the same', () => {
    const id = app.make('Africa');
    app.type(id, 2, 'result', 'Done');
    app.confirm();
    expect(app.sync({}, bruno).synced).toMatchObject([{ changed: 1, findings: [] }]);
  });
});

describe('what people do to a Section’s workbook', () => {
  let id: string;
  beforeEach(() => {
    id = app.make('Africa');
    app.type(id, 2, 'result', 'First');
    app.type(id, 3, 'result', 'Second');
    app.sync();
  });
  const synced = () => app.sync().synced[0];
  const again = () => expect(app.sync().synced[0]).toMatchObject({ changed: 0, pushed: 0 });

  it('a deleted row comes back with its last contribution', () => {
    const range = { ...ours, dimension: 'ROWS' as const, startIndex: 2, endIndex: 3 };
    app.act(id, [{ deleteDimension: { range } }]);
    expect(synced()).toMatchObject({ changed: 0, findings: [{ code: 'section-row-back' }] });
    expect(app.rowsIn(id)).toMatchObject([
      { id: '1.1-C02', result: 'Second' },
      { id: '1.1-C01', result: 'First', action: 'Set up two hubs' },
    ]);
    again();
  });

  it('a row that stands twice with different entries is told, and the last good one stays', () => {
    const all = { ...ours, startColumnIndex: 0, endColumnIndex: columnAt('updatedBy') };
    app.act(id, [
      {
        copyPaste: {
          source: { ...all, startRowIndex: 2, endRowIndex: 3 },
          destination: { ...all, startRowIndex: 5, endRowIndex: 6 },
        },
      },
    ]);
    expect(synced()).toMatchObject({ findings: [{ code: 'section-copy' }] });
    app.type(id, 5, 'result', 'Other');
    expect(synced()).toMatchObject({
      findings: [{ code: 'section-duplicate', place: 'Africa, row 6' }],
    });
    expect(contributions()[0]).toMatchObject({ result: 'First', state: 'Stale' });
    expect(issues()).toContain('section-duplicate Africa, row 6');
    again();
  });

  it('an altered ID is put back where the text tells whose it is, and told where not', () => {
    const cell = (row: number, key: string, text: string) => ({
      updateCells: {
        start: { ...ours, rowIndex: row, columnIndex: columnAt(key) },
        rows: [{ values: [{ userEnteredValue: { stringValue: text } }] }],
        fields: 'userEnteredValue',
      },
    });
    app.act(id, [cell(2, 'id', 'C-one')]);
    expect(synced()).toMatchObject({ findings: [{ code: 'section-id-mended', id: '1.1-C01' }] });
    expect(app.rowsIn(id)[0]).toMatchObject({ id: '1.1-C01', result: 'First' });
    again();
    app.act(id, [cell(2, 'id', 'C-one'), cell(2, 'action', 'Rewritten')]);
    expect(synced()?.findings.map(({ code }) => code)).toEqual([
      ...['section-unknown-id', 'section-row-back'],
    ]);
    expect(contributions()[0]).toMatchObject({ id: '1.1-C01', result: 'First', state: 'Current' });
    expect(app.rowsIn(id)).toHaveLength(3);
    expect(app.sync().synced[0]).toMatchObject({ changed: 0, pushed: 0 });
  });

  it('a formula or an unknown status costs nothing: the last good entry stays', () => {
    app.act(id, [
      {
        updateCells: {
          start: { ...ours, rowIndex: 2, columnIndex: columnAt('result') },
          rows: [{ values: [{ userEnteredValue: { formulaValue: '=UPPER("x")' } }] }],
          fields: 'userEnteredValue',
        },
      },
    ]);
    const start = { ...ours, rowIndex: 3, columnIndex: columnAt('status') };
    const rows = [{ values: [{ userEnteredValue: { stringValue: 'Nearly' } }] }];
    app.act(id, [
      { setDataValidation: { range: { ...ours, startRowIndex: 2 } } },
      { updateCells: { start, rows, fields: 'userEnteredValue' } },
    ]);
    app.type(id, 3, 'nextStep', 'Sign');
    expect(synced()?.findings.map(({ code, place }) => `${code} ${place}`)).toEqual([
      ...['section-formula Africa, row 3', 'section-unknown-status Africa, row 4'],
    ]);
    expect(contributions()).toMatchObject([
      { result: 'First', state: 'Stale' },
      { result: 'Second', nextStep: 'Sign', status: '', state: 'Stale' },
    ]);
    again();
    // The check of the plan keeps what was found.
    done(app.rpc('check.run', {}));
    expect(issues()).toContain('section-formula Africa, row 3');
  });

  it('a workbook that is gone stops no other, and its contributions stay, stale', () => {
    app.assign(['1.1-C03'], ['Europe']);
    const europe = app.make('Europe');
    app.type(europe, 2, 'result', 'Here', manager);
    app.host.store.delete(id);
    const { synced: all } = app.sync();
    expect(all).toMatchObject([
      { section: 'Africa', changed: 2, findings: [{ code: 'section-gone' }] },
      { section: 'Europe', changed: 1, findings: [] },
    ]);
    expect(contributions().map(({ section, state }) => `${section} ${state}`)).toEqual([
      ...['Africa Stale', 'Africa Stale', 'Europe Current'],
    ]);
  });

  it('access that was lost is told with the remedy', () => {
    app.host.share(id, bruno, undefined);
    const { synced: all } = app.sync({}, bruno);
    expect(all[0]?.findings).toMatchObject([{ code: 'section-gone' }]);
    expect(all[0]?.findings[0]?.remedy).toContain('share it with you');
  });
});

describe('the sidebar in a Section’s workbook', () => {
  it('lists its actions and saves a contribution, which the next sync fetches', () => {
    const id = app.make('Africa');
    expect(app.in(id, 'contribution.list', {})).toMatchObject({
      ok: true,
      value: { section: 'Africa', actions: [{ id: '1.1-C01', values: { status: null } }, {}] },
    });
    const changes = { status: 'on-track', progress: 0.4, reportText: 'Begun' };
    const seen = { status: null, reportText: '' };
    const input = { id: '1.1-C01', changes, seen };
    expect(app.in(id, 'contribution.save', input)).toMatchObject({
      ok: true,
      value: { conflicts: [], values: changes },
    });
    expect(app.rowsIn(id)[0]).toMatchObject({ status: 'En bonne voie', updatedBy: esi });
    app.sync();
    expect(contributions()).toMatchObject([{ status: 'On track', updatedBy: esi }]);
    const late = { id: '1.1-C01', changes: { reportText: 'Mine' }, seen: { reportText: '' } };
    expect(app.in(id, 'contribution.save', late)).toMatchObject({
      ok: true,
      value: { conflicts: [{ field: 'reportText', now: 'Begun' }] },
    });
    expect(app.rowsIn(id)[0]).toMatchObject({ reportText: 'Begun' });
  });

  it('refuses a viewer, and the methods of the plan', () => {
    const id = app.make('Africa');
    app.host.share(id, 'vera@partner.example', 'reader');
    const input = { id: '1.1-C01', changes: { result: 'x' }, seen: {} };
    expect(codes(app.in(id, 'contribution.save', input, 'vera@partner.example'))).toEqual([
      'view-only',
    ]);
    expect(app.rowsIn(id)[0]).toMatchObject({ result: '' });
    expect(codes(app.in(id, 'update.save', { saveId: 'save-9999', ids: ['1.1-C01'] }))).not.toEqual(
      [],
    );
    expect(codes(app.in(id, 'sections.sync', { sections: [], goOn: false }))).not.toEqual([]);
  });
});
