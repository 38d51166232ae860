import type { HostSpreadsheet } from 'apps-script-emulator';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Method } from '../../src/core/rpc/contract.ts';
import { version } from '../../src/core/shared/version.ts';
import { areaColumns } from '../../src/core/workbook/columns/area-columns.ts';
import { areaSheetId, sheetIds } from '../../src/core/workbook/sheet-ids.ts';
import { codes, outsider } from '../support/add-on.ts';
import { addPerson } from '../support/plan-workbook.ts';
import { manager, staff } from '../support/sheets-host.ts';
import {
  coordinator,
  type SmallWorkbook,
  smallWorkbook,
  validCalls,
} from '../support/small-workbook.ts';
import { share } from '../support/tier.ts';

const viewer = 'farid@partner.example';
const stranger = 'greta@elsewhere.example';

/** What a method asks of a person. The compiler names a method that is missing here. */
const needs: {
  readonly [M in Method]:
    | 'nothing'
    | 'member'
    | 'staff'
    | 'manager'
    | 'member-manager'
    | 'elsewhere';
} = {
  'setUp.preview': 'nothing',
  'setUp.run': 'manager',
  'layout.repair': 'manager',
  'layout.bringBack': 'manager',
  'workbook.summary': 'member',
  'workbook.whose': 'nothing',
  'workbook.know': 'nothing',
  'actions.list': 'member',
  'action.selected': 'member',
  'action.details': 'member',
  'action.show': 'member',
  'actions.mine': 'member',
  'update.save': 'staff',
  'updates.reconcile': 'staff',
  'check.run': 'staff',
  'check.mend': 'staff',
  'review.pending': 'member-manager',
  'review.decide': 'manager',
  'roles.apply': 'manager',
  'manage.options': 'member-manager',
  'assign.preview': 'manager',
  'assign.save': 'manager',
  'handOver.preview': 'manager',
  'handOver.save': 'manager',
  'action.add': 'manager',
  'action.amend': 'manager',
  'action.retire': 'manager',
  'action.bringBack': 'manager',
  'completeness.read': 'member-manager',
  'completeness.remind': 'member-manager',
  'digest.set': 'member-manager',
  'translations.preview': 'member-manager',
  'translations.import': 'member-manager',
  'sections.options': 'member-manager',
  'sections.make': 'member-manager',
  'sections.sync': 'member-manager',
  'sections.leading': 'member-manager',
  'sections.accept': 'manager',
  'sections.daily': 'member-manager',
  // In the workbook of a Section only.
  'contribution.list': 'elsewhere',
  'contribution.save': 'elsewhere',
  'share.read': 'member-manager',
  'share.preview': 'member-manager',
  'share.apply': 'member-manager',
  'files.claimed': 'member-manager',
  'files.confirm': 'member-manager',
  'access.audit': 'member-manager',
  'access.mend': 'member-manager',
  'person.read': 'member-manager',
  'person.export': 'member-manager',
  'person.remove': 'member-manager',
  'paper.options': 'member-manager',
  'paper.preview': 'member-manager',
  'paper.save': 'member-manager',
  'paper.make': 'member-manager',
  'paper.issue': 'member-manager',
  'paper.remake': 'member-manager',
  'paper.pdf': 'member-manager',
  'paper.deliver': 'member-manager',
  'paper.letterhead': 'member-manager',
  'installation.step': 'member-manager',
  'installation.end': 'member-manager',
};
const methods = Object.keys(needs) as Method[];

/** The fault that each person meets; undefined where the method is theirs. */
const faults: Record<string, Record<(typeof needs)[Method], string | undefined>> = {
  [manager]: everything(undefined),
  [staff]: {
    ...everything(undefined),
    manager: 'not-allowed',
    'member-manager': 'not-allowed',
  },
  [coordinator]: {
    ...everything('not-allowed'),
    ...{ nothing: undefined, member: undefined, staff: 'not-staff' },
  },
  // Shared to view, or to edit, with somebody whom Settings does not name.
  [viewer]: unlisted(),
  [outsider]: unlisted(),
};

function everything<T>(value: T): Record<(typeof needs)[Method], T> {
  const all = { nothing: value, member: value, staff: value, manager: value };
  return { ...all, 'member-manager': value, elsewhere: value };
}

function unlisted() {
  return {
    ...everything('not-member'),
    ...{ nothing: undefined, staff: 'not-staff', manager: 'not-allowed' },
  };
}

