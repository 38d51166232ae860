#!/usr/bin/env node
// workbench <dist>: builds the command, which is TypeScript, and runs it. See --help.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { buildPage, forNode } from '../build.mjs';

const inPackage = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const entryPoints = {
  main: inPackage('src/cli/main.ts'),
  engine: inPackage('src/cli/engine.ts'),
};
await build({ ...forNode, entryPoints, outdir: inPackage('build/node') });
const { main } = await import('../build/node/main.mjs');
process.exitCode = await main(process.argv.slice(2), () =>
  buildPage(inPackage('build/page'), { sourcemap: false }),
);
