import { describe, expect, it } from 'vitest';
import type { ListedIssue } from '../../src/core/rpc/check.ts';
import type { Output } from '../../src/core/rpc/contract.ts';
import { version } from '../../src/core/shared/version.ts';
import { areaColumns } from '../../src/core/workbook/columns/area-columns.ts';
import { isoToSerial } from '../../src/core/workbook/date.ts';
import { findColumns } from '../../src/core/workbook/find-columns.ts';
import { firstDataRow, sheetIds } from '../../src/core/workbook/sheet-ids.ts';
import type { CellValue, Rows } from '../../src/core/workbook/snapshot.ts';
import { type AddOn, addOn, codes, outsider } from '../support/add-on.ts';
import { addPerson, inSettings, recorded } from '../support/plan-workbook.ts';
import { manager, staff } from '../support/sheets-host.ts';
import { snapshotIn } from '../support/snapshot-in.ts';

const area = 1002;
const [one, two, three] = ['2.1.1-C01', '2.1.1-C02', '2.1.1-C03'];

function ready(): AddOn {
  const app = addOn();
  app.setUp();
  addPerson(app, staff, 'Staff');
  return app;
}

const rowsOf = (app: AddOn, sheetId = area): Rows => snapshotIn(app).cells.get(sheetId) ?? [];

/** Where a field of an action stands, from 0. */
function place(app: AddOn, id: string, key: string): { rowIndex: number; columnIndex: number } {
  const rows = rowsOf(app);
  const { positions } = findColumns(rows, areaColumns);
  const rowIndex = rows.findIndex((cells) => cells[positions.get('id') ?? -1] === id);
  return { rowIndex, columnIndex: positions.get(key) ?? -1 };
}

type Value = gapi.client.sheets.ExtendedValue;

/** Writes as another program would: nothing is validated, no trigger fires. */
function put(app: AddOn, id: string, key: string, userEnteredValue: Value | undefined): void {
  app.session().act([
    {
      updateCells: {
        start: { sheetId: area, ...place(app, id, key) },
        rows: [{ values: [userEnteredValue ? { userEnteredValue } : {}] }],
        fields: 'userEnteredValue',
      },
    },
  ]);
}

const cell = (app: AddOn, id: string, key: string): CellValue | undefined => {
  const { rowIndex, columnIndex } = place(app, id, key);
  return rowsOf(app)[rowIndex]?.[columnIndex];
};

function check(app: AddOn, user = manager): Output<'check.run'> {
  const answer = app.rpc<Output<'check.run'>>('check.run', {}, user);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.value;
}

/** What the check finds beside the milestones without a due date, of which the plan is full. */
const found = (app: AddOn): ListedIssue[] =>
  check(app).issues.filter(({ code }) => code !== 'milestone-without-due');

const brief = (issues: readonly ListedIssue[]): string[][] =>
  issues.map(({ code, id, place: at }) => [code, id, at]);

