import * as z from 'zod/mini';

/** One thing that a person should know or mend. */
export const Problem = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  /** Where: "line 12", "1 We act, row 8, status"; empty if the whole operation is meant. */
  place: z.string(),
  message: z.string(),
  remedy: z.string(),
});
export type Problem = z.infer<typeof Problem>;

/** The answer to every call: a person's mistake is a value, never an exception. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | Failed;
export type Failed = { readonly ok: false; readonly problems: readonly Problem[] };
