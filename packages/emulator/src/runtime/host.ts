import { randomUUID } from 'node:crypto';
import { NotSupportedError } from '../not-supported.ts';
import type { ApiName } from '../rest/schema/schemas.ts';
import { copiedSpreadsheet } from '../sheets/copied-spreadsheet.ts';
import type { HostSpreadsheet } from '../sheets/model.ts';
import type { FileRecord, FileRole, FileStore } from '../store/file-store.ts';
import type { HostState, Mail, TriggerRecord } from '../store/host-state.ts';
import { createMemoryStore } from '../store/memory-store.ts';
import type { Behaviour } from './behaviour.ts';
import { createContext } from './create-context.ts';
import { clockEvent } from './events.ts';
import { execute, type RunReport } from './execute.ts';
import type { Answers, Faults } from './faults.ts';
import type { HostContext } from './host-context.ts';
import type { HostOptions } from './host-options.ts';
import { documentLockKey, scriptLockKey, userLockKey } from './services/lock.ts';
import { createUserSession, type SessionOptions, type UserSession } from './user-session.ts';

export interface Host {
  readonly store: FileStore;
  /** Host time: what the script's `new Date()` sees. */
  now(): Date;
  state(): HostState;
  outbox(): readonly Mail[];
  triggers(): readonly TriggerRecord[];
  /** Makes a spreadsheet as a person would in Drive: the add-on has no `drive.file` access to it. */
  createSpreadsheet(spec: {
    readonly owner: string;
    readonly title: string;
    /** By default `en_US`. */
    readonly locale?: string;
    /** By default that of the project. */
    readonly timeZone?: string;
  }): string;
  /** Copies a spreadsheet as a person would with File > Make a copy. @returns the ID of the copy */
  copySpreadsheet(fileId: string, copier: string, title: string): string;
  /** Changes a person's role as the owner would in the sharing dialog; undefined takes it away. */
  share(fileId: string, email: string, role: Exclude<FileRole, 'owner'> | undefined): void;
  session(options: SessionOptions): UserSession;
  /** Names of the functions that `google.script.run` may call. */
  readonly functions: readonly string[];
  /** Changes a Doc as a person who types in it. @throws ApiError as the Docs API would refuse it */
  editDocument(
    documentId: string,
    email: string,
    requests: readonly gapi.client.docs.Request[],
    requiredRevisionId: string,
  ): void;
  /** Sets what the script takes for now; time goes on from there. */
  setClock(now: Date): void;
  /** Runs a clock trigger now, as the person who installed it. */
  runTrigger(id: string): RunReport;
  /** Runs the clock triggers whose time has come, and returns their reports. */
  runDueTriggers(): readonly RunReport[];
  /** Takes a lock as another execution would, by default for good. @returns a function that lets go */
  holdLock(lock: HeldLock, forMs?: number): () => void;
  setFaults(faults: Faults): void;
  setAnswers(answers: Answers): void;
  /** Behaves otherwise from now on; what is not named stays as it is. */
  setBehaviour(change: Partial<Behaviour>): void;
  /** Takes the person's authorisation back, or gives it again. */
  setAuthorised(email: string, authorised: boolean): void;
  /** Lets a person grant all scopes but these, as people may when Google asks; none: all of them. */
  setWithheldScopes(email: string, scopes: readonly string[]): void;
  /** Disables an API in the script's Cloud project, or enables it. */
  setApiEnabled(api: ApiName, enabled: boolean): void;
  /** Uses up the storage of a person's Drive, or frees it. */
  setDriveFull(email: string, full: boolean): void;
  close(): void;
}

type HeldLock =
  | { readonly kind: 'script' }
  | { readonly kind: 'document'; readonly spreadsheetId: string }
  | { readonly kind: 'user'; readonly email: string };

/**
 * The local host: runs the built project as Google would, over the files of a data store.
 * @throws ProjectError if the project is one that Google would not save
 */
