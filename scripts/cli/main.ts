import { DataFolderError } from 'apps-script-emulator';
import { OnceError } from './call-rpc.ts';
import { once } from './once.ts';
import { helpText, readOptions, UsageError } from './options.ts';
import { WorkbenchError, workbench } from './workbench.ts';

/** Runs the command line. Returns the exit code: 0 done, 1 the work failed, 2 a wrong option. */
async function main(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (options.help) {
    console.log(helpText);
    return 0;
  }
  if (!options.once) return workbench(options);
  const progress = process.stderr.isTTY
    ? (step: string): void => console.error(`… ${step}`)
    : (): void => {};
  console.log(await once(options, progress));
  return 0;
}

const expected = [UsageError, OnceError, DataFolderError, WorkbenchError];

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Error) || !expected.some((known) => error instanceof known)) throw error;
  console.error(error.message);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