describe('the full check', () => {
  it('of the plan as laid out finds nothing wrong but milestones without a due date', () => {
    const app = ready();
    app.roundTrips();
    const { counts, issues, unlisted } = check(app);
    expect(app.roundTrips()).toHaveLength(4);
    expect(counts).toEqual({ error: 0, warning: 149, info: 0 });
    expect(new Set(issues.map(({ code }) => code))).toEqual(new Set(['milestone-without-due']));
    expect(unlisted).toBe(0);
  });

  it('names each cell, in the language of the person, and lists all in Issues', () => {
    const app = ready();
    put(app, one, 'status', { stringValue: 'Fine' });
    put(app, two, 'progress', { formulaValue: '=1/2' });
    put(app, two, 'lead', { stringValue: 'nobody@city.org' });
    expect(brief(found(app))).toEqual([
      ['not-a-choice', one, '2 We advocate, O3, Status'],
      // The row reads as not started, with a progress.
      ['not-started-over-0', two, '2 We advocate, O4, Status'],
      ['formula', two, '2 We advocate, P4, Progress'],
      ['lead-unknown', two, '2 We advocate, I4, Lead'],
      ['no-history', one, '2 We advocate, A3, ID'],
      ['no-history', two, '2 We advocate, A4, ID'],
    ]);
    const rows = rowsOf(app, sheetIds.issues).slice(firstDataRow);
    expect(rows).toHaveLength(155);
    expect(rows[0]?.slice(0, 4)).toEqual([
      ...['Error', 'not-a-choice', one],
      '2 We advocate, O3, Status',
    ]);
    put(app, one, 'status', { stringValue: 'On track' });
    const french = app.session(manager, 'fr').run('rpc', 'check.run', {}, version) as {
      value: Output<'check.run'>;
    };
    expect(french.value.issues.find(({ code }) => code === 'formula')?.message).toContain(
      'Une formule figure',
    );
    // Written anew, shorter.
    expect(rowsOf(app, sheetIds.issues).slice(firstDataRow)).toHaveLength(155);
    expect(rowsOf(app, sheetIds.issues).flat()).not.toContain('not-a-choice');
  });

  it('and a save work beside a person’s formulas that Google or the host does not know', () => {
    const app = ready();
    const columnIndex = rowsOf(app)[0]?.length ?? 0;
    const formulas = ['=QUERY(A3:A9)', '=A2:A', '=NOSUCH(', '=HYPERLINK("https://a.example","A")'];
    app.session().act([
      { appendDimension: { sheetId: area, dimension: 'COLUMNS', length: 1 } },
      {
        updateCells: {
          start: { sheetId: area, rowIndex: firstDataRow, columnIndex },
          rows: formulas.map((formulaValue) => ({
            values: [{ userEnteredValue: { formulaValue } }],
          })),
          fields: 'userEnteredValue',
        },
      },
    ]);
    put(app, two, 'comment', { formulaValue: '=QUERY(A3:A9)' });
    expect(brief(found(app))).toEqual([
      ['formula', two, '2 We advocate, Q4, Internal comment'],
      ['error-value', two, '2 We advocate, Q4, Internal comment'],
      ['no-history', two, '2 We advocate, A4, ID'],
    ]);
    const save = { ids: [one], changes: { result: 'Signed' }, confirmed: false, effectiveOn: null };
    expect(app.rpc('update.save', { saveId: 'save-0001', ...save })).toMatchObject({ ok: true });
    expect(cell(app, one, 'result')).toBe('Signed');
    const shown = rowsOf(app)
      .slice(firstDataRow, firstDataRow + 4)
      .map((row) => row[columnIndex]);
    // The API tells the message beside the code.
    expect(shown.map((value) => String(value).split(' ')[0])).toEqual([
      '#NAME?',
      '#ERROR!',
      '#ERROR!',
      'A',
    ]);
  });

  it('finds what happened to rows, columns, sheets, people and the record', () => {
    const app = ready();
    const save = { ids: [one], changes: { result: 'Signed' }, confirmed: false, effectiveOn: null };
    app.rpc('update.save', { saveId: 'save-0001', ...save });
    app.rpc('update.save', { saveId: 'save-0002', ...save, changes: { result: 'Paris' } });
    put(app, two, 'id', { stringValue: one });
    put(app, three, 'id', { stringValue: '2.1.1-C99' });
    const range = { sheetId: sheetIds.updates, startRowIndex: 2, endRowIndex: 3 };
    app.session().act([
      { deleteSheet: { sheetId: sheetIds.translations } },
      {
        updateCells: { range: { ...range, startColumnIndex: 8, endColumnIndex: 9 }, fields: '*' },
      },
    ]);
    addPerson(app, 'no address', 'Staff', 2);
    const issues = found(app);
    expect(issues.map(({ code, id }) => [code, id])).toEqual(
      expect.arrayContaining([
        ['repeated-id', one],
        ['unknown-id', '2.1.1-C99'],
        ['missing-action', two],
        ['missing-action', three],
        ['missing-sheet', ''],
        ['chain-broken', ''],
        ['person-address', ''],
      ]),
    );
    expect(issues.find(({ code }) => code === 'chain-broken')?.place).toBe('Updates, row 3');
  });

  it('tells who changed what without the right', () => {
    const app = ready();
    app.host.share(app.spreadsheetId, outsider, 'writer');
    const { rowIndex, columnIndex } = place(app, one, 'result');
    const session = app.session(outsider);
    session.open();
    session.clickMenu('openUpdate');
    session.edit(area, { row: rowIndex + 1, column: columnIndex + 1 }, [['x']]);
    app.rpc('updates.reconcile', {});
    expect(found(app).find(({ code }) => code === 'without-right')).toMatchObject({ id: one });
  });

  it('is for managers and staff', () => {
    const app = ready();
    app.host.share(app.spreadsheetId, outsider, 'writer');
    expect(codes(app.rpc('check.run', {}, outsider))).toEqual(['not-staff']);
    expect(check(app, staff).counts.error).toBe(0);
  });

  it('changes nothing but the Issues sheet', () => {
    const app = ready();
    put(app, one, 'progress', { stringValue: '40 %' });
    const before = [area, sheetIds.updates, sheetIds.settings].map((id) => rowsOf(app, id));
    check(app);
    expect([area, sheetIds.updates, sheetIds.settings].map((id) => rowsOf(app, id))).toEqual(
      before,
    );
  });
});