let app: SmallWorkbook;
beforeAll(() => {
  app = smallWorkbook();
  app.host.share(app.spreadsheetId, viewer, 'reader');
  app.host.share(app.spreadsheetId, outsider, 'writer');
});

const content = () => app.host.store.get(app.spreadsheetId)?.content as HostSpreadsheet;

/** Everything that an operation could leave behind. */
const traces = () => ({
  content: content(),
  files: app.host.store.list().length,
  // Time passes, as reads wait for their quota.
  state: JSON.stringify({ ...app.host.state(), clockAheadMs: 0 }),
});

const people = Object.entries(faults).map(
  ([person, expected], at) => [person, expected, at] as const,
);

describe.each(people)('%s, by rpc', (person, expected, at) => {
  it.each(share(methods, at, people.length))('%s', (method) => {
    app.restore();
    app.host.share(app.spreadsheetId, viewer, 'reader');
    app.host.share(app.spreadsheetId, outsider, 'writer');
    const before = traces();
    const session = app.session(person);
    session.select(areaSheetId(1), 'A3');
    const outcome = session.run('rpc', method, validCalls[method], version);
    const fault = needs[method] === 'elsewhere' ? 'not-set-up' : expected[needs[method]];
    expect(codes(outcome as never)).toEqual(fault === undefined ? [] : [fault]);
    if (fault === undefined) return;
    const after = traces();
    // The very same content: nothing was written, not even the same again.
    expect(after.content).toBe(before.content);
    expect(after).toEqual(before);
  });
});

describe('who cannot open the file', () => {
  it.each(methods)('gets no answer from %s', (method) => {
    expect(() => app.rpc(method, validCalls[method], stranger)).toThrow(/permission/);
  });
});

describe('who may only view the file', () => {
  const saving: Method[] = ['update.save', 'updates.reconcile', 'check.run', 'check.mend'];

  it.each(saving)('staff in Settings all the same: %s', (method) => {
    app.restore();
    app.host.share(app.spreadsheetId, staff, 'reader');
    const before = traces();
    const found = codes(app.rpc(method, validCalls[method], staff));
    // Where nothing is to be written, nothing is refused.
    expect(method === 'update.save' || method === 'check.run' ? found : ['view-only']).toEqual([
      'view-only',
    ]);
    expect(traces()).toEqual(before);
  });

  const managing = methods.filter((method) => needs[method] === 'manager');
  it.each(managing)('a manager in Settings all the same: %s', (method) => {
    app.restore();
    app.host.share(app.spreadsheetId, viewer, 'reader');
    addPerson(app, viewer, 'Manager', 3);
    const before = traces();
    expect(codes(app.rpc(method, validCalls[method], viewer))).toEqual(['protected']);
    expect(traces()).toEqual(before);
  });
});

describe('the owner whom Settings does not name', () => {
  it.each(methods.filter((method) => needs[method] === 'manager'))('does not: %s', (method) => {
    app.restore();
    app.host.share(app.spreadsheetId, outsider, 'writer');
    addPerson(app, outsider, 'Manager', 0);
    expect(codes(app.rpc(method, validCalls[method], manager))).toEqual(['not-allowed']);
  });
});

describe('the menu', () => {
  /** Every function behind a menu item. */
  const doors = (user: string): string[] => {
    const session = app.session(user);
    const found: string[] = [];
    const walk = (items: unknown): void => {
      for (const item of Array.isArray(items) ? items : []) {
        const { functionName, items: more } = item as { functionName?: string; items?: unknown };
        if (functionName !== undefined) found.push(functionName);
        walk(more);
      }
    };
    walk(session.open());
    return found;
  };

  it('has an item for every door but the triggers and rpc', () => {
    const others = ['onEdit', 'onInstall', 'onOpen', 'rpc', 'runDue'];
    expect([...doors(manager), ...others].sort()).toEqual([...app.host.functions].sort());
  });

  const rows = () => content().sheets.map((sheet) => sheet.rows);
  it.each([staff, coordinator, viewer, outsider])('changes no cell for %s', (person) => {
    app.restore();
    app.host.share(app.spreadsheetId, viewer, 'reader');
    app.host.share(app.spreadsheetId, outsider, 'writer');
    for (const door of doors(person).filter((each) => each !== 'openAbout')) {
      const before = rows();
      const session = app.session(person);
      session.open();
      session.answer({ button: 'OK' });
      const { questions, sidebars, dialogs } = session.clickMenu(door);
      // What is no page says in words that it is for managers.
      if (sidebars.length + dialogs.length === 0) {
        expect(questions[0]?.text).toMatch(/^Only managers can do this\./);
      }
      for (const [i, each] of rows().entries()) expect(each).toBe(before[i]);
    }
  });
});

