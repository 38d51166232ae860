import { mostNoted, muchNoted } from '../../core/actions/update/direct-edits.ts';
import { type PlannedSave, saveFound } from '../../core/actions/update/save-update.ts';
import type { Snapshot, Structure } from '../../core/workbook/snapshot.ts';
import type { Context } from '../context.ts';
import { noteError } from '../log.ts';
import { faultsOf, foundEdits, inOneBatch, settingsFor } from './plan-save.ts';
import { writeSave } from './write-save.ts';

/**
 * Records what was edited by hand, or by other programs, since the last save, whatever else the method does:
 * batch by batch, if it is much. For staff and managers.
 * @returns IDs of the actions
 */
export function recordEdits(context: Context): string[] {
  const recorded: string[] = [];
  for (let more = true; more; ) {
    const written = writeSave(context, (snapshot) =>
      found(snapshot, { ...context, role: 'staff' }),
    );
    recorded.push(...written.saved);
    more = written.more && context.clock.now() < context.deadline;
  }
  return [...new Set(recorded)];
}

function found(snapshot: Snapshot, context: Context): PlannedSave & { readonly more: boolean } {
  const { lang } = context;
  const settings = settingsFor(snapshot, context);
  const now = context.localNow(snapshot.properties.timeZone);
  const plan = saveFound(snapshot, foundEdits(snapshot, settings, now, context));
  if ('faults' in plan) throw faultsOf(plan.faults, lang);
  return inOneBatch(plan, lang);
}

type Noted = Pick<Structure, 'developerMetadata' | 'sheets'>;

/** Records edits by hand if `onEdit` has noted some: three round trips then, none otherwise. */
export function drainNotes(noted: Noted, context: Context): void {
  if (mostNoted(noted) === 0) return;
  recordEdits(context);
}

/** The same where the room of a sheet is half used up. Whoever only reads is not kept from it by a failure. */
export function drainMany(noted: Noted, context: Context): void {
  if (mostNoted(noted) < muchNoted) return;
  try {
    drainNotes(noted, context);
  } catch (error) {
    noteError(error);
  }
}