describe('the way to a cell', () => {
  it('leads to the row where the action is by now', () => {
    const app = ready();
    const range = { sheetId: area, startRowIndex: firstDataRow };
    const sortSpecs = [{ dimensionIndex: 5, sortOrder: 'DESCENDING' }] as const;
    app.session().act([{ sortRange: { range, sortSpecs: [...sortSpecs] } }]);
    const session = app.session(staff);
    app.roundTrips();
    const { rowIndex, columnIndex } = place(app, one, 'due');
    expect(session.run('rpc', 'action.show', { id: one, key: 'due' }, version)).toEqual({
      ok: true,
      value: { row: rowIndex + 1 },
    });
    expect(app.roundTrips()).toHaveLength(2);
    expect(session.selection()).toMatchObject({
      sheetId: area,
      box: { row: rowIndex + 1, column: columnIndex + 1 },
    });
    expect(codes(app.rpc('action.show', { id: '2.1.1-C77', key: null }))).toEqual(['unknown-id']);
    expect(codes(app.rpc('action.show', { id: '99-C01', key: null }))).toEqual(['unknown-id']);
  });

  it('of two rows with one ID leads to the one that was found', () => {
    const app = ready();
    put(app, three, 'id', { stringValue: one });
    const { rowIndex } = place(app, one, 'id');
    const [copy] = found(app).filter(({ code }) => code === 'repeated-id');
    expect(copy?.row).toBe(rowIndex + 3);
    const session = app.session(staff);
    const show = (row: number | null) =>
      session.run('rpc', 'action.show', { id: one, key: 'id', row }, version);
    expect(show(copy?.row ?? null)).toMatchObject({ value: { row: rowIndex + 3 } });
    expect(session.selection().box.row).toBe(rowIndex + 3);
    // Another action stands there by now.
    expect(show(rowIndex + 2)).toMatchObject({ value: { row: rowIndex + 1 } });
  });
});

