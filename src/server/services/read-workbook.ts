import type { Settings } from '../../core/workbook/read-settings.ts';
import type { Snapshot } from '../../core/workbook/snapshot.ts';
import type { Context } from '../context.ts';
import { settingsWhole } from './plan-save.ts';
import { admit } from './rights.ts';

/** A workbook that is set up and whole, read for somebody whom the method is for. */
export interface Workbook {
  readonly snapshot: Snapshot;
  readonly settings: Settings & { readonly year: number };
}

/** Reads the workbook, in two round trips, for those whom the method is for. */
export function readWorkbook(context: Context): Workbook {
  const snapshot = context.sheets.snapshot();
  const settings = settingsWhole(snapshot, context.lang);
  admit(context, settings, snapshot);
  return { snapshot, settings };
}
