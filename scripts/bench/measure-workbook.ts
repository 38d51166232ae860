import { createHost, createMemoryStore, isRoundTrip, type UserSession } from 'apps-script-emulator';
import { newPaperId } from '../../src/core/papers/paper-entry.ts';
import type { ListedAction } from '../../src/core/rpc/contract.ts';
import type { Outcome } from '../../src/core/shared/outcome.ts';
import { version } from '../../src/core/shared/version.ts';
import { areaColumns } from '../../src/core/workbook/columns/area-columns.ts';
import { areaSheetId, firstDataRow } from '../../src/core/workbook/sheet-ids.ts';

export interface Measurement {
  readonly operation: string;
  readonly actions: number;
  /** REST requests, and reads or flushes of built-in services. */
  readonly roundTrips: number;
  /** All calls of services. */
  readonly calls: number;
  /** Bytes of the bodies sent. */
  readonly bytes: number;
  /** Processor time of the script, without the services. */
  readonly ms: number;
  /** Time of the whole operation on the host, services included. */
  readonly hostMs: number;
}

const person = 'manager@example.org';

/** Column of the next step in an area sheet, counted from 1. */
const nextStepAt = areaColumns.findIndex(({ key }) => key === 'nextStep') + 1;

/** Sets a plan up, lays it out again, and reads it, as a manager would; one measurement each. */
export function measureWorkbook(dist: string, text: string, actions: number): Measurement[] {
  let id = 0;
  const host = createHost({
    dist,
    dataStore: createMemoryStore(),
    now: () => new Date('2022-03-15T11:00:00Z'),
    newId: () => `id${++id}`,
    // The bench counts what Google would be asked for; a run of ours must not end on its clock.
    limits: { full: 3_600_000, simple: 30_000 },
  });
  const spreadsheetId = host.createSpreadsheet({
    owner: person,
    title: 'Bench',
    locale: 'en_US',
    timeZone: 'Europe/Madrid',
  });
  const session = host.session({ user: person, locale: 'en', spreadsheetId });
  const source = { kind: 'text', text };
  const measure = (operation: string, work: () => void): Measurement => {
    const start = performance.now();
    work();
    const hostMs = performance.now() - start;
    const report = session.lastRun;
    if (report === undefined) throw new Error(`${operation} left no report`);
    const bytes = report.calls.reduce(
      (sum, { body }) => sum + (body === undefined ? 0 : Buffer.byteLength(JSON.stringify(body))),
      0,
    );
    const roundTrips = report.calls.filter(isRoundTrip).length;
    return {
      operation,
      actions,
      roundTrips,
      calls: report.calls.length,
      bytes,
      ms: report.cpuMs,
      hostMs,
    };
  };
  const run = (operation: string, method: string, payload: unknown): Measurement =>
    measure(operation, () => succeed(session, operation, method, payload));
  const measured = [
    run('set-up', 'setUp.run', { source, lang: 'en', year: 2022 }),
    run('re-layout', 'layout.repair', {}),
    run('read', 'workbook.summary', {}),
    run('check', 'check.run', {}),
  ];
  const ids = list(session).map(({ id }) => id);
  measured.push(run('update', 'update.save', update(1, ids.slice(0, 1))));
  measured.push(run('update of 50', 'update.save', update(2, ids.slice(1, 51))));
  measured.push(run('details', 'action.details', { id: ids[0] }));
  // The person is known from now on.
  session.open();
  session.clickMenu('openUpdate');
  const largest = ids.filter((id) => id.startsWith('2.')).length;
  const rows = Math.min(300, largest);
  const cell = { row: firstDataRow + 1, column: nextStepAt };
  const edit = (count: number, text: string): void => {
    const values = Array.from({ length: count }, () => [text]);
    session.edit(areaSheetId(2), cell, values, { paste: count > 1 });
  };
  measured.push(
    measure('edit a cell', () => edit(1, 'Meet in May')),
    run('reconcile 1', 'updates.reconcile', {}),
    measure(`paste ${rows}`, () => edit(rows, 'Meet in June')),
    run(`reconcile ${rows}`, 'updates.reconcile', {}),
  );
  // Above the size of a Doc the paper is refused, and there is nothing to measure.
  if (actions > largestPaper) return measured;
  const paperId = newPaperId(paper.requestId);
  measured.push(run('paper', 'paper.make', paper));
  const again = { ...paper, paperId, folderId: folderOf(session) };
  succeed(session, 'update', 'update.save', update(3, ids.slice(60, 90)));
  measured.push(
    run('paper preview', 'paper.preview', { definition: paper.definition, paperId }),
    run('paper-again', 'paper.make', { ...again, requestId: 'bench-paper-2' }),
    run('paper issue', 'paper.issue', { requestId: 'bench-issue-1', paperId }),
  );
  succeed(session, 'update', 'update.save', update(4, ids.slice(90, 120)));
  // The next one of the body: a Doc of its own, which tells what changed since the issued one.
  return [...measured, run('paper-next', 'paper.make', { ...again, requestId: 'bench-paper-3' })];
}

/** At 30,500 actions a paper with all of them would be longer than a Google Doc can be. */
const largestPaper = 3_050;

const update = (save: number, ids: readonly string[]): unknown => ({
  saveId: `bench-save-${save}`,
  ids,
  changes: { status: 'at-risk', reportText: 'The agreement is late.', nextStep: 'Sign in May.' },
  confirmed: false,
  effectiveOn: null,
});

/** The first paper of this person: the report folder is made with it. */
const paper = {
  requestId: 'bench-paper-1',
  again: false,
  also: [],
  folderId: null,
  letterhead: 'built-in',
  definition: {
    lang: 'en',
    body: 'Executive Bureau',
    place: 'Barcelona',
    date: '2022-06-13',
    item: '3',
    purpose: 'information',
    title: '',
    period: null,
    recommendations: [],
    parts: [],
    fullAnnex: true,
    scope: { areas: [], chapters: [], tiers: [], axes: [], sections: [], leads: [] },
  },
};

function list(session: UserSession): readonly ListedAction[] {
  const outcome = session.run('rpc', 'actions.list', {}, version) as Outcome<{
    actions: ListedAction[];
  }>; // what rpc answers with
  return outcome.ok ? outcome.value.actions : [];
}

/** The report folder, which the first paper made. */
function folderOf(session: UserSession): string | null {
  const outcome = session.run('rpc', 'paper.options', {}, version) as Outcome<{
    folderId: string | null;
  }>; // what rpc answers with
  return outcome.ok ? outcome.value.folderId : null;
}

function succeed(session: UserSession, operation: string, method: string, payload: unknown): void {
  const outcome = session.run('rpc', method, payload, version) as Outcome<unknown>; // what rpc answers with
  if (!outcome.ok) throw new Error(`${operation}: ${JSON.stringify(outcome.problems[0])}`);
}
