import type { Lang } from '../../core/i18n/lang.ts';
import type { Failed, Outcome } from '../../core/rpc/outcome.ts';
import { peopleIn } from '../../core/update/people.ts';
import type { SaveFault } from '../../core/update/place-ids.ts';
import { type Reconciled, reconcile } from '../../core/update/reconcile.ts';
import { batches } from '../../core/workbook/layout/batches.ts';
import { isUnfinished, markerOf } from '../../core/workbook/layout/marker.ts';
import { readSettings, type Settings } from '../../core/workbook/read-settings.ts';
import type { Snapshot } from '../../core/workbook/snapshot.ts';
import type { Context } from '../context.ts';
import { fault } from '../fault.ts';
import type { PlannedWrite } from './write-save.ts';

/** Settings of a workbook that is set up and whole, with the language of the labels in its cells. */
export function settingsOf(snapshot: Snapshot, lang: Lang): Outcome<Settings> {
  const settings = readSettings(snapshot);
  if (!settings?.year) return fault('not-set-up', lang);
  if (isUnfinished(snapshot)) return fault('unfinished', lang);
  return { ok: true, value: { ...settings, lang: markerOf(snapshot)?.lang ?? settings.lang } };
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
export const faultsOf = (faults: readonly SaveFault[], lang: Lang): Failed => ({
  ok: false,
  problems: faults.flatMap(({ code, place }) => fault(code, lang, place).problems),
});

/** A save is one batch: its cells are not there without its rows in Updates. */
export function inOneBatch<T extends PlannedWrite>(plan: T, lang: Lang): Outcome<T> {
  return batches(plan.requests).length > 1
    ? fault('save-too-large', lang)
    : { ok: true, value: plan };
}
