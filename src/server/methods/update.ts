import { lockedPeriod } from '../../core/actions/period/periods.ts';
import { type PlannedSave, saveFound, saveUpdate } from '../../core/actions/update/save-update.ts';
import { cellCharacters, type UpdateInput } from '../../core/actions/update/update-input.ts';
import type { Handlers } from '../../core/rpc/contract.ts';
import { sentences, ui } from '../../core/shared/i18n/catalogue.ts';
import { linkFault } from '../../core/workbook/link.ts';
import { roleOf, type Settings } from '../../core/workbook/read-settings.ts';
import type { Snapshot } from '../../core/workbook/snapshot.ts';
import type { Context } from '../context.ts';
import { fault } from '../fault.ts';
import { faultsOf, foundEdits, inOneBatch, settingsFor } from '../services/plan-save.ts';
import { writeSave } from '../services/write-save.ts';

/** Writes one update of one or several actions, with its rows in Updates, in one batch. */
export const save: Handlers<Context>['update.save'] = (input, context) => {
  const { saved, unchanged, conflicts } = writeSave(context, (snapshot) =>
    planned(snapshot, input, context),
  );
  const counts = { saved: saved.length, unchanged: unchanged.length };
  return {
    saved: [...saved],
    unchanged: [...unchanged],
    conflicts: [...conflicts],
    message:
      conflicts.length > 0 ? ui.conflict[context.lang] : sentences.saved[context.lang](counts),
  };
};

function planned(snapshot: Snapshot, input: UpdateInput, context: Context): PlannedSave {
  const { lang, email } = context;
  const settings = settingsFor(snapshot, context);
  const now = context.localNow(snapshot.properties.timeZone);
  refuseFaulty(input, now, context);
  refuseLocked(input, settings, now, context);
  const edits = foundEdits(snapshot, settings, now, context);
  const plan = saveUpdate(snapshot, settings, input, { email, now, source: 'sidebar' }, edits);
  if ('faults' in plan) throw faultsOf(plan.faults, lang);
  return inOneBatch(plan, lang);
}

/** Records what was edited by hand, or by other programs, since the last save: batch by batch, if it is much. */
export const reconcileUpdates: Handlers<Context>['updates.reconcile'] = (_input, context) => {
  const recorded: string[] = [];
  for (let more = true; more; ) {
    const written = writeSave(context, (snapshot) => found(snapshot, context));
    recorded.push(...written.saved);
    more = written.more && context.clock.now() < context.deadline;
  }
  return { recorded: [...new Set(recorded)] };
};

function found(snapshot: Snapshot, context: Context): PlannedSave & { readonly more: boolean } {
  const { lang } = context;
  const settings = settingsFor(snapshot, context);
  const now = context.localNow(snapshot.properties.timeZone);
  const plan = saveFound(snapshot, foundEdits(snapshot, settings, now, context));
  if ('faults' in plan) throw faultsOf(plan.faults, lang);
  return inOneBatch(plan, lang);
}

/** Refuses what no save may hold, whatever the workbook says. */
function refuseFaulty(input: UpdateInput, now: string, { lang }: Context): void {
  const { changes, effectiveOn } = input;
  const long = Object.entries(changes).find(([, value]) => textLength(value) > cellCharacters);
  if (long) throw fault('text-too-long', lang, long[0]);
  const wrong = changes.evidence ? linkFault(changes.evidence) : undefined;
  if (wrong !== undefined) {
    const place = (changes.evidence ?? '').slice(0, 100);
    throw fault(wrong === 'with-user' ? 'link-with-user' : 'bad-link', lang, place);
  }
  if (effectiveOn !== null && effectiveOn > now.slice(0, 10)) {
    throw fault('future-date', lang, effectiveOn);
  }
}

/** Refuses what was so in a locked period: that is for managers to correct. */
function refuseLocked(
  { effectiveOn }: UpdateInput,
  settings: Settings,
  now: string,
  { lang, email }: Context,
): void {
  if (effectiveOn === null || roleOf(settings, email) === 'manager') return;
  const period = lockedPeriod(settings.periods, effectiveOn, now.slice(0, 10));
  if (period) throw fault('period-locked', lang, period.name);
}

function textLength(value: unknown): number {
  if (Array.isArray(value)) return value.join(', ').length;
  return typeof value === 'string' ? value.length : 0;
}
