import { beforeAll, describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/core/shared/outcome.ts';
import { areaSheetId, sheetIds } from '../../src/core/workbook/sheet-ids.ts';
import { inSettings } from '../support/plan-workbook.ts';
import { columnAt, esi, type SectionPlan, sectionPlan } from '../support/section-plan.ts';
import { manager } from '../support/sheets-host.ts';
import { validCalls } from '../support/small-workbook.ts';

/** A collaborator who may edit Africa's workbook, one who may view it, and the coordinator of Europe. */
const [nia, vera, ivo] = ['nia@partner.example', 'vera@partner.example', 'ivo@europe.example'];
let app: SectionPlan;
let africa: string;
let europe: string;
let files: NonNullable<ReturnType<SectionPlan['host']['store']['get']>>[];

beforeAll(() => {
  app = sectionPlan();
  inSettings(app, 3, { personEmail: ivo, personRole: 'Section', personSection: 'Europe' });
  app.assign(['1.1-C03'], ['Europe']);
  africa = app.make('Africa');
  europe = app.make('Europe');
  app.host.share(africa, nia, 'writer');
  app.host.share(africa, vera, 'reader');
  files = app.host.store.list().flatMap(({ id }) => app.host.store.get(id) ?? []);
});
const restore = (): void => {
  for (const file of files) app.host.store.put(file);
};

/** Files whose content or sharing is other than it was. */
const changed = (): string[] =>
  app.host.store.list().flatMap(({ id }) => {
    const before = files.find(({ record }) => record.id === id);
    const now = app.host.store.get(id);
    const same =
      before?.content === now?.content &&
      JSON.stringify(before?.record) === JSON.stringify(now?.record);
    return same ? [] : [id];
  });

/** What answers in the workbook of Africa, by person. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  [esi]: ['contribution.list', 'contribution.save', 'share.read', 'share.preview', 'share.apply'],
  [nia]: ['contribution.list', 'contribution.save'],
  [vera]: ['contribution.list'],
  [manager]: [
    'contribution.list',
    'contribution.save',
    'share.read',
    'share.preview',
    'share.apply',
  ],
};
/** What anybody may: reads a plan from a text, or keeps something of the person's own; writes no file. */
const harmless = ['setUp.preview', 'workbook.whose', 'workbook.know'];
const writes = ['contribution.save', 'share.apply'];

describe('in the workbook of a Section', () => {
  it.each(Object.keys(allowed))('%s may do what that person may, by any call', (user) => {
    for (const [method, valid] of Object.entries(validCalls)) {
      restore();
      // With a mail it would be shown first.
      const payload = method === 'share.apply' ? { ...valid, mail: false } : valid;
      const outcome = app.in(africa, method, payload, user) as Outcome<unknown>;
      const mayCall = allowed[user]?.includes(method) === true;
      if (!harmless.includes(method)) expect(outcome.ok, `${method}`).toBe(mayCall);
      expect(changed(), method).toEqual(mayCall && writes.includes(method) ? [africa] : []);
    }
  });

  it('nobody opens another Section’s workbook, or the plan, that was not shared', () => {
    restore();
    for (const user of [esi, nia, vera]) {
      for (const book of [europe, app.spreadsheetId]) {
        for (const method of ['contribution.list', 'share.read', 'sections.options'] as const) {
          expect(() => app.in(book, method, validCalls[method], user)).toThrow(/permission/);
        }
        expect(() => app.type(book, 2, 'result', 'x', user)).toThrow(/permission/);
      }
    }
    expect(() => app.in(africa, 'contribution.list', {}, ivo)).toThrow(/permission/);
    expect(changed()).toEqual([]);
  });

  it('what is typed into the grid is held to the same: entries by editors, the plan’s columns by managers', () => {
    restore();
    for (const key of ['id', 'action', 'due', 'planned']) {
      expect(() => app.type(africa, 2, key, 'x', nia), key).toThrow(/protect/);
    }
    const header = () =>
      app.act(
        africa,
        [
          {
            updateCells: {
              start: { sheetId: sheetIds.ourActions, rowIndex: 0, columnIndex: columnAt('result') },
              rows: [{ values: [{ userEnteredValue: { stringValue: 'x' } }] }],
              fields: 'userEnteredValue',
            },
          },
        ],
        nia,
      );
    expect(header).toThrow(/protect/);
    expect(() => app.type(africa, 2, 'result', 'x', vera)).toThrow();
    expect(changed()).toEqual([]);
    app.type(africa, 2, 'result', 'x', nia);
    expect(changed()).toEqual([africa]);
  });

  it('a coordinator to whom the plan is shown sees it, and changes nothing in it', () => {
    restore();
    app.host.share(app.spreadsheetId, esi, 'reader');
    const act = () => app.session(esi).edit(areaSheetId(1), { row: 3, column: 1 }, [['x']]);
    expect(act).toThrow();
    for (const method of [
      'sections.sync',
      'sections.make',
      'share.apply',
      'files.claimed',
      'files.confirm',
      'access.audit',
    ] as const) {
      expect(app.rpc(method, validCalls[method], esi), method).toMatchObject({ ok: false });
    }
  });
});
