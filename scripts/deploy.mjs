// Builds, and brings dist/ to the script of a target in deploy.json.
import { fileURLToPath } from 'node:url';
import { deploy } from './deploy/deploy.mjs';

process.exitCode = deploy(
  process.argv.slice(2),
  fileURLToPath(new URL('..', import.meta.url)),
  console,
);
