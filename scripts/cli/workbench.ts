import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { FolderInUseError } from 'apps-script-emulator';
import {
  EngineError,
  PortsTakenError,
  startWorkbench,
  type Workbench,
} from 'apps-script-workbench';
import type { ExampleOptions } from './example.ts';
import { openFolder } from './folder.ts';
import { inProject } from './in-project.ts';
import { openInBrowser } from './open-in-browser.ts';
import type { Options } from './options.ts';
import { readPlanFile } from './plan-file.ts';
import { resetFolder } from './reset-folder.ts';
import type { Terminal } from './terminal.ts';
import { terminalTexts } from './terminal-texts.ts';

/** The workbench cannot go on, for a reason that the person can mend; said in their language. */
export class WorkbenchError extends Error {
  override readonly name = 'WorkbenchError';
}

/** Opens the workbench and runs until it is stopped. Returns the exit code. */
export async function workbench(options: Options, terminal: Terminal): Promise<number> {
  const texts = terminalTexts[options.lang];
  const { lang, data } = options;
  const plan = options.plan === undefined ? undefined : await readPlanFile(options.plan, lang);
  await openFolder(data, '--data', lang);
  if (options.reset && !(await resetFolder(options).catch(inWords(options)))) {
    terminal.log(texts.kept);
    return 0;
  }
  terminal.log(texts.starting);
  // Who stops it while it starts waits for the start: a second or two, and nothing is left half-done.
  const over = new AbortController();
  const signals = ['SIGINT', 'SIGTERM'].map((name) => once(process, name, { signal: over.signal }));
  // It fails only when it is over, and then nobody waits for it.
  const told = Promise.race(signals).catch(() => undefined);
  try {
    await untilTold(told, options, plan, terminal);
  } finally {
    over.abort();
  }
  return 0;
}

/**
 * Opens the workbench of the built add-on.
 * @param plan text of a plan to lay out; undefined: the built-in plan
 * @throws EngineError, PortsTakenError
 */
export function openWorkbench(
  { empty, watch, data, lang, port, verbose }: Options,
  plan?: string,
): Promise<Workbench> {
  const [dist, page] = [inProject('dist'), inProject('build/page')];
  const seed: ExampleOptions = { plan, example: !empty };
  return startWorkbench({
    script: inProject('build/host/engine.mjs'),
    watch: watch ? [dist, page] : [],
    ...{ seed, dist, page, data, lang, port, verbose },
  });
}

async function untilTold(
  told: Promise<unknown>,
  options: Options,
  plan: string | undefined,
  terminal: Terminal,
): Promise<void> {
  const texts = terminalTexts[options.lang];
  const { port: wanted } = options;
  const bench = await openWorkbench(options, plan).catch(inWords(options));
  const { made, port, url } = bench;
  if (!made && (options.plan !== undefined || options.empty)) terminal.log(texts.alreadyThere);
  if (port !== wanted) terminal.log(texts.portTaken(wanted, port));
  terminal.log(`\n${texts.open(url)}\n${texts.stop}`);
  if (options.open && !(await openInBrowser(url))) terminal.log(texts.notOpened);
  const ended = await Promise.race([told.then(() => false), failed(bench, terminal)]);
  if (ended) {
    await bench.stop().catch(() => undefined);
    throw new WorkbenchError(texts.ended);
  }
  // A run in the middle of something must not keep the process: what is written is whole at any moment.
  setTimeout(() => process.exit(0), 3_000).unref();
  await bench.stop();
}

/** Resolves to true if the host ends by itself, which it should not. */
async function failed({ ended }: Workbench, terminal: Terminal): Promise<true> {
  await ended.catch((error: unknown) => terminal.error(error));
  return true;
}

/** Fails with what the person reads, in their language, for what they can mend. */
function inWords({ lang, data }: Options): (error: unknown) => never {
  const texts = terminalTexts[lang];
  return (error) => {
    const failure = error instanceof EngineError ? error.failure : undefined;
    if (failure === 'in-use' || error instanceof FolderInUseError) {
      throw new WorkbenchError(texts.inUse(join(resolve(data), 'host.pid')));
    }
    if (error instanceof PortsTakenError) throw new WorkbenchError(texts.portsTaken(error.message));
    if (error instanceof EngineError && failure !== 'other')
      throw new WorkbenchError(error.message);
    throw error;
  };
}
