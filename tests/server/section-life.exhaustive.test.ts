import type { Faults } from 'apps-script-emulator';
import { beforeEach, describe, expect, it } from 'vitest';
import type { SectionsOptions } from '../../src/core/rpc/sections.ts';
import { sheetIds } from '../../src/core/workbook/sheet-ids.ts';
import { codes } from '../support/add-on.ts';
import { put, rowsOf, wait } from '../support/our-actions.ts';
import { inSettings } from '../support/plan-workbook.ts';
import { bruno, done, type SectionPlan, sectionPlan } from '../support/section-plan.ts';

let app: SectionPlan;
let id: string;
beforeEach(() => {
  app = sectionPlan();
  id = app.make('Africa');
  app.type(id, 2, 'result', 'First');
  app.sync();
  wait(app);
});

const contributions = (): string[] =>
  app
    .rows(sheetIds.contributions)
    .map((row) => `${row.id} ${row.section} ${row.result} ${row.state}`);
const issues = (): string[] =>
  app.rows(sheetIds.issues).map(({ code, place }) => `${code} ${place}`);
const syncedOn = (): string[] =>
  done(app.rpc<SectionsOptions>('sections.options', {})).sections.map((each) => each.syncedOn);
const make = (section: string) => app.rpc('sections.make', { section, editors: [] });
const down = { code: 503, status: 'UNAVAILABLE', message: 'down' };
const downFor =
  (spreadsheetId: string): Faults =>
  ({ method, params }) =>
    method === 'sheets.spreadsheets.get' && params.spreadsheetId === spreadsheetId
      ? { before: down }
      : 'pass';

describe('a Section', () => {
  it('that is renamed in Settings keeps workbook and contributions, once it is repaired', () => {
    inSettings(app, 0, { sectionName: 'Africa region' });
    app.assign(['1.1-C01', '1.1-C02'], ['Africa region']);
    expect(app.sync().synced[0]?.findings).toMatchObject([{ code: 'section-other-plan' }]);
    wait(app);
    expect(make('Africa region')).toMatchObject({ ok: true, value: { problems: [] } });
    expect(contributions()).toEqual(['1.1-C01 Africa region First Current']);
    wait(app);
    expect(app.sync().synced).toMatchObject([
      { section: 'Africa region', changed: 0, pushed: 0, findings: [] },
    ]);
  });

  it('that is taken out of Settings leaves its contributions, stale, and no issues', () => {
    app.act(id, [put(3, 'id', 'C-x'), put(3, 'action', 'Rewritten'), put(3, 'result', 'x')]);
    app.sync();
    expect(issues()).toContain('section-unknown-id Africa, row 4');
    wait(app);
    app.assign(['1.1-C03'], ['Europe']);
    app.make('Europe');
    inSettings(app, 0, { sectionName: '', sectionWorkbook: '' });
    app.sync();
    expect(contributions()).toEqual(['1.1-C01 Africa First Stale']);
    expect(issues().filter((text) => text.includes('Africa'))).toEqual([]);
  });

  it('with a comma in its name has its issues once', () => {
    inSettings(app, 1, { sectionName: 'Region, zone 4' });
    app.assign(['1.1-C03'], ['Region, zone 4']);
    // A list parts names at commas: the link is what counts here.
    inSettings(app, 1, { sectionWorkbook: 'https://docs.google.com/spreadsheets/d/gone/edit' });
    for (let n = 0; n < 3; n += 1) {
      wait(app);
      app.sync();
    }
    expect(issues()).toEqual(['section-gone Region, zone 4']);
  });

  it('whose marker is damaged is repaired; a link to something else is told', () => {
    const dataFilters = [{ developerMetadataLookup: { metadataKey: 'workplan.section' } }];
    const fields = 'metadataValue';
    app.act(id, [
      {
        updateDeveloperMetadata: {
          ...{ dataFilters, fields, developerMetadata: { metadataValue: 'damaged' } },
        },
      },
    ]);
    expect(app.sync().synced[0]?.findings).toMatchObject([{ code: 'section-other-plan' }]);
    wait(app);
    expect(make('Africa')).toMatchObject({ ok: true, value: { problems: [] } });
    expect(contributions()).toEqual(['1.1-C01 Africa First Current']);
    const url = `https://docs.google.com/spreadsheets/d/${app.spreadsheetId}/edit`;
    inSettings(app, 0, { sectionWorkbook: url });
    wait(app);
    expect(app.sync().synced[0]?.findings).toMatchObject([{ code: 'section-other-plan' }]);
    expect(codes(make('Africa'))).toEqual(['file-foreign']);
    inSettings(app, 0, { sectionWorkbook: 'ask Esi' });
    wait(app);
    expect(app.sync().problems).toMatchObject([{ code: 'other-workbook', place: 'Africa' }]);
  });

  it('that could not be looked into does not count as synced', () => {
    const [before] = syncedOn();
    wait(app, 60);
    app.host.setFaults(downFor(id));
    expect(app.sync().synced[0]?.findings).toMatchObject([{ code: 'section-failed' }]);
    app.host.setFaults(() => 'pass');
    expect(syncedOn()[0]).toBe(before);
    expect(contributions()).toEqual(['1.1-C01 Africa First Stale']);
    wait(app);
    app.sync();
    expect(syncedOn()[0]).not.toBe(before);
    expect(contributions()).toEqual(['1.1-C01 Africa First Current']);
  });

  it('that a manager may only view is fetched, and told whom to ask', () => {
    app.host.share(id, bruno, 'reader');
    app.confirm();
    app.type(id, 2, 'result', 'Newer');
    app.act(id, [{ deleteDimension: { range: rowsOf(3) } }]);
    const [synced] = app.sync({}, bruno).synced;
    expect(synced?.findings.map(({ code }) => code)).toEqual(['section-protected']);
    expect(contributions()).toEqual(['1.1-C01 Africa Newer Current']);
    wait(app);
    expect(app.sync().synced[0]?.findings).toMatchObject([
      { code: 'section-row-back', place: 'Africa, row 4' },
    ]);
  });
});

