import { watch } from 'node:fs';
import { generateSchemas } from 'apps-script-emulator/schemas';
import { buildPage, forPage } from 'apps-script-workbench/build';
import { context } from 'esbuild';
import { addOnBuilder } from './add-on.ts';
import { buildHost, prepare } from './build.ts';
import { runHost } from './start.ts';

/** Files are saved in bursts: a build begins when none has come for so many milliseconds. */
const quiet = 30;

/**
 * Builds, opens the workbench, and builds the add-on and the workbench's page again whenever their sources
 * change: the workbench runs the new script, and its windows load again. What runs in Node (the emulator,
 * the engine, these scripts) is loaded at the start only. Arguments go to the host.
 */
export async function main(args: readonly string[]): Promise<number> {
  const cwd = process.cwd();
  const define = await prepare();
  const addOn = await addOnBuilder(define);
  await Promise.all([
    ...[addOn.rebuild(), buildHost(define), generateSchemas()],
    buildPage('build/page', { sourcemap: false }),
  ]);
  const page = await context({ ...forPage, outdir: 'build/page' });
  const watchers = [
    watchSources('src', 'the add-on', addOn.rebuild),
    watchSources('packages/workbench/src/page', 'the page', page.rebuild),
  ];
  const code = await runHost([...args, '--watch'], cwd);
  for (const watcher of watchers) watcher.close();
  await Promise.all([addOn.dispose(), page.dispose()]);
  return code;
}

/** Builds one after the other; what changes meanwhile is built next. A mistake in a source is only told. */
function watchSources(folder: string, name: string, rebuild: () => Promise<unknown>) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const build = async (): Promise<void> => {
    const startedAt = performance.now();
    try {
      await rebuild();
      console.log(`Built ${name} in ${Math.round(performance.now() - startedAt)} ms.`);
    } catch {
      // esbuild has said what is wrong, and where.
    }
  };
  return watch(folder, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      last = last.then(build);
    }, quiet);
  });
}
