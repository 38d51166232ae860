import { parseArgs } from 'node:util';
import { type Lang, languages } from '../../src/core/shared/i18n/lang.ts';

/** What was asked for on the command line. */
export interface Options {
  readonly once: boolean;
  readonly help: boolean;
  /** Whether to begin afresh, forgetting what is in the data folder. */
  readonly reset: boolean;
  /** Whether to do so without asking. */
  readonly yes: boolean;
  /** The first port that the workbench tries. */
  readonly port: number;
  /** Whether the workbench starts with an empty spreadsheet only. */
  readonly empty: boolean;
  /** Whether the workbench loads the add-on and its page again whenever they are built. */
  readonly watch: boolean;
  /** Whether the workbench writes what the script logs to the terminal. */
  readonly verbose: boolean;
  /** Whether to show the workbench in the browser at once. */
  readonly open: boolean;
  /** Path of a plan document; undefined: the built-in plan. */
  readonly plan: string | undefined;
  readonly out: string;
  readonly data: string;
  readonly lang: Lang;
}

/** A mistake on the command line, or a file that cannot be used: shown as one line, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const helpText = `Work Plan for Google Sheets, on this machine and without a Google account

  npm start -- [options]

Opens the workbench: a page on this machine, for your browser, in which the plan is a spreadsheet
with the add-on installed. Stop it with Ctrl+C; what was done is kept in the data folder.

  --plan FILE    a plan document of your own (text or Markdown); default: UCLG's plan for 2022
  --data DIR     where the local host keeps its state; default: .workplan
  --lang CODE    language of the workbook and of what is printed: en, fr or es; default: en
  --port N       first port to try; default: 8732
  --open         show it in the browser at once
  --empty        begin with an empty spreadsheet, to try the set-up
  --reset        begin afresh: forgets all that is in the data folder, after asking
  --yes          with --reset: do not ask
  --verbose      write what the add-on logs to the terminal
  --watch        load the add-on again whenever it is built: npm run dev does
  -h, --help     this text

  --once         no workbench: lay the plan out once, write the files, and stop
  --out DIR      with --once: where the files go; default: out

Written by --once to the output folder, over the files of an earlier run (each run replaces in the
data folder the workbook that the last one made):
  workplan.xlsx  the workbook, for any office suite
  report.docx    a paper for a governing body, with a few example updates
  remarks.txt    what to look at in the plan, line by line, and what to do
  calls.jsonl    every call of a Google service, one a line`;

/** Reads the command line. Throws a UsageError that names the wrong option. */
export function readOptions(args: readonly string[]): Options {
  const values = parse(args);
  const lang = languages.find((code) => code === values.lang.trim().toLowerCase());
  if (lang === undefined) {
    throw new UsageError(`--lang ${values.lang}: choose one of ${languages.join(', ')}.`);
  }
  for (const name of ['plan', 'out', 'data'] as const) {
    if (values[name]?.trim() === '') throw new UsageError(`--${name} needs a path.`);
  }
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65_000) {
    throw new UsageError(`--port ${values.port}: choose a number from 1 to 65000.`);
  }
  return { ...values, lang, port };
}

function parse(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      allowPositionals: false,
      options: {
        once: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
        plan: { type: 'string' },
        out: { type: 'string', default: 'out' },
        data: { type: 'string', default: '.workplan' },
        lang: { type: 'string', default: 'en' },
        port: { type: 'string', default: '8732' },
        reset: { type: 'boolean', default: false },
        yes: { type: 'boolean', default: false },
        empty: { type: 'boolean', default: false },
        verbose: { type: 'boolean', default: false },
        watch: { type: 'boolean', default: false },
        open: { type: 'boolean', default: false },
      },
    });
    return { ...values, plan: values.plan };
  } catch (error) {
    const [first = ''] = String(error instanceof Error ? error.message : error).split(/\. |\n/);
    throw new UsageError(`${first}. See npm start -- --help.`);
  }
}
