import type { HostSpreadsheet } from 'apps-script-emulator';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headOf } from '../../src/core/actions/update/chain.ts';
import type { Output } from '../../src/core/rpc/contract.ts';
import { version } from '../../src/core/shared/version.ts';
import type { ActionRow } from '../../src/core/workbook/action-row.ts';
import { areaColumns } from '../../src/core/workbook/columns/area-columns.ts';
import { readRetired } from '../../src/core/workbook/read-retired.ts';
import { readSettings } from '../../src/core/workbook/read-settings.ts';
import { firstDataRow, sheetIds } from '../../src/core/workbook/sheet-ids.ts';
import { type AddOn, addOn, codes } from '../support/add-on.ts';
import { actionsIn, idsOf, newAction, ready, retirement } from '../support/managed-actions.ts';
import { addPerson, recorded } from '../support/plan-workbook.ts';
import { manager, staff } from '../support/sheets-host.ts';
import { snapshotIn } from '../support/snapshot-in.ts';

/** The stored workbook, as it lies on disk. */
const stored = ({ host, spreadsheetId }: AddOn): HostSpreadsheet =>
  host.store.get(spreadsheetId)?.content as HostSpreadsheet; // only a spreadsheet has this ID

/** What a layout would put right: groups, and the rows that hold something, dropdowns and all. */
function shape(app: AddOn): string[] {
  return stored(app).sheets.flatMap(({ properties, rows, rowGroups }) => {
    const title = properties.title ?? '';
    const groups = rowGroups.map(({ range }) => `${title} ${JSON.stringify(range)}`);
    const cells = rows.flatMap((row, r) =>
      row?.some((cell) => cell?.userEnteredValue !== undefined)
        ? Array.from(row, (cell, c) => `${title} ${r} ${c} ${inOrder(cell)}`)
        : [],
    );
    return [...groups, ...cells.filter((cell) => !cell.endsWith(' '))];
  });
}

/** A cell as text, whatever the order of its fields. */
const inOrder = (cell: object | undefined): string =>
  Object.entries(cell ?? {})
    .map(([key, value]) => `${key} ${JSON.stringify(value)}`)
    .sort()
    .join('; ');

/** What only one of two shapes has. */
function unlike(a: readonly string[], b: readonly string[]): string[] {
  const [inA, inB] = [new Set(a), new Set(b)];
  return [...a.filter((each) => !inB.has(each)), ...b.filter((each) => !inA.has(each))];
}

function repair(app: AddOn): void {
  expect(app.rpc('layout.repair', {})).toMatchObject({ ok: true });
}

/** The cells of Overview as they are shown. */
function overview(app: AddOn): unknown {
  return app.session().run('rpc', 'workbook.summary', {}, version);
}

/** Lets something happen between the read and the write of the next call. */
function meanwhile(app: AddOn, happens: () => void): void {
  let left = 1;
  app.host.setFaults(({ method }) => {
    if (left > 0 && method.endsWith('batchUpdate')) {
      left -= 1;
      happens();
    }
    return 'pass';
  });
}

function sortDescending(app: AddOn, sheetId = 1002): void {
  const range = { sheetId, startRowIndex: firstDataRow, startColumnIndex: 0 };
  app
    .session()
    .act([{ sortRange: { range, sortSpecs: [{ dimensionIndex: 0, sortOrder: 'DESCENDING' }] } }]);
}

const down = { code: 503, status: 'UNAVAILABLE', message: 'down' };

/** The next batch fails, applied or not. */
function failOnce(app: AddOn, how: { before: typeof down } | { after: typeof down }): void {
  let left = 1;
  app.host.setFaults(({ method }) => {
    if (!method.endsWith('batchUpdate') || left === 0) return 'pass';
    left -= 1;
    return how;
  });
}

