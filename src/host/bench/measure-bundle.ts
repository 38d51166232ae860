import { readFileSync, statSync } from 'node:fs';
import { createContext, Script } from 'node:vm';

const runs = 21;

/** Size of the server bundle, and the median time to compile and evaluate it in a fresh context. */
export function measureBundle(dist: string): { bytes: number; evaluateMs: number; runs: number } {
  const file = `${dist}/server.js`;
  const source = readFileSync(file, 'utf8');
  const times = Array.from({ length: runs }, () => {
    const context = createContext({});
    const start = performance.now();
    // A fresh Script each time: Google keeps no compiled code between executions.
    new Script(source, { filename: 'server.js' }).runInContext(context);
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return { bytes: statSync(file).size, evaluateMs: times[Math.floor(runs / 2)] ?? 0, runs };
}
