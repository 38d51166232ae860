import { documentJson, type HostDocument } from 'apps-script-emulator';
import { beforeEach, describe, expect, it } from 'vitest';
import type { PaperOptions, PaperResult } from '../../src/core/rpc/contract.ts';
import type { Outcome } from '../../src/core/shared/outcome.ts';
import { sheetIds } from '../../src/core/workbook/sheet-ids.ts';
import type { Request } from '../../src/core/workbook/sheets-api.ts';
import { said } from '../core/papers/report/docs/written-paper.ts';
import { type AddOn, addOn, codes } from '../support/add-on.ts';
import { addPerson } from '../support/plan-workbook.ts';
import { readAndSend } from '../support/read-and-send.ts';
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
  ...{ parts: ['key-figures', 'changes', 'annex'], fullAnnex: true },
  scope: { areas: [], chapters: [], tiers: [], axes: [], sections: [], leads: [] },
};
const input = { again: false, also: [], folderId: null, letterhead: 'built-in', definition };

let app: AddOn;
let request = 0;
const requestId = (): string => {
  request += 1;
  return `request-${request}-y`;
};

function done<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

const tryToMake = (more: object, user = manager): Outcome<PaperResult> =>
  app.rpc('paper.make', { ...input, requestId: requestId(), ...more }, user);
const make = (more: object = {}, user = manager): PaperResult => done(tryToMake(more, user));
const issue = (paperId: string): Outcome<{ issueId: string }> =>
  app.rpc('paper.issue', { requestId: requestId(), paperId });
const entries = (): PaperOptions['entries'] =>
  done(app.rpc<PaperOptions>('paper.options', {})).entries;
const names = (): string[] => entries().map(({ name, state }) => `${name}: ${state}`);

const delay = (id = '1.1-C02'): void => {
  const changes = { status: 'delayed', reportText: 'Roof leaks' };
  const save = { saveId: requestId(), ids: [id], confirmed: true, effectiveOn: null };
  done(app.rpc('update.save', { ...save, changes }));
};

const text = (documentId: string): string =>
  JSON.stringify(said(documentJson(app.host.store.get(documentId)?.content as HostDocument)));

const byHand = (requests: Request[]): void => app.session().act(requests);

/** Writes into a cell of Papers by hand. */
function overwrite(row: number, key: string, stringValue: string): void {
  const keys = snapshotIn(app).cells.get(sheetIds.papers)?.[0] ?? [];
  const start = { sheetId: sheetIds.papers, rowIndex: row, columnIndex: keys.indexOf(key) };
  const rows = [{ values: [{ userEnteredValue: { stringValue } }] }];
  byHand([{ updateCells: { start, rows, fields: 'userEnteredValue' } }]);
}

const rowsOf = (sheetId: number, startIndex: number, endIndex: number) => ({
  ...{ sheetId, dimension: 'ROWS' as const, startIndex, endIndex },
});

/** Does something while a call of a service is under way, once. */
function during(method: string, work: () => void): void {
  let begun = false;
  app.host.setFaults((call) => {
    if (call.method === method && !begun) {
      begun = true;
      work();
    }
    return 'pass';
  });
}

const down = { code: 503, status: 'UNAVAILABLE', message: 'down' };

beforeEach(() => {
  app = addOn();
  done(app.rpc('setUp.run', { source: { kind: 'text', text: plan }, lang: 'en', year: null }));
  app.host.setFaults(() => 'pass');
});

describe('the row of a paper', () => {
  it('that was typed is found again where somebody moved it while its Doc was written', () => {
    overwrite(2, 'body', 'Retreat');
    overwrite(3, 'body', 'World Council');
    const [, council] = entries();
    during('docs.documents.batchUpdate', () =>
      byHand([{ moveDimension: { source: rowsOf(sheetIds.papers, 2, 3), destinationIndex: 4 } }]),
    );
    make({ paperId: council?.paperId, definition: { ...definition, body: 'World Council' } });
    expect(names()).toEqual(['World Council, 2022-06-13: draft', 'Retreat: planned']);
  });

  it('keeps what somebody enters in it while its Doc is written', () => {
    const { paperId } = make();
    during('docs.documents.batchUpdate', () => overwrite(2, 'recipients', 'new@city.org'));
    delay();
    make({ paperId });
    expect(entries()).toMatchObject([{ plan: { recipients: ['new@city.org'] } }]);
  });

  it('is known from a copy that stands above it', () => {
    const { paperId } = make();
    const sheet = { sheetId: sheetIds.papers, startColumnIndex: 0, endColumnIndex: 30 };
    byHand([
      { insertDimension: { range: rowsOf(sheetIds.papers, 2, 3), inheritFromBefore: false } },
      {
        copyPaste: {
          source: { ...sheet, startRowIndex: 3, endRowIndex: 4 },
          destination: { ...sheet, startRowIndex: 2, endRowIndex: 3 },
          pasteType: 'PASTE_NORMAL',
        },
      },
    ]);
    overwrite(2, 'body', 'World Council');
    expect(entries()[1]).toMatchObject({ paperId, state: 'draft' });
    expect(entries()[0]).toMatchObject({ state: 'planned', docs: [] });
  });
});

