import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  type Call,
  createHost,
  createMemoryStore,
  type Host,
  type HostState,
  isRoundTrip,
  type StoredFile,
  type UserSession,
} from 'apps-script-emulator';
import type { Outcome } from '../../src/core/shared/outcome.ts';
import { version } from '../../src/core/shared/version.ts';
import { manager, staff } from './sheets-host.ts';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
if (!existsSync(`${dist}/server.js`)) {
  throw new Error('dist/ is not built: run "npm run build", or "npm test", which does it first.');
}

export const outsider = 'otto@elsewhere.org';

export interface AddOn {
  readonly host: Host;
  readonly spreadsheetId: string;
  /** Fills the properties of the spreadsheet, or of a person, to the brim. */
  readonly fillProperties: (of: 'document' | 'user', key: string) => void;
  /** What the add-on keeps of the spreadsheet, or for a person. */
  readonly properties: (of: 'document' | 'user', key: string) => Readonly<Record<string, string>>;
  /** Puts something else in its place, as an earlier version left it. */
  readonly setProperties: (
    of: 'document' | 'user',
    key: string,
    values: Readonly<Record<string, string>>,
  ) => void;
  /** Deletes all triggers, as their people would in the Apps Script dashboard. */
  readonly removeTriggers: () => void;
  /** Leaves a person so many mails for today. */
  readonly leaveMails: (user: string, left: number) => void;
  /** Lets the clock of the host show another moment. */
  readonly setNow: (iso: string) => void;
  readonly calls: Call[];
  readonly session: (user?: string, locale?: string) => UserSession;
  /** What a sidebar of this person calls. */
  readonly rpc: <T>(method: string, payload: unknown, user?: string) => Outcome<T>;
  /** Sets up with a plan, or the built-in one, as the manager: once in a test file, then from a copy; again, if called again. */
  readonly setUp: (text?: string) => void;
  /** Round trips of the REST services since the last question. */
  readonly roundTrips: () => string[];
  /** Everything that there is now. */
  readonly keep: () => Kept;
}

/** What the first set-up of this test file left, by locale and plan. Files of the store never change. */
const laidOut = new Map<string, { file: StoredFile<unknown>; state: HostState; id: number }>();

/** Everything that a host holds, to go on from in a copy. */
export interface Kept {
  readonly spreadsheetId: string;
  readonly files: readonly StoredFile<unknown>[];
  readonly state: HostState;
  readonly id: number;
}

/**
 * The built add-on in a new spreadsheet of the manager, shared with staff as an editor.
 * @param kept what another one held, to go on from: files of the store never change
 */
export function addOn(locale = 'en_US', kept?: Kept): AddOn {
  const calls: Call[] = [];
  const dataStore = createMemoryStore();
  for (const file of kept?.files ?? []) dataStore.files.put(file);
  if (kept !== undefined) dataStore.state.write(kept.state);
  let id = kept?.id ?? 0;
  let isNew = kept === undefined;
  let asked = 0;
  let now = new Date('2022-03-15T11:00:00Z');
  const host = createHost({
    dist,
    dataStore,
    now: () => now,
    newId: () => `id${++id}`,
    trace: (call) => calls.push(call),
  });
  const create = (): string => {
    const properties = { title: 'Plan', locale, timeZone: 'Europe/Madrid' };
    const created = host.createSpreadsheet({ owner: manager, ...properties });
    host.share(created, staff, 'writer');
    return created;
  };
  const spreadsheetId = kept?.spreadsheetId ?? create();
  const session = (user = manager, language = 'en'): UserSession =>
    host.session({ user, locale: language, spreadsheetId });
  const rpc = <T>(method: string, payload: unknown, user = manager): Outcome<T> =>
    session(user).run('rpc', method, payload, version) as Outcome<T>; // what the server's one door answers
  return {
    host,
    spreadsheetId,
    fillProperties: (of, key) => {
      const state = dataStore.state.read();
      const kept = state.properties[of][key] ?? {};
      const values: Record<string, string> = { ...kept };
      const size = (): number =>
        Object.entries(values).reduce((sum, entry) => sum + entry.join('').length, 0);
      for (let n = 10; size() < 512_000 - 20; n += 1) {
        values[`filler.${n}`] = 'x'.repeat(Math.min(9_000, 512_000 - size() - 12));
      }
      const properties = { ...state.properties, [of]: { ...state.properties[of], [key]: values } };
      dataStore.state.write({ ...state, properties });
    },
    properties: (of, key) => dataStore.state.read().properties[of][key] ?? {},
    setProperties: (of, key, values) => {
      const state = dataStore.state.read();
      const { properties } = state;
      const changed = { ...properties, [of]: { ...properties[of], [key]: values } };
      dataStore.state.write({ ...state, properties: changed });
    },
    removeTriggers: () => dataStore.state.write({ ...dataStore.state.read(), triggers: [] }),
    leaveMails: (user, left) => {
      const state = dataStore.state.read();
      const mail = { from: user, to: ['x@y.org'], cc: [], bcc: [], subject: '', body: '' };
      const sentAt = host.now().toISOString();
      const sent = Array.from({ length: 100 - left }, () => ({ ...mail, sentAt }));
      dataStore.state.write({ ...state, outbox: [...state.outbox, ...sent] });
    },
    setNow: (iso) => {
      now = new Date(iso);
    },
    calls,
    session,
    rpc,
    setUp: (text) => {
      const key = `${locale} ${text ?? ''}`;
      const before = isNew ? laidOut.get(key) : undefined;
      isNew = false;
      if (before !== undefined) {
        // Who may open it is this workbook's own.
        const record = host.store.get(spreadsheetId)?.record ?? before.file.record;
        host.store.put({ ...before.file, record });
        dataStore.state.write(before.state);
        id = before.id;
        return;
      }
      const source = text === undefined ? { kind: 'built-in' } : { kind: 'text', text };
      const outcome = rpc('setUp.run', { source, lang: 'en', year: null });
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
      const file = host.store.get(spreadsheetId);
      if (file === undefined) throw new Error('the workbook is gone');
      if (!laidOut.has(key)) laidOut.set(key, { file, state: dataStore.state.read(), id });
    },
    roundTrips: () => {
      const since = calls.slice(asked).filter(isRoundTrip);
      asked = calls.length;
      return since.map(({ method }) => method);
    },
    keep: () => ({
      ...{ spreadsheetId, id, state: dataStore.state.read() },
      files: dataStore.files.list().flatMap((record) => dataStore.files.get(record.id) ?? []),
    }),
  };
}

/** Codes of what an outcome complains of. */
export function codes(outcome: Outcome<unknown>): string[] {
  return outcome.ok ? [] : outcome.problems.map(({ code }) => code);
}
