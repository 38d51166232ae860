import * as z from 'zod/mini';

/** A Doc of a paper. */
const PaperDoc = z.object({
  id: z.string(),
  /** Address of the manager who made it. */
  by: z.string(),
  /** What was written into it last, as a hash: whether it is still what the plan says. */
  print: z.string(),
  /** Keys of the parts that were written into it. */
  parts: z._default(z.array(z.string()), []),
  /** What stands for the placeholders of its letterhead. */
  filled: z._default(z.record(z.string(), z.string()), {}),
});
export type PaperDoc = z.infer<typeof PaperDoc>;

/** A run that makes a paper by itself. */
const PaperRun = z.object({
  /** The day it was due; ISO. */
  due: z.string(),
  /** Who runs it, and since when: local moment. */
  by: z.string(),
  at: z.string(),
  tries: z.int(),
  done: z.boolean(),
});
export type PaperRun = z.infer<typeof PaperRun>;

/** What the add-on notes of a paper, in a hidden cell of its row. */
export const PaperRecord = z.object({
  /** By language. */
  docs: z._default(z.record(z.string(), PaperDoc), {}),
  /** When the data of its Docs were read: local moment. */
  readAt: z._default(z.string(), ''),
  /** The issue that its Docs are compared with. */
  since: z._default(z.string(), ''),
  /** Its last issue. */
  issue: z._default(z.string(), ''),
  /** Its last run by itself. */
  run: z.optional(PaperRun),
});
export type PaperRecord = z.infer<typeof PaperRecord>;

export const noRecord: PaperRecord = PaperRecord.parse({});

/** Reads the cell; what cannot be read counts as nothing noted. */
export function readRecord(text: string): PaperRecord {
  try {
    const read = PaperRecord.safeParse(JSON.parse(text || '{}'));
    return read.success ? read.data : noRecord;
  } catch {
    return noRecord;
  }
}