describe('adding an action', () => {
  it('gives it the next ID of its chapter and tier, at the end of the chapter, in three round trips', () => {
    const app = ready();
    const before = idsOf(app, '2.1.1');
    const all = actionsIn(app);
    const tier = before.filter((id) => id.includes('-E'));
    const id = `2.1.1-E0${tier.length + 1}`;
    app.roundTrips();
    expect(app.rpc('action.add', newAction())).toEqual({
      ok: true,
      value: { id, message: `Added to the plan: ${id}.` },
    });
    expect(app.roundTrips()).toHaveLength(3);
    expect(idsOf(app, '2.1.1')).toEqual([...before, id]);
    const sibling = all.get(before[0] ?? '');
    expect(actionsIn(app).get(id)).toMatchObject({
      ...{ chapter: '2.1.1', tier: 'enhanced', kind: 'milestone', status: 'not-started' },
      ...{ chapterTitle: sibling?.chapterTitle, axis: sibling?.axis },
      // Text, not a formula.
      ...{ action: '=Write a charter', subItems: ['with cities'], expectedResult: 'A charter' },
      ...{ lead: staff, sections: ['Africa'], start: '2022-04-01', due: null },
      ...{ updatedBy: '', review: null },
    });
    for (const [other, action] of all) expect(actionsIn(app).get(other)).toEqual(action);
    expect(recorded(app).map(({ field, after }) => [field, after])).toEqual([
      ['added', '=Write a charter\n• with cities'],
      ['kind', 'Milestone'],
      ['expectedResult', 'A charter'],
      ['lead', staff],
      ['sections', 'Africa'],
      ['start', '2022-04-01'],
    ]);
    expect(headOf(snapshotIn(app)).count).toBe(6);
    expect(readSettings(snapshotIn(app))?.given.map((given) => given.id)).toContain(id);
  });

  it.each([
    ['in the middle of a sheet', '2.1.1'],
    ['in the first chapter of a sheet', '1.1'],
    ['in the last chapter of a sheet', '5.9'],
  ])('leaves nothing for a repair to put right: %s', (_name, chapter) => {
    const app = ready();
    repair(app);
    app.rpc('action.add', newAction({ chapter, tier: 'core' }));
    const added = shape(app);
    repair(app);
    expect(unlike(shape(app), added)).toEqual([]);
    // And nothing is left for Updates either: the row is as it was recorded.
    const rows = recorded(app).length;
    app.rpc('updates.reconcile', {});
    expect(recorded(app)).toHaveLength(rows);
  });

  it('goes behind the last row where the chapter has none yet', () => {
    const app = ready();
    const first = app.rpc('action.add', newAction({ chapter: '2' }));
    expect(first).toMatchObject({ ok: true, value: { id: '2-E01' } });
    const order = [...actionsIn(app).keys()].filter((id) => id.startsWith('2'));
    expect(order.at(-1)).toBe('2-E01');
    const added = shape(app);
    repair(app);
    // Overview may list one axis more; the other sheets are in order.
    const mended = unlike(shape(app), added).filter((each) => !each.startsWith('Overview'));
    expect(mended).toEqual([]);
  });

  it('goes behind the last row where somebody protected cells against others', () => {
    const app = ready();
    addPerson(app, staff, 'Manager');
    repair(app);
    const range = { sheetId: 1002, startRowIndex: 5, endRowIndex: 9, startColumnIndex: 12 };
    const protectedRange = {
      range: { ...range, endColumnIndex: 13 },
      editors: { users: [manager] },
    };
    app.session().act([{ addProtectedRange: { protectedRange } }]);
    const added = app.rpc<Output<'action.add'>>('action.add', newAction(), staff);
    const order = [...actionsIn(app).keys()].filter((id) => id.startsWith('2.'));
    expect(added.ok && added.value.id).toBe(order.at(-1));
  });

  it('overwrites nobody if rows are sorted between the read and the write', () => {
    const app = ready();
    const all = actionsIn(app);
    meanwhile(app, () => sortDescending(app));
    expect(app.rpc('action.add', newAction())).toMatchObject({ ok: true });
    const now = actionsIn(app);
    expect(now.size).toBe(all.size + 1);
    for (const [id, action] of all) expect(now.get(id)).toEqual(action);
  });

  it.each([{ before: down }, { after: down }])(
    'is there once, whatever becomes of the answer',
    (how) => {
      const app = ready();
      failOnce(app, how);
      const first = app.rpc('action.add', newAction());
      expect(first).toMatchObject({ ok: true });
      expect(app.rpc('action.add', newAction())).toEqual(first);
      expect(actionsIn(app).size).toBe(306);
      expect(recorded(app)).toHaveLength(6);
    },
  );

  it.each([
    ['an unknown chapter', { chapter: '9.9' }, 'unknown-chapter'],
    ['an unknown tier', { tier: 'golden' }, 'unknown-tier'],
    ['an unknown person', { lead: 'x@y.org' }, 'unknown-person'],
    ['an unknown Section', { sections: ['Atlantis'] }, 'unknown-section'],
    ['no text', { action: ' ' }, 'action-missing'],
    ['a text longer than a cell', { action: 'x'.repeat(50_001) }, 'text-too-long'],
    ['a due date before the start', { due: '2022-03-31' }, 'due-before-start'],
    ['an unknown kind', { kind: 'odd' }, 'bad-request'],
  ])('refuses %s, and changes nothing', (_name, more, code) => {
    const app = ready();
    const before = snapshotIn(app).cells;
    expect(codes(app.rpc('action.add', newAction(more)))).toEqual([code]);
    expect(snapshotIn(app).cells).toEqual(before);
  });
});

