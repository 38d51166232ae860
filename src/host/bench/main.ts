import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { projectRoot } from '../project-root.ts';
import { bigPlan } from './big-plan.ts';
import { measureBundle } from './measure-bundle.ts';
import { measureSections } from './measure-sections.ts';
import { type Measurement, measureWorkbook } from './measure-workbook.ts';

const root = projectRoot();
const sizes = [305, 3_050, 30_500] as const;

const { values } = parseArgs({ options: { json: { type: 'string' } } });
const realPlan = readFileSync(`${root}/plans/uclg-2022.md`, 'utf8');

const measured: Measurement[] = [];
const line = (cells: readonly (string | number)[]): string =>
  cells.map((cell, i) => (i === 0 ? String(cell).padEnd(14) : String(cell).padStart(14))).join('');

const bundle = measureBundle(`${root}/dist`);
console.log(
  `server.js ${(bundle.bytes / 1024).toFixed(1)} KB, evaluated in ${bundle.evaluateMs.toFixed(1)} ms (median of ${bundle.runs})\n`,
);
console.log(line(['operation', 'actions', 'round trips', 'calls', 'KB sent', 'CPU ms', 'host ms']));
for (const actions of sizes) {
  const text = actions === sizes[0] ? realPlan : bigPlan(realPlan, actions);
  for (const result of measureWorkbook(`${root}/dist`, text, actions)) {
    measured.push(result);
    const { operation, roundTrips, calls, bytes, ms, hostMs } = result;
    const kb = (bytes / 1024).toFixed(0);
    console.log(
      line([operation, actions, roundTrips, calls, kb, ms.toFixed(0), hostMs.toFixed(0)]),
    );
  }
}
console.log(`\n${line(['Sections', 'round trips', 'minutes', 'refused', 'KB sent a run'])}`);
for (const each of measureSections(`${root}/dist`, realPlan)) {
  const { operation, roundTrips, minutes, refused, largest } = each;
  const kb = (largest / 1024).toFixed(0);
  console.log(line([operation, roundTrips, minutes.toFixed(1), refused, kb]));
}
if (values.json !== undefined) {
  const rows = measured.map(({ operation, actions, roundTrips, bytes, ms }) => ({
    operation,
    actions,
    calls: roundTrips,
    bytes,
    ms,
  }));
  writeFileSync(values.json, `${JSON.stringify(rows, null, 2)}\n`);
}
