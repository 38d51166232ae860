import type { Context } from '../context.ts';
import { failureOf } from '../google/failure.ts';
import { waited } from '../google/retry.ts';

const attempts = 5;

/**
 * Runs `work`, which reads the workbook and writes what is missing, under the document's lock. After
 * a write that failed and left open whether it was applied, it runs again, from reading on. `work`
 * makes its writes inside `write`.
 */
export function repeatingUncertain<T>(
  context: Context,
  work: (write: <R>(call: () => R) => R) => T,
): T {
  return context.locked(() => {
    for (let attempt = 1; ; attempt += 1) {
      let writing = false;
      try {
        return work((call) => {
          writing = true;
          const result = call();
          writing = false;
          return result;
        });
      } catch (error) {
        const isUncertain = writing && failureOf(error) === 'unknown';
        if (!isUncertain || !waited(context, attempt, attempts)) throw error;
      }
    }
  });
}