describe('Contributions without its columns', () => {
  it('stop a sync, with the remedy, and get no endless rows', () => {
    const range = { sheetId: sheetIds.contributions, dimension: 'COLUMNS' as const };
    app.session().act([{ deleteDimension: { range: { ...range, startIndex: 1, endIndex: 2 } } }]);
    const sync = () => app.rpc('sections.sync', { sections: [], goOn: false });
    expect(codes(sync())).toEqual(['column-gone']);
    app.session().act([{ deleteSheet: { sheetId: sheetIds.contributions } }]);
    expect(new Set(codes(sync()))).toEqual(new Set(['column-gone']));
    const session = app.session();
    session.open();
    session.answer({ button: 'OK' });
    session.clickMenu('repairLayout');
    expect(sync()).toMatchObject({ ok: true });
    expect(contributions()).toEqual(['1.1-C01 Africa First Current']);
  });
});

describe('the daily sync', () => {
  const clock = (iso: string): void => {
    app.setNow(iso);
    app.host.runDueTriggers();
  };

  it('tries again in the next hour what failed for the moment, and a workbook that is gone tomorrow', () => {
    app.assign(['1.1-C03'], ['Europe']);
    const europe = app.make('Europe');
    app.sync();
    done(app.rpc('workbook.know', {}));
    done(app.rpc('sections.daily', { on: true }));
    app.type(id, 2, 'result', 'Newer');
    app.host.store.delete(europe);
    app.host.setFaults(downFor(id));
    clock('2022-03-16T06:00:00Z');
    app.host.setFaults(() => 'pass');
    const mails = app.host.outbox().length;
    clock('2022-03-16T08:00:00Z');
    expect(contributions()).toContain('1.1-C01 Africa Newer Current');
    clock('2022-03-16T12:00:00Z');
    expect(app.host.outbox()).toHaveLength(mails);
  });

  it('goes on with a sync that was cut off, and then with all that is due', () => {
    app.assign(['1.1-C03'], ['Europe']);
    app.make('Europe');
    app.sync();
    done(app.rpc('workbook.know', {}));
    done(app.rpc('sections.daily', { on: true }));
    app.setNow('2022-03-16T01:00:00Z');
    let calls = 0;
    app.host.setFaults(({ method }) => {
      if (method.startsWith('sheets.')) calls += 1;
      return calls >= 4 ? { before: { code: 504, message: '' } } : 'pass';
    });
    app.rpc('sections.sync', { sections: ['Europe'], goOn: false });
    app.host.setFaults(() => 'pass');
    app.type(id, 2, 'result', 'By night');
    clock('2022-03-16T06:00:00Z');
    expect(contributions()).toEqual(['1.1-C01 Africa By night Current']);
  });
});

describe('a sync that was cut off', () => {
  it('of all Sections is not forgotten by one of a single Section', () => {
    app.assign(['1.1-C03'], ['Europe']);
    app.make('Europe');
    let calls = 0;
    app.host.setFaults(({ method }) => {
      if (method.startsWith('sheets.')) calls += 1;
      return calls >= 4 ? { before: { code: 504, message: '' } } : 'pass';
    });
    app.rpc('sections.sync', { sections: [], goOn: false });
    app.host.setFaults(() => 'pass');
    wait(app);
    app.sync({ sections: ['Africa'] });
    expect(done(app.rpc<SectionsOptions>('sections.options', {})).left).toEqual(['Europe']);
    wait(app);
    expect(app.sync({ goOn: true })).toMatchObject({ synced: [{ section: 'Europe' }], left: [] });
  });
});
