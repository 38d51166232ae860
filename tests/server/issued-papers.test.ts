import { documentJson, type Faults, type HostDocument } from 'apps-script-emulator';
import { beforeEach, describe, expect, it } from 'vitest';
import type { PaperPreview } from '../../src/core/papers/report/preview-paper.ts';
import type { Output, PaperOptions, PaperResult } from '../../src/core/rpc/contract.ts';
import type { Outcome } from '../../src/core/shared/outcome.ts';
import { issuedDataColumn } from '../../src/core/workbook/issued-place.ts';
import { sheetIds } from '../../src/core/workbook/sheet-ids.ts';
import { said } from '../core/papers/report/docs/written-paper.ts';
import { type AddOn, addOn, codes } from '../support/add-on.ts';
import { addPerson } from '../support/plan-workbook.ts';
import { manager } from '../support/sheets-host.ts';
import { snapshotIn } from '../support/snapshot-in.ts';

const plan = `WORK PLAN FOR 2022

1. Implementation – We act
1.1. Support
CORE ACTION:
• Set up two hubs
• Open the library
• Meet the members
`;
const other = 'other@uclg.example';

const definition = {
  ...{ lang: 'en', body: 'Executive Bureau', place: '', date: '2022-06-13', item: '3' },
  ...{ purpose: 'information', title: '', period: null, recommendations: [] },
  parts: ['key-figures', 'changes', 'annex'],
  fullAnnex: true,
  scope: { areas: [], chapters: [], tiers: [], axes: [], sections: [], leads: [] },
};

let app: AddOn;
let request = 0;
/** Everybody who makes something has another request. */
const requestId = (): string => {
  request += 1;
  return `request-${request}-x`;
};

function done<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

function make(more: object = {}, user = manager): PaperResult {
  return done(
    app.rpc<PaperResult>(
      'paper.make',
      {
        ...{
          requestId: requestId(),
          again: false,
          also: [],
          folderId: null,
          letterhead: 'built-in',
        },
        definition,
        ...more,
      },
      user,
    ),
  );
}

const issue = (paperId: string): Outcome<{ issueId: string; message: string }> =>
  app.rpc('paper.issue', { requestId: requestId(), paperId });

function update(id: string, changes: object, effectiveOn: string | null = null): void {
  const save = { saveId: requestId(), ids: [id], confirmed: true, effectiveOn };
  done(app.rpc('update.save', { ...save, changes }));
}

const text = (documentId: string): string =>
  JSON.stringify(said(documentJson(app.host.store.get(documentId)?.content as HostDocument)));

const options = (): PaperOptions => done(app.rpc<PaperOptions>('paper.options', {}));

/** Writes a text into a cell of a sheet, as the manager by hand would. */
function overwrite(
  sheetId: number,
  rowIndex: number,
  columnIndex: number,
  stringValue: string,
): void {
  const rows = [{ values: [{ userEnteredValue: { stringValue } }] }];
  const start = { sheetId, rowIndex, columnIndex };
  app.session().act([{ updateCells: { start, rows, fields: 'userEnteredValue' } }]);
}

beforeEach(() => {
  app = addOn();
  done(app.rpc('setUp.run', { source: { kind: 'text', text: plan }, lang: 'en', year: null }));
  update('1.1-C01', { status: 'on-track', reportText: 'Begun' });
});

