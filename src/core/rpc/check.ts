import * as z from 'zod/mini';
import { mostMends } from '../check/most-mends.ts';

const count = z.int().check(z.gte(0));

const Mend = z.object({
  /** Key of the column. */
  field: z.string(),
  /** What stands there, and what would, as Updates shows values. */
  before: z.string(),
  after: z.string(),
});

/** One thing to look at. */
const Issue = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  /** ID of the action; '' if it is about none. */
  id: z.string(),
  sheetId: z.int(),
  /** Title of the sheet. */
  sheet: z.string(),
  /** Row as it was, counted from 1; null for more than one. */
  row: z.nullable(z.int()),
  /** Key of the column; null for more than a cell. */
  column: z.nullable(z.string()),
  place: z.string(),
  message: z.string(),
  remedy: z.string(),
  mend: z.nullable(Mend),
});
export type ListedIssue = z.infer<typeof Issue>;

export const CheckResult = z.object({
  counts: z.object({ error: count, warning: count, info: count }),
  /** The most urgent ones, as many as the Issues sheet lists. */
  issues: z.array(Issue),
  /** Issues that are counted, and not listed. */
  unlisted: count,
});
export type CheckResult = z.infer<typeof CheckResult>;

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

export const MendResult = z.object({
  mended: z.array(z.string()),
  /** IDs of actions whose cell is no longer as the person saw it: left alone. */
  outdated: z.array(z.string()),
});
