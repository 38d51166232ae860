import { peopleIn } from '../../core/actions/update/people.ts';
import type { SaveFault } from '../../core/actions/update/place-ids.ts';
import { type Reconciled, reconcile } from '../../core/actions/update/reconcile.ts';
import { isSectionBook, sectionMarkerOf } from '../../core/sections/section-marker.ts';
import type { Lang } from '../../core/shared/i18n/lang.ts';
import { cellLanguage } from '../../core/workbook/cell-language.ts';
import { batches } from '../../core/workbook/layout/batches.ts';
import { layoutFault } from '../../core/workbook/layout/marker.ts';
import { readSettings, type Settings } from '../../core/workbook/read-settings.ts';
import type { Snapshot } from '../../core/workbook/snapshot.ts';
import type { Context } from '../context.ts';
import { fault } from '../fault.ts';
import { Refused } from '../refused.ts';
import { admit } from './rights.ts';
import type { PlannedWrite } from './write-save.ts';

/** Settings of a workbook that is set up, in whatever state its layout is. */
export function settingsSetUp(
  snapshot: Snapshot,
  lang: Lang,
): Settings & { readonly year: number } {
  const settings = readSettings(snapshot);
  if (settings?.year) return { ...settings, year: settings.year };
  throw noPlan(snapshot, lang);
}

/** That a workbook holds no plan, or is that of a Section and does not say of which. */
export function noPlan(structure: Parameters<typeof sectionMarkerOf>[0], lang: Lang): Refused {
  const isUnmarked = isSectionBook(structure) && sectionMarkerOf(structure) === undefined;
  return fault(isUnmarked ? 'section-unmarked' : 'not-set-up', lang);
}

/** The same of one that is whole. */
export function settingsWhole(snapshot: Snapshot, lang: Lang): ReturnType<typeof settingsSetUp> {
  const code = layoutFault(snapshot);
  const read = settingsSetUp(snapshot, lang);
  if (code !== undefined) throw fault(code, lang);
  return read;
}

/** The same with the language of the labels in its cells. */
export function settingsOf(snapshot: Snapshot, lang: Lang): Settings {
  const read = settingsWhole(snapshot, lang);
  return { ...read, lang: cellLanguage(snapshot, read) };
}

/** The same for somebody whom the method is for. */
export function settingsFor(snapshot: Snapshot, context: Context): Settings {
  const settings = settingsOf(snapshot, context.lang);
  admit(context, settings, snapshot);
  return settings;
}

/** What was edited by hand since the last save. */
export function foundEdits(
  snapshot: Snapshot,
  settings: Settings,
  now: string,
  { newId, peopleOfBefore }: Context,
): Reconciled {
  const people = peopleIn(snapshot);
  const person = (who: string): string | undefined => people.get(who) ?? peopleOfBefore.person(who);
  return reconcile(snapshot, settings, { now, saveId: newId(), person });
}

/** Why a save cannot be written, in the person's language. */
export const faultsOf = (faults: readonly SaveFault[], lang: Lang): Refused =>
  new Refused(faults.flatMap(({ code, place }) => fault(code, lang, place).problems));

/** A save is one batch: its cells are not there without its rows in Updates. */
export function inOneBatch<T extends PlannedWrite>(plan: T, lang: Lang): T {
  if (batches(plan.requests).length > 1) throw fault('save-too-large', lang);
  return plan;
}
