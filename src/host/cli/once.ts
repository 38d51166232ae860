import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { PlanSource, Preview, SetUpResult } from '../../core/rpc/contract.ts';
import type { Outcome } from '../../core/rpc/outcome.ts';
import { createEvaluator } from '../formulas/evaluate.ts';
import { projectRoot } from '../project-root.ts';
import { isRoundTrip } from '../round-trips.ts';
import { createHost } from '../runtime/host.ts';
import type { HostSpreadsheet } from '../sheets/model.ts';
import type { FileStore } from '../store/file-store.ts';
import { openFolderStore } from '../store/folder-store.ts';
import type { Call } from '../trace.ts';
import { writeXlsx } from '../xlsx/write-xlsx.ts';
import { openFolder } from './folder.ts';
import type { Options } from './options.ts';
import { openOutput } from './output.ts';
import { readPlanFile } from './plan-file.ts';
import { failureText, remarksFile } from './remarks.ts';
import { summary } from './summary.ts';
import { terminalTexts } from './terminal-texts.ts';

/** The work could not be done for a reason that the person can mend. */
export class OnceError extends Error {
  override readonly name = 'OnceError';
}

/** The person at the keyboard of a one-off run: a manager, by becoming the first one. */
const person = 'manager@example.org';
const fileName = 'Work plan (one-off run)';
const locales = { en: 'en_US', fr: 'fr_FR', es: 'es_ES' } as const;

/**
 * Lays a plan out as a person would with the add-on: new spreadsheet, menu, preview, set-up; then
 * writes the workbook and the calls it took. Returns the summary for the terminal.
 */
export async function once(options: Options, progress: (step: string) => void): Promise<string> {
  const { lang } = options;
  const texts = terminalTexts[lang];
  const source: PlanSource =
    options.plan === undefined
      ? { kind: 'built-in' }
      : { kind: 'text', text: await readPlanFile(options.plan, lang) };
  const output = await openOutput(options.out, lang);
  await openFolder(options.data, '--data', lang);
  const dataStore = openFolderStore(options.data);
  const calls: Call[] = [];
  const now = (): Date => new Date();
  const evaluate = createEvaluator({ now });
  try {
    const host = createHost({
      dist: join(projectRoot(), 'dist'),
      dataStore,
      now,
      newId: randomUUID,
      evaluate,
      trace: (call) => calls.push(call),
    });
    forgetEarlierRuns(dataStore.files);
    const spreadsheetId = host.createSpreadsheet({
      owner: person,
      title: fileName,
      locale: locales[lang],
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    });
    const session = host.session({ user: person, locale: lang, spreadsheetId });
    session.open();
    /** What the set-up dialog does: `google.script.run.rpc(…)`. */
    const rpc = <T>(method: string, payload: unknown): T => {
      // The server answers with the outcome of this method: both sides share the contract.
      const outcome = session.run('rpc', method, payload) as Outcome<T>;
      if (!outcome.ok) throw new OnceError(failureText(outcome.problems, lang));
      return outcome.value;
    };
    progress(texts.reading);
    const preview = rpc<Preview>('setUp.preview', { source, lang });
    const year = preview.year ?? now().getFullYear();
    progress(texts.layingOut(preview.actions));
    const before = calls.length;
    const result = rpc<SetUpResult>('setUp.run', { source, lang, year });
    const setUpCalls = calls.slice(before);
    progress(texts.writing);
    const content = dataStore.files.get(spreadsheetId)?.content as HostSpreadsheet; // made above
    await output.write('workplan.xlsx', await writeXlsx(content, evaluate(content)));
    await output.write('calls.jsonl', calls.map((call) => `${JSON.stringify(call)}\n`).join(''));
    await output.write('remarks.txt', remarksFile(result.problems, lang));
    return summary({
      lang,
      preview,
      result,
      sheets: content.sheets.map(({ properties }) => properties.title ?? ''),
      roundTrips: setUpCalls.filter(isRoundTrip).length,
      remarksFile: output.path('remarks.txt'),
      files: ['workplan.xlsx', 'calls.jsonl', 'remarks.txt'].map((name) => output.path(name)),
    });
  } finally {
    dataStore.close();
  }
}

/** A one-off run starts from nothing: the workbook of the last one is dropped. */
function forgetEarlierRuns(files: FileStore): void {
  for (const { id, name, owner } of files.list()) {
    if (name === fileName && owner === person) files.delete(id);
  }
}