describe('a paper’s row', () => {
  it('tells what was made of it, and the dialog reads it', () => {
    const { paperId, url } = make();
    const [entry] = options().entries;
    expect(entry).toMatchObject({
      paperId,
      state: 'draft',
      docs: [{ lang: 'en', url }],
      problems: [],
    });
    expect(entry?.plan.definition).toMatchObject({
      ...definition,
      dataAsOf: null,
      basis: 'latest',
    });
  });

  it('can be written before anything is made, and by hand', () => {
    const entryPlan = {
      ...{ definition, also: ['fr'], recipients: ['a@b.org'], letterhead: 'built-in' },
      ...{ schedule: 'once', daysBefore: 20 },
    };
    const input = { requestId: requestId(), paperId: null, plan: entryPlan };
    const { paperId } = done(app.rpc<{ paperId: string }>('paper.save', input));
    expect(options().entries).toMatchObject([{ paperId, state: 'planned', plan: entryPlan }]);
    done(app.rpc('paper.save', { ...input, paperId, plan: { ...entryPlan, daysBefore: 10 } }));
    expect(options().entries).toMatchObject([{ paperId, plan: { daysBefore: 10 } }]);
    const rows = snapshotIn(app).cells.get(sheetIds.papers) ?? [];
    const at = (key: string): number => rows[0]?.indexOf(key) ?? -1;
    overwrite(sheetIds.papers, 2, at('parts'), 'Key figures, Weather');
    overwrite(sheetIds.papers, 2, at('purpose'), 'For fun');
    const [entry] = options().entries;
    expect(entry?.problems.map(({ code }) => code)).toEqual(['unknown-part', 'not-in-list']);
    expect(entry?.problems[0]?.message).toContain('Weather');
    expect(entry?.problems[0]?.place).toMatch(/^Papers!\w+3$/);
  });

  it('may be typed: it can be chosen, and keeps its ID once something is written to it', () => {
    const rows = snapshotIn(app).cells.get(sheetIds.papers) ?? [];
    const at = (key: string): number => rows[0]?.indexOf(key) ?? -1;
    overwrite(sheetIds.papers, 4, at('body'), 'Retreat');
    const [typed] = options().entries;
    expect(typed).toMatchObject({ paperId: expect.stringMatching(/^P-/), state: 'planned' });
    const { paperId } = make({ paperId: typed?.paperId });
    expect(paperId).toBe(typed?.paperId);
    expect(options().entries).toMatchObject([{ paperId, state: 'draft' }]);
    overwrite(sheetIds.papers, 4, at('title'), 'Another title');
    expect(options().entries).toMatchObject([{ paperId }]);
  });

  it('may be copied: the copy is a paper of its own, of which nothing was made', () => {
    const { paperId } = make();
    const sheet = { sheetId: sheetIds.papers, startColumnIndex: 0, endColumnIndex: 30 };
    const request = {
      source: { ...sheet, startRowIndex: 2, endRowIndex: 3 },
      destination: { ...sheet, startRowIndex: 3, endRowIndex: 4 },
      pasteType: 'PASTE_NORMAL' as const,
    };
    app.session().act([{ copyPaste: request }]);
    const copy = options().entries[1];
    expect(options().entries).toMatchObject([{ paperId }, { state: 'planned', docs: [] }]);
    const plan = { ...copy?.plan, schedule: 'none' };
    done(app.rpc('paper.save', { requestId: requestId(), paperId: copy?.paperId, plan }));
    expect(options().entries).toMatchObject([
      { paperId, state: 'draft' },
      { paperId: copy?.paperId, state: 'planned', docs: [], remark: '' },
    ]);
    const second = make({ paperId: copy?.paperId });
    expect(second.paperId).toBe(copy?.paperId);
    expect(options().entries[0]?.docs[0]?.url).not.toBe(options().entries[1]?.docs[0]?.url);
  });

  it('says why there is no paper', () => {
    const bad = { ...definition, scope: { ...definition.scope, areas: ['9'] } };
    const input = { requestId: requestId(), again: false, also: [], folderId: null };
    const outcome = app.rpc('paper.make', { ...input, letterhead: 'own', definition });
    expect(codes(outcome)).toEqual(['letterhead-missing']);
    expect(options().entries).toMatchObject([
      { state: 'failed', docs: [], remark: expect.stringContaining('no letterhead of its own') },
    ]);
    expect(
      codes(app.rpc('paper.make', { ...input, letterhead: 'built-in', definition: bad })),
    ).toEqual(['unknown-area']);
  });
});

