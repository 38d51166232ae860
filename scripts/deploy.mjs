// Pushes dist/ to the Apps Script project named in .clasp.json.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

function stop(message) {
  console.error(message);
  process.exit(1);
}

function run(command, args) {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit' });
  if (error) stop(`Could not run ${command}: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}

let scriptId = '';
try {
  scriptId = JSON.parse(readFileSync('.clasp.json', 'utf8')).scriptId ?? '';
} catch (error) {
  stop(
    `.clasp.json cannot be read (${error.message}). Restore it: { "scriptId": "…", "rootDir": "dist" }`,
  );
}
if (scriptId.trim() === '') {
  stop(
    [
      'No Apps Script project is set, so nothing was pushed.',
      '  1. Open the spreadsheet, choose Extensions > Apps Script, then Project settings.',
      '  2. Copy the script ID into .clasp.json, as "scriptId".',
      '  3. Run npm run deploy again.',
    ].join('\n'),
  );
}
if (!existsSync(join(homedir(), '.clasprc.json')) && !existsSync('.clasprc.json')) {
  stop(
    [
      'clasp is not logged in, so nothing was pushed.',
      '  1. Switch the Apps Script API on: https://script.google.com/home/usersettings',
      '  2. Run npx clasp login',
      '  3. Run npm run deploy again.',
    ].join('\n'),
  );
}
run(process.execPath, ['scripts/build.mjs']);
run(process.execPath, [
  join('node_modules', '@google', 'clasp', 'build', 'src', 'index.js'),
  'push',
  '--force',
]);
console.log('Pushed. Reload the spreadsheet: the menu is under Extensions.');
