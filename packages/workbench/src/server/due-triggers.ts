import type { EngineParts } from './engine-parts.ts';

export type DueTriggers = () => readonly { readonly handler: string; readonly error?: unknown }[];

/** Runs the clock triggers whose time has come; one that fails keeps none of the others. */
export function createDueTriggers({ host, log }: EngineParts): DueTriggers {
  return () => {
    const now = host.now().toISOString();
    return host
      .triggers()
      .filter(({ nextRun }) => nextRun !== undefined && nextRun <= now)
      .map(({ id, handler }) => {
        try {
          log(host.runTrigger(id));
          return { handler };
        } catch (error) {
          return { handler, error };
        }
      });
  };
}
