import { once } from 'node:events';
import { basename, dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Lang, languages } from '../protocol/lang.ts';
import { EngineError } from '../server/engine-link.ts';
import { PortsTakenError, startWorkbench } from '../server/start-workbench.ts';

const help = `A page in your browser over an Apps Script add-on, on this machine and without a Google account

  workbench <dist> [options]

<dist> is the folder that is pushed to Google: appsscript.json, .js and .html files.

  --name TEXT    name of the add-on in the menu of extensions; default: the name of its folder
  --data DIR     where spreadsheets, mails and properties are kept; default: .workbench
  --lang CODE    language of the page: en, fr or es; default: en
  --port N       first port to try; default: 8732
  --verbose      write what the add-on logs to the terminal
  -h, --help     this text`;

/** A mistake on the command line. */
class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * Runs the command until it is stopped. Returns the exit code: 0 done, 1 it failed, 2 a wrong option.
 * @param buildPage makes the page, which takes the longest
 */
export async function main(
  args: readonly string[],
  buildPage: () => Promise<void>,
): Promise<number> {
  try {
    const options = readOptions(args);
    if (options === undefined) {
      console.log(help);
      return 0;
    }
    return await run(options, buildPage);
  } catch (error) {
    const expected = [UsageError, EngineError, PortsTakenError];
    if (!(error instanceof Error) || !expected.some((known) => error instanceof known)) throw error;
    console.error(
      error instanceof PortsTakenError ? `All in use: ${error.message}` : error.message,
    );
    return error instanceof UsageError ? 2 : 1;
  }
}

type Options = NonNullable<ReturnType<typeof readOptions>>;

async function run(
  { name, dist, data, lang, port, verbose }: Options,
  buildPage: () => Promise<void>,
): Promise<number> {
  const told = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  const built = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
  const start = { script: built('engine.mjs'), page: built('../page'), seed: name };
  const [workbench] = await Promise.all([
    startWorkbench({ ...start, dist, data, lang, port, verbose }),
    buildPage(),
  ]);
  console.log(`Open this address in your browser:\n\n  ${workbench.url}\n\nStop with Ctrl+C.`);
  await Promise.race([told, workbench.ended]);
  setTimeout(() => process.exit(0), 3_000).unref();
  await workbench.stop();
  return 0;
}

/** Undefined: help is asked for. @throws UsageError */
function readOptions(args: readonly string[]) {
  const { values, positionals } = parse(args);
  if (values.help) return undefined;
  const [folder, ...others] = positionals;
  if (folder === undefined || others.length > 0) {
    throw new UsageError('Name one folder. See workbench --help.');
  }
  const lang = languages.find((code): code is Lang => code === values.lang);
  if (lang === undefined) throw new UsageError(`--lang: choose one of ${languages.join(', ')}.`);
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65_000) {
    throw new UsageError('--port: choose a number from 1 to 65000.');
  }
  const dist = resolve(folder);
  const own = basename(dist);
  const name = values.name ?? (own === 'dist' ? basename(dirname(dist)) : own);
  return { ...values, name, lang, port, dist, data: resolve(values.data) };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        name: { type: 'string' },
        data: { type: 'string', default: '.workbench' },
        lang: { type: 'string', default: 'en' },
        port: { type: 'string', default: '8732' },
        verbose: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
