import type { HostSpreadsheet } from 'apps-script-emulator';
import { describe, expect, it } from 'vitest';
import type { Input, Method, Output, Preview } from '../../src/core/rpc/contract.ts';
import { areaColumns } from '../../src/core/workbook/columns/area-columns.ts';
import { findColumns } from '../../src/core/workbook/find-columns.ts';
import { firstDataRow, sheetIds } from '../../src/core/workbook/sheet-ids.ts';
import type { CellValue } from '../../src/core/workbook/snapshot.ts';
import { type AddOn, addOn } from '../support/add-on.ts';
import { addPerson, addSection, recorded } from '../support/plan-workbook.ts';
import { manager, staff } from '../support/sheets-host.ts';
import { snapshotIn } from '../support/snapshot-in.ts';

const area = 1003;
const retired = '3.1-C02';
const amended = '3.1-C03';

function done<M extends Method>(app: AddOn, method: M, payload: Input<M>, user = manager) {
  const outcome = app.rpc<Output<M>>(method, payload, user);
  if (!outcome.ok) throw new Error(`${method}: ${JSON.stringify(outcome.problems)}`);
  return outcome.value;
}

type Cells = Readonly<Record<string, CellValue>>;

/** The rows of the area by ID; the fill that tells chapters apart is no entry. */
function rows(app: AddOn): Map<string, Cells> {
  const all = snapshotIn(app).cells.get(area) ?? [];
  const { positions } = findColumns(all, areaColumns);
  const keys = areaColumns.filter(({ key }) => key !== 'band').map(({ key }) => key);
  return new Map(
    all.slice(firstDataRow).flatMap((cells): [string, Cells][] => {
      const row = Object.fromEntries(
        keys.map((key) => [key, cells[positions.get(key) ?? -1] ?? '']),
      );
      return row.id === '' ? [] : [[String(row.id), row]];
    }),
  );
}

const save = { confirmed: false, effectiveOn: null };
const everyField: Input<'update.save'>['changes'] = {
  ...{ lead: staff, sections: ['Africa', 'ASPAC'], partners: ['UN-Habitat', 'Dupont, Sons'] },
  ...{ start: '2022-02-01', due: '2022-10-31', status: 'delayed', progress: 0.29 },
  ...{ comment: '=1+1 is no formula', reportText: 'The donor withdrew\nin March', result: '42' },
  ...{ nextStep: 'Meet again', evidence: 'https://city.org/report' },
};

/** A workbook with all that can happen to an action: updated, reviewed, amended, added, typed, retired. */
function worked(app: AddOn): AddOn {
  addPerson(app, staff, 'Staff');
  addSection(app, 'Africa', 'fr');
  addSection(app, 'ASPAC', 'en', 1);
  const [first = '', second = ''] = rows(app).keys();
  done(
    app,
    'update.save',
    { ...save, saveId: 'save-0001', ids: [first], changes: everyField },
    staff,
  );
  done(
    app,
    'update.save',
    { ...save, saveId: 'save-0002', ids: [second], changes: {}, confirmed: true },
    staff,
  );
  const said = { verdict: 'approved', comment: 'Fine' } as const;
  done(app, 'review.decide', { ...said, saves: [{ id: first, saveId: 'save-0001' }] });
  const texts = { action: 'Publish a handbook\n• in French', expectedResult: 'A book' };
  const changes = { ...texts, kind: 'continuous' as const };
  done(app, 'action.amend', { saveId: 'save-0003', id: amended, changes, seen: {} });
  const target = { kind: 'ids' as const, ids: [amended] };
  const assignment = { plannedDue: '2022-09-30', lead: manager };
  done(app, 'assign.save', { saveId: 'save-0006', target, assignment, keepFilled: false });
  done(app, 'action.add', {
    ...{
      saveId: 'save-0004',
      chapter: '3.1',
      tier: 'core',
      action: 'Meet twice',
      kind: 'milestone',
    },
    ...{
      expectedResult: '',
      lead: staff,
      sections: [],
      start: null,
      due: '2022-11-30',
      plannedDue: null,
    },
  });
  done(app, 'action.retire', { saveId: 'save-0005', id: retired, reason: 'Done by others' });
  return app;
}

/** The same workbook as it was first, whenever it is asked for. */
function kept(make: () => AddOn): () => AddOn {
  let first: (() => AddOn) | undefined;
  return () => {
    if (first === undefined) {
      const app = worked(make());
      const file = app.host.store.get(app.spreadsheetId);
      if (file === undefined) throw new Error('the workbook is gone');
      first = () => {
        app.host.store.put(file);
        return app;
      };
    }
    return first();
  };
}

