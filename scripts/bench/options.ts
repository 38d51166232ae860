import { parseArgs } from 'node:util';
import { UsageError } from '../cli/options.ts';

export const benchParts = [
  'bundle',
  'workbook',
  'sections',
  'sidebar',
  'workbench',
  'clients',
] as const;
export type BenchPart = (typeof benchParts)[number];

export interface BenchOptions {
  /** In the order in which they are measured. */
  readonly parts: readonly BenchPart[];
  /** Path of the file for the figures. */
  readonly json: string | undefined;
  readonly help: boolean;
}

export const benchHelp = `What the add-on and the local host cost

  npm run bench -- [part …] [options]

Parts, all of them by default:
  bundle       the size of the script, and the time to evaluate it
  workbook     round trips, bytes and time of each operation, for 305, 3,050 and 30,500 actions
  sections     what it takes to sync 60 Sections
  sidebar      what an open sidebar asks for in an hour in which nobody uses it
  workbench    how long a person waits: for the workbench to start, for the effect of an edit
  clients      the memory that 200 windows of the workbench take at a time

  --json FILE  also write the figures to this file
  -h, --help   this text`;

/** Reads the command line. Throws a UsageError that names what is wrong. */
export function readBenchOptions(args: readonly string[]): BenchOptions {
  const { values, positionals } = parse(args);
  const unknown = positionals.find((each) => !benchParts.some((part) => part === each));
  if (unknown !== undefined) {
    throw new UsageError(`Unknown part '${unknown}': choose from ${benchParts.join(', ')}.`);
  }
  if (values.json?.trim() === '') throw new UsageError('--json needs a path.');
  const parts = benchParts.filter((part) => positionals.length === 0 || positionals.includes(part));
  return { parts, json: values.json, help: values.help };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    const [first = ''] = String(error instanceof Error ? error.message : error).split(/\. |\n/);
    throw new UsageError(`${first}. See npm run bench -- --help.`);
  }
}
