import type { Clock } from './retry.ts';

/** Calls a minute that long jobs take: the rest of Google's 60 is for people at their sidebars. */
const perMinute = 45;
const minute = 60_000;
const cacheKey = 'pace';

/** Keeps a long job inside the API's quotas, over several executions of one person. */
export interface Pace {
  /** Waits until so many calls of a kind may be made; false if there is no time for it. */
  readonly wait: (kind: 'read' | 'write', calls: number) => boolean;
  /** Leaves word for the next execution. */
  readonly leave: () => void;
}

/** https://developers.google.com/workspace/sheets/api/limits: 60 reads and 60 writes a minute and user. */
export function sheetsPace(clock: Clock, deadline: number): Pace {
  const known = JSON.parse(CacheService.getUserCache().get(cacheKey) ?? '{}') as Partial<
    Record<'read' | 'write', number[]>
  >; // our own words
  const made = { read: known.read ?? [], write: known.write ?? [] };
  return {
    wait: (kind, calls) => {
      for (;;) {
        const since = clock.now() - minute;
        made[kind] = made[kind].filter((at) => at > since);
        const first = made[kind][made[kind].length + calls - perMinute - 1];
        if (first === undefined) break;
        const pause = first + minute - clock.now() + 50;
        if (clock.now() + pause > deadline) return false;
        clock.sleep(pause);
      }
      for (let n = 0; n < calls; n += 1) made[kind].push(clock.now());
      return true;
    },
    leave: () => {
      CacheService.getUserCache().put(cacheKey, JSON.stringify(made), 120);
    },
  };
}