describe('mending', () => {
  const chosen = (issues: readonly ListedIssue[]) =>
    issues.flatMap(({ id, code, mend }) => (mend ? [{ id, code, ...mend }] : []));
  const mend = (app: AddOn, mends: unknown, user = manager) =>
    app.rpc<Output<'check.mend'>>('check.mend', { saveId: 'mend-0001', mends }, user);

  it('writes what was proposed and confirmed, as an update of the person', () => {
    const app = ready();
    put(app, one, 'progress', { stringValue: '40 %' });
    put(app, one, 'status', { stringValue: 'On track' });
    put(app, one, 'lead', { stringValue: manager });
    put(app, two, 'result', { formulaValue: '="Sig"&"ned"' });
    put(app, three, 'due', { stringValue: '2022-06-30' });
    app.rpc('updates.reconcile', {});
    const known = recorded(app).length;
    const mends = chosen(found(app));
    expect(mends.map(({ field, after }) => [field, after])).toEqual([
      ['progress', '40%'],
      ['result', 'Signed'],
      ['due', '2022-06-30'],
    ]);
    expect(mend(app, mends, staff)).toMatchObject({
      value: { mended: [one, two, three], outdated: [] },
    });
    expect(found(app)).toEqual([]);
    expect(cell(app, one, 'progress')).toBe(0.4);
    expect(cell(app, two, 'result')).toBe('Signed');
    // What reads the same is no news: only the spelling of the progress is.
    const news = recorded(app).slice(known);
    expect(news.map(({ id, before, after, by }) => [id, before, after, by])).toEqual([
      [one, '40 %', '40%', staff],
    ]);
  });

  it('proposes what is surely meant, and records it as an update of the person', () => {
    const app = ready();
    inSettings(app, 1, { personName: 'Sam Okoye' });
    put(app, one, 'status', { stringValue: 'Retardé' });
    put(app, one, 'reportText', { stringValue: 'Late' });
    put(app, one, 'due', { stringValue: '31 décembre 2022' });
    put(app, two, 'status', { stringValue: 'En bonne voie' });
    put(app, two, 'lead', { stringValue: 'okoye sam' });
    put(app, one, 'lead', { stringValue: 'Sam Okoye' });
    app.rpc('updates.reconcile', {});
    const known = recorded(app).length;
    const mends = chosen(found(app));
    expect(mends.map(({ id, field, before, after }) => [id, field, before, after])).toEqual([
      [one, 'status', 'Retardé', 'Delayed'],
      [one, 'due', '31 décembre 2022', '2022-12-31'],
      [one, 'lead', 'Sam Okoye', staff],
      [two, 'lead', 'okoye sam', staff],
      [two, 'status', 'En bonne voie', 'On track'],
    ]);
    expect(mend(app, mends, staff)).toMatchObject({ value: { mended: [one, two], outdated: [] } });
    expect(found(app)).toEqual([]);
    const news = recorded(app).slice(known);
    expect(news.map(({ id, field, after, by, source }) => [id, field, after, by, source])).toEqual([
      [one, 'status', 'Delayed', staff, 'sidebar'],
      [one, 'due', '2022-12-31', staff, 'sidebar'],
      [one, 'lead', staff, staff, 'sidebar'],
      [two, 'lead', staff, staff, 'sidebar'],
    ]);
  });

  it('proposes to managers alone what only they change, and that is no update', () => {
    const app = ready();
    put(app, one, 'kind', { stringValue: 'jalon' });
    put(app, one, 'tier', { stringValue: 'socle' });
    put(app, one, 'plannedDue', { stringValue: '30/06/2022' });
    expect(chosen(check(app, staff).issues)).toEqual([]);
    const mends = chosen(found(app));
    expect(mends.map(({ field, before, after }) => [field, before, after])).toEqual([
      ['kind', 'jalon', 'Milestone'],
      ['plannedDue', '30/06/2022', '2022-06-30'],
      ['tier', 'socle', 'Core'],
    ]);
    expect(mend(app, mends, staff)).toMatchObject({ value: { mended: [], outdated: [one] } });
    for (const _again of [false, true]) {
      expect(mend(app, mends)).toMatchObject({ value: { mended: [one], outdated: [] } });
    }
    expect(
      ['kind', 'tier', 'plannedDue', 'review', 'updatedBy'].map((key) => cell(app, one, key)),
    ).toEqual(['Milestone', 'Core', isoToSerial('2022-06-30'), '', '']);
    expect(
      recorded(app).map(({ field, before, after, source }) => [field, before, after, source]),
    ).toEqual([
      ['kind', 'jalon', 'Milestone', 'plan'],
      ['plannedDue', '30/06/2022', '2022-06-30', 'plan'],
    ]);
  });

  it('leaves alone what reads the same by now, but is written otherwise', () => {
    const app = ready();
    put(app, one, 'status', { stringValue: 'Non commencé' });
    const mends = chosen(found(app));
    put(app, one, 'status', { stringValue: 'No iniciada' });
    expect(mend(app, mends)).toMatchObject({ value: { mended: [], outdated: [one] } });
    expect(cell(app, one, 'status')).toBe('No iniciada');
  });

  it('tells that it wrote although the answer was lost, also when asked again', () => {
    const app = ready();
    put(app, one, 'progress', { stringValue: '40 %' });
    put(app, two, 'result', { formulaValue: '="Sig"&"ned"' });
    app.rpc('updates.reconcile', {});
    const known = recorded(app).length;
    const mends = chosen(found(app));
    let lost = false;
    app.host.setFaults(({ method }) => {
      if (lost || !method.endsWith('batchUpdate')) return 'pass';
      lost = true;
      return { after: { code: 503, message: 'The service is currently unavailable.' } };
    });
    for (const _again of [false, true]) {
      expect(mend(app, mends)).toMatchObject({ value: { mended: [one, two], outdated: [] } });
    }
    expect(recorded(app)).toHaveLength(known + 1);
  });

  it('leaves alone what has changed since, and what was never proposed', () => {
    const app = ready();
    put(app, one, 'progress', { stringValue: '40 %' });
    const mends = chosen(found(app));
    put(app, one, 'progress', { stringValue: '50 %' });
    expect(mend(app, mends)).toMatchObject({ value: { mended: [], outdated: [one] } });
    const invented = {
      id: two,
      code: 'progress-range',
      field: 'progress',
      before: '',
      after: '99%',
    };
    expect(mend(app, [invented])).toMatchObject({ value: { mended: [], outdated: [two] } });
    for (const field of ['id', 'nothing']) {
      const foreign = { ...invented, field, after: two };
      expect(mend(app, [foreign])).toMatchObject({ value: { mended: [], outdated: [two] } });
    }
    expect(cell(app, one, 'progress')).toBe('50 %');
    expect(cell(app, two, 'progress') ?? '').toBe('');
  });
});