const amendment = (app: AddOn, more: object = {}): object => {
  const action = actionsIn(app).get('2.1.1-C01');
  return {
    ...{ saveId: 'amend-0001', id: '2.1.1-C01' },
    changes: { action: 'A new text', expectedResult: 'A result' },
    seen: { action: wholeText(action), expectedResult: '' },
    ...more,
  };
};

const wholeText = (action: ActionRow | undefined): string =>
  [action?.action ?? '', ...(action?.subItems ?? []).map((item) => `• ${item}`)].join('\n');

describe('amending an action', () => {
  it('keeps the old text in Updates', () => {
    const app = ready();
    const before = wholeText(actionsIn(app).get('2.1.1-C01'));
    app.roundTrips();
    expect(app.rpc('action.amend', amendment(app))).toMatchObject({
      ok: true,
      value: { changed: ['2.1.1-C01'] },
    });
    expect(app.roundTrips()).toHaveLength(3);
    expect(actionsIn(app).get('2.1.1-C01')).toMatchObject({
      ...{ action: 'A new text', subItems: [], expectedResult: 'A result' },
      // The wording is the managers': it is no update, and nobody has to review it.
      ...{ updatedOn: null, review: null },
    });
    expect(recorded(app).map((row) => [row.field, row.before, row.after])).toEqual([
      ['action', before, 'A new text'],
      ['expectedResult', '', 'A result'],
    ]);
    expect(app.rpc('review.pending', {})).toMatchObject({ ok: true, value: { actions: [] } });
    // The plan is known again by what the text was.
    expect(
      app.rpc('setUp.run', { source: { kind: 'built-in' }, lang: 'en', year: null }),
    ).toMatchObject({ ok: true, value: { added: 0, kept: 305 } });
  });

  it('is not made over what somebody else wrote meanwhile', () => {
    const app = ready();
    const mine = amendment(app);
    app.rpc('action.amend', { ...mine, saveId: 'amend-0002', changes: { action: 'Theirs' } });
    expect(codes(app.rpc('action.amend', mine))).toEqual(['changed-since']);
    expect(actionsIn(app).get('2.1.1-C01')?.action).toBe('Theirs');
  });

  it('is made once, and refuses an empty text', () => {
    const app = ready();
    const mine = amendment(app);
    failOnce(app, { after: down });
    expect(app.rpc('action.amend', mine)).toMatchObject({ ok: true });
    expect(app.rpc('action.amend', mine)).toMatchObject({ ok: true });
    expect(recorded(app)).toHaveLength(2);
    const empty = amendment(app, { saveId: 'amend-0002', changes: { action: '' }, seen: {} });
    expect(codes(app.rpc('action.amend', empty))).toEqual(['action-missing']);
    expect(codes(app.rpc('action.amend', { ...empty, id: '9.9-X01' }))).toEqual(['action-missing']);
    const unknown = { ...amendment(app), saveId: 'amend-0003', id: '9.9-X01' };
    expect(codes(app.rpc('action.amend', unknown))).toEqual(['unknown-id']);
  });
});

function retire(app: AddOn, id: string): void {
  expect(app.rpc('action.retire', retirement(id)), id).toMatchObject({ ok: true });
}

function bringBack(app: AddOn, id: string, n = 1): void {
  const payload = { saveId: `back-${n}-${id.replaceAll('.', '-')}`, id };
  expect(app.rpc('action.bringBack', payload), id).toMatchObject({ ok: true });
}

const retiredIds = (app: AddOn): string[] => readRetired(snapshotIn(app)).map(({ id }) => id);

