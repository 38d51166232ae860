// Builds everything: see build.ts.
import { run } from './run.mjs';

await run('build', []);