export function createHost(options: HostOptions): Host {
  const { dataStore = createMemoryStore(), now = () => new Date(), newId = randomUUID } = options;
  const context = createContext({ ...options, dataStore, now, newId });
  const { files } = dataStore;
  const { manifest, functions } = context.project;
  const host: Host = {
    store: files,
    now: () => context.clock.now(),
    state: context.readState,
    outbox: () => context.readState().outbox,
    triggers: () => context.readState().triggers,
    createSpreadsheet: ({ locale = 'en_US', timeZone = manifest.timeZone, ...spec }) =>
      context.newSpreadsheet({ ...spec, locale, timeZone }),
    copySpreadsheet: (fileId, copier, title) => {
      const source = files.get(fileId);
      if (source === undefined) throw new Error(`No file ${fileId}`);
      const content = source.content as HostSpreadsheet; // a spreadsheet's, by its caller
      const { locale = '', timeZone = '' } = content.properties;
      const id = context.newSpreadsheet({ owner: copier, title, locale, timeZone });
      const { record } = files.get(id) ?? source;
      files.put({ record, content: copiedSpreadsheet(content, id, title, copier.toLowerCase()) });
      return id;
    },
    share: (fileId, email, role) => {
      const file = files.get(fileId);
      if (file === undefined) throw new Error(`No file ${fileId}`);
      files.put({ ...file, record: withRole(file.record, email.toLowerCase(), role) });
    },
    session: (session) => createUserSession(context, session),
    functions: [...functions].filter((name) => !name.endsWith('_')),
    editDocument: (documentId, email, requests, requiredRevisionId) => {
      const body = { requests, writeControl: { requiredRevisionId } };
      const caller = { email, counted: false };
      context.services.docs.call('docs.documents.batchUpdate', { documentId }, body, caller);
    },
    setClock: (now) => {
      const ahead = now.getTime() - context.clock.now().getTime();
      context.updateState((state) => ({ ...state, clockAheadMs: state.clockAheadMs + ahead }));
    },
    runTrigger: (id) => runClockTrigger(context, id),
    runDueTriggers: () => {
      const now = context.clock.now().toISOString();
      return context
        .readState()
        .triggers.filter((trigger) => trigger.nextRun !== undefined && trigger.nextRun <= now)
        .map((trigger) => runClockTrigger(context, trigger.id));
    },
    holdLock: (lock, forMs = Number.POSITIVE_INFINITY) =>
      context.locks.hold(lockKey(lock), context.clock.now().getTime() + forMs),
    setFaults: (faults) => {
      context.setFaults(faults);
    },
    setAnswers: (answers) => {
      context.setAnswers(answers);
    },
    setBehaviour: (change) => {
      context.setBehaviour(change);
    },
    setAuthorised: (email, authorised) => {
      toggle(context.unauthorised, email.toLowerCase(), !authorised);
    },
    setWithheldScopes: (email, scopes) => {
      const person = email.toLowerCase();
      if (scopes.length === 0) context.withheldScopes.delete(person);
      else context.withheldScopes.set(person, new Set(scopes));
    },
    setApiEnabled: (api, enabled) => {
      toggle(context.disabledApis, api, !enabled);
    },
    setDriveFull: (email, full) => {
      toggle(context.fullDrives, email.toLowerCase(), full);
    },
    close: () => dataStore.close(),
  };
  return host;
}

function toggle<T>(set: Set<T>, member: T, isIn: boolean): void {
  if (isIn) set.add(member);
  else set.delete(member);
}

function withRole(
  record: FileRecord,
  email: string,
  role: Exclude<FileRole, 'owner'> | undefined,
): FileRecord {
  if (record.owner === email) throw new NotSupportedError('Changing the owner of a file');
  const { [email]: _before, ...others } = record.permissions;
  return { ...record, permissions: role === undefined ? others : { ...others, [email]: role } };
}

function lockKey(lock: HeldLock): string {
  if (lock.kind === 'script') return scriptLockKey;
  if (lock.kind === 'document') return documentLockKey(lock.spreadsheetId);
  return userLockKey(lock.email.toLowerCase());
}

/** No spreadsheet is at hand: `getActiveSpreadsheet` is null. */
function runClockTrigger(context: HostContext, id: string): RunReport {
  const trigger = context.readState().triggers.find((each) => each.id === id);
  if (trigger?.eventType !== 'CLOCK') throw new Error(`No clock trigger ${id}`);
  const now = context.clock.now();
  const { intervalMs } = trigger;
  context.updateState((state) => ({
    ...state,
    triggers:
      intervalMs === undefined
        ? state.triggers.filter((each) => each.id !== id)
        : state.triggers.map((each) =>
            each.id === id
              ? { ...each, nextRun: new Date(now.getTime() + intervalMs).toISOString() }
              : each,
          ),
  }));
  let report: RunReport | undefined;
  execute(
    context,
    {
      user: trigger.creator,
      locale: 'en',
      authMode: 'FULL',
      spreadsheetId: undefined,
      containerId:
        context.behaviour().documentStoresInClockRuns === 'present'
          ? trigger.documentId
          : undefined,
      page: undefined,
      functionName: trigger.handler,
      args: [clockEvent(now, context.project.manifest.timeZone, trigger)],
      limit: context.limits.full,
    },
    (done) => {
      report = done;
    },
  );
  if (report === undefined) throw new Error('The run left no report');
  return report;
}
