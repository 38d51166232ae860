import { createDocsService } from '../docs/docs-service.ts';
import { newDocument } from '../docs/new-document.ts';
import { badRequest } from '../drive/drive-error.ts';
import { createDriveService } from '../drive/drive-service.ts';
import { createEvaluator } from '../formulas/evaluate.ts';
import type { Service } from '../rest/service.ts';
import { createSpreadsheetContent } from '../sheets/new-spreadsheet.ts';
import { createSheetsService } from '../sheets/sheets-service.ts';
import type { FileStore } from '../store/file-store.ts';
import type { HostState } from '../store/host-state.ts';
import { type Behaviour, strictBehaviour } from './behaviour.ts';
import { createCaches } from './caches.ts';
import { createClock } from './clock.ts';
import { type DocumentFormats, documentFormats } from './document-formats.ts';
import { type Answers, type Faults, noFaults, sameAnswers } from './faults.ts';
import type { HostContext, NewSpreadsheet } from './host-context.ts';
import type { CompleteOptions } from './host-options.ts';
import { createLocks } from './locks.ts';
import { loadProject } from './project.ts';

/** The services of a host over its data store. */
export function createContext(options: CompleteOptions): HostContext & {
  readonly setFaults: (faults: Faults) => void;
  readonly setAnswers: (answers: Answers) => void;
  readonly setBehaviour: (change: Partial<Behaviour>) => void;
} {
  const { dataStore, newId } = options;
  const { state, files } = dataStore;
  const updateState = (change: (before: HostState) => HostState): void =>
    state.write(change(state.read()));
  const clock = createClock(options.now, options.sleep, {
    read: () => state.read().clockAheadMs,
    write: (clockAheadMs) => updateState((before) => ({ ...before, clockAheadMs })),
  });
  const now = (): number => clock.now().getTime();
  const evaluate = options.evaluate ?? createEvaluator({ now: () => clock.now() });
  const createSheets = options.createSheets ?? createSheetsService;
  const sheetsOver = (store: FileStore): Service =>
    createSheets({ store, now: () => clock.now(), newId, evaluate });
  const sheets = sheetsOver(files);
  const formats = options.documentFormats ?? documentFormats;
  const fullDrives = new Set<string>();
  let faults = options.faults ?? noFaults;
  let answers: Answers = sameAnswers;
  let behaviour: Behaviour = { ...strictBehaviour, ...options.behaviour };
  return {
    project: loadProject(options.dist),
    files,
    readState: () => state.read(),
    updateState,
    clock,
    newId,
    trace: options.trace ?? (() => {}),
    evaluate,
    services: {
      sheets,
      docs: createDocsService({ store: files, now: () => clock.now(), newId }),
      drive: createDriveService({
        store: files,
        now: () => clock.now(),
        newId,
        convert: (bytes, _from, spec) =>
          newDocument(
            {
              ...spec,
              noHeadingIds: behaviour.convertedHeadings === 'without-ids',
              from: readDocx(formats, bytes),
            },
            newId,
          ),
        emptyDocument: (spec) => newDocument(spec, newId),
        emptySpreadsheet: ({ id, title }) => createSpreadsheetContent({ spreadsheetId: id, title }),
        exportAs: formats.exportAs,
        isFull: (email) => fullDrives.has(email),
      }),
    },
    documentFormats: formats,
    sheetsOver,
    newSpreadsheet: spreadsheetMaker(sheets, files),
    locks: createLocks(now),
    caches: createCaches(now),
    faults: () => faults,
    answers: () => answers,
    setAnswers: (next) => {
      answers = next;
    },
    setFaults: (next) => {
      faults = next;
    },
    behaviour: () => behaviour,
    setBehaviour: (change) => {
      behaviour = { ...behaviour, ...change };
    },
    settings: {
      addonName: options.addonName ?? 'Untitled project',
      domain: options.domain,
      account: options.account ?? 'consumer',
    },
    limits: options.limits ?? { full: 360_000, simple: 30_000 },
    unauthorised: new Set(),
    withheldScopes: new Map(),
    disabledApis: new Set(),
    fullDrives,
  };
}

/** What Google answers to a damaged file is not documented; a 400 is assumed. */
function readDocx(formats: DocumentFormats, bytes: Uint8Array): gapi.client.docs.Document {
  try {
    return formats.ofDocx(bytes);
  } catch (error) {
    throw error instanceof Error && error.name === 'DocxError' ? badRequest() : error;
  }
}

function spreadsheetMaker(sheets: Service, files: FileStore): NewSpreadsheet {
  return ({ owner, title, locale, timeZone, rows, columns, byAddon }) => {
    // Without a size the API makes the sheet that Drive makes: ID 0, titled in the locale.
    const sized = rows !== undefined || columns !== undefined;
    const gridProperties = { rowCount: rows ?? 1000, columnCount: columns ?? 26 };
    const firstSheet = [{ properties: { sheetId: 0, title: 'Sheet1', gridProperties } }];
    const made = sheets.call(
      'sheets.spreadsheets.create',
      {},
      { properties: { title, locale, timeZone }, ...(sized ? { sheets: firstSheet } : {}) },
      { email: owner, counted: false },
    ) as gapi.client.sheets.Spreadsheet;
    const file = files.get(made.spreadsheetId ?? '');
    if (file === undefined) throw new Error('The new spreadsheet was not stored');
    const appAccess = byAddon === true ? [owner.toLowerCase()] : [];
    files.put({ ...file, record: { ...file.record, appAccess } });
    return file.record.id;
  };
}