/** The cells of an action by key, wherever its row stands, with rich text and all. */
function rowOf(app: AddOn, sheetId: number, id: string): Record<string, unknown> | undefined {
  const sheet = stored(app).sheets.find(({ properties }) => properties.sheetId === sheetId);
  const [keys = []] = sheet?.rows ?? [];
  const text = (cell: unknown): unknown =>
    (cell as { userEnteredValue?: { stringValue?: string } } | undefined)?.userEnteredValue
      ?.stringValue; // the store holds cells in the API's shape
  const idAt = keys.findIndex((key) => text(key) === 'id');
  const row = sheet?.rows.find((each, i) => i >= firstDataRow && text(each?.[idAt]) === id);
  if (row === undefined) return undefined;
  return Object.fromEntries(
    areaColumns.map(({ key }) => {
      const cell = row[keys.findIndex((each) => text(each) === key)];
      return [key, [cell?.userEnteredValue, cell?.textFormatRuns]];
    }),
  );
}

describe('retiring an action', () => {
  it('moves its row to Retired as it is, out of every figure, in three round trips', () => {
    const app = ready();
    const id = '2.1.1-C02';
    const update = { changes: { status: 'at-risk', progress: 0.4, due: '2022-06-01' } };
    app.rpc('update.save', {
      ...{ saveId: 'save-0001', ids: [id], ...update, confirmed: false, effectiveOn: null },
    });
    const before = actionsIn(app);
    const cells = rowOf(app, 1002, id);
    app.roundTrips();
    expect(app.rpc('action.retire', retirement(id))).toMatchObject({ ok: true, value: { id } });
    expect(app.roundTrips()).toHaveLength(3);
    const after = actionsIn(app);
    expect(after.size).toBe(304);
    for (const [other, action] of after) expect(action).toEqual(before.get(other));
    expect(rowOf(app, sheetIds.retired, id)).toEqual(cells);
    expect(readRetired(snapshotIn(app))).toMatchObject([
      { id, retiredOn: '2022-03-15T12:00', retiredBy: manager, reason: 'Merged with another' },
    ]);
    expect(recorded(app).at(-1)).toMatchObject({
      ...{ id, field: 'retired', before: '', after: 'Merged with another', by: manager },
    });
    expect(overview(app)).toMatchObject({ ok: true, value: { actions: 304 } });
    // No blank row stays behind.
    const rows = snapshotIn(app).cells.get(1002) ?? [];
    const all = [...before.keys()].filter((each) => each.startsWith('2.'));
    expect(rows).toHaveLength(firstDataRow + all.length - 1);
  });

  it.each([
    ['the first of a chapter', 0],
    ['one in the middle', 2],
    ['the last', -1],
  ])('leaves nothing for a repair to put right: %s', (_name, at) => {
    const app = ready();
    repair(app);
    const id = idsOf(app, '2.1.1').at(at) ?? '';
    retire(app, id);
    const left = shape(app);
    repair(app);
    expect(unlike(shape(app), left)).toEqual([]);
    bringBack(app, id);
    const back = shape(app);
    repair(app);
    expect(unlike(shape(app), back)).toEqual([]);
  });

  it('comes back as it was, at the end of its chapter', () => {
    const app = ready();
    const id = '2.1.1-C02';
    const bold = '1.1-C01';
    const before = actionsIn(app);
    const cells = [rowOf(app, 1002, id), rowOf(app, 1001, bold)];
    retire(app, id);
    retire(app, bold);
    app.roundTrips();
    bringBack(app, id);
    expect(app.roundTrips()).toHaveLength(3);
    bringBack(app, bold);
    expect(retiredIds(app)).toEqual([]);
    expect([rowOf(app, 1002, id), rowOf(app, 1001, bold)]).toEqual(cells);
    expect(actionsIn(app).size).toBe(before.size);
    expect(idsOf(app, '2.1.1').at(-1)).toBe(id);
    expect(recorded(app).map(({ field, before: was, after: is }) => [field, was, is])).toEqual([
      ['retired', '', 'Merged with another'],
      ['retired', '', 'Merged with another'],
      ['retired', 'Merged with another', ''],
      ['retired', 'Merged with another', ''],
    ]);
    app.rpc('updates.reconcile', {});
    expect(recorded(app)).toHaveLength(4);
  });

  it('is not undone by setting the plan up again, nor is its ID given again', () => {
    const app = ready();
    const last = idsOf(app, '2.1.1')
      .filter((id) => id.includes('-E'))
      .at(-1);
    retire(app, last ?? '');
    expect(
      app.rpc('setUp.run', { source: { kind: 'built-in' }, lang: 'en', year: null }),
    ).toMatchObject({ ok: true, value: { added: 0, kept: 304 } });
    expect(actionsIn(app).size).toBe(304);
    const added = app.rpc<Output<'action.add'>>('action.add', newAction());
    expect(added.ok && added.value.id).not.toBe(last);
  });

  it('is no issue for the full check; nor is an action that was added', () => {
    const app = ready();
    const issues = (): string[] => {
      const answer = app.rpc<Output<'check.run'>>('check.run', {});
      if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
      return answer.value.issues.map(({ code, id }) => `${code} ${id}`);
    };
    const before = issues();
    retire(app, '2.1.1-C02');
    app.rpc('action.add', newAction({ due: '2022-12-01' }));
    expect(unlike(issues(), before).filter((each) => !each.endsWith('2.1.1-C02'))).toEqual([]);
    expect(issues()).not.toContain('missing-action 2.1.1-C02');
  });

  it('keeps what was edited by hand before, and what stood in columns of people', () => {
    const app = ready();
    const id = '2.1.1-C01';
    const rows = snapshotIn(app).cells.get(1002) ?? [];
    const width = rows[0]?.length ?? 0;
    const session = app.session();
    session.act([{ appendDimension: { sheetId: 1002, dimension: 'COLUMNS', length: 1 } }]);
    session.edit(1002, { row: 2, column: width + 1 }, [['Budget line']]);
    session.edit(1002, { row: 3, column: width + 1 }, [['B-17']]);
    session.edit(1002, { row: 3, column: (rows[0] ?? []).indexOf('result') + 1 }, [['By hand']]);
    retire(app, id);
    expect(recorded(app).map(({ field, before, after }) => [field, before, after])).toEqual([
      ['result', '', 'By hand'],
      ['retired', '', 'Merged with another'],
      ['Budget line', 'B-17', ''],
    ]);
  });

  it('takes the right row if somebody sorted between the read and the write, and loses none', () => {
    const app = ready();
    const before = actionsIn(app);
    const cells = [...before.keys()].map((id) => rowOf(app, 1000 + Number(id[0]), id));
    meanwhile(app, () => sortDescending(app));
    retire(app, '2.1.1-C02');
    expect(retiredIds(app)).toEqual(['2.1.1-C02']);
    const after = actionsIn(app);
    expect(after.size).toBe(304);
    for (const [id, action] of after) expect(action).toEqual(before.get(id));
    meanwhile(app, () => sortDescending(app));
    bringBack(app, '2.1.1-C02');
    expect(retiredIds(app)).toEqual([]);
    expect([...before.keys()].map((id) => rowOf(app, 1000 + Number(id[0]), id))).toEqual(cells);
    expect(recorded(app)).toHaveLength(2);
  });

  it('gives up, with every row in its sheet, if somebody sorts without end', () => {
    const app = ready();
    const before = actionsIn(app);
    let up = false;
    app.host.setFaults(({ method }) => {
      if (method.endsWith('batchUpdate')) {
        up = !up;
        const sortOrder = up ? 'DESCENDING' : 'ASCENDING';
        const range = { sheetId: 1002, startRowIndex: firstDataRow, startColumnIndex: 0 };
        app
          .session()
          .act([{ sortRange: { range, sortSpecs: [{ dimensionIndex: 0, sortOrder }] } }]);
      }
      return 'pass';
    });
    expect(codes(app.rpc('action.retire', retirement('2.1.1-C02')))).toEqual(['move-unsettled']);
    app.host.setFaults(() => 'pass');
    expect(retiredIds(app)).toEqual([]);
    const after = actionsIn(app);
    expect(after.size).toBe(before.size);
    for (const [id, action] of after) expect(action, id).toEqual(before.get(id));
  });

  it('asks for a repair in a workbook that has no sheet for it yet, which makes one', () => {
    const app = ready();
    app.session().act([{ deleteSheet: { sheetId: sheetIds.retired } }]);
    expect(codes(app.rpc('action.retire', retirement('2.1.1-C02')))).toEqual(['sheet-gone']);
    expect(actionsIn(app).size).toBe(305);
    repair(app);
    retire(app, '2.1.1-C02');
    expect(retiredIds(app)).toEqual(['2.1.1-C02']);
  });

  it('brings the right row back if somebody sorted Retired meanwhile', () => {
    const app = ready();
    const before = actionsIn(app);
    for (const id of ['2.1.1-C01', '2.1.1-C02', '2.1.1-C03']) retire(app, id);
    meanwhile(app, () =>
      app.session().act([
        {
          sortRange: {
            range: { sheetId: sheetIds.retired, startRowIndex: firstDataRow },
            sortSpecs: [{ dimensionIndex: 0, sortOrder: 'ASCENDING' }],
          },
        },
      ]),
    );
    bringBack(app, '2.1.1-C03');
    expect(new Set(retiredIds(app))).toEqual(new Set(['2.1.1-C01', '2.1.1-C02']));
    expect(actionsIn(app).get('2.1.1-C03')).toEqual(before.get('2.1.1-C03'));
    expect(actionsIn(app).size).toBe(303);
  });

  it('takes the right cells if somebody moved a column between the read and the write', () => {
    const app = ready();
    const id = '2.1.1-C02';
    const before = actionsIn(app);
    const cells = rowOf(app, 1002, id);
    meanwhile(app, () =>
      app.session().act([
        {
          moveDimension: {
            source: { sheetId: 1002, dimension: 'COLUMNS', startIndex: 14, endIndex: 15 },
            destinationIndex: 6,
          },
        },
      ]),
    );
    retire(app, id);
    expect(rowOf(app, sheetIds.retired, id)).toEqual(cells);
    for (const [other, action] of actionsIn(app)) expect(action).toEqual(before.get(other));
  });

  it.each([{ before: down }, { after: down }])(
    'is done once, whatever becomes of the answer',
    (how) => {
      const app = ready();
      failOnce(app, how);
      retire(app, '2.1.1-C02');
      retire(app, '2.1.1-C02');
      expect(retiredIds(app)).toEqual(['2.1.1-C02']);
      expect(actionsIn(app).size).toBe(304);
      failOnce(app, how);
      bringBack(app, '2.1.1-C02');
      bringBack(app, '2.1.1-C02');
      expect(retiredIds(app)).toEqual([]);
      expect(actionsIn(app).size).toBe(305);
      expect(recorded(app)).toHaveLength(2);
    },
  );

  it('refuses what is not there, and a retirement without a reason', () => {
    const app = ready();
    retire(app, '2.1.1-C01');
    const before = snapshotIn(app).cells;
    const twice = retirement('2.1.1-C01', { saveId: 'another-1' });
    expect(codes(app.rpc('action.retire', twice))).toEqual(['unknown-id']);
    expect(codes(app.rpc('action.retire', retirement('2.1.1-C02', { reason: ' ' })))).toEqual([
      'reason-missing',
    ]);
    const present = { saveId: 'back-0001', id: '2.1.1-C02' };
    expect(codes(app.rpc('action.bringBack', present))).toEqual(['unknown-id']);
    expect(snapshotIn(app).cells).toEqual(before);
  });
});

