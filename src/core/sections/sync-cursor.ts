import * as z from '../shared/schema.ts';
import { minutesBetween } from '../workbook/date.ts';
import { type Kept, metadataRequest, readMetadata } from '../workbook/metadata.ts';
import type { Request } from '../workbook/sheets-api.ts';
import type { Structure } from '../workbook/snapshot.ts';

/** Key of the developer metadata that tells how far a sync got. */
const key = 'workplan.sync';

const SyncCursor = z.object({
  /** Local moments; '' where it has not ended. */
  startedOn: z.string(),
  endedOn: z.string(),
  by: z.string(),
  /** When it was last heard of: local moment. */
  at: z._default(z.string(), ''),
  /** Names of the Sections that are still to be synced. */
  left: z.array(z.string()),
  /** When each Section was synced last: local moments by name. */
  last: z.record(z.string(), z.string()),
  /** The same, with those that could not be opened: what fails for a moment only is not among them. */
  tried: z._default(z.record(z.string(), z.string()), {}),
  /** Which word of what was put right in each Section's workbook has reached the plan. */
  noted: z._default(z.record(z.string(), z.string()), {}),
});
export type SyncCursor = z.infer<typeof SyncCursor>;

export const syncKept: Kept<SyncCursor> = { key, schema: SyncCursor };

const none: SyncCursor = {
  ...{ startedOn: '', endedOn: '', by: '', at: '', left: [], last: {}, tried: {} },
  noted: {},
};

/** An execution lasts six minutes at most: https://developers.google.com/apps-script/guides/services/quotas */
const claimMinutes = 7;

/** Minutes since a sync was heard of last. Moments are local. */
const silence = ({ at }: SyncCursor, now: string): number =>
  at === '' ? Number.POSITIVE_INFINITY : minutesBetween(at, now);

/** Whether somebody else is syncing at this moment. */
export function isRunning(cursor: SyncCursor, me: string, now: string): boolean {
  const minutes = silence(cursor, now);
  return cursor.left.length > 0 && cursor.by !== me && minutes >= 0 && minutes < claimMinutes;
}

/** Whether others count a sync as somebody's own for as long as a piece of it takes. */
export function isClaimed(cursor: SyncCursor, me: string, now: string): boolean {
  const minutes = silence(cursor, now);
  return cursor.by === me && minutes >= 0 && minutes < 1;
}

/** How far the last sync got. */
export function syncCursor(structure: Pick<Structure, 'developerMetadata'>): SyncCursor {
  return readMetadata(structure, syncKept)[0] ?? none;
}

export function cursorRequest(
  structure: Pick<Structure, 'developerMetadata'>,
  cursor: SyncCursor,
): Request {
  return metadataRequest(structure, key, JSON.stringify(cursor));
}
