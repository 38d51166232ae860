import { lockedPeriod } from '../../core/actions/period/periods.ts';
import { type PlannedSave, saveFound, saveUpdate } from '../../core/actions/update/save-update.ts';
import { cellCharacters, type UpdateInput } from '../../core/actions/update/update-input.ts';
import type { Handlers, Output } from '../../core/rpc/contract.ts';
import { sentences, ui } from '../../core/shared/i18n/catalogue.ts';
import type { Failed, Outcome } from '../../core/shared/outcome.ts';
import { linkFault } from '../../core/workbook/link.ts';
import { roleOf, type Settings } from '../../core/workbook/read-settings.ts';
import type { Snapshot } from '../../core/workbook/snapshot.ts';
import type { Context } from '../context.ts';
import { answering, fault } from '../fault.ts';
import { faultsOf, foundEdits, inOneBatch, settingsOf } from '../services/plan-save.ts';
import { requireStaff } from '../services/rights.ts';
import { writeSave } from '../services/write-save.ts';

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
  const read = settingsOf(snapshot, lang);
  if (!read.ok) return read;
  const settings = read.value;
  const allowed = requireStaff(context, settings);
  if (!allowed.ok) return allowed;
  const now = context.localNow(snapshot.properties.timeZone);
  const refused = refusal(input, now, context) ?? lockedOut(input, settings, now, context);
  if (refused) return refused;
  const edits = foundEdits(snapshot, settings, now, context);
  const plan = saveUpdate(snapshot, settings, input, { email, now, source: 'sidebar' }, edits);
  return 'faults' in plan ? faultsOf(plan.faults, lang) : inOneBatch(plan, lang);
}

/** Records what was edited by hand, or by other programs, since the last save: batch by batch, if it is much. */
export const reconcileUpdates: Handlers<Context>['updates.reconcile'] = (_input, context) =>
  answering<Output<'updates.reconcile'>>(context.lang, () => {
    const recorded: string[] = [];
    for (let more = true; more; ) {
      const written = writeSave(context, (snapshot) => found(snapshot, context));
      if (!written.ok) return written;
      recorded.push(...written.value.saved);
      more = written.value.more && context.clock.now() < context.deadline;
    }
    return { ok: true, value: { recorded: [...new Set(recorded)] } };
  });

function found(
  snapshot: Snapshot,
  context: Context,
): Outcome<PlannedSave & { readonly more: boolean }> {
  const { lang } = context;
  const settings = settingsOf(snapshot, lang);
  if (!settings.ok) return settings;
  const allowed = requireStaff(context, settings.value);
  if (!allowed.ok) return allowed;
  const now = context.localNow(snapshot.properties.timeZone);
  const plan = saveFound(snapshot, foundEdits(snapshot, settings.value, now, context));
  return 'faults' in plan ? faultsOf(plan.faults, lang) : inOneBatch(plan, lang);
}

/** What no save may hold, whatever the workbook says. */
function refusal(input: UpdateInput, now: string, { lang }: Context): Failed | undefined {
  const { changes, effectiveOn } = input;
  const long = Object.entries(changes).find(([, value]) => textLength(value) > cellCharacters);
  if (long) return fault('text-too-long', lang, long[0]);
  const wrong = changes.evidence ? linkFault(changes.evidence) : undefined;
  if (wrong !== undefined) {
    const place = (changes.evidence ?? '').slice(0, 100);
    return fault(wrong === 'with-user' ? 'link-with-user' : 'bad-link', lang, place);
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
