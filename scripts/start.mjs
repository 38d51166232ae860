// Builds and runs the local host. Arguments go to the host: see --help.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const run = (file, args) =>
  spawnSync(process.execPath, ['--enable-source-maps', `${root}${file}`, ...args], {
    stdio: 'inherit',
  }).status ?? 1;

const built = run('scripts/build.mjs', []);
process.exit(built === 0 ? run('build/host/main.mjs', process.argv.slice(2)) : built);