const builtIn = kept(() => {
  const app = addOn();
  app.setUp();
  return app;
});

const plan = `WORK PLAN FOR 2022

1. Implementation – We act
1.1. Supporting members
CORE ACTION:
- Raise awareness of the global goals

3. Learning – We learn
3.1. Peers
CORE ACTION:
- Hold **three** peer reviews
- Set up three hubs
- Publish a handbook
ENHANCED ACTION:
- Continue the exchange with partners
`;
const source = { kind: 'text', text: plan } as const;

const own = kept(() => {
  const app = addOn();
  done(app, 'setUp.run', { source, lang: 'en', year: null });
  return app;
});

const deleteArea = (app: AddOn): unknown => app.session().act([{ deleteSheet: { sheetId: area } }]);

function deleteRow(app: AddOn, id: string): void {
  const all = snapshotIn(app).cells.get(area) ?? [];
  const at = findColumns(all, areaColumns).positions.get('id') ?? -1;
  const startIndex = all.findIndex((cells) => cells[at] === id);
  const range = { sheetId: area, dimension: 'ROWS' as const, startIndex, endIndex: startIndex + 1 };
  app.session().act([{ deleteDimension: { range } }]);
}

/** "Repair the layout" from the menu; what is asked is answered so. */
function repair(app: AddOn, button: 'YES' | 'NO' | 'OK' = 'YES', locale = 'en'): string[] {
  const session = app.session(manager, locale);
  session.open();
  session.answer({ button });
  session.answer({ button: 'OK' });
  return session.clickMenu('repairLayout').questions.map(({ text }) => text);
}

const issues = (app: AddOn): unknown[] =>
  done(app, 'check.run', {})
    .issues.map(({ code, id }) => `${code} ${id}`)
    .sort();

