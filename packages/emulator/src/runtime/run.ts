import type { Call } from '../trace.ts';
import type { Documents } from './documents.ts';
import type { HostContext } from './host-context.ts';
import type { Page } from './page.ts';

/** `ScriptApp.AuthMode`: what a run may do. */
export type AuthMode = 'NONE' | 'LIMITED' | 'FULL';

/** One execution of the script, as its services see it. */
export interface Run {
  readonly id: string;
  readonly host: HostContext;
  /** Email of the person as whom it runs, in lower case. */
  readonly user: string;
  /** Language of that person: `en`, `fr`. */
  readonly locale: string;
  readonly authMode: AuthMode;
  /** The spreadsheet at hand; undefined for a clock trigger. */
  readonly spreadsheetId: string | undefined;
  /** The spreadsheet whose properties and lock it has; undefined where these are null. */
  readonly containerId: string | undefined;
  /** The browser page the run can show things in; undefined for a trigger of somebody else. */
  readonly page: Page | undefined;
  readonly documents: Documents;
  /** Lines of `console` and `Logger`. */
  readonly log: string[];
  /** Writes a record of a call; `dispatch` does so for built-in services. */
  readonly record: (call: Call) => void;
  /** Counts the REST calls of this run. */
  restCalls: number;
  /** Moves the clock ahead, as waiting would; the time counts for the limit of the run. */
  readonly wait: (ms: number) => void;
  /** Takes the time that a person took to answer out of the limit of the run. */
  readonly suspended: (ms: number) => void;
}
