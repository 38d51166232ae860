import { readFileSync, statSync } from 'node:fs';
import { constants, createContext, Script } from 'node:vm';

const runs = 25;

export interface BundleMeasurement {
  readonly bytes: number;
  /** Milliseconds to compile and evaluate the script: at the median, and in the fastest run. */
  readonly evaluateMs: number;
  readonly fastestMs: number;
  readonly runs: number;
}

/** Size of the server bundle, and the time it takes in a fresh context, as in each execution. */
export function measureBundle(dist: string): BundleMeasurement {
  const file = `${dist}/server.js`;
  const source = readFileSync(file, 'utf8');
  const times = Array.from({ length: runs }, (_, run) => {
    const context = createContext(constants.DONT_CONTEXTIFY);
    // Another text each time: V8 would find the compiled code of the same one, and Google keeps none.
    const text = `${source}\n// ${run}`;
    const start = performance.now();
    new Script(text, { filename: 'server.js' }).runInContext(context);
    return performance.now() - start;
  }).sort((a, b) => a - b);
  const [fastestMs = 0] = times;
  const evaluateMs = times[Math.floor(runs / 2)] ?? 0;
  return { bytes: statSync(file).size, evaluateMs, fastestMs, runs };
}
