import { parseArgs } from 'node:util';
import { type Lang, languages } from '../../core/i18n/lang.ts';

/** What was asked for on the command line. */
export interface Options {
  readonly once: boolean;
  readonly help: boolean;
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

  --once         lay the plan out once, write the files, and stop
  --plan FILE    a plan document of your own (text or Markdown); default: UCLG's plan for 2022
  --out DIR      where the files go; default: out
  --data DIR     where the local host keeps its state; default: .workplan
                 Each run replaces there the workbook that the last one made.
  --lang CODE    language of the workbook and of what is printed: en, fr or es; default: en
  -h, --help     this text

Without --once a workbench in the browser will open. It is not there yet: until then, every
run is a one-off run.

Written to the output folder, over the files of an earlier run:
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
  return { ...values, lang };
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
      },
    });
    return { ...values, plan: values.plan };
  } catch (error) {
    const [first = ''] = String(error instanceof Error ? error.message : error).split(/\. |\n/);
    throw new UsageError(`${first}. See npm start -- --help.`);
  }
}