describe('two managers', () => {
  beforeEach(() => {
    addPerson(app, other, 'Manager');
    app.host.share(app.spreadsheetId, other, 'writer');
    done(app.rpc('roles.apply', {}));
  });

  it('do not make or issue one paper at the same time', () => {
    const { paperId } = make();
    delay();
    const seen: string[][] = [];
    during('docs.documents.batchUpdate', () => {
      seen.push(codes(tryToMake({ paperId }, other)));
      const issued = { requestId: requestId(), paperId };
      seen.push(codes(app.rpc('paper.issue', issued, other)));
    });
    make({ paperId });
    expect(seen).toEqual([['paper-in-work'], ['paper-in-work']]);
    expect(codes(tryToMake({ paperId, fresh: true }, other))).toEqual([]);
  });
});

describe('a paper is not issued', () => {
  it('where its Doc holds what its row does not know of', () => {
    const { paperId, documentId } = make();
    app.setNow('2022-04-20T10:00:00Z');
    delay();
    app.host.setFaults(({ method }) =>
      method === 'docs.documents.batchUpdate'
        ? { after: down }
        : method === 'docs.documents.get' && text(documentId).includes('"Delayed","1"')
          ? { before: down }
          : 'pass',
    );
    expect(codes(tryToMake({ paperId }))).not.toEqual([]);
    app.host.setFaults(() => 'pass');
    expect(text(documentId)).toContain('"Delayed","1"');
    expect(codes(issue(paperId))).toEqual(['paper-outdated']);
    make({ paperId });
    expect(codes(issue(paperId))).toEqual([]);
  });

  it('or sent with a language that could not be brought up to date; without it, it is', () => {
    const { paperId } = make({ also: ['fr'] });
    delay();
    let batches = 0;
    app.host.setFaults(({ method }) => {
      if (method === 'docs.documents.batchUpdate') batches += 1;
      return method === 'docs.documents.batchUpdate' && batches > 1 ? { before: down } : 'pass';
    });
    expect(make({ paperId, also: ['fr'] }).missing).toEqual(['fr']);
    app.host.setFaults(() => 'pass');
    const send = { paperId, recipients: ['ana@city.org'], share: false, mail: true, message: '' };
    expect(app.rpc('paper.deliver', send)).toMatchObject({
      ok: false,
      problems: [{ code: 'language-outdated', place: 'fr' }],
    });
    expect(codes(issue(paperId))).toEqual(['paper-outdated']);
    make({ paperId });
    expect(codes(issue(paperId))).toEqual([]);
    expect(readAndSend(app.rpc, 'paper.deliver', send)).toMatchObject({ ok: true });
    expect(app.host.outbox().at(-1)?.attachments).toHaveLength(1);
  });

  it('though it may be once one of its actions was approved later', () => {
    const approved = { ...definition, basis: 'approved' };
    delay();
    const { paperId } = make({ definition: approved });
    app.setNow('2022-04-20T10:00:00Z');
    const pending = done(
      app.rpc<{ actions: { id: string; saveId: string }[] }>('review.pending', {}),
    );
    const saves = pending.actions.map(({ id, saveId }) => ({ id, saveId }));
    done(app.rpc('review.decide', { saves, verdict: 'approved', comment: '' }));
    expect(codes(issue(paperId))).toEqual([]);
  });
});

describe('an issued paper that is lost', () => {
  it('is told, and not taken for none', () => {
    const first = make();
    done(issue(first.paperId));
    const later = { ...definition, date: '2022-10-10' };
    const second = make({ definition: later });
    const { issueId } = done(issue(second.paperId));
    byHand([{ deleteDimension: { range: rowsOf(sheetIds.issued, 2, 3) } }]);
    const again = { requestId: requestId(), issueId, lang: 'en', again: false, folderId: null };
    expect(codes(app.rpc('paper.remake', again))).toEqual(['issued-damaged']);
    expect(codes(tryToMake({ definition: { ...later, date: '2022-12-10' } }))).toEqual([
      'issued-damaged',
    ]);
    const parts = ['key-figures', 'annex'];
    expect(codes(tryToMake({ definition: { ...later, parts } }))).toEqual([]);
  });
});

describe('names with commas', () => {
  it('stay one name', () => {
    byHand([
      {
        updateCells: {
          start: { sheetId: 1001, rowIndex: 2, columnIndex: axisColumn() },
          rows: [{ values: [{ userEnteredValue: { stringValue: 'Peace, justice' } }] }],
          fields: 'userEnteredValue',
        },
      },
    ]);
    const axes = ['Peace, justice'];
    const { paperId } = make({
      definition: { ...definition, scope: { ...definition.scope, axes } },
    });
    expect(entries()).toMatchObject([{ plan: { definition: { scope: { axes } } } }]);
    expect(codes(issue(paperId))).toEqual([]);
  });
});

const axisColumn = (): number => snapshotIn(app).cells.get(1001)?.[0]?.indexOf('axis') ?? -1;
