// Runs a script of this folder, which is TypeScript: node scripts/run.mjs <name> [arguments]
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { forNode } from '../packages/workbench/build.mjs';

/** Calls `main` of the script, with the arguments. What it returns is the exit code. */
export async function run(name, args) {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const entryPoints = [`${root}scripts/${name}.ts`];
  await build({ ...forNode, entryPoints, outdir: `${root}build/scripts`, splitting: false });
  const { main } = await import(`../build/scripts/${name}.mjs`);
  process.exitCode = await main(args);
}

const [, file, name, ...args] = process.argv;
if (file === fileURLToPath(import.meta.url)) await run(name, args);
