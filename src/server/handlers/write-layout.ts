import type { Outcome } from '../../core/rpc/outcome.ts';
import { batches } from '../../core/workbook/layout/batches.ts';
import type { Request } from '../../core/workbook/sheets-api.ts';
import type { Snapshot } from '../../core/workbook/snapshot.ts';
import type { Context } from '../context.ts';
import { fault } from '../fault.ts';
import { failureOf } from '../google/retry.ts';

/** What a plan of requests comes with. */
export interface Planned {
  readonly requests: readonly Request[];
}

const attempts = 5;

/**
 * Reads the workbook and writes what `plan` makes of it, under the lock. A write that failed without
 * saying whether it was applied is not repeated: the workbook is read again, and what is still
 * missing is written. Answers with what `plan` said the first time.
 */
export function writeLayout<T extends Planned>(
  context: Context,
  plan: (snapshot: Snapshot) => Outcome<T>,
): Outcome<T> {
  const done = context.locked(() => {
    let first: Outcome<T> | undefined;
    for (let attempt = 1; ; attempt += 1) {
      const planned = plan(context.sheets.snapshot());
      first ??= planned;
      if (!planned.ok) return planned;
      try {
        for (const batch of batches(planned.value.requests)) context.sheets.batchUpdate(batch);
        return first;
      } catch (error) {
        if (failureOf(error) !== 'unknown' || attempt === attempts) throw error;
        const pause = 1000 * 2 ** attempt;
        if (context.clock.now() + pause > context.deadline) throw error;
        context.clock.sleep(pause);
      }
    }
  });
  return done ? done.value : fault('busy', context.lang);
}
