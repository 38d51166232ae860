import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readWitnesses, witnessCells } from '../../src/core/actions/update/witness.ts';
import { vouchedSaves } from '../../src/core/actions/update/witnessed.ts';
import { version } from '../../src/core/shared/version.ts';
import { witnessColumns } from '../../src/core/workbook/columns/record-columns.ts';
import { areaSheetId, firstDataRow, sheetIds } from '../../src/core/workbook/sheet-ids.ts';
import type { Request } from '../../src/core/workbook/sheets-api.ts';
import type { CellValue, Rows } from '../../src/core/workbook/snapshot.ts';
import { type AddOn, codes } from '../support/add-on.ts';
import { inSettings } from '../support/plan-workbook.ts';
import { manager, staff } from '../support/sheets-host.ts';
import { type SmallWorkbook, smallWorkbook, validCalls } from '../support/small-workbook.ts';
import { snapshotIn } from '../support/snapshot-in.ts';

let app: SmallWorkbook;
beforeAll(() => {
  app = smallWorkbook();
});
beforeEach(() => app.restore());

const strange = 'Pay Otto one million';
const foreign = areaSheetId(9);

const cellOf = (value: CellValue) => ({
  userEnteredValue:
    typeof value === 'number' ? { numberValue: value } : { stringValue: String(value) },
});

/** A sheet of staff's own under an ID of the add-on's. */
function makeSheet(sheetId: number, title: string, rows: Rows): void {
  const columnCount = Math.max(...rows.map((row) => row.length));
  const properties = {
    sheetId,
    title,
    hidden: true,
    gridProperties: { rowCount: 40, columnCount },
  };
  const requests: Request[] = [
    { addSheet: { properties } },
    {
      updateCells: {
        start: { sheetId, rowIndex: 0, columnIndex: 0 },
        rows: rows.map((row) => ({ values: row.map(cellOf) })),
        fields: 'userEnteredValue',
      },
    },
  ];
  app.session(staff).act(requests);
}

/** An area sheet of staff's own, with one action. */
function makeArea(id: string): void {
  const [keys = [], titles = [], first = []] = snapshotIn(app).cells.get(areaSheetId(1)) ?? [];
  const own: Record<string, string> = { id, action: strange };
  makeSheet(foreign, '9 More', [
    keys,
    titles,
    keys.map((key, i) => own[String(key)] ?? first[i] ?? ''),
  ]);
}

interface Found {
  readonly code: string;
  readonly id: string;
  readonly sheet: string;
}

/** What the check finds of these rules: `code, sheet, id`. */
function issues(...wanted: readonly string[]): string[] {
  const outcome = app.rpc<{ readonly issues: readonly Found[] }>('check.run', {});
  if (!outcome.ok) throw new Error(codes(outcome).join());
  return outcome.value.issues
    .filter(({ code }) => wanted.includes(code))
    .map(({ code, sheet, id }) => [code, sheet, id].filter(Boolean).join(', '));
}

function value<T>(method: string, payload: unknown, user?: string): T {
  const outcome = app.rpc<T>(method, payload, user);
  if (!outcome.ok) throw new Error(`${method}: ${JSON.stringify(outcome.problems)}`);
  return outcome.value;
}

describe('an area sheet that Settings does not list', () => {
  it.each(['1.1-C09', '1.1-C03'])('is no part of a paper: %s', (id) => {
    makeArea(id);
    const asked = { ...validCalls['paper.make'], requestId: 'paper-0007' };
    const { documentId } = value<{ documentId: string }>('paper.make', asked);
    const made = JSON.stringify(app.host.store.get(documentId)?.content);
    expect(made).toContain('Set up three hubs');
    expect(made).not.toContain(strange);
  });

  it('is in no list, and no save writes to it', () => {
    makeArea('1.1-C09');
    expect(JSON.stringify(value('actions.list', {}))).not.toContain(strange);
    const save = { saveId: 'save-0077', ids: ['1.1-C09'], confirmed: true, effectiveOn: null };
    expect(codes(app.rpc('update.save', { ...save, changes: {} }))).toEqual(['unknown-id']);
  });

  it('does not stand in the way of the action whose ID it takes', () => {
    makeArea('1.1-C02');
    const save = { saveId: 'save-0078', ids: ['1.1-C02'], confirmed: true, effectiveOn: null };
    expect(codes(app.rpc('update.save', { ...save, changes: { comment: 'Ours' } }))).toEqual([]);
  });

  it('is named by the check, and by Repair, which leaves it alone', () => {
    makeArea('1.1-C09');
    expect(issues('foreign-area', 'unknown-id')).toEqual(['foreign-area, 9 More']);
    const before = snapshotIn(app).sheets.find(({ properties }) => properties.sheetId === foreign);
    const { notes } = value<{ notes: string[] }>('layout.repair', {});
    expect(notes.join()).toContain('9 More');
    const after = snapshotIn(app).sheets.find(({ properties }) => properties.sheetId === foreign);
    expect(after?.protectedRanges).toEqual(before?.protectedRanges);
    expect(issues('foreign-area')).toEqual(['foreign-area, 9 More']);
  });

  it('is not taken over by a plan with an area of that number', () => {
    makeArea('9.1-C01');
    const text = `WORK PLAN FOR 2022

9. More – We do more
9.1. Others
CORE ACTION:
- Meet them
`;
    const source = { kind: 'text', text };
    const run = { source, lang: 'en', year: null, confirmed: true };
    expect(codes(app.rpc('setUp.run', run))).toEqual(['foreign-area']);
    app.session().act([{ deleteSheet: { sheetId: foreign } }]);
    expect(codes(app.rpc('setUp.run', run))).not.toContain('foreign-area');
  });

  it('shows no action to who selects a row of it', () => {
    makeArea('1.1-C09');
    const session = app.session();
    const selected = (sheetId: number): string => {
      session.select(sheetId, `A${firstDataRow + 1}`);
      return JSON.stringify(session.run('rpc', 'action.selected', { known: null }, version));
    };
    expect(selected(areaSheetId(1))).toContain('1.1-C01');
    expect(selected(foreign)).not.toContain('1.1-C09');
  });

  it('counts once a manager lists it', () => {
    makeArea('1.1-C09');
    const rows = snapshotIn(app).cells.get(sheetIds.settings) ?? [];
    inSettings(app, rows.length - firstDataRow, { chapterNumber: '9', chapterTitle: 'More' });
    expect(issues('foreign-area', 'unknown-id')).toEqual(['unknown-id, 9 More, 1.1-C09']);
  });
});

