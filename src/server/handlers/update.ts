import { sentences, ui } from '../../core/i18n/catalogue.ts';
import type { Lang } from '../../core/i18n/lang.ts';
import { lockedPeriod } from '../../core/period/periods.ts';
import type { Handlers, Output } from '../../core/rpc/contract.ts';
import type { Failed, Outcome } from '../../core/rpc/outcome.ts';
import type { SaveFault } from '../../core/update/place-ids.ts';
import { type Reconciled, reconcile } from '../../core/update/reconcile.ts';
import { type PlannedSave, saveFound, saveUpdate } from '../../core/update/save-update.ts';
import { cellCharacters, type UpdateInput } from '../../core/update/update-input.ts';
import { batches } from '../../core/workbook/layout/batches.ts';
import { isUnfinished, markerOf } from '../../core/workbook/layout/marker.ts';
import { readSettings, roleOf, type Settings } from '../../core/workbook/read-settings.ts';
import type { Snapshot } from '../../core/workbook/snapshot.ts';
import type { Context } from '../context.ts';
import { answering, fault } from '../fault.ts';
import { requireStaff } from './rights.ts';
import { writeSave } from './write-save.ts';

/** Writes one update of one or several actions, with its rows in Updates, in one batch. */
export const save: Handlers<Context>['update.save'] = (input, context) =>
  answering<Output<'update.save'>>(context.lang, () => {
    const written = writeSave(context, (snapshot) => planned(snapshot, input, context));
    if (!written.ok) return written;
    const { saved, unchanged, conflicts } = written.value;
    const counts = { saved: saved.length, unchanged: unchanged.length };
    return {
      ok: true,
      value: {
        saved: [...saved],
        unchanged: [...unchanged],
        conflicts: [...conflicts],
        message:
          conflicts.length > 0 ? ui.conflict[context.lang] : sentences.saved[context.lang](counts),
      },
    };
  });

function planned(snapshot: Snapshot, input: UpdateInput, context: Context): Outcome<PlannedSave> {
  const { lang, email } = context;
  const settings = readSettings(snapshot);
  if (!settings?.year) return fault('not-set-up', lang);
  if (isUnfinished(snapshot)) return fault('unfinished', lang);
  const allowed = requireStaff(context, settings);
  if (!allowed.ok) return allowed;
  const now = context.localNow(snapshot.properties.timeZone);
  const refused = refusal(input, now, context) ?? lockedOut(input, settings, now, context);
  if (refused) return refused;
  // Cells hold labels in the language of the layout.
  const labels = { ...settings, lang: markerOf(snapshot)?.lang ?? settings.lang };
  const found = foundEdits(snapshot, labels, now, context);
  const plan = saveUpdate(snapshot, labels, input, { email, now, source: 'sidebar' }, found);
  if ('faults' in plan) return faultsOf(plan.faults, lang);
  return inOneBatch(plan, lang);
}

/** A save is one batch: its cells are not there without its rows in Updates. */
function inOneBatch(plan: PlannedSave, lang: Lang): Outcome<PlannedSave> {
  return batches(plan.requests).length > 1
    ? fault('save-too-large', lang)
    : { ok: true, value: plan };
}

/** Records what was edited by hand, or by other programs, since the last save. */
export const reconcileUpdates: Handlers<Context>['updates.reconcile'] = (_input, context) =>
  answering<Output<'updates.reconcile'>>(context.lang, () => {
    const written = writeSave(context, (snapshot) => {
      const { lang } = context;
      const settings = readSettings(snapshot);
      if (!settings?.year) return fault('not-set-up', lang);
      if (isUnfinished(snapshot)) return fault('unfinished', lang);
      const allowed = requireStaff(context, settings);
      if (!allowed.ok) return allowed;
      const now = context.localNow(snapshot.properties.timeZone);
      const labels = { ...settings, lang: markerOf(snapshot)?.lang ?? settings.lang };
      const plan = saveFound(snapshot, foundEdits(snapshot, labels, now, context));
      return 'faults' in plan ? faultsOf(plan.faults, lang) : inOneBatch(plan, lang);
    });
    return written.ok ? { ok: true, value: { recorded: [...written.value.saved] } } : written;
  });

function foundEdits(
  snapshot: Snapshot,
  labels: Settings,
  now: string,
  { newId, personByKey }: Context,
): Reconciled {
  return reconcile(snapshot, labels, { now, saveId: newId(), person: personByKey });
}

const faultsOf = (faults: readonly SaveFault[], lang: Lang): Failed => ({
  ok: false,
  problems: faults.flatMap(({ code, place }) => fault(code, lang, place).problems),
});

/** What no save may hold, whatever the workbook says. */
function refusal(input: UpdateInput, now: string, { lang }: Context): Failed | undefined {
  const { changes, effectiveOn } = input;
  const long = Object.entries(changes).find(([, value]) => textLength(value) > cellCharacters);
  if (long) return fault('text-too-long', lang, long[0]);
  if (changes.evidence && !/^https:\/\/\S+$/.test(changes.evidence)) {
    return fault('bad-link', lang, changes.evidence.slice(0, 100));
  }
  if (effectiveOn !== null && effectiveOn > now.slice(0, 10)) {
    return fault('future-date', lang, effectiveOn);
  }
  return undefined;
}

/** What was so in a locked period is for managers to correct. */
function lockedOut(
  { effectiveOn }: UpdateInput,
  settings: Settings,
  now: string,
  { lang, email }: Context,
): Failed | undefined {
  if (effectiveOn === null || roleOf(settings, email) === 'manager') return undefined;
  const period = lockedPeriod(settings.periods, effectiveOn, now.slice(0, 10));
  return period && fault('period-locked', lang, period.name);
}

function textLength(value: unknown): number {
  if (Array.isArray(value)) return value.join(', ').length;
  return typeof value === 'string' ? value.length : 0;
}
