import { readFileSync, statSync } from 'node:fs';
import { constants, createContext, Script } from 'node:vm';

const runs = 25;

export interface BundleMeasurement {
  readonly bytes: number;
  /** Milliseconds, at the median: to compile the script, and to evaluate it then. */
  readonly compileMs: number;
  readonly evaluateMs: number;
  /** Milliseconds to evaluate it in the fastest run. */
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
    const script = new Script(text, { filename: 'server.js' });
    const compiled = performance.now();
    script.runInContext(context);
    return { compile: compiled - start, evaluate: performance.now() - compiled };
  });
  const sorted = (part: 'compile' | 'evaluate'): number[] =>
    times.map((each) => each[part]).sort((a, b) => a - b);
  const median = (part: 'compile' | 'evaluate'): number => sorted(part)[Math.floor(runs / 2)] ?? 0;
  const [fastestMs = 0] = sorted('evaluate');
  return {
    ...{ bytes: statSync(file).size, compileMs: median('compile'), evaluateMs: median('evaluate') },
    ...{ fastestMs, runs },
  };
}
