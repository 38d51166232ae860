/** Calls the host: `args` and the answer are JSON. Put on the page by the test. */
declare const callHost: (name: string, args: string) => Promise<string>;

/** On the page: how many calls are under way. */
export interface CallCount {
  callsUnderWay?: number;
}

interface Handlers {
  readonly success?: (answer: unknown) => void;
  readonly failure?: (error: unknown) => void;
}

/**
 * Runs in the page: what Google puts there, as far as a page by itself needs it. The frames of the
 * workbench have the whole of it.
 */
export function googleScript(): void {
  const count = globalThis as CallCount; // the count is ours
  const add = (change: number): void => {
    count.callsUnderWay = (count.callsUnderWay ?? 0) + change;
  };
  const runner = (handlers: Handlers) => ({
    withSuccessHandler: (success: (answer: unknown) => void) => runner({ ...handlers, success }),
    withFailureHandler: (failure: (error: unknown) => void) => runner({ ...handlers, failure }),
    rpc: (...args: readonly unknown[]): void => {
      add(1);
      callHost('rpc', JSON.stringify(args))
        .then(
          (answer) => handlers.success?.(JSON.parse(answer)),
          (error: unknown) => handlers.failure?.(error),
        )
        .finally(() => add(-1));
    },
  });
  const script = { run: runner({}), host: { close: () => window.close() } };
  Object.assign(globalThis, { google: { script } });
}
