import { randomUUID } from 'node:crypto';
import type { DataStore, Host, HostSpreadsheet } from 'apps-script-emulator';
import * as z from 'zod/mini';
import { rpcCaller } from '../../../../scripts/cli/call-rpc.ts';
import { examplePaper } from '../../../../scripts/cli/example-paper.ts';
import { sampleUpdates } from '../../../../scripts/cli/sample-updates.ts';
import type { PlanSource } from '../../../../src/core/rpc/contract.ts';
import type { Lang, Text } from '../../../../src/core/shared/i18n/lang.ts';
import type { EngineOptions } from './engine-messages.ts';
import { enterPeople } from './enter-people.ts';
import { members } from './people.ts';

/** When the example begins: some weeks before a meeting in the year of the built-in plan. */
const exampleStart = new Date('2022-05-16T09:00:00Z');

const locales = { en: 'en_US', fr: 'fr_FR', es: 'es_ES' } as const;
const untitled: Text = {
  en: 'Untitled spreadsheet',
  fr: 'Feuille de calcul sans titre',
  es: 'Hoja de cálculo sin título',
};
const builtInTitle: Text = {
  en: 'UCLG work plan 2022',
  fr: 'Plan de travail de CGLU 2022',
  es: 'Plan de trabajo de CGLU 2022',
};
const ownTitle: Text = { en: 'Work plan', fr: 'Plan de travail', es: 'Plan de trabajo' };

/** How far it has come, as the data folder keeps it. */
const exampleStage = z.discriminatedUnion('stage', [
  /** Files that are not in this list are leftovers, if the host was killed meanwhile. */
  z.object({ stage: z.literal('started'), filesBefore: z.array(z.string()) }),
  /** The workbook is whole, its paper is not there yet. */
  z.object({ stage: z.literal('workbook'), fileId: z.string(), paperRequest: z.string() }),
  z.object({ stage: z.literal('whole'), fileId: z.string() }),
]);
type ExampleStage = z.infer<typeof exampleStage>;

export interface Example {
  /** Whether it was made now. */
  readonly made: boolean;
  /** The workbook to show first; undefined if it is gone. */
  readonly firstFile: () => string | undefined;
  /** Makes what may come after the first window is served. */
  readonly later: () => void;
}

type Options = Pick<EngineOptions, 'lang' | 'plan' | 'example'> & { readonly timeZone: string };

/**
 * The example organisation with its workbook: made on the first start, through the add-on itself, and
 * found on the next ones. What a killed start left half-made is made again.
 * @throws OnceError if the plan cannot be laid out
 */
export function openExample(host: Host, { state, together }: DataStore, options: Options): Example {
  const { owner, staff } = leads();
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
      if (firstFile() !== undefined) makePaper(host, owner, now, options.lang);
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
  if (options.plan === undefined) host.setClock(exampleStart);
  const { lang, timeZone } = options;
  const create = (title: string): string =>
    host.createSpreadsheet({ owner, title, locale: locales[lang], timeZone });
  const emptyId = create(untitled[lang]);
  if (options.example) {
    const fileId = create(options.plan === undefined ? builtInTitle[lang] : ownTitle[lang]);
    together(() => layOut(host, fileId, { owner, staff }, options));
    setStage({ stage: 'workbook', fileId, paperRequest: randomUUID() });
  } else {
    setStage({ stage: 'whole', fileId: emptyId });
  }
  return { made: true, firstFile, later };
}

interface Leads {
  readonly owner: string;
  readonly staff: string;
}

function leads(): Leads {
  const owner = members.find(({ access }) => access === 'owner')?.email;
  const staff = members.find(({ role }) => role === 'staff')?.email;
  if (owner === undefined || staff === undefined) throw new Error('The example lacks people');
  return { owner, staff };
}

/** As people do it: a manager sets up, enters the people and repairs; a lead reports. */
function layOut(
  host: Host,
  spreadsheetId: string,
  { owner, staff }: Leads,
  options: Options,
): void {
  const { lang, plan } = options;
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
  owner: string,
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
