import { randomUUID } from 'node:crypto';
import {
  type Call,
  createEvaluator,
  createHost,
  createMemoryStore,
  documentJson,
  type FileStore,
  type HostDocument,
  type HostSpreadsheet,
  isRoundTrip,
  openFolderStore,
  writeDocx,
  writeXlsx,
} from 'apps-script-emulator';
import type { PlanSource } from '../../src/core/rpc/contract.ts';
import { builtInStart, locales } from './built-in.ts';
import { rpcCaller } from './call-rpc.ts';
import { examplePaper } from './example-paper.ts';
import { openFolder } from './folder.ts';
import { inProject } from './in-project.ts';
import type { Options } from './options.ts';
import { openOutput } from './output.ts';
import { readPlanFile } from './plan-file.ts';
import { remarksFile } from './remarks.ts';
import { sampleUpdates } from './sample-updates.ts';
import { summary } from './summary.ts';
import { terminalTexts } from './terminal-texts.ts';

/** The person at the keyboard of a one-off run: a manager, by becoming the first one. */
const person = 'manager@example.org';
const fileName = 'Work plan (one-off run)';

/**
 * Lays a plan out as a person would with the add-on: new spreadsheet, menu, preview, set-up; enters
 * some example updates; makes a paper. Then writes the workbook, the paper and the calls it took.
 * Returns the summary for the terminal.
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
  const started = Date.now();
  const now = (): Date =>
    options.plan === undefined
      ? new Date(builtInStart.getTime() + Date.now() - started)
      : new Date();
  const evaluate = createEvaluator({ now });
  try {
    const host = createHost({
      dist: inProject('dist'),
      // The clock and the outbox of a workbench over the same folder are its own.
      dataStore: { ...dataStore, state: createMemoryStore().state },
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
    const rpc = rpcCaller(session, lang);
    progress(texts.reading);
    const preview = rpc('setUp.preview', { source, lang });
    const year = preview.year ?? now().getFullYear();
    progress(texts.layingOut(preview.actions));
    const before = calls.length;
    const result = rpc('setUp.run', { source, lang, year });
    const setUpCalls = calls.slice(before);
    const { actions } = rpc('actions.list', {});
    const updates = sampleUpdates(actions, lang, person, randomUUID);
    progress(texts.entering(updates.length));
    for (const update of updates) rpc('update.save', update);
    progress(texts.makingPaper);
    const paperOptions = rpc('paper.options', {});
    const today = now().toISOString().slice(0, 10);
    const beforePaper = calls.length;
    const paper = rpc('paper.make', {
      requestId: randomUUID(),
      again: false,
      also: [],
      folderId: paperOptions.folderId,
      letterhead: 'built-in',
      definition: examplePaper(paperOptions, lang, today),
    });
    const paperCalls = calls.slice(beforePaper);
    progress(texts.writing);
    const doc = dataStore.files.get(paper.documentId)?.content as HostDocument; // made above
    await output.write('report.docx', await writeDocx(documentJson(doc)));
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
      updates: updates.length,
      today,
      paper: { title: paper.title, roundTrips: paperCalls.filter(isRoundTrip).length },
      remarksFile: output.path('remarks.txt'),
      files: ['workplan.xlsx', 'report.docx', 'calls.jsonl', 'remarks.txt'].map((name) =>
        output.path(name),
      ),
    });
  } finally {
    dataStore.close();
  }
}

/** A one-off run starts from nothing: the workbook of the last one, and its papers, are dropped. */
function forgetEarlierRuns(files: FileStore): void {
  const workbooks = files.list().filter(({ name, owner }) => name === fileName && owner === person);
  const ids = new Set(workbooks.map(({ id }) => id));
  for (const { id, appProperties } of files.list()) {
    if (ids.has(id) || ids.has(appProperties?.plan ?? '')) files.delete(id);
  }
}
