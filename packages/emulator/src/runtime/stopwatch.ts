/** Measures a run: the script's own processor time, and what is left of its time limit. */
export interface Stopwatch {
  start(): void;
  stop(): void;
  /** Around a service call: its processor time is the host's. */
  readonly enter: () => void;
  readonly leave: () => void;
  /** Waiting that only moved the clock counts for the limit too; time below 0 is given back. */
  addWaiting(ms: number): void;
  /** Milliseconds left, at least 1. */
  remaining(): number;
  exceeded(): boolean;
  setEvaluateMs(ms: number): void;
  times(): { readonly cpuMs: number; readonly evaluateMs: number };
}

export function createStopwatch(limit: number): Stopwatch {
  let startedAt = 0;
  let waited = 0;
  let depth = 0;
  let cpuMs = 0;
  let evaluateMs = 0;
  let since: NodeJS.CpuUsage | undefined;
  const pause = (): void => {
    if (since === undefined) return;
    const used = process.cpuUsage(since);
    cpuMs += (used.user + used.system) / 1000;
    since = undefined;
  };
  const left = (): number => limit - waited - (performance.now() - startedAt);
  return {
    start: () => {
      startedAt = performance.now();
      since = process.cpuUsage();
    },
    stop: pause,
    enter: () => {
      if (depth === 0) pause();
      depth += 1;
    },
    leave: () => {
      depth -= 1;
      if (depth === 0) since = process.cpuUsage();
    },
    addWaiting: (ms) => {
      waited += ms;
    },
    remaining: () => Math.max(1, Math.ceil(left())),
    exceeded: () => left() <= 0,
    setEvaluateMs: (ms) => {
      evaluateMs = ms;
    },
    times: () => ({ cpuMs, evaluateMs }),
  };
}
