import { DOCUMENT_TYPE, documentJson, type Faults, type HostDocument } from 'apps-script-emulator';
import { beforeAll, describe, expect, it } from 'vitest';
import { readIssues } from '../../src/core/papers/issued.ts';
import type { PaperEntry } from '../../src/core/papers/paper-entry.ts';
import { readPapers } from '../../src/core/papers/read-papers.ts';
import type { Method } from '../../src/core/rpc/contract.ts';
import type { Outcome } from '../../src/core/shared/outcome.ts';
import { readSettings } from '../../src/core/workbook/read-settings.ts';
import { said } from '../core/papers/report/docs/written-paper.ts';
import { manager } from '../support/sheets-host.ts';
import {
  issueId,
  paperId,
  type SmallWorkbook,
  smallWorkbook,
  validCalls,
} from '../support/small-workbook.ts';
import { snapshotIn } from '../support/snapshot-in.ts';
import { meets, share } from '../support/tier.ts';

const fault = (code: number, status: string, message: string) => ({ code, status, message });
const wait = fault(429, 'RESOURCE_EXHAUSTED', 'Quota exceeded for quota metric');
const down = fault(503, 'UNAVAILABLE', 'The service is currently unavailable.');
const denied = fault(403, 'PERMISSION_DENIED', 'The caller does not have permission');
const gone = fault(404, 'NOT_FOUND', 'Requested entity was not found.');
const full = fault(403, 'PERMISSION_DENIED', 'The user’s Drive storage quota has been exceeded.');
/** A call that timed out: the script is told nothing. */
const timedOut = { code: 504, message: '' };

const killed = 'time-out, applied, for good';

/** How a call fails, and how often: what passes once, or for good; and of which service it is tried. */
const failures: readonly [string, ReturnType<Faults>, number, string?][] = [
  ['429', { before: wait }, 1],
  ['503', { before: down }, 1],
  ['503, applied', { after: down }, 1],
  [killed, { after: timedOut }, 1_000],
  ['503 for good', { before: down }, 1_000],
  ['503 for good, applied', { after: down }, 1_000],
  ['no permission', { before: denied }, 1_000],
  ['a file that is gone', { before: gone }, 1_000],
  ['a full Drive', { before: full }, 1_000, 'drive.'],
];

/** What is tried: the method, its input, and whether a repetition says that there was a try before. */
const flows: readonly [string, Method, object][] = [
  ['a new paper in two languages', 'paper.make', { ...validCalls['paper.make'], also: ['fr'] }],
  [
    'a paper made again',
    'paper.make',
    { ...validCalls['paper.make'], paperId, requestId: 'paper-0009' },
  ],
  ['a paper issued', 'paper.issue', validCalls['paper.issue']],
  ['an issued paper made again', 'paper.remake', { ...validCalls['paper.remake'], issueId }],
  ['a definition saved', 'paper.save', validCalls['paper.save']],
  ['a new definition saved', 'paper.save', { ...validCalls['paper.save'], paperId: null }],
];

let app: SmallWorkbook;
let files: ReadonlySet<string>;
let firstDoc: { id: string; content: unknown };

beforeAll(() => {
  app = smallWorkbook();
  // Not issued yet, and out of date: to be made again, and to be issued, need both something to do.
  run('paper.make', { ...validCalls['paper.make'], paperId, requestId: 'paper-0008' });
  const { host, spreadsheetId } = app;
  const workbook = host.store.get(spreadsheetId);
  files = new Set(host.store.list().map(({ id }) => id));
  const named = entries()[0]?.record.docs.en?.id;
  const doc = docs().find(({ documentId }) => documentId === named);
  firstDoc = { id: doc?.documentId ?? '', content: doc };
  app = {
    ...app,
    restore: () => {
      if (workbook) host.store.put(workbook);
      for (const { id } of host.store.list()) if (!files.has(id)) host.store.delete(id);
      const file = host.store.get(firstDoc.id);
      if (file) host.store.put({ ...file, content: firstDoc.content });
      host.setClock(new Date(host.now().getTime() + 61_000));
    },
  };
});

const run = (method: Method, payload: object): Outcome<Record<string, unknown>> =>
  app.rpc(method, payload);

/** The Docs that are not in the bin. */
const docs = (): HostDocument[] =>
  app.host.store
    .list()
    .filter(({ mimeType, trashed }) => mimeType === DOCUMENT_TYPE && !trashed)
    .map(({ id }) => app.host.store.get(id)?.content as HostDocument); // a Doc, by its type

