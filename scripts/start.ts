import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { buildPage } from 'apps-script-workbench/build';
import { buildAddOnAndHost } from './build.ts';
import { inProject } from './cli/in-project.ts';

/** Builds and runs the local host. Arguments go to the host: see --help. Returns its exit code. */
export async function main(args: readonly string[]): Promise<number> {
  // The build goes to the project's folder; paths in the arguments are meant from here.
  const cwd = process.cwd();
  const page = inProject('build/page');
  // The page takes the longest. The host lays the plan out meanwhile, and waits for the page's files.
  await rm(page, { recursive: true, force: true });
  const building = args.includes('--once') ? undefined : buildPage(page, { sourcemap: false });
  building?.catch(() => process.exit(1));
  await buildAddOnAndHost();
  return runHost(args, cwd);
}

/** Runs the built host until it ends. */
export async function runHost(args: readonly string[], cwd: string): Promise<number> {
  const main = inProject('build/host/main.mjs');
  const host = spawn(process.execPath, ['--enable-source-maps', main, ...args], {
    stdio: 'inherit',
    cwd,
  });
  // Ctrl+C reaches both; the host stops first.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => host.kill('SIGTERM'));
  const [code] = (await once(host, 'exit')) as [number | null];
  return code ?? 1;
}
