import type { FileAccess } from '../core/access/roles/access-findings.ts';
import { type Lang, languageOf } from '../core/shared/i18n/lang.ts';
import { fault } from './fault.ts';
import type { BuiltInPlan } from './google/built-in-plan.ts';
import { builtInPlan } from './google/built-in-plan.ts';
import { type ClockTrigger, clockTriggerOf } from './google/clock-trigger.ts';
import { type DocsApi, docsApi } from './google/docs.ts';
import { type DriveApi, driveApi } from './google/drive.ts';
import { type FileSharing, fileSharing } from './google/file-sharing.ts';
import { type KnownWorkbooks, knownWorkbooks } from './google/known-workbooks.ts';
import { type LetterheadOfBefore, letterheadOfBefore } from './google/letterhead-of-before.ts';
import { type Lock, withDocumentLock, withScriptLock, withUserLock } from './google/locks.ts';
import { type Mailer, mailer } from './google/mail.ts';
import type { OwnFile } from './google/own-file.ts';
import { type OwnFiles, ownFilesOf } from './google/own-files.ts';
import { type Pace, sheetsPace } from './google/pace.ts';
import { type PaperFiles, paperFiles } from './google/paper-files.ts';
import { nobodyOfBefore, type PeopleOfBefore, peopleOfBefore } from './google/people-keys.ts';
import type { Clock } from './google/retry.ts';
import { activePage, currentSelection, type Page, type Selection } from './google/selection.ts';
import { currentAccess, currentOwner } from './google/sharing.ts';
import { type SheetsApi, sheetsApi } from './google/sheets.ts';

/** Whom a method is for. */
export type MethodRole =
  /** Everybody who may open the file. */
  | 'anyone'
  /** Whom Settings names. */
  | 'member'
  /** Managers and staff. */
  | 'staff'
  | 'manager'
  /** Who may write what is protected: see `services/rights.ts`. */
  | 'plan-writer';

type Locked = <T>(work: () => T) => T;

/** What a handler may use of the world: one execution, one person, one spreadsheet. */
export interface Context {
  /** Address of the person at the keyboard. */
  readonly email: string;
  /** The person's language. */
  readonly lang: Lang;
  /** Whom the method at hand is for. */
  readonly role: MethodRole;
  readonly clock: Clock;
  /** Milliseconds since 1970 at which the execution should be over. */
  readonly deadline: number;
  readonly sheets: SheetsApi;
  /** Today in a time zone, as an ISO day. */
  readonly today: (timeZone: string) => string;
  /** This minute in a time zone: `2022-05-31T09:30`. */
  readonly localNow: (timeZone: string) => string;
  readonly builtInPlan: () => BuiltInPlan;
  /** What the person has selected. */
  readonly selection: () => Selection | undefined;
  readonly page: Page;
  /** Who may edit the spreadsheet. */
  readonly access: () => FileAccess;
  /** Title and owner of the spreadsheet. */
  readonly owner: typeof currentOwner;
  /** Workbooks that the person has said they know. */
  readonly known: KnownWorkbooks;
  readonly drive: DriveApi;
  readonly docs: DocsApi;
  readonly paperFiles: PaperFiles;
  readonly sharing: FileSharing;
  /** Which files are of this plan: what is opened to be shared, exported or written into passes here first. */
  readonly ownFiles: OwnFiles;
  /** Another spreadsheet of this plan. */
  readonly openSheets: (file: OwnFile) => SheetsApi;
  /** Keeps long jobs inside the quotas. */
  readonly pace: () => Pace;
  readonly mail: Mailer;
  readonly clockTrigger: ClockTrigger;
  readonly letterheadOfBefore: LetterheadOfBefore;
  readonly peopleOfBefore: PeopleOfBefore;
  /** A new UUID. */
  readonly newId: () => string;
  /** Runs work alone on this document. @throws Refused if another execution holds it all the time */
  readonly locked: Locked;
  /** The same alone among this person's executions. */
  readonly lockedForMe: Locked;
}

/** Apps Script stops a run after six minutes; half a minute is left for the answer. */
const budget = 330_000;
/** Every execution evaluates this file anew. */
const startedAt = Date.now();

/** The context of this execution. Asks Google for nothing but the person's address. */
export function currentContext(role: MethodRole): Context {
  const spreadsheetId = SpreadsheetApp.getActiveSpreadsheet().getId();
  return {
    ...contextOf(spreadsheetId, startedAt + budget),
    role,
    locked: locked(withDocumentLock),
    letterheadOfBefore,
    peopleOfBefore: peopleOfBefore(),
  };
}

/**
 * The context of a clock trigger's execution, for one of the spreadsheets that it serves. Lock and
 * properties of a document would be none, or those of another spreadsheet.
 */
export function clockContext(spreadsheetId: string, deadline: number): Context {
  return {
    ...contextOf(spreadsheetId, deadline),
    role: 'manager',
    locked: locked(withScriptLock),
    letterheadOfBefore: { read: () => null, forget: () => {} },
    peopleOfBefore: nobodyOfBefore,
  };
}

type OfDoor = 'role' | 'locked' | 'letterheadOfBefore' | 'peopleOfBefore';

function contextOf(spreadsheetId: string, deadline: number): Omit<Context, OfDoor> {
  const clock: Clock = {
    now: () => Date.now(),
    sleep: (ms) => Utilities.sleep(ms),
    random: () => Math.random(),
  };
  const drive = driveApi(clock, deadline);
  const docs = docsApi(clock, deadline);
  return {
    email: Session.getEffectiveUser().getEmail(),
    lang: personLanguage(),
    clock,
    deadline,
    sheets: sheetsApi(spreadsheetId, clock, deadline),
    today: (timeZone) => Utilities.formatDate(new Date(clock.now()), timeZone, 'yyyy-MM-dd'),
    localNow: (timeZone) =>
      Utilities.formatDate(new Date(clock.now()), timeZone, "yyyy-MM-dd'T'HH:mm"),
    builtInPlan,
    selection: currentSelection,
    page: activePage,
    access: currentAccess,
    owner: currentOwner,
    known: knownWorkbooks,
    drive,
    docs,
    paperFiles,
    sharing: fileSharing,
    ownFiles: ownFilesOf(spreadsheetId, drive, docs, clock, deadline),
    openSheets: ({ id }) => sheetsApi(id, clock, deadline),
    pace: () => sheetsPace(clock, deadline),
    mail: mailer,
    clockTrigger: clockTriggerOf(spreadsheetId),
    newId: () => Utilities.getUuid(),
    lockedForMe: locked(withUserLock),
  };
}

const locked =
  (lock: Lock): Locked =>
  (work) => {
    const done = lock(work);
    if (done === undefined) throw fault('busy', personLanguage());
    return done.value;
  };

/** The language of the person's Google account; needs no authorisation. */
export function personLanguage(): Lang {
  return languageOf(Session.getActiveUserLocale());
}
