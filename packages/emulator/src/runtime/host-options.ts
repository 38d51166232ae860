import type { Service } from '../rest/service.ts';
import type { SheetsServiceOptions } from '../sheets/methods/context.ts';
import type { EffectiveValues, HostSpreadsheet } from '../sheets/model.ts';
import type { DataStore } from '../store/data-store.ts';
import type { Trace } from '../trace.ts';
import type { Behaviour } from './behaviour.ts';
import type { DocumentFormats } from './document-formats.ts';
import type { Faults } from './faults.ts';

export interface HostOptions {
  /** The built project: `appsscript.json`, `.js` and `.html` files. */
  readonly dist: string;
  /** Where files and properties are kept; by default in memory. */
  readonly dataStore?: DataStore;
  /** By default this machine's clock. */
  readonly now?: () => Date;
  /** IDs of files, triggers and runs; by default random. */
  readonly newId?: () => string;
  /** Waits in real time; by default waiting only moves the host's clock ahead. */
  readonly sleep?: (ms: number) => void;
  readonly trace?: Trace;
  readonly faults?: Faults;
  /** Where it is to behave otherwise than in the strictest way. */
  readonly behaviour?: Partial<Behaviour>;
  readonly evaluate?: (spreadsheet: HostSpreadsheet) => EffectiveValues;
  readonly createSheets?: (options: SheetsServiceOptions) => Service;
  readonly documentFormats?: DocumentFormats;
  /** The caption of its menu; by default that of a project that nobody named. */
  readonly addonName?: string;
  /** The add-on owner's domain; people of others have an empty `getActiveUser().getEmail()`. */
  readonly domain?: string;
  /** Decides quotas; consumer by default, which is the stricter. */
  readonly account?: 'consumer' | 'workspace';
  /** Run time in milliseconds: by default 6 minutes, and 30 s for simple triggers. */
  readonly limits?: { readonly full: number; readonly simple: number };
}

/** With what a host cannot be without. */
export type CompleteOptions = HostOptions &
  Required<Pick<HostOptions, 'dataStore' | 'now' | 'newId'>>;
