import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningWorkbench as Run, runWorkbench } from '../../scripts/bench/run-workbench.ts';
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
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

export interface RunningWorkbench extends Run {
  readonly data: string;
}

/** Starts the built workbench as a process of its own, and waits until it answers. */
export async function startWorkbench(options: WorkbenchOptions = {}): Promise<RunningWorkbench> {
  const { start = 'example', lang = 'en' } = options;
  const data = options.data ?? join(mkdtempSync(join(tmpdir(), 'workplan-bench-')), 'data');
  if (start === 'example' && !existsSync(data)) await copyExample(lang, data);
  const bench = await run(
    data,
    lang,
    [...(start === 'empty' ? ['--empty'] : []), ...(options.args ?? [])],
    options.env,
  );
  const stop = async (): Promise<number | null> => {
    const code = await bench.stop();
    if (options.data === undefined) rmSync(join(data, '..'), { recursive: true, force: true });
    return code;
  };
  return { ...bench, stop };
}

/** What a page of the add-on, of this very build, hands to `google.script.run.rpc`. */
export const rpcArguments = (method: string, input: object): string =>
  JSON.stringify([method, input, version]);

/** Any port will do: a taken one is passed over. Files of one run begin at different ones. */
const firstPort = 20_000 + (process.pid % 400) * 100;

async function run(
  data: string,
  lang: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<RunningWorkbench> {
  const all = ['--data', data, '--lang', lang, '--port', String(firstPort), ...args];
  return { ...(await runWorkbench(all, env)), data };
}

/** The example costs seconds: it is made once, in the folder of this test run, and copied. */
async function copyExample(lang: string, data: string): Promise<void> {
  const template = join(tmpdir(), `workplan-example-${lang}`);
  if (!existsSync(template)) {
    const making = join(mkdtempSync(join(tmpdir(), 'workplan-making-')), 'data');
    const bench = await run(making, lang, []);
    const owner = (await bench.call('bench.open', {})).people[0]?.email ?? '';
    await until(async () => {
      const files = await bench.call('files.list', { user: owner });
      return files.some(({ kind }) => kind === 'document');
    });
    await bench.stop();
    try {
      renameSync(making, template);
    } catch {
      // Another test file was faster.
    }
  }
  cpSync(template, data, { recursive: true });
}

/** Waits until a condition holds. */
export async function until(condition: () => Promise<boolean> | boolean): Promise<void> {
  const deadline = Date.now() + patience;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error('This did not come true in time.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
