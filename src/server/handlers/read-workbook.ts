import type { Outcome } from '../../core/rpc/outcome.ts';
import { isUnfinished } from '../../core/workbook/layout/marker.ts';
import { readSettings, type Settings } from '../../core/workbook/read-settings.ts';
import type { Snapshot } from '../../core/workbook/snapshot.ts';
import type { Context } from '../context.ts';
import { fault } from '../fault.ts';
import { requireMember } from './rights.ts';

/** A workbook that is set up and whole, read for one of its people. */
export interface Workbook {
  readonly snapshot: Snapshot;
  readonly settings: Settings & { readonly year: number };
}

/** Reads the workbook, in two round trips, for people whom Settings names. */
export function readWorkbook(context: Context): Outcome<Workbook> {
  const snapshot = context.sheets.snapshot();
  const settings = readSettings(snapshot);
  if (settings === undefined || settings.year === null) return fault('not-set-up', context.lang);
  if (isUnfinished(snapshot)) return fault('unfinished', context.lang);
  const allowed = requireMember(context, settings);
  if (!allowed.ok) return allowed;
  return { ok: true, value: { snapshot, settings: { ...settings, year: settings.year } } };
}
