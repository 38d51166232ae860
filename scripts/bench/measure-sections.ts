import { type Call, createHost, createMemoryStore, isRoundTrip } from 'apps-script-emulator';
import type { SyncPiece } from '../../src/core/rpc/sections.ts';
import type { Outcome } from '../../src/core/shared/outcome.ts';
import { version } from '../../src/core/shared/version.ts';
import { sectionColumns } from '../../src/core/workbook/columns/section-columns.ts';
import { settingsColumns } from '../../src/core/workbook/columns/settings-columns.ts';
import { firstDataRow, sheetIds } from '../../src/core/workbook/sheet-ids.ts';
import type { Request } from '../../src/core/workbook/sheets-api.ts';

/** What Sections cost. */
export interface SectionMeasurement {
  readonly operation: string;
  readonly roundTrips: number;
  /** Minutes by the host's clock, waiting for quotas included, with so long a call. */
  readonly minutes: number;
  /** Calls that Google's quotas refused. */
  readonly refused: number;
  /** The most that one execution sent, in bytes of JSON: a piece holds fifteen Sections, however many there are. */
  readonly largest: number;
}

const person = 'manager@example.org';
/** Milliseconds of a call of Google's, as reckoned. */
const callMs = 150;

/** Sixty Sections that all take part in every action: making one, and syncing them all. */
export function measureSections(dist: string, text: string, sections = 60): SectionMeasurement[] {
  let id = 0;
  let now = Date.parse('2022-03-15T11:00:00Z');
  const host = createHost({
    dist,
    dataStore: createMemoryStore(),
    now: () => new Date(now),
    newId: () => `id${++id}`,
    trace: (call) => {
      if (isRoundTrip(call)) now += callMs;
    },
    limits: { full: 3_600_000, simple: 30_000 },
  });
  const spreadsheetId = host.createSpreadsheet({
    owner: person,
    title: 'Bench',
    locale: 'en_US',
    timeZone: 'Europe/Madrid',
  });
  const session = host.session({ user: person, locale: 'en', spreadsheetId });
  const call = <T>(method: string, payload: unknown): T => {
    const outcome = session.run('rpc', method, payload, version) as Outcome<T>; // what rpc answers with
    if (!outcome.ok) throw new Error(`${method}: ${JSON.stringify(outcome.problems[0])}`);
    return outcome.value;
  };
  const calls = (): readonly Call[] => session.lastRun?.calls ?? [];
  const trips = (): number => calls().filter(isRoundTrip).length;
  const bytes = (): number =>
    calls().reduce(
      (sum, { body }) => sum + (body === undefined ? 0 : JSON.stringify(body).length),
      0,
    );
  const names = Array.from({ length: sections }, (_, i) => `Section ${i + 1}`);
  call('setUp.run', { source: { kind: 'text', text }, lang: 'en', year: 2022 });
  session.act([nameSections(names)]);
  const { actions } = call<{ actions: { id: string }[] }>('actions.list', {});
  for (let at = 0; at < actions.length; at += 100) {
    const ids = actions.slice(at, at + 100).map((each) => each.id);
    const save = { saveId: `bench-part-${at}`, ids, confirmed: true, effectiveOn: null };
    call('update.save', { ...save, changes: { sections: names } });
  }
  const workbooks: string[] = [];
  for (const section of names) {
    const { url } = call<{ url: string }>('sections.make', { section, editors: [] });
    workbooks.push(url.split('/')[5] ?? '');
  }
  const making = {
    ...{ operation: 'make one', roundTrips: trips(), minutes: 0, refused: 0, largest: bytes() },
  };
  const syncAll = (operation: string): SectionMeasurement => {
    // Not out of what an earlier run left of the quotas.
    now += 120_000;
    const from = host.now().getTime();
    let count = 0;
    let refused = 0;
    let largest = 0;
    for (let goOn = false; ; goOn = true) {
      const { left } = call<SyncPiece>('sections.sync', { sections: [], goOn });
      count += trips();
      refused += calls().filter(({ error }) => /quota/i.test(error ?? '')).length;
      largest = Math.max(largest, bytes());
      if (left.length === 0) break;
    }
    const minutes = (host.now().getTime() - from) / 60_000;
    return { operation, roundTrips: count, minutes, refused, largest };
  };
  const first = syncAll(`sync ${sections}, the first`);
  const unchanged = syncAll(`sync ${sections}, unchanged`);
  for (const file of workbooks) {
    const own = host.session({ user: person, locale: 'en', spreadsheetId: file });
    own.act([contribute(actions.length)]);
  }
  const changed = syncAll(`sync ${sections}, all changed`);
  return [making, first, unchanged, changed];
}

function nameSections(names: readonly string[]): Request {
  const columnIndex = settingsColumns.findIndex(({ key }) => key === 'sectionName');
  return {
    updateCells: {
      start: { sheetId: sheetIds.settings, rowIndex: firstDataRow, columnIndex },
      rows: names.map((stringValue) => ({ values: [{ userEnteredValue: { stringValue } }] })),
      fields: 'userEnteredValue',
    },
  };
}

/** Two paragraphs for every action. */
function contribute(count: number): Request {
  const columnIndex = sectionColumns.findIndex(({ key }) => key === 'reportText');
  const stringValue = 'A handbook for local governments was published, in three languages. '.repeat(
    4,
  );
  return {
    updateCells: {
      start: { sheetId: sheetIds.ourActions, rowIndex: firstDataRow, columnIndex },
      rows: Array.from({ length: count }, () => ({
        values: [{ userEnteredValue: { stringValue } }, { userEnteredValue: { stringValue } }],
      })),
      fields: 'userEnteredValue',
    },
  };
}