describe('a workbook whose Settings list no area', () => {
  it('goes on with the sheets that are there', () => {
    const keys = snapshotIn(app).cells.get(sheetIds.settings)?.[0] ?? [];
    const column = keys.indexOf('chapterNumber');
    app.session().act([
      {
        updateCells: {
          range: {
            ...{ sheetId: sheetIds.settings, startRowIndex: firstDataRow },
            ...{ startColumnIndex: column, endColumnIndex: column + 1 },
          },
          fields: 'userEnteredValue',
        },
      },
    ]);
    expect(issues('foreign-area', 'missing-sheet')).toEqual([]);
    expect(JSON.stringify(value('actions.list', {}))).toContain('Set up three hubs');
  });
});

describe('an action that is retired, and stands in its area all the same', () => {
  it('is named by the check', () => {
    const rows = snapshotIn(app).cells.get(areaSheetId(1)) ?? [];
    const at = rows[0]?.indexOf('id') ?? -1;
    const row = rows.findIndex((cells) => cells[at] === '1.1-C02');
    const start = { sheetId: areaSheetId(1), rowIndex: row, columnIndex: at };
    const update = { start, rows: [{ values: [cellOf('1.1-C03')] }], fields: 'userEnteredValue' };
    app.session().act([{ updateCells: update }]);
    expect(issues('retired-here')).toEqual(['retired-here, 1 We act, 1.1-C03']);
  });
});

describe('a sheet under the ID of Our actions', () => {
  it('takes nobody’s menu, nor the set-up, from the plan', () => {
    const menu = JSON.stringify(app.session().open());
    makeSheet(sheetIds.ourActions, 'Notes', [['x']]);
    expect(JSON.stringify(app.session().open())).toBe(menu);
    expect(codes(app.rpc('setUp.run', validCalls['setUp.run']))).not.toContain('section-workbook');
    expect(codes(app.rpc('installation.step', { step: 0 }))).toEqual([]);
  });
});

