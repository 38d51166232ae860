import type { Settings } from '../../core/workbook/read-settings.ts';
import type { Snapshot } from '../../core/workbook/snapshot.ts';
import type { Context } from '../context.ts';
import { settingsWhole } from './plan-save.ts';
import { requireMember } from './rights.ts';

/** A workbook that is set up and whole, read for one of its people. */
export interface Workbook {
  readonly snapshot: Snapshot;
  readonly settings: Settings & { readonly year: number };
}

/** Reads the workbook, in two round trips, for people whom Settings names. */
export function readWorkbook(context: Context): Workbook {
  const snapshot = context.sheets.snapshot();
  const settings = settingsWhole(snapshot, context.lang);
  requireMember(context, settings);
  return { snapshot, settings };
}
