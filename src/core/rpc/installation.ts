import type { ProbeResult } from '../shared/installation/probe-result.ts';

/** One step of the check of an installation. */
export interface InstallationStep {
  readonly results: readonly ProbeResult[];
  /** Steps in all; the page asks for one after another. */
  readonly steps: number;
}

/** The end of the check: its results in one piece, and whether its files are gone. */
export interface InstallationReport {
  /** All results, by number. */
  readonly results: readonly ProbeResult[];
  /** To be pasted into a mail. */
  readonly text: string;
  /** The line in the log. */
  readonly json: string;
  /** Titles of scratch files that could not be moved to the bin. */
  readonly left: readonly string[];
}
