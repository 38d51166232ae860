import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { expect, test } from 'vitest';

const built = fileURLToPath(
  new URL(`../../build/endless-promise-${process.pid}.mjs`, import.meta.url),
);

/**
 * In a process of its own: Node, whose promise hooks are on wherever something used AsyncLocalStorage (the browser's
 * library does), aborts when a script is ended in the middle of a promise.
 */
test('a run that goes on in a promise is ended when its time is over', () => {
  buildSync({
    stdin: {
      contents: `
        import { tinyHost } from './tiny-host.ts';
        const code = 'function onOpen() { Promise.resolve().then(() => { for (;;) {} }) }';
        const { ann } = tinyHost(code, { limits: { full: 300, simple: 100 } });
        try { ann.open(); console.log('not ended'); } catch (error) { console.log(error.message); }`,
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
      loader: 'ts',
    },
    outfile: built,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
  });
  try {
    const { stdout, stderr } = spawnSync(process.execPath, [built], { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(stdout).toBe('Exceeded maximum execution time\n');
  } finally {
    rmSync(built);
  }
});
