import { randomUUID } from 'node:crypto';
import type { Lang } from '../../core/i18n/lang.ts';
import type { PlanSource } from '../../core/rpc/contract.ts';
import { roles } from '../../core/workbook/lists.ts';
import { sheetIds } from '../../core/workbook/sheet-ids.ts';
import { rpcCaller } from '../cli/call-rpc.ts';
import { examplePaper } from '../cli/example-paper.ts';
import { sampleUpdates } from '../cli/sample-updates.ts';
import type { Host } from '../runtime/host.ts';
import type { UserSession } from '../runtime/user-session.ts';
import type { HostSpreadsheet } from '../sheets/model.ts';
import { members } from './people.ts';

/** When the example begins: some weeks before a meeting in the year of the built-in plan. */
const exampleStart = new Date('2022-05-16T09:00:00Z');

const locales = { en: 'en_US', fr: 'fr_FR', es: 'es_ES' } as const;
const titles = {
  en: { plan: 'Work plan', empty: 'Untitled spreadsheet' },
  fr: { plan: 'Plan de travail', empty: 'Feuille de calcul sans titre' },
  es: { plan: 'Plan de trabajo', empty: 'Hoja de cálculo sin título' },
} as const;

/** On a workbook that is wholly made; one without it was cut off, and is made again. */
const ready = { workbench: 'ready' } as const;

export interface ExampleOptions {
  readonly lang: Lang;
  /** Text of a plan; undefined: the built-in plan. */
  readonly plan: string | undefined;
  readonly example: boolean;
}

export interface Example {
  /** The workbook to show first; undefined if there is none. */
  readonly firstFile: () => string | undefined;
  /** What may come after the first window is served. */
  readonly later: () => void;
}

/** The example organisation with its workbook, made on the first start and found on the next ones. */
export function openExample(host: Host, options: ExampleOptions): Example {
  const [owner] = members;
  if (owner === undefined) throw new Error('The example has no people');
  const found = (): string | undefined =>
    host.store.list().find(({ appProperties }) => appProperties?.workbench === 'ready')?.id;
  const firstFile = (): string | undefined =>
    found() ?? host.store.list().find((record) => record.owner === owner.email)?.id;
  if (found() !== undefined) return { firstFile, later: () => {} };
  for (const { id } of host.store.list()) host.store.delete(id);
  const { lang } = options;
  if (options.plan === undefined) host.setClock(exampleStart);
  const create = (title: string): string =>
    host.createSpreadsheet({
      owner: owner.email,
      title,
      locale: locales[lang],
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    });
  create(titles[lang].empty);
  if (!options.example) return { firstFile, later: () => {} };
  const spreadsheetId = create(titles[lang].plan);
  const session = host.session({ user: owner.email, locale: lang, spreadsheetId });
  layOut(host, session, spreadsheetId, options);
  return { firstFile, later: () => makePaper(host, session, lang) };
}

function layOut(
  host: Host,
  session: UserSession,
  spreadsheetId: string,
  { lang, plan }: ExampleOptions,
): void {
  const rpc = rpcCaller(session, lang);
  const source: PlanSource =
    plan === undefined ? { kind: 'built-in' } : { kind: 'text', text: plan };
  session.open();
  const year = rpc('setUp.preview', { source, lang }).year ?? host.now().getFullYear();
  for (const { email, access } of members) {
    if (access === 'writer' || access === 'reader') host.share(spreadsheetId, email, access);
  }
  rpc('setUp.run', { source, lang, year });
  const content = host.store.get(spreadsheetId)?.content as HostSpreadsheet; // just laid out
  session.act(peopleRequests(content, lang));
  rpc('layout.repair', {});
  const { actions } = rpc('actions.list', {});
  const [, , staff] = members;
  for (const update of sampleUpdates(actions, lang, staff?.email ?? '', randomUUID)) {
    rpc('update.save', update);
  }
  const file = host.store.get(spreadsheetId);
  if (file) host.store.put({ ...file, record: { ...file.record, appProperties: ready } });
}

/** The people of the organisation in Settings, the first manager's row included. */
function peopleRequests({ sheets }: HostSpreadsheet, lang: Lang): gapi.client.sheets.Request[] {
  const { settings: sheetId } = sheetIds;
  const keys = sheets.find(({ properties }) => properties.sheetId === sheetId)?.rows[0] ?? [];
  const known = members.filter(({ role }) => role !== null);
  const columns = {
    personEmail: known.map(({ email }) => email),
    personName: known.map(({ name }) => name),
    personRole: known.map(({ role }) => (role === null ? '' : roles[role][lang])),
    personSection: known.map(({ section }) => section ?? ''),
  };
  return Object.entries(columns).map(([key, texts]) => {
    const columnIndex = keys.findIndex((cell) => cell?.userEnteredValue?.stringValue === key);
    const rows = texts.map((text) => ({
      values: [text === '' ? {} : { userEnteredValue: { stringValue: text } }],
    }));
    const start = { sheetId, rowIndex: 2, columnIndex };
    return { updateCells: { start, rows, fields: 'userEnteredValue' } };
  });
}

function makePaper(host: Host, session: UserSession, lang: Lang): void {
  const rpc = rpcCaller(session, lang);
  const options = rpc('paper.options', {});
  rpc('paper.make', {
    requestId: randomUUID(),
    again: false,
    folderId: options.folderId,
    letterhead: 'built-in',
    definition: examplePaper(options, lang, host.now().toISOString().slice(0, 10)),
  });
}