describe('issuing a paper', () => {
  it('freezes it: the next paper tells what changed since', () => {
    const first = make();
    expect(text(first.documentId)).toContain('No earlier paper was issued to Executive Bureau');
    app.setNow('2022-04-20T10:00:00Z');
    expect(done(issue(first.paperId)).message).toContain('Executive Bureau');
    expect(options().entries[0]).toMatchObject({ state: 'issued', issuedOn: '2022-04-20T12:00' });
    app.setNow('2022-05-20T10:00:00Z');
    update('1.1-C01', { status: 'completed', result: 'Two hubs in Lima' });
    update('1.1-C02', { status: 'delayed', reportText: 'Roof leaks' });
    const add = { saveId: requestId(), chapter: '1.1', tier: 'core', action: 'Print a map' };
    const empty = { kind: null, lead: '', sections: [], start: null, due: null, plannedDue: null };
    done(app.rpc('action.add', { ...add, ...empty, expectedResult: '' }));
    done(
      app.rpc('action.retire', { saveId: requestId(), id: '1.1-C03', reason: 'Done by others' }),
    );
    app.roundTrips();
    const second = make({ definition: { ...definition, date: '2022-10-10' } });
    expect(app.roundTrips().length).toBeLessThanOrEqual(8);
    const told = text(second.documentId);
    for (const words of [
      'then held 3 actions; 1 was added, 1 retired, 0 moved into it and 0 out of it; it now holds 3',
      'Newly completed (1)',
      'Two hubs in Lima',
      'Other changes of status (1)',
      'Roof leaks',
      'Added (1)',
      'Print a map',
      'Retired (1)',
      'Meet the members',
    ]) {
      expect(told).toContain(words);
    }
  });

  it('takes the plan as it was when the Doc was made, whatever was updated since', () => {
    const { paperId } = make();
    app.setNow('2022-04-20T10:00:00Z');
    update('1.1-C02', { status: 'at-risk', reportText: 'Roof' });
    const { issueId } = done(issue(paperId));
    const again = { requestId: requestId(), again: false, folderId: null, issueId, lang: 'en' };
    const { url } = done(app.rpc<{ url: string }>('paper.remake', again));
    const [first, copy] = [options().entries[0]?.docs[0]?.url ?? '', url].map(
      (each) => each.split('/')[5] ?? '',
    );
    expect(copy).not.toBe(first);
    expect(text(copy ?? '')).toBe(text(first ?? ''));
    expect(text(copy ?? '')).not.toContain('Roof');
  });

  it('gives an old paper to the digit years later, in any language, with what it was compared with', () => {
    const first = make();
    done(issue(first.paperId));
    app.setNow('2022-05-20T10:00:00Z');
    update('1.1-C02', { status: 'delayed' });
    const second = make({ definition: { ...definition, date: '2022-10-10' } });
    const { issueId } = done(issue(second.paperId));
    const before = text(second.documentId);
    app.setNow('2024-01-20T10:00:00Z');
    update('1.1-C02', { status: 'completed' });
    update('1.1-C01', { status: 'cancelled' });
    const input = { again: false, folderId: null, issueId };
    const remade = (lang: string): string => {
      const payload = { ...input, requestId: requestId(), lang };
      const { url } = done(app.rpc<{ url: string }>('paper.remake', payload));
      return text(url.split('/')[5] ?? '');
    };
    expect(remade('en')).toBe(before);
    expect(remade('es')).toContain('Cambios desde el último documento');
  });

  it('asks for the paper to be made again where its Doc does not say any more what the plan says of its day', () => {
    const { paperId } = make();
    app.setNow('2022-04-20T10:00:00Z');
    const rows = snapshotIn(app).cells.get(sheetIds.papers) ?? [];
    overwrite(sheetIds.papers, 2, rows[0]?.indexOf('title') ?? -1, 'Another title');
    expect(codes(issue(paperId))).toEqual(['paper-outdated']);
  });

  it('needs a Doc, and a row', () => {
    expect(codes(issue('P-none'))).toEqual(['paper-unknown']);
  });

  it('does nothing twice', () => {
    const { paperId } = make();
    const input = { requestId: requestId(), paperId };
    const ids = [1, 2].map(() => done(app.rpc<{ issueId: string }>('paper.issue', input)).issueId);
    expect(ids[0]).toBe(ids[1]);
    expect(options().issued).toHaveLength(1);
  });

  it('of a wrong figure closes the gate, and names the figure', () => {
    const { paperId } = make();
    done(issue(paperId));
    const rows = snapshotIn(app).cells.get(sheetIds.issued) ?? [];
    const at = rows[0]?.indexOf('figures') ?? -1;
    const figures = JSON.parse(String(rows[2]?.[at]));
    const wrong = { ...figures, by: { ...figures.by, 'on-track': 7 } };
    overwrite(sheetIds.issued, 2, at, JSON.stringify(wrong));
    const next = { ...definition, date: '2022-10-10' };
    const outcome = app.rpc<PaperPreview>('paper.preview', { definition: next });
    expect(codes(outcome)).toEqual(['issued-damaged']);
    expect(outcome.ok ? '' : outcome.problems[0]?.message).toContain('On track: 7 issued, 1 found');
    // A paper that does not look back can be made.
    expect(codes(app.rpc('paper.preview', { definition: { ...next, parts: ['annex'] } }))).toEqual(
      [],
    );
  });

  it('whose data are damaged closes the gate', () => {
    const { paperId } = make();
    done(issue(paperId));
    overwrite(sheetIds.issued, 2, issuedDataColumn, 'UEsDBBQAAAA');
    const outcome = app.rpc('paper.preview', { definition: { ...definition, date: '2022-10-10' } });
    expect(codes(outcome)).toEqual(['issued-damaged']);
  });
});

