import { readFileSync } from 'node:fs';

import { inProject } from '../cli/in-project.ts';
import { bigPlan } from './big-plan.ts';
import { type BundleMeasurement, measureBundle } from './measure-bundle.ts';
import { measureIdleSidebar, type SidebarMeasurement } from './measure-idle-sidebar.ts';
import { measureSections, type SectionMeasurement } from './measure-sections.ts';
import { type Measurement, measureWorkbook } from './measure-workbook.ts';

/** Each measures one part, prints it as it goes, and returns the figures. */

const dist = (): string => inProject('dist');
const realPlan = (): string => readFileSync(inProject('plans/uclg-2022.md'), 'utf8');
const sizes = [305, 3_050, 30_500] as const;

const print = (cells: readonly (string | number)[]): void => {
  console.log(
    cells
      .map((cell, i) => (i === 0 ? String(cell).padEnd(24) : String(cell).padStart(14)))
      .join(''),
  );
};
const kb = (bytes: number): string => (bytes / 1024).toFixed(0);

export function benchBundle(): BundleMeasurement {
  const measured = measureBundle(dist());
  const { bytes, compileMs, evaluateMs, fastestMs, runs } = measured;
  console.log(
    `server.js ${kb(bytes)} KB, compiled in ${compileMs.toFixed(1)} ms, evaluated in ${evaluateMs.toFixed(1)} ms at the median of ${runs}, ${fastestMs.toFixed(1)} ms at best`,
  );
  return measured;
}

export function benchWorkbook(): readonly Measurement[] {
  print(['operation', 'actions', 'round trips', 'calls', 'KB sent', 'CPU ms', 'host ms']);
  const plan = realPlan();
  return sizes.flatMap((actions) => {
    const text = actions === sizes[0] ? plan : bigPlan(plan, actions);
    const measured = measureWorkbook(dist(), text, actions);
    for (const { operation, roundTrips, calls, bytes, ms, hostMs } of measured) {
      print([operation, actions, roundTrips, calls, kb(bytes), ms.toFixed(0), hostMs.toFixed(0)]);
    }
    return measured;
  });
}

export function benchSections(): readonly SectionMeasurement[] {
  print(['Sections', 'round trips', 'minutes', 'refused', 'KB sent a run']);
  const measured = measureSections(dist(), realPlan());
  for (const { operation, roundTrips, minutes, refused, largest } of measured) {
    print([operation, roundTrips, minutes.toFixed(1), refused, kb(largest)]);
  }
  return measured;
}

export function benchSidebar(): readonly SidebarMeasurement[] {
  print(['open sidebar, 1 hour', 'executions', 'round trips']);
  const measured = measureIdleSidebar(dist(), realPlan());
  for (const { operation, executions, roundTrips } of measured) {
    print([operation, executions, roundTrips]);
  }
  return measured;
}
