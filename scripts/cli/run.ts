import { DataFolderError } from 'apps-script-emulator';
import { OnceError } from './call-rpc.ts';
import { once } from './once.ts';
import { helpText, readOptions, UsageError } from './options.ts';
import type { Terminal } from './terminal.ts';
import { WorkbenchError, workbench } from './workbench.ts';

const expected = [UsageError, OnceError, DataFolderError, WorkbenchError];

/** Runs the command line. Returns the exit code: 0 done, 1 the work failed, 2 a wrong option. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await command(args, terminal);
  } catch (error) {
    if (!(error instanceof Error) || !expected.some((known) => error instanceof known)) throw error;
    terminal.error(error.message);
    return error instanceof UsageError ? 2 : 1;
  }
}

async function command(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = readOptions(args);
  if (options.help) {
    terminal.log(helpText);
    return 0;
  }
  if (!options.once) return workbench(options, terminal);
  const progress = process.stderr.isTTY
    ? (step: string): void => terminal.error(`… ${step}`)
    : (): void => {};
  terminal.log(await once(options, progress));
  return 0;
}
