import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type WorkbenchClient, workbenchAt } from 'apps-script-workbench/client';
import { type RunningWorkbench as Run, runWorkbench } from '../../scripts/bench/run-workbench.ts';
import { readOptions } from '../../scripts/cli/options.ts';
import { openWorkbench } from '../../scripts/cli/workbench.ts';
import { version } from '../../src/core/shared/version.ts';
import { patience } from './patience.ts';

export interface WorkbenchOptions {
  /**
   * `example` (the default): the example organisation with its workbook and a paper, copied from one
   * that is made once per test run; `empty`: an empty spreadsheet only; `fresh`: the example, made now.
   */
  readonly start?: 'example' | 'empty' | 'fresh';
  readonly lang?: 'en' | 'fr' | 'es';
  /** A data folder that is kept; by default a new one that goes when the workbench stops. */
  readonly data?: string;
}

export interface ProcessOptions extends WorkbenchOptions {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

export interface OpenWorkbench extends WorkbenchClient {
  readonly data: string;
  readonly stop: () => Promise<unknown>;
}

export interface RunningWorkbench extends Run {
  readonly data: string;
}

/** Opens the workbench of the built add-on in this process: a second sooner than one of its own. */
export async function openBench(options: WorkbenchOptions = {}): Promise<OpenWorkbench> {
  const { data, args, clear } = await prepared(options);
  const bench = await openWorkbench(readOptions(args));
  const stop = async (): Promise<void> => {
    await bench.stop();
    clear();
  };
  return { ...workbenchAt(bench.url), data, stop };
}

/** Starts the command as a process of its own, and waits until it answers. */
export async function startWorkbench(options: ProcessOptions = {}): Promise<RunningWorkbench> {
  const { data, args, clear } = await prepared(options);
  const bench = await runWorkbench([...args, ...(options.args ?? [])], options.env);
  const stop = async (): Promise<number | null> => {
    const code = await bench.stop();
    clear();
    return code;
  };
  return { ...bench, data, stop };
}

/** The data folder and the arguments of a workbench; `clear` takes away what is not kept. */
async function prepared({ start = 'example', lang = 'en', data: kept }: WorkbenchOptions) {
  const data = kept ?? join(mkdtempSync(join(tmpdir(), 'workplan-bench-')), 'data');
  if (start === 'example' && !existsSync(data)) await copyExample(lang, data);
  const args = [...argumentsFor(data, lang), ...(start === 'empty' ? ['--empty'] : [])];
  const clear = (): void => {
    if (kept === undefined) rmSync(join(data, '..'), { recursive: true, force: true });
  };
  return { data, args, clear };
}

/** What a page of the add-on, of this very build, hands to `google.script.run.rpc`. */
export const rpcArguments = (method: string, input: object): string =>
  JSON.stringify([method, input, version]);

/** Any port will do: a taken one is passed over. Files of one run begin at different ones. */
const firstPort = 20_000 + (process.pid % 400) * 100;

const argumentsFor = (data: string, lang: string): string[] => [
  ...['--data', data, '--lang', lang, '--port', String(firstPort)],
];

/** The example costs seconds: the first that asks makes it, in the folder of this test run; all copy it. */
async function copyExample(lang: string, data: string): Promise<void> {
  const template = join(tmpdir(), `workplan-example-${lang}`);
  if (isFirst(`${template}-making`)) await makeExample(lang, template);
  else await until(() => existsSync(template));
  cpSync(template, data, { recursive: true });
}

/** Whether this folder is made now. */
function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

async function makeExample(lang: string, template: string): Promise<void> {
  const making = join(mkdtempSync(join(tmpdir(), 'workplan-making-')), 'data');
  const bench = await openWorkbench(readOptions(argumentsFor(making, lang)));
  const { call } = workbenchAt(bench.url);
  const user = (await call('bench.open', {})).people[0]?.email ?? '';
  await until(async () =>
    (await call('files.list', { user })).some(({ kind }) => kind === 'document'),
  );
  await bench.stop();
  renameSync(making, template);
}

/** Waits until a condition holds. */
export async function until(condition: () => Promise<boolean> | boolean): Promise<void> {
  const deadline = Date.now() + patience;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error('This did not come true in time.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
