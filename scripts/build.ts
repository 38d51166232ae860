import { mkdir, rm, writeFile } from 'node:fs/promises';
import { generateSchemas } from 'apps-script-emulator/schemas';
import { buildPage, forNode } from 'apps-script-workbench/build';
import { build } from 'esbuild';
import { addOnBuilder } from './add-on.ts';
import { buildVersion } from './build-version.ts';
import { inProject } from './cli/in-project.ts';

/** Builds everything: dist/ is what goes to Google, build/ is what runs here. */
export async function main(): Promise<number> {
  await Promise.all([buildAddOnAndHost(), buildPage('build/page', { sourcemap: true })]);
  return 0;
}

/** What is pushed to Google, and everything that the local host runs on. */
export async function buildAddOnAndHost(): Promise<void> {
  await rm('dist', { recursive: true, force: true });
  const define = await prepare();
  const addOn = await addOnBuilder(define);
  await Promise.all([addOn.rebuild(), buildHost(define), generateSchemas()]);
  await addOn.dispose();
}

/** Goes to the project's folder. Returns the constants of the code that the build fills in, whatever runs it. */
export async function prepare(): Promise<Record<string, string>> {
  process.chdir(inProject('.'));
  await mkdir('build', { recursive: true });
  const version = JSON.stringify(await buildVersion(inProject('.')));
  // For tests, which run the sources of pages and tools against this build.
  await writeFile('build/version.json', version);
  return { buildVersion: version };
}

/** The local host and its tools. */
export async function buildHost(define: Record<string, string>): Promise<void> {
  await rm('build/host', { recursive: true, force: true });
  await build({
    ...forNode,
    entryPoints: {
      main: 'scripts/cli/main.ts',
      bench: 'scripts/bench/main.ts',
      engine: 'scripts/cli/engine.ts',
    },
    outdir: 'build/host',
    define,
  });
}
