import { mostMends } from '../check/most-mends.ts';
import type { Severity } from '../shared/outcome.ts';
import * as z from '../shared/schema.ts';

interface Mend {
  /** Key of the column. */
  readonly field: string;
  /** What stands there, and what would, as Updates shows values. */
  readonly before: string;
  readonly after: string;
}

/** One thing to look at. */
export interface ListedIssue {
  readonly code: string;
  readonly severity: Severity;
  /** ID of the action; '' if it is about none. */
  readonly id: string;
  readonly sheetId: number;
  /** Title of the sheet. */
  readonly sheet: string;
  /** Row as it was, counted from 1; null for more than one. */
  readonly row: number | null;
  /** Key of the column; null for more than a cell. */
  readonly column: string | null;
  readonly place: string;
  readonly message: string;
  readonly remedy: string;
  readonly mend: Mend | null;
}

export interface CheckResult {
  readonly counts: {
    readonly error: number;
    readonly warning: number;
    readonly info: number;
  };
  /** The most urgent ones, as many as the Issues sheet lists. */
  readonly issues: readonly ListedIssue[];
  /** Issues that are counted, and not listed. */
  readonly unlisted: number;
}

export const MendInput = z.object({
  saveId: z.string().check(z.regex(/^[0-9a-zA-Z-]{8,64}$/)),
  mends: z
    .array(
      z.object({
        id: z.string().check(z.maxLength(50)),
        code: z.string().check(z.maxLength(50)),
        field: z.string().check(z.maxLength(50)),
        before: z.string(),
        after: z.string(),
      }),
    )
    .check(z.minLength(1), z.maxLength(mostMends)),
});

export interface MendResult {
  readonly mended: readonly string[];
  /** IDs of actions whose cell is no longer as the person saw it: left alone. */
  readonly outdated: readonly string[];
}
