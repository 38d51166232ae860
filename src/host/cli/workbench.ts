import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { openFolderStore } from '../store/folder-store.ts';
import { EngineError } from '../workbench/engine-link.ts';
import { startWorkbench } from '../workbench/start-workbench.ts';
import { openFolder } from './folder.ts';
import { type Options, UsageError } from './options.ts';
import { readPlanFile } from './plan-file.ts';
import { terminalTexts } from './terminal-texts.ts';

/** Opens the workbench and runs until it is stopped. Returns the exit code. */
export async function workbench(options: Options): Promise<number> {
  const { lang, data } = options;
  const texts = terminalTexts[lang];
  const plan = options.plan === undefined ? undefined : await readPlanFile(options.plan, lang);
  await openFolder(data, '--data', lang);
  if (options.reset && !(await reset(options))) {
    console.log(texts.kept);
    return 0;
  }
  console.log(texts.starting);
  const bench = await startWorkbench({
    data,
    lang,
    plan,
    example: !options.empty,
    port: options.port,
  });
  if (bench.port !== options.port) console.log(texts.portTaken(options.port, bench.port));
  console.log(`\n${texts.open(bench.url)}\n${texts.stop}`);
  await new Promise<void>((done) => {
    process.once('SIGINT', done);
    process.once('SIGTERM', done);
  });
  // A run that waits for an answer must not keep the process: what is written is whole at any moment.
  setTimeout(() => process.exit(0), 3_000).unref();
  await bench.stop();
  return 0;
}

/** Empties the data folder, after asking. Returns false if the person does not want it. */
async function reset({ data, lang, yes }: Options): Promise<boolean> {
  const texts = terminalTexts[lang];
  if (!yes) {
    if (!process.stdin.isTTY) throw new UsageError(texts.resetNotAsked);
    const terminal = createInterface({ input: process.stdin, output: process.stdout });
    const answer = await terminal.question(texts.resetQuestion(resolve(data)));
    terminal.close();
    if (!/^[yos]/i.test(answer.trim())) return false;
  }
  // Opening it makes sure that no other host uses it.
  const store = openFolderStoreLeniently(data);
  await rm(join(data, 'files'), { recursive: true, force: true });
  await rm(join(data, 'state.json'), { force: true });
  store?.close();
  return true;
}

/** A damaged folder can be reset too; one in use cannot. */
function openFolderStoreLeniently(data: string): { close(): void } | undefined {
  try {
    return openFolderStore(data);
  } catch (error) {
    const { cause } = error as Error; // openFolderStore throws DataFolderError
    if (cause !== undefined) return undefined;
    throw new EngineError(error instanceof Error ? error.message : String(error));
  }
}
