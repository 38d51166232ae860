import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/global-setup.ts'],
    testTimeout: 240_000,
    hookTimeout: 240_000,
    // Most of the time is spent waiting for browsers and hosts that are processes of their own.
    maxWorkers: 2,
    // No test leaves anything in a module: what a worker has loaded serves its next file too.
    isolate: false,
    passWithNoTests: false,
  },
});