describe('the gate', () => {
  const area = sheetIds.overview + 1;
  const column = (key: string): number => snapshotIn(app).cells.get(area)?.[0]?.indexOf(key) ?? -1;

  it('closes on a status that cannot be read, and names the action', () => {
    overwrite(area, 2, column('status'), 'Nearly');
    const outcome = app.rpc('paper.preview', { definition });
    expect(codes(outcome)).toEqual(['status-unreadable']);
    expect(outcome.ok ? '' : outcome.problems[0]?.message).toContain('1.1-C01 (“Nearly”)');
  });

  it('closes on an action that is neither in the plan nor retired', () => {
    const range = { sheetId: area, dimension: 'ROWS', startIndex: 3, endIndex: 4 } as const;
    app.session().act([{ deleteDimension: { range } }]);
    const outcome = app.rpc('paper.preview', { definition });
    expect(codes(outcome)).toEqual(['actions-missing']);
    expect(outcome.ok ? '' : outcome.problems[0]?.message).toContain('1.1-C02');
  });

  it('closes on Updates that were changed, for a paper that looks back', () => {
    const rows = snapshotIn(app).cells.get(sheetIds.updates) ?? [];
    overwrite(sheetIds.updates, 2, rows[0]?.indexOf('after') ?? -1, 'Completed');
    const past = { ...definition, dataAsOf: '2022-03-10' };
    expect(codes(app.rpc('paper.preview', { definition: past }))).toEqual(['updates-broken']);
    const approved = { ...definition, basis: 'approved' };
    expect(codes(app.rpc('paper.preview', { definition: approved }))).toEqual(['updates-broken']);
  });

  it('explains a meeting before the data, and data of a day to come', () => {
    const ask = (more: object): string[] =>
      codes(app.rpc('paper.preview', { definition: { ...definition, ...more } }));
    expect(ask({ date: '2022-03-14' })).toEqual(['meeting-before-data']);
    expect(ask({ date: '2022-03-14', dataAsOf: '2022-03-13' })).toEqual([]);
    expect(ask({ dataAsOf: '2022-03-16' })).toEqual(['data-in-future']);
  });
});

describe('data', () => {
  const figures = (more: object): Record<string, number> => {
    const outcome = app.rpc<PaperPreview>('paper.preview', {
      definition: { ...definition, date: '2022-12-01', ...more },
    });
    return Object.fromEntries(done(outcome).figures.map(({ label, count }) => [label, count]));
  };

  it('as of a day are what was known to hold then, later corrections of that day included', () => {
    app.setNow('2022-04-10T10:00:00Z');
    update('1.1-C01', { status: 'at-risk', reportText: 'Late' });
    app.setNow('2022-05-10T10:00:00Z');
    update('1.1-C01', { status: 'completed', result: 'Hubs' });
    update('1.1-C02', { status: 'on-track' }, '2022-03-31');
    done(app.rpc('action.retire', { saveId: requestId(), id: '1.1-C03', reason: 'No' }));
    expect(figures({ dataAsOf: '2022-03-20' })).toMatchObject({
      ...{ 'Actions in scope': 3, 'On track': 1, 'Not started': 2 },
    });
    expect(figures({ dataAsOf: '2022-04-30' })).toMatchObject({
      ...{ 'Actions in scope': 3, 'On track': 1, 'At risk': 1, 'Not started': 1 },
    });
    expect(figures({ dataAsOf: '2022-05-10' })).toEqual(figures({}));
    expect(figures({})).toMatchObject({ 'Actions in scope': 2, Completed: 1, 'On track': 1 });
  });

  it('that are approved only leave out what no manager has approved', () => {
    const { saves } = done(
      app.rpc<{ actions: { id: string; saveId: string }[] } & { saves?: never }>(
        'review.pending',
        {},
      ),
    ) as unknown as { saves: undefined };
    expect(saves).toBeUndefined();
    const rows = snapshotIn(app).cells.get(sheetIds.updates) ?? [];
    const saveId = String(rows[2]?.[rows[0]?.indexOf('saveId') ?? -1]);
    expect(figures({ basis: 'approved' })).toMatchObject({ 'Not started': 3 });
    const saved = [{ id: '1.1-C01', saveId }];
    done(app.rpc('review.decide', { saves: saved, verdict: 'approved', comment: '' }));
    expect(figures({ basis: 'approved' })).toMatchObject({ 'Not started': 2, 'On track': 1 });
    app.setNow('2022-04-10T10:00:00Z');
    update('1.1-C01', { status: 'completed', result: 'Hubs' });
    expect(figures({ basis: 'approved' })).toMatchObject({ 'Not started': 2, 'On track': 1 });
    expect(figures({})).toMatchObject({ Completed: 1 });
  });
});

