// Stands in for clasp: notes how it is called, and answers as told. Google cannot be reached from here.
import { appendFileSync, readFileSync } from 'node:fs';

const args = process.argv.slice(2);
const command = args[3] ?? '';
const { scriptId, rootDir } = JSON.parse(readFileSync(args[2], 'utf8'));
appendFileSync(process.env.CALLS, `${JSON.stringify({ args, scriptId, rootDir })}\n`);

const { [command]: fault } = JSON.parse(process.env.FAULTS ?? '{}');
if (fault !== undefined) {
  console.error(fault.says);
  process.exit(fault.code);
}
const answers = {
  push: ['dist/server.js'],
  'create-version': { versionNumber: 7 },
  'update-deployment': { deploymentId: args[4], versionNumber: Number(args[6]) },
};
console.log(JSON.stringify(answers[command], null, 2));
