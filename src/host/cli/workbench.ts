import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { FolderInUseError } from '../store/data-folder-error.ts';
import { EngineError } from '../workbench/engine-link.ts';
import { PortsTakenError, startWorkbench, type Workbench } from '../workbench/start-workbench.ts';
import { openFolder } from './folder.ts';
import { openInBrowser } from './open-in-browser.ts';
import type { Options } from './options.ts';
import { readPlanFile } from './plan-file.ts';
import { resetFolder } from './reset-folder.ts';
import { terminalTexts } from './terminal-texts.ts';

/** The workbench cannot go on, for a reason that the person can mend; said in their language. */
export class WorkbenchError extends Error {
  override readonly name = 'WorkbenchError';
}

/** Opens the workbench and runs until it is stopped. Returns the exit code. */
export async function workbench(options: Options): Promise<number> {
  const texts = terminalTexts[options.lang];
  const bench = await start(options).catch((error: unknown) => {
    throw inWords(error, options);
  });
  if (bench === undefined) {
    console.log(texts.kept);
    return 0;
  }
  const { made, port, url } = bench;
  if (!made && (options.plan !== undefined || options.empty)) console.log(texts.alreadyThere);
  if (port !== options.port) console.log(texts.portTaken(options.port, port));
  console.log(`\n${texts.open(url)}\n${texts.stop}`);
  if (options.open && !(await openInBrowser(url))) console.log(texts.notOpened);
  const told = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  const ended = await Promise.race([told.then(() => false), failed(bench)]);
  if (ended) throw new WorkbenchError(texts.ended);
  // A run in the middle of something must not keep the process: what is written is whole at any moment.
  setTimeout(() => process.exit(0), 3_000).unref();
  await bench.stop();
  return 0;
}

/** Undefined if the person does not want to begin afresh after all. */
async function start(options: Options): Promise<Workbench | undefined> {
  const { lang, data, port, verbose } = options;
  const plan = options.plan === undefined ? undefined : await readPlanFile(options.plan, lang);
  await openFolder(data, '--data', lang);
  if (options.reset && !(await resetFolder(options))) return undefined;
  console.log(terminalTexts[lang].starting);
  return await startWorkbench({ data, lang, plan, example: !options.empty, port, verbose });
}

/** Resolves to true if the host ends by itself, which it should not. */
async function failed({ ended }: Workbench): Promise<true> {
  await ended.catch((error: unknown) => console.error(error));
  return true;
}

function inWords(error: unknown, { lang, data }: Options): unknown {
  const texts = terminalTexts[lang];
  const inUse = error instanceof EngineError && error.failure === 'in-use';
  if (inUse || error instanceof FolderInUseError) {
    return new WorkbenchError(texts.inUse(join(resolve(data), 'host.pid')));
  }
  if (error instanceof PortsTakenError) return new WorkbenchError(texts.portsTaken(error.message));
  if (error instanceof EngineError && error.failure !== 'other') {
    return new WorkbenchError(error.message);
  }
  return error;
}
