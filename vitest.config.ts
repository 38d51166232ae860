import { existsSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/** Of what was built last: pages and tools in tests call that server. */
const versionFile = new URL('build/version.json', import.meta.url);
const buildVersion = existsSync(versionFile) ? readFileSync(versionFile, 'utf8') : '""';

export default defineConfig({
  define: { buildVersion },
  test: {
    include: ['tests/**/*.test.ts', 'packages/*/tests/**/*.test.ts'],
    globalSetup: ['tests/global-setup.ts', 'tests/support/browser/one-browser.ts'],
    testTimeout: 240_000,
    hookTimeout: 240_000,
    // Most of the time is spent waiting for browsers and hosts that are processes of their own.
    maxWorkers: 2,
    // No test leaves anything in a module: what a worker has loaded serves its next file too.
    isolate: false,
    passWithNoTests: false,
  },
});
