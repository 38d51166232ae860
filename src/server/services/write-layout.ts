import { batches } from '../../core/workbook/layout/batches.ts';
import type { Request } from '../../core/workbook/sheets-api.ts';
import type { Snapshot } from '../../core/workbook/snapshot.ts';
import type { Context } from '../context.ts';
import { repeatingUncertain } from './repeat-uncertain.ts';

/** What a plan of requests comes with. */
export interface Planned {
  readonly requests: readonly Request[];
}

/**
 * Reads the workbook and writes what `plan` makes of it, under the lock. A write that failed without
 * saying whether it was applied is not repeated: the workbook is read again, and what is still
 * missing is written. Answers with what `plan` said the first time.
 */
export function writeLayout<T extends Planned>(
  context: Context,
  plan: (snapshot: Snapshot) => T,
): T {
  let first: T | undefined;
  return repeatingUncertain(context, (write) => {
    const planned = plan(context.sheets.snapshot());
    first ??= planned;
    for (const batch of batches(planned.requests)) {
      write(() => context.sheets.batchUpdate(batch));
    }
    return first;
  });
}
