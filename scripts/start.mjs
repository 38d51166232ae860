// Builds and runs the local host. Arguments go to the host: see --help.
import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { buildPage } from '../packages/workbench/build.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const args = process.argv.slice(2);
// The build goes to the project's folder; paths in the arguments are meant from here.
const cwd = process.cwd();
const { buildAddOnAndHost } = await import('./build.mjs');

// The page takes the longest. The host lays the plan out meanwhile, and waits for the page's files.
await rm(`${root}build/page`, { recursive: true, force: true });
const page = args.includes('--once')
  ? Promise.resolve()
  : buildPage(`${root}build/page`, { sourcemap: false });
page.catch(() => process.exit(1));
await buildAddOnAndHost();
const host = spawn(
  process.execPath,
  ['--enable-source-maps', `${root}build/host/main.mjs`, ...args],
  { stdio: 'inherit', cwd },
);
// Ctrl+C reaches both; the host stops first.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => host.kill('SIGTERM'));
host.on('exit', (code) => process.exit(code ?? 1));
