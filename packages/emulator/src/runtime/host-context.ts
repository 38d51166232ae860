import type { ApiName } from '../rest/schema/schemas.ts';
import type { Service } from '../rest/service.ts';
import type { EffectiveValues, HostSpreadsheet } from '../sheets/model.ts';
import type { FileStore } from '../store/file-store.ts';
import type { HostState } from '../store/host-state.ts';
import type { Trace } from '../trace.ts';
import type { Behaviour } from './behaviour.ts';
import type { Caches } from './caches.ts';
import type { Clock } from './clock.ts';
import type { DocumentFormats } from './document-formats.ts';
import type { Answers, Faults } from './faults.ts';
import type { Locks } from './locks.ts';
import type { Project } from './project.ts';

/** What all runs of one host share. */
export interface HostContext {
  readonly project: Project;
  readonly files: FileStore;
  readonly readState: () => HostState;
  readonly updateState: (change: (state: HostState) => HostState) => void;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly trace: Trace;
  readonly evaluate: (spreadsheet: HostSpreadsheet) => EffectiveValues;
  /** Google's REST APIs over the files. */
  readonly services: Readonly<Record<ApiName, Service>>;
  readonly documentFormats: DocumentFormats;
  /** The Sheets API over other files, for reads that see a run's cached view. */
  readonly sheetsOver: (files: FileStore) => Service;
  readonly newSpreadsheet: NewSpreadsheet;
  readonly locks: Locks;
  readonly caches: Caches;
  readonly faults: () => Faults;
  readonly answers: () => Answers;
  readonly behaviour: () => Behaviour;
  readonly settings: HostSettings;
  /** Ends a run that takes longer, in milliseconds. */
  readonly limits: { readonly full: number; readonly simple: number };
  /** People whose authorisation was taken back: `AuthorizationStatus.REQUIRED`. */
  readonly unauthorised: Set<string>;
  /** Scopes that a person did not grant, though they authorised the add-on. */
  readonly withheldScopes: Map<string, ReadonlySet<string>>;
  /** APIs that are not enabled in the script's Cloud project. */
  readonly disabledApis: Set<ApiName>;
  /** People whose Drive storage is used up. */
  readonly fullDrives: Set<string>;
}

interface HostSettings {
  /** Name of the add-on: its menu under Extensions. */
  readonly addonName: string;
  /** The domain of the add-on's owner; `getActiveUser` shows only people of this domain. */
  readonly domain: string | undefined;
  readonly account: 'consumer' | 'workspace';
}

/** Makes a new spreadsheet owned by this person and returns its ID. */
export type NewSpreadsheet = (spec: {
  readonly owner: string;
  readonly title: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly rows?: number;
  readonly columns?: number;
  /** Made by the add-on, which therefore has it under `drive.file`. */
  readonly byAddon?: boolean;
}) => string;