const isWhole = (document: HostDocument): boolean =>
  documentJson(document).namedRanges?.['workplan/paper'] !== undefined;

/** The rows of Papers. */
function entries(): PaperEntry[] {
  const snapshot = snapshotIn(app);
  const settings = readSettings(snapshot);
  if (settings === undefined) throw new Error('Settings is gone');
  return readPapers(snapshot, settings, 'en').map(({ entry }) => entry);
}

/** What there is in the end, without IDs. */
const result = (): unknown => ({
  docs: docs()
    .map((document) => JSON.stringify(said(documentJson(document))))
    .sort(),
  entries: entries().map(({ state, record, definition, also, recipients }) => ({
    ...{ state, definition, also, recipients },
    docs: Object.keys(record.docs),
  })),
  issued: readIssues(snapshotIn(app)).length,
});

/** The call with this index in the flow fails, `times` times. */
function failing(index: number, how: ReturnType<Faults>, times: number): Faults {
  let seen = -1;
  let left = times;
  let target: string | undefined;
  return ({ method }) => {
    if (target === undefined) {
      seen += 1;
      if (seen === index) target = method;
    }
    if (method !== target || left === 0) return 'pass';
    left -= 1;
    return how;
  };
}

const numbered = flows.map(([name, method, payload], n) => [name, method, payload, n] as const);

describe.each(numbered)('%s', (_name, method, payload, n) => {
  it('is whole or not there, whatever call fails, and another try completes it', () => {
    app.restore();
    const calls: string[] = [];
    app.host.setFaults((call) => {
      calls.push(call.method);
      return 'pass';
    });
    const clean = run(method, payload);
    app.host.setFaults(() => 'pass');
    expect(clean).toMatchObject({ ok: true });
    const wanted = result();
    expect(calls.length).toBeGreaterThan(2);
    for (const [index, called] of share([...calls.entries()], n, 3)) {
      // Built-in services fail in one way only.
      const isRest = /^(sheets|docs|drive)\./.test(called);
      const possible = isRest
        ? failures.filter(([, , , of = '']) => called.startsWith(of))
        : failures.filter(([name]) => name === killed);
      for (const [name, how, times] of meets(possible, index)) {
        const label = `call ${index}: ${name}`;
        app.restore();
        app.host.setFaults(failing(index, how, times));
        const outcome = run(method, payload);
        app.host.setFaults(() => 'pass');
        if (times === 1) expect(outcome, label).toMatchObject({ ok: true });
        if (!outcome.ok) {
          for (const { message, remedy } of outcome.problems) {
            expect(message, label).not.toBe('');
            expect(remedy, label).not.toBe('');
          }
        }
        // What the sheet names is there; whatever Doc is there, the bin aside, is whole.
        const there = docs();
        expect(there.map(isWhole), label).toEqual(there.map(() => true));
        const ids = there.map(({ documentId }) => documentId);
        for (const { record } of entries()) {
          for (const { id } of Object.values(record.docs)) expect(ids, label).toContain(id);
        }
        const again = run(method, 'again' in payload ? { ...payload, again: true } : payload);
        expect(again, `${label}, again`).toMatchObject({ ok: true });
        expect(result(), `${label}, again`).toEqual(wanted);
      }
    }
  });
});

describe('a Doc that was deleted', () => {
  it('is told, and made as a new one where that is wanted', () => {
    app.restore();
    app.host.store.delete(firstDoc.id);
    const payload = { ...validCalls['paper.make'], paperId, requestId: 'paper-0009' };
    expect(run('paper.make', payload)).toMatchObject({
      ok: false,
      problems: [{ code: 'paper-not-shared' }],
    });
    expect(run('paper.make', { ...payload, fresh: true })).toMatchObject({ ok: true });
    expect(docs().map(isWhole)).toEqual(docs().map(() => true));
  });
});

it('leaves nothing in a full Drive', () => {
  app.restore();
  const before = docs().length;
  app.host.setDriveFull(manager, true);
  expect(run('paper.make', validCalls['paper.make'])).toMatchObject({ ok: false });
  app.host.setDriveFull(manager, false);
  expect(docs()).toHaveLength(before);
  expect(entries().at(-1)).toMatchObject({
    state: 'failed',
    remark: expect.stringContaining('Drive'),
  });
});
