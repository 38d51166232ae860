import type { ProbeResult } from '../../core/shared/installation/probe-result.ts';

const key = 'installation';
/** Seconds: long enough to go on after a cut-off. */
const lifetime = 3_600;

/**
 * The results of the steps so far, kept between executions: what a browser would hand back could hold anybody's
 * texts, and the log holds none.
 */
export function keptResults(): ProbeResult[] {
  return JSON.parse(CacheService.getUserCache().get(key) ?? '[]') as ProbeResult[]; // kept below
}

/** Keeps the results of a step; those of the first one begin a new check. */
export function keepResults(step: number, results: readonly ProbeResult[]): void {
  const ids = new Set(results.map(({ id }) => id));
  const before = step === 0 ? [] : keptResults().filter(({ id }) => !ids.has(id));
  CacheService.getUserCache().put(key, JSON.stringify([...before, ...results]), lifetime);
}
