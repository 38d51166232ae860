import { randomUUID } from 'node:crypto';
import type { Host, HostSpreadsheet } from 'apps-script-emulator';
import { type Begun, SeedError, type SeedSetting, t } from 'apps-script-workbench/engine';
import * as z from 'zod/mini';
import type { PlanSource } from '../../src/core/rpc/contract.ts';
import type { Lang } from '../../src/core/shared/i18n/lang.ts';
import { builtInStart, locales } from './built-in.ts';
import { OnceError, rpcCaller } from './call-rpc.ts';
import { enterPeople } from './enter-people.ts';
import { examplePaper } from './example-paper.ts';
import { leads, members } from './people.ts';
import { sampleUpdates } from './sample-updates.ts';

const { owner, staff } = leads;
const untitled = t(
  'Untitled spreadsheet',
  'Feuille de calcul sans titre',
  'Hoja de cálculo sin título',
);
const builtInTitle = t(
  'UCLG work plan 2022',
  'Plan de travail de CGLU 2022',
  'Plan de trabajo de CGLU 2022',
);
const ownTitle = t('Work plan', 'Plan de travail', 'Plan de trabajo');

/** How far it has come, as the data folder keeps it. */
const exampleStage = z.discriminatedUnion('stage', [
  /** Files that are not in this list are leftovers, if the host was killed meanwhile. */
  z.object({ stage: z.literal('started'), filesBefore: z.array(z.string()) }),
  /** The workbook is whole, its paper is not there yet. */
  z.object({ stage: z.literal('workbook'), fileId: z.string(), paperRequest: z.string() }),
  z.object({ stage: z.literal('whole'), fileId: z.string() }),
]);
type ExampleStage = z.infer<typeof exampleStage>;

export interface ExampleOptions {
  /** Text of a plan to lay out; undefined: the built-in plan. */
  readonly plan: string | undefined;
  /** Whether to start with the example organisation, or with an empty spreadsheet only. */
  readonly example: boolean;
}

/**
 * The example organisation with its workbook: made on the first start, through the add-on itself, and
 * found on the next ones. What a killed start left half-made is made again.
 * @throws SeedError if the plan cannot be laid out
 */
export function beginExample(setting: SeedSetting, options: ExampleOptions): Begun {
  const { host, lang } = setting;
  const { state } = setting.dataStore;
  const stage = (): ExampleStage | undefined => z.optional(exampleStage).parse(state.read().seeded);
  const setStage = (seeded: ExampleStage): void => state.write({ ...state.read(), seeded });
  const firstFile = (): string | undefined => {
    const now = stage();
    if (now === undefined || now.stage === 'started') return undefined;
    return host.store.get(now.fileId)?.record.trashed === false ? now.fileId : undefined;
  };
  const later = (): void => {
    const now = stage();
    if (now?.stage !== 'workbook') return;
    try {
      if (firstFile() !== undefined) makePaper(host, now, lang);
    } finally {
      // A paper that cannot be made is not tried again at every start.
      setStage({ stage: 'whole', fileId: now.fileId });
    }
  };
  const before = stage();
  if (before !== undefined && before.stage !== 'started') return { made: false, firstFile, later };

  const kept = before?.filesBefore ?? host.store.list().map(({ id }) => id);
  for (const { id } of host.store.list()) if (!kept.includes(id)) host.store.delete(id);
  setStage({ stage: 'started', filesBefore: kept });
  if (options.plan === undefined) host.setClock(builtInStart);
  try {
    setStage(makeFiles(setting, options));
  } catch (error) {
    if (error instanceof OnceError) throw new SeedError(error.message, { cause: error });
    throw error;
  }
  return { made: true, firstFile, later };
}

function makeFiles(setting: SeedSetting, { plan, example }: ExampleOptions): ExampleStage {
  const { host, dataStore, lang, timeZone } = setting;
  const create = (title: string): string =>
    host.createSpreadsheet({ owner, title, locale: locales[lang], timeZone });
  const emptyId = create(untitled[lang]);
  if (!example) return { stage: 'whole', fileId: emptyId };
  const fileId = create(plan === undefined ? builtInTitle[lang] : ownTitle[lang]);
  dataStore.together(() => layOut(host, fileId, lang, plan));
  return { stage: 'workbook', fileId, paperRequest: randomUUID() };
}

/** As people do it: a manager sets up, enters the people and repairs; a lead reports. */
function layOut(host: Host, spreadsheetId: string, lang: Lang, plan: string | undefined): void {
  const session = host.session({ user: owner, locale: lang, spreadsheetId });
  const rpc = rpcCaller(session, lang);
  const source: PlanSource =
    plan === undefined ? { kind: 'built-in' } : { kind: 'text', text: plan };
  session.open();
  const preview = rpc('setUp.preview', { source, lang });
  rpc('setUp.run', { source, lang, year: preview.year ?? host.now().getFullYear() });
  for (const { email, access } of members) {
    if (access === 'writer' || access === 'reader') host.share(spreadsheetId, email, access);
  }
  // The store keeps for a spreadsheet what the Sheets service put there.
  enterPeople(session, host.store.get(spreadsheetId)?.content as HostSpreadsheet, lang);
  rpc('layout.repair', {});
  const { actions } = rpc('actions.list', {});
  const lead = rpcCaller(host.session({ user: staff, locale: lang, spreadsheetId }), lang);
  for (const update of sampleUpdates(actions, lang, staff, randomUUID)) lead('update.save', update);
  const file = host.store.get(spreadsheetId);
  if (plan !== undefined && preview.title && file) {
    host.store.put({ ...file, record: { ...file.record, name: preview.title } });
  }
}

/** The request is known beforehand: if the host was killed meanwhile, no second paper is made. */
function makePaper(
  host: Host,
  { fileId, paperRequest }: Extract<ExampleStage, { stage: 'workbook' }>,
  lang: Lang,
): void {
  const rpc = rpcCaller(host.session({ user: owner, locale: lang, spreadsheetId: fileId }), lang);
  const options = rpc('paper.options', {});
  rpc('paper.make', {
    requestId: paperRequest,
    again: true,
    also: [],
    folderId: options.folderId,
    letterhead: 'built-in',
    definition: examplePaper(options, lang, host.now().toISOString().slice(0, 10)),
  });
}
