import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';

/** Of what was built last: pages and tools in tests call that server. */
const versionFile = new URL('build/version.json', import.meta.url);
const buildVersion = existsSync(versionFile) ? readFileSync(versionFile, 'utf8') : '""';

/** Test files whose names end so, in the add-on and the packages. */
const files = (ending = ''): string[] =>
  ['tests', 'packages/*/tests'].map((folder) => `${folder}/**/*${ending}.test.ts`);

/**
 * Two tiers, by file name. `fast` tries everything once; `exhaustive` tries what takes long: files that
 * end in `.exhaustive` are in this tier alone. Files that end in `.matrix` or `.property` are in both:
 * `tests/support/tier.ts` tells them how much to try.
 */
export default defineConfig({
  define: { buildVersion },
  test: {
    globalSetup: ['tests/global-setup.ts', 'tests/support/browser/one-browser.ts'],
    testTimeout: 240_000,
    hookTimeout: 240_000,
    // More than there are processors: a third of the time is spent waiting for browsers and processes.
    maxWorkers: Math.ceil(availableParallelism() * 1.5),
    // No test leaves anything in a module: what a worker has loaded serves its next file too.
    isolate: false,
    passWithNoTests: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'fast',
          include: files(),
          exclude: [...configDefaults.exclude, ...files('.exhaustive')],
          provide: { tier: 'fast' },
        },
      },
      {
        extends: true,
        test: {
          name: 'exhaustive',
          include: ['.exhaustive', '.matrix', '.property'].flatMap(files),
          provide: { tier: 'exhaustive' },
        },
      },
    ],
  },
});