describe('by the grid', () => {
  const area = areaSheetId(1);
  const firstRow = 3;
  const at = (key: string): { row: number; column: number } => {
    const column = areaColumns.findIndex((each) => each.key === key);
    return { row: firstRow, column: column + 1 };
  };
  const type = (user: string, sheetId: number, cell: { row: number; column: number }) => () =>
    app.session(user).edit(sheetId, cell, [['x']]);
  const act =
    (user: string, ...requests: readonly gapi.client.sheets.Request[]) =>
    () =>
      app.session(user).act(requests);
  const rows = { sheetId: area, dimension: 'ROWS' as const, startIndex: 3, endIndex: 4 };
  const refused: [what: string, attempt: (user: string) => () => unknown][] = [
    ...areaColumns
      .filter(({ owner }) => owner === 'plan' || owner === 'manager')
      .map(({ key }): [string, (user: string) => () => unknown] => [
        `typing into ${key}`,
        (user) => type(user, area, at(key)),
      ]),
    ['typing into the key row', (user) => type(user, area, { row: 1, column: 1 })],
    ['typing into the header', (user) => type(user, area, { row: 2, column: 1 })],
    ...[sheetIds.settings, sheetIds.reviews, sheetIds.overview, sheetIds.papers].map(
      (sheetId): [string, (user: string) => () => unknown] => [
        `typing into sheet ${sheetId}`,
        (user) => type(user, sheetId, { row: 3, column: 1 }),
      ],
    ),
    [
      'sorting an area',
      (user) =>
        act(user, {
          sortRange: {
            range: { sheetId: area, startRowIndex: 2, endRowIndex: 6 },
            sortSpecs: [{ dimensionIndex: 0, sortOrder: 'DESCENDING' }],
          },
        }),
    ],
    ['inserting a row', (user) => act(user, { insertDimension: { range: rows } })],
    ['deleting a row', (user) => act(user, { deleteDimension: { range: rows } })],
    ['deleting an area', (user) => act(user, { deleteSheet: { sheetId: area } })],
    ['deleting Settings', (user) => act(user, { deleteSheet: { sheetId: sheetIds.settings } })],
    [
      'taking a protection away',
      (user) => act(user, { deleteProtectedRange: { protectedRangeId: sheetIds.settings * 100 } }),
    ],
    [
      'letting oneself into a protection',
      (user) =>
        act(user, {
          updateProtectedRange: {
            protectedRange: {
              protectedRangeId: sheetIds.settings * 100,
              editors: { users: [user] },
            },
            fields: 'editors',
          },
        }),
    ],
  ];

  it.each(refused)('%s is refused to all but managers', (_what, attempt) => {
    app.restore();
    app.host.share(app.spreadsheetId, viewer, 'reader');
    app.host.share(app.spreadsheetId, outsider, 'writer');
    for (const person of [staff, coordinator, viewer, outsider]) {
      const before = content();
      expect(attempt(person)).toThrow(/protected|permission/);
      expect(content()).toBe(before);
    }
  });

  it.each(areaColumns.filter(({ owner }) => owner === 'staff').map(({ key }) => key))(
    '%s is for editors, not for who may only view',
    (key) => {
      app.restore();
      app.host.share(app.spreadsheetId, viewer, 'reader');
      for (const person of [coordinator, viewer]) {
        const before = content();
        expect(type(person, area, at(key))).toThrow(/permission/);
        expect(content()).toBe(before);
      }
      app.session(staff).edit(area, at(key), [['']]);
    },
  );

  it('an editor whom Settings does not name is found by the check', () => {
    app.restore();
    app.host.share(app.spreadsheetId, outsider, 'writer');
    const session = app.session(outsider);
    session.open();
    session.clickMenu('openUpdate');
    session.edit(area, at('result'), [['Slipped in']]);
    // The edit is recorded with a person's name by the next save.
    expect(app.rpc('updates.reconcile', {})).toMatchObject({ value: { recorded: ['1.1-C01'] } });
    const checked = app.rpc<{ issues: { code: string; id: string }[] }>('check.run', {});
    const found = checked.ok ? checked.value.issues : [];
    expect(found).toContainEqual(expect.objectContaining({ code: 'without-right', id: '1.1-C01' }));
  });
});