describe('adding, amending and retiring', () => {
  const calls: [method: string, payload: object][] = [
    ['action.add', newAction()],
    ['action.amend', { saveId: 'amend-0001', id: '2.1.1-C01', changes: { action: 'X' }, seen: {} }],
    ['action.retire', retirement('2.1.1-C01')],
    ['action.bringBack', { saveId: 'back-0001', id: '2.1.1-C01' }],
  ];

  it('are for managers', () => {
    const app = addOn();
    app.setUp();
    const before = snapshotIn(app).cells.get(1002);
    for (const role of ['', 'Staff', 'Section']) {
      if (role !== '') addPerson(app, staff, role);
      for (const [method, payload] of calls) {
        expect(codes(app.rpc(method, payload, staff)), `${role} ${method}`).toEqual([
          'not-allowed',
        ]);
      }
    }
    expect(snapshotIn(app).cells.get(1002)).toEqual(before);
    expect(recorded(app)).toEqual([]);
  });

  it('survive any input', () => {
    const app = ready();
    fc.assert(
      fc.property(fc.constantFrom(...calls), fc.jsonValue(), ([method], payload) => {
        expect(app.rpc(method, payload).ok).toBe(false);
      }),
      { numRuns: 30 },
    );
    expect(recorded(app)).toEqual([]);
  });
});
