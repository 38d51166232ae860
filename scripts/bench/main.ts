import { closeSync, openSync, writeFileSync } from 'node:fs';
import { UsageError } from '../cli/options.ts';
import { benchClients } from './bench-clients.ts';
import { benchWorkbench } from './bench-workbench.ts';
import { type BenchPart, benchHelp, readBenchOptions } from './options.ts';
import { benchBundle, benchSections, benchSidebar, benchWorkbook } from './parts.ts';

const measure: Readonly<Record<BenchPart, () => unknown>> = {
  bundle: benchBundle,
  workbook: benchWorkbook,
  sections: benchSections,
  sidebar: benchSidebar,
  workbench: benchWorkbench,
  clients: benchClients,
};

async function main(args: readonly string[]): Promise<void> {
  const { parts, json, help } = readBenchOptions(args);
  if (help) return console.log(benchHelp);
  if (json !== undefined) checkWritable(json);
  const figures: Record<string, unknown> = { node: process.version };
  for (const [index, part] of parts.entries()) {
    if (index > 0) console.log();
    figures[part] = await measure[part]();
  }
  if (json !== undefined) writeFileSync(json, `${JSON.stringify(figures, null, 2)}\n`);
}

/** Now, and not after minutes of work. */
function checkWritable(path: string): void {
  try {
    closeSync(openSync(path, 'a'));
  } catch (error) {
    throw new UsageError(`--json ${path}: ${error instanceof Error ? error.message : error}`);
  }
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
