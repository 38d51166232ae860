/** The host's clock: real or fixed time, plus what waiting has added. */
export interface Clock {
  now(): Date;
  /** Waits, or moves the clock ahead without waiting. */
  wait(ms: number): void;
}

/**
 * @param sleep waits in real time; without it, waiting only moves the clock
 * @param ahead where the number of milliseconds gone ahead is kept
 */
export function createClock(
  now: () => Date,
  sleep: ((ms: number) => void) | undefined,
  ahead: { read(): number; write(ms: number): void },
): Clock {
  return {
    now: () => new Date(now().getTime() + ahead.read()),
    wait: (ms) => {
      if (ms <= 0) return;
      if (sleep === undefined) ahead.write(ahead.read() + ms);
      else sleep(ms);
    },
  };
}
