import { DataFolderError } from '../store/data-folder-error.ts';
import { OnceError, once } from './once.ts';
import { helpText, readOptions, UsageError } from './options.ts';
import { terminalTexts } from './terminal-texts.ts';

/** Runs the command line. Returns the exit code: 0 done, 1 the work failed, 2 a wrong option. */
async function main(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (options.help) {
    console.log(helpText);
    return 0;
  }
  if (!options.once) console.log(`${terminalTexts[options.lang].noWorkbench}\n`);
  const progress = process.stderr.isTTY
    ? (step: string): void => console.error(`… ${step}`)
    : (): void => {};
  console.log(await once(options, progress));
  return 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const expected =
    error instanceof UsageError || error instanceof OnceError || error instanceof DataFolderError;
  if (!expected) throw error;
  console.error(error.message);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