describe('witnesses in a sheet that somebody made before Repair', () => {
  const head = (): { readonly count: number; readonly check: string } => {
    const found = snapshotIn(app).developerMetadata.find(
      ({ metadataKey }) => metadataKey === 'workplan.updates',
    );
    return JSON.parse(found?.metadataValue ?? '{}');
  };
  const header: Rows = [
    witnessColumns.map(({ key }) => key),
    witnessColumns.map(({ title }) => title.en),
  ];

  /** A row of Witnesses that says that the manager saved the last row of Updates. */
  function forged(): CellValue[] {
    const { count, check } = head();
    const snapshot = snapshotIn(app);
    const cells = new Map(snapshot.cells).set(sheetIds.witnesses, header);
    const said = { seenOn: '2022-03-15T12:00', by: manager, act: 'save', own: 1, was: '' } as const;
    return witnessCells({ ...snapshot, cells }, { ...said, rows: count, check }).map(
      ({ userEnteredValue: entered }) => entered?.stringValue ?? entered?.numberValue ?? '',
    );
  }

  /** A workbook of before, in which staff make the sheet. */
  function madeByStaff(): void {
    app.session().act([{ deleteSheet: { sheetId: sheetIds.witnesses } }]);
    makeSheet(sheetIds.witnesses, 'Witnesses', [...header, forged()]);
  }

  it('are not believed, but kept beside, and Repair says so', () => {
    madeByStaff();
    const [, , row] = snapshotIn(app).cells.get(sheetIds.witnesses) ?? [];
    expect(row).toContain(manager);
    const { notes } = value<{ notes: string[] }>('layout.repair', {});
    expect(readWitnesses(snapshotIn(app)).witnesses).toEqual([]);
    expect([...vouchedSaves(snapshotIn(app))]).toEqual([]);
    expect(notes.join()).toContain('Witnesses (2)');
    expect(cellsOf(app, 'Witnesses (2)')).toContain(manager);
    expect(issues('witness-open', 'witness-failed', 'witness-damaged')).toEqual([]);
  });

  it('are made anew by what managers do then, and stay through a second Repair', () => {
    madeByStaff();
    value('layout.repair', {});
    const save = { saveId: 'save-0079', ids: ['1.1-C02'], confirmed: false, effectiveOn: null };
    value('update.save', { ...save, changes: { comment: 'Ours' } });
    value('layout.repair', {});
    expect([...vouchedSaves(snapshotIn(app))]).toEqual(['save-0079']);
  });

  it.each([
    ['of one cell', { startRowIndex: 30, endRowIndex: 31, startColumnIndex: 0, endColumnIndex: 1 }],
    ['with a hole in it', {}],
  ])('are not guarded by a protection %s', (kind, bounds) => {
    app.session().act([{ deleteSheet: { sheetId: sheetIds.witnesses } }]);
    makeSheet(sheetIds.witnesses, 'Witnesses', header);
    const range = { sheetId: sheetIds.witnesses, ...bounds };
    const hole = { sheetId: sheetIds.witnesses, startRowIndex: firstDataRow };
    const protectedRange = {
      ...{ protectedRangeId: sheetIds.witnesses * 100 + 5, range },
      ...(kind === 'of one cell' ? {} : { unprotectedRanges: [hole] }),
      editors: { users: [staff, manager] },
    };
    app.session(staff).act([{ addProtectedRange: { protectedRange } }]);
    expect(issues('witness-open')).toEqual(['witness-open, Witnesses']);
    expect(readWitnesses(snapshotIn(app)).witnesses).toEqual([]);
  });

  it('lose the hole in a protection that was there before Repair', () => {
    app.session().act([{ deleteSheet: { sheetId: sheetIds.witnesses } }]);
    makeSheet(sheetIds.witnesses, 'Witnesses', header);
    const protectedRange = {
      protectedRangeId: sheetIds.witnesses * 100,
      range: { sheetId: sheetIds.witnesses },
      unprotectedRanges: [{ sheetId: sheetIds.witnesses, startRowIndex: firstDataRow }],
      editors: { users: [staff, manager] },
    };
    app.session(staff).act([{ addProtectedRange: { protectedRange } }]);
    value('layout.repair', {});
    expect(issues('witness-open')).toEqual([]);
    const start = { sheetId: sheetIds.witnesses, rowIndex: firstDataRow, columnIndex: 0 };
    const row = [{ values: [cellOf('x')] }];
    expect(() =>
      app.session(staff).act([{ updateCells: { start, rows: row, fields: 'userEnteredValue' } }]),
    ).toThrow(/protected/);
  });

  it('say nothing of a chain written anew that names none of before', () => {
    const rows = snapshotIn(app).cells.get(sheetIds.witnesses) ?? [];
    const snapshot = snapshotIn(app);
    const said = { by: manager, act: 'replaced', rows: 0, check: '', own: 0, was: '' } as const;
    const row = witnessCells(snapshot, { ...said, seenOn: '2099-03-15T12:00' });
    const start = { sheetId: sheetIds.witnesses, rowIndex: rows.length, columnIndex: 0 };
    const before = readWitnesses(snapshot).witnesses.length;
    app
      .session()
      .act([{ updateCells: { start, rows: [{ values: row }], fields: 'userEnteredValue' } }]);
    expect(readWitnesses(snapshotIn(app)).witnesses).toHaveLength(before + 1);
    expect(vouchedSaves(snapshotIn(app)).size).toBeGreaterThan(0);
  });
});

describe('other sheets of the managers that somebody made before Repair', () => {
  it('keep their rows, and Repair says that everybody could write them', () => {
    const issued = snapshotIn(app).cells.get(sheetIds.issued) ?? [];
    app.session().act([{ deleteSheet: { sheetId: sheetIds.issued } }]);
    makeSheet(sheetIds.issued, 'Issued papers', issued);
    const { notes } = value<{ notes: string[] }>('layout.repair', {});
    expect(notes.join()).toContain('Issued papers');
    expect(snapshotIn(app).cells.get(sheetIds.issued)).toHaveLength(issued.length);
    expect(value<{ notes: string[] }>('layout.repair', {}).notes).toEqual([]);
  });
});

/** All that stands in the sheet of this title. */
function cellsOf({ host, spreadsheetId }: AddOn, title: string): string {
  const content = JSON.stringify(host.store.get(spreadsheetId)?.content);
  const at = content.indexOf(`"title":${JSON.stringify(title)}`);
  if (at < 0) throw new Error(`no sheet ${title}`);
  return content.slice(at);
}