describe('a sheet of an area that was deleted', () => {
  it('comes back with IDs, texts and entries, once the manager has seen what is missing', () => {
    const app = builtIn();
    const before = rows(app);
    const found = issues(app);
    const known = recorded(app).length;
    deleteArea(app);
    const [asked, told, ...more] = repair(app);
    expect(asked).toMatch(/^Apart from what is missing, the layout is in order\./);
    expect(asked).toContain(`Missing from the sheets: ${before.size} actions.`);
    expect(asked).toMatch(/3 We [^:\n]*: 31 \(3\.1-C01, 3\.1-C03/);
    expect(asked).toMatch(/Bring 31 actions back/);
    expect(told).toContain('Brought back at the end of their sheets: 31 actions (3.1-C01,');
    expect(more).toEqual([]);
    expect(rows(app)).toEqual(before);
    expect(rows(app).has(retired)).toBe(false);
    expect(issues(app)).toEqual(found);
    const news = recorded(app).slice(known);
    expect(news).toHaveLength(before.size);
    expect(news[0]).toMatchObject({
      field: 'restored',
      by: manager,
      source: 'plan',
      id: '3.1-C01',
    });
    // Nothing is left to find, and nothing is missing.
    done(app, 'updates.reconcile', {});
    expect(recorded(app)).toHaveLength(known + before.size);
    expect(repair(app, 'OK')).toEqual(['The layout is in order. No entry was changed.']);
  });

  it('keeps the bold words of its texts, its order and the fill of its chapters', () => {
    const app = builtIn();
    const cells = () => {
      const content = app.host.store.get(app.spreadsheetId)?.content as HostSpreadsheet; // what the Sheets service stored
      const sheet = content.sheets.find(({ properties }) => properties.sheetId === area);
      const at = findColumns(snapshotIn(app).cells.get(area) ?? [], areaColumns).positions;
      return sheet?.rows.map((row) =>
        ['id', 'action', 'band'].map((key) => {
          const { userEnteredValue, textFormatRuns } = row?.[at.get(key) ?? -1] ?? {};
          return [userEnteredValue, textFormatRuns];
        }),
      );
    };
    const before = cells()?.slice(firstDataRow);
    deleteArea(app);
    repair(app);
    expect(cells()?.slice(firstDataRow, firstDataRow + 31)).toEqual(before?.slice(0, 31));
  });

  it('stays away where the manager says no, and is offered again', () => {
    const app = own();
    deleteRow(app, amended);
    expect(repair(app, 'NO')).toHaveLength(1);
    expect(rows(app).has(amended)).toBe(false);
    expect(repair(app, 'NO', 'fr')[0]).toContain('Manquent dans les feuilles : 1 action.');
    expect(repair(app, 'YES', 'es')[1]).toContain(`1 acción (${amended})`);
    expect(rows(app).has(amended)).toBe(true);
  });

  it('comes back with the plan document, where the plan is not built in', () => {
    const app = own();
    const before = rows(app);
    deleteArea(app);
    const [asked, told] = repair(app);
    // Updates has the texts of what was amended and added.
    expect(asked).toContain('3 We learn: 4 (3.1-C01, 3.1-C03–04, 3.1-E01)');
    expect(asked).toContain('are not known here: 3.1-C01, 3.1-E01.');
    expect(told).toContain('“Set up this workbook…”');
    expect([...rows(app).keys()]).toEqual([amended, '3.1-C04']);
    const preview = done(app, 'setUp.preview', { source, lang: 'en' }) as Preview;
    expect(preview.back).toBe(2);
    const { message } = done(app, 'setUp.run', { source, lang: 'en', year: null });
    expect(message).toContain('Brought back with their IDs and entries: 2.');
    expect(rows(app)).toEqual(before);
    expect(recorded(app).filter(({ field }) => field === 'restored')).toHaveLength(4);
    expect(done(app, 'setUp.preview', { source, lang: 'en' }).back).toBe(0);
  });
});

describe('single rows that were deleted', () => {
  it('come back with what somebody typed and no save has recorded yet', () => {
    const app = own();
    const [first, second] = ['3.1-C04', amended];
    const all = snapshotIn(app).cells.get(area) ?? [];
    const at = findColumns(all, areaColumns).positions;
    const row = all.findIndex((cells) => cells[at.get('id') ?? -1] === second) + 1;
    app.rpc('workbook.summary', {}, staff);
    const session = app.session(staff);
    session.open();
    session.clickMenu('openUpdate');
    session.edit(area, { row, column: (at.get('nextStep') ?? -1) + 1 }, [['Call Ann']]);
    const before = rows(app);
    for (const id of [first, second]) deleteRow(app, id);
    expect(repair(app)[0]).toContain(': 2 (');
    expect(rows(app)).toEqual(before);
    done(app, 'updates.reconcile', {});
    expect(recorded(app).at(-1)).toMatchObject({ id: second, after: 'Call Ann', by: staff });
  });

  it('do not come back beside a row that holds their text without the right ID', () => {
    const app = own();
    const all = snapshotIn(app).cells.get(area) ?? [];
    const columnIndex = findColumns(all, areaColumns).positions.get('id') ?? -1;
    const rowIndex = all.findIndex((cells) => cells[columnIndex] === amended);
    app.session().act([
      {
        updateCells: {
          start: { sheetId: area, rowIndex, columnIndex },
          rows: [{ values: [{ userEnteredValue: { stringValue: '3.1-C99' } }] }],
          fields: 'userEnteredValue',
        },
      },
    ]);
    expect(repair(app, 'OK')).toEqual([expect.stringContaining(`with another one: ${amended}.`)]);
    done(app, 'setUp.run', { source, lang: 'en', year: null });
    expect(rows(app).has(amended)).toBe(false);
  });

  it('do not come back if they were retired, also when Retired was deleted', () => {
    const app = own();
    app.session().act([{ deleteSheet: { sheetId: sheetIds.retired } }]);
    expect(repair(app, 'OK')).toEqual([expect.stringContaining(`has lost them: ${retired}.`)]);
    done(app, 'setUp.run', { source, lang: 'en', year: null });
    expect(rows(app).has(retired)).toBe(false);
  });

  it('come back once, also if the answer of the write was lost', () => {
    const app = own();
    const before = rows(app);
    deleteRow(app, amended);
    let lost = false;
    app.host.setFaults(({ method }) => {
      if (lost || !method.endsWith('batchUpdate')) return 'pass';
      lost = true;
      return { after: { code: 503, message: 'The service is currently unavailable.' } };
    });
    expect(done(app, 'layout.bringBack', {}).lines[0]).toContain(amended);
    expect(rows(app)).toEqual(before);
    expect(recorded(app).filter(({ field }) => field === 'restored')).toHaveLength(1);
    app.roundTrips();
    expect(done(app, 'layout.bringBack', {}).lines).toEqual(['No action had to be brought back.']);
    expect(app.roundTrips()).toEqual([
      'sheets.spreadsheets.get',
      'sheets.spreadsheets.values.batchGet',
      'sheets.spreadsheets.batchUpdate',
    ]);
  });

  it('tell that their entries may be older where Updates is not whole', () => {
    const app = own();
    deleteRow(app, amended);
    app.session().act([
      {
        deleteDimension: {
          range: { sheetId: sheetIds.updates, dimension: 'ROWS', startIndex: 3, endIndex: 4 },
        },
      },
    ]);
    expect(repair(app)[1]).toContain('Rows of Updates were changed or lost');
  });
});