describe('making a paper again', () => {
  const docOf = (id: string): HostDocument => app.host.store.get(id)?.content as HostDocument;

  it('brings its Doc up to date in at most nine round trips, and keeps what people wrote', () => {
    const first = make();
    const before = documentJson(docOf(first.documentId));
    const end = before.body?.content?.at(-1)?.endIndex ?? 1;
    app.host.editDocument(
      first.documentId,
      manager,
      [{ insertText: { location: { index: end - 1 }, text: 'Signed by the chair' } }],
      docOf(first.documentId).revision,
    );
    update('1.1-C02', { status: 'delayed', reportText: 'Roof leaks' });
    app.roundTrips();
    const { documentId, kept } = make({ paperId: first.paperId });
    expect(app.roundTrips().length).toBeLessThanOrEqual(9);
    expect(documentId).toBe(first.documentId);
    expect(kept).toEqual([]);
    expect(text(documentId)).toContain('Signed by the chair');
    expect(text(documentId)).toContain('"Delayed","1"');
  });

  it.each<[string, ReturnType<Faults>]>([
    ['at the same moment', 'pass'],
    [
      'at the same moment, whatever words Google refuses with',
      { before: { code: 400, message: 'Révision périmée' } },
    ],
  ])('loses no word of somebody who types %s', (_, answer) => {
    const { documentId, paperId } = make();
    update('1.1-C02', { status: 'delayed', reportText: 'Roof leaks' });
    let typed = 0;
    app.host.setFaults(({ method }) => {
      if (method === 'docs.documents.batchUpdate' && typed < 2) {
        typed += 1;
        const text = `Word ${typed}. `;
        app.host.editDocument(
          documentId,
          manager,
          [{ insertText: { location: { index: 3 }, text } }],
          docOf(documentId).revision,
        );
        return answer;
      }
      return 'pass';
    });
    make({ paperId });
    app.host.setFaults(() => 'pass');
    expect(text(documentId)).toContain('Word 1. ');
    expect(text(documentId)).toContain('"Delayed","1"');
  });

  it('makes a new Doc where one is wanted, and for a paper that was issued', () => {
    const first = make();
    const fresh = make({ paperId: first.paperId, fresh: true });
    expect(fresh.documentId).not.toBe(first.documentId);
    done(issue(first.paperId));
    const after = make({ paperId: first.paperId });
    expect([first.documentId, fresh.documentId]).not.toContain(after.documentId);
    expect(options().entries).toMatchObject([{ state: 'draft' }]);
  });

  it('by a manager with whom the Doc is not shared tells who can help', () => {
    addPerson(app, other, 'Manager');
    app.host.share(app.spreadsheetId, other, 'writer');
    done(app.rpc('roles.apply', {}));
    const { paperId, documentId } = make();
    const input = { again: false, also: [], folderId: null, letterhead: 'built-in', definition };
    const again = (more: object): Outcome<PaperResult> =>
      app.rpc('paper.make', { ...input, requestId: requestId(), paperId, ...more }, other);
    expect(codes(again({}))).toEqual(['paper-not-shared']);
    expect(options().entries[0]).toMatchObject({ state: 'draft' });
    app.host.share(documentId, other, 'writer');
    const unsure = again({});
    expect(unsure).toMatchObject({ problems: [{ code: 'file-unconfirmed', file: documentId }] });
    const claimed = { ids: [documentId] };
    const { files } = done(app.rpc<Output<'files.claimed'>>('files.claimed', claimed, other));
    const shown = files.map(({ id, title, owner }) => ({ id, title, owner }));
    done(app.rpc('files.confirm', { files: shown }, other));
    expect(done(again({})).documentId).toBe(documentId);
    expect(done(again({ fresh: true })).documentId).not.toBe(documentId);
  });
});
