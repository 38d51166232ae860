import { sentences } from '../../core/i18n/catalogue.ts';
import type { Handlers, Output } from '../../core/rpc/contract.ts';
import type { Failed } from '../../core/rpc/outcome.ts';
import { type PlannedSave, saveUpdate } from '../../core/update/save-update.ts';
import { cellCharacters, type UpdateInput } from '../../core/update/update-input.ts';
import { batches } from '../../core/workbook/layout/batches.ts';
import { readSettings } from '../../core/workbook/read-settings.ts';
import { isUnfinished } from '../../core/workbook/set-up.ts';
import type { Context } from '../context.ts';
import { answering, fault } from '../fault.ts';
import { requireStaff } from './rights.ts';
import { writeLayout } from './write-layout.ts';

/** Writes one update of one or several actions, with its rows in Updates, in one batch. */
export const save: Handlers<Context>['update.save'] = (input, context) =>
  answering<Output<'update.save'>>(context.lang, () => {
    const written = writeLayout<PlannedSave>(context, (snapshot) => {
      const settings = readSettings(snapshot);
      if (!settings?.year) return fault('not-set-up', context.lang);
      if (isUnfinished(snapshot)) return fault('unfinished', context.lang);
      const allowed = requireStaff(context, settings);
      if (!allowed.ok) return allowed;
      const now = context.localNow(snapshot.properties.timeZone);
      const refused = refusal(input, now, context);
      if (refused) return refused;
      const planned = saveUpdate(snapshot, settings, input, {
        email: context.email,
        now,
        source: 'sidebar',
      });
      if ('faults' in planned) {
        const problems = planned.faults.flatMap(
          ({ code, place }) => fault(code, context.lang, place).problems,
        );
        return { ok: false, problems };
      }
      // A save is one batch: its cells are not there without its rows in Updates.
      if (batches(planned.requests).length > 1) return fault('save-too-large', context.lang);
      return { ok: true, value: planned };
    });
    if (!written.ok) return written;
    const { saved, unchanged } = written.value;
    const counts = { saved: saved.length, unchanged: unchanged.length };
    return {
      ok: true,
      value: {
        saved: [...saved],
        unchanged: [...unchanged],
        message: sentences.saved[context.lang](counts),
      },
    };
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

function textLength(value: unknown): number {
  if (Array.isArray(value)) return value.join(', ').length;
  return typeof value === 'string' ? value.length : 0;
}
