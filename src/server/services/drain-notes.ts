import { mostNoted, muchNoted } from '../../core/actions/update/direct-edits.ts';
import type { Structure } from '../../core/workbook/snapshot.ts';
import type { Context } from '../context.ts';
import { noteError } from '../log.ts';
import { reconcileUpdates } from '../methods/update.ts';

type Noted = Pick<Structure, 'developerMetadata' | 'sheets'>;

/** Records edits by hand if `onEdit` has noted some: three round trips then, none otherwise. */
export function drainNotes(noted: Noted, context: Context): unknown {
  if (mostNoted(noted) === 0) return;
  return reconcileUpdates({}, { ...context, role: 'staff' });
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
