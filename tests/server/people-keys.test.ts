import { describe, expect, it } from 'vitest';
import { personKey } from '../../src/core/actions/update/people.ts';
import { areaColumns } from '../../src/core/workbook/columns/area-columns.ts';
import { metadataWith } from '../../src/core/workbook/metadata.ts';
import { areaSheetId } from '../../src/core/workbook/sheet-ids.ts';
import { type AddOn, addOn } from '../support/add-on.ts';
import { addPerson } from '../support/plan-workbook.ts';
import { manager, staff } from '../support/sheets-host.ts';
import { snapshotIn } from '../support/snapshot-in.ts';

const plan = `WORK PLAN FOR 2022

1. Implementation – We act
1.1. Support
CORE ACTION:
• Set up two hubs
`;

function ready(): AddOn {
  const app = addOn();
  app.setUp(plan);
  addPerson(app, staff, 'Staff');
  return app;
}

function opens(app: AddOn, user: string): void {
  const session = app.session(user);
  session.open();
  session.clickMenu('openUpdate');
}

const remembered = (app: AddOn): string[] =>
  metadataWith(snapshotIn(app), personKey).map(
    ({ metadataValue = '' }) => JSON.parse(metadataValue).email,
  );
const kept = (app: AddOn): string[] => Object.keys(app.properties('document', app.spreadsheetId));

describe('who a temporary key stands for', () => {
  it('is forgotten after 60 days, by whoever opens a page then', () => {
    const app = ready();
    opens(app, staff);
    app.setNow('2022-05-14T11:00:00Z');
    opens(app, manager);
    expect(remembered(app).sort()).toEqual([manager, staff].sort());
    app.setNow('2022-05-15T11:00:00Z');
    opens(app, manager);
    expect(remembered(app)).toEqual([manager]);
  });

  it('and was kept by an earlier version, is forgotten 60 days after it was met', () => {
    const app = ready();
    const before = { 'who.abc': staff, 'letterhead.name': 'Ours.docx' };
    app.setProperties('document', app.spreadsheetId, before);
    opens(app, staff);
    expect(kept(app).sort()).toEqual(['letterhead.name', 'who.abc', 'who.since']);
    app.setNow('2022-05-16T11:00:00Z');
    opens(app, manager);
    expect(kept(app)).toEqual(['letterhead.name']);
  });

  it('costs a save no round trip', () => {
    const app = ready();
    const saved = (saveId: string): string[] => {
      app.roundTrips();
      const save = { saveId, ids: ['1.1-C01'], confirmed: true, effectiveOn: null, changes: {} };
      expect(app.rpc('update.save', save, staff)).toMatchObject({ ok: true });
      return app.roundTrips();
    };
    const without = saved('save-0001');
    app.setProperties('document', app.spreadsheetId, { 'who.abc': staff });
    expect(saved('save-0002')).toEqual(without);
  });

  it('once forgotten, leaves an edit by hand of an unknown person', () => {
    const app = ready();
    opens(app, staff);
    const nextStep = areaColumns.findIndex(({ key }) => key === 'nextStep') + 1;
    app.session(staff).edit(areaSheetId(1), { row: 3, column: nextStep }, [['Typed by hand']]);
    app.setNow('2022-06-15T11:00:00Z');
    opens(app, manager);
    expect(app.rpc('updates.reconcile', {})).toMatchObject({ ok: true });
    expect(JSON.stringify(snapshotIn(app).cells.get(2002))).toContain('unknown (direct edit)');
  });
});
