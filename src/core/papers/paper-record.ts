import * as z from '../shared/schema.ts';
import { shortHash } from '../shared/short-hash.ts';
import { minutesBetween } from '../workbook/date.ts';

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
  /** The paper that it tells of: where a row was copied, this tells the original. */
  of: z._default(z.string(), ''),
  /** When the data of its Docs were read: local moment. */
  readAt: z._default(z.string(), ''),
  /** The issue that its Docs are compared with. */
  since: z._default(z.string(), ''),
  /** Its last issue. */
  issue: z._default(z.string(), ''),
  /** Who is making it at this moment: nobody else does meanwhile. */
  claim: z.optional(z.object({ by: z.string(), at: z.string() })),
  /** Its last run by itself. */
  run: z.optional(PaperRun),
});
export type PaperRecord = z.infer<typeof PaperRecord>;

/** What the record of a paper notes of it. */
export const ofPaper = (body: string, title: string): string => shortHash(`${body}\n${title}`);

export const noRecord: PaperRecord = PaperRecord.parse({});

/** An execution lasts six minutes at most: https://developers.google.com/apps-script/guides/services/quotas */
const claimMinutes = 7;

/** Who else is making the paper, since when; undefined if nobody is. Moments are local. */
export function claimedBy(
  { claim }: Pick<PaperRecord, 'claim'>,
  me: string,
  now: string,
): PaperRecord['claim'] {
  if (claim === undefined || claim.by === me) return undefined;
  const minutes = minutesBetween(claim.at, now);
  return minutes >= 0 && minutes < claimMinutes ? claim : undefined;
}

/** Reads the cell; what cannot be read counts as nothing noted. */
export function readRecord(text: string): PaperRecord {
  try {
    const read = PaperRecord.safeParse(JSON.parse(text || '{}'));
    return read.success ? read.data : noRecord;
  } catch {
    return noRecord;
  }
}
