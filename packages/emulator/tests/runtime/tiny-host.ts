import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHost, type Host } from '../../src/runtime/host.ts';
import type { HostOptions } from '../../src/runtime/host-options.ts';
import type { UserSession } from '../../src/runtime/user-session.ts';
import { createMemoryStore } from '../../src/store/memory-store.ts';
import type { Call } from '../../src/trace.ts';

export const scopes = [
  'spreadsheets',
  'script.container.ui',
  'script.scriptapp',
  'script.send_mail',
  'userinfo.email',
].map((name) => `https://www.googleapis.com/auth/${name}`);

export const manifest = {
  timeZone: 'Europe/Madrid',
  runtimeVersion: 'V8',
  oauthScopes: scopes,
  dependencies: {
    enabledAdvancedServices: [
      { userSymbol: 'Sheets', serviceId: 'sheets', version: 'v4' },
      { userSymbol: 'Docs', serviceId: 'docs', version: 'v1' },
      { userSymbol: 'Slides', serviceId: 'slides', version: 'v1' },
    ],
  },
};

/** Writes a project to a temporary folder. */
function writeDist(files: Readonly<Record<string, string>>): string {
  const dist = mkdtempSync(join(tmpdir(), 'workplan-dist-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(dist, name), content);
  return dist;
}

export interface TinyHost {
  readonly host: Host;
  readonly calls: Call[];
  /** Spreadsheet of `ann@city.org`, shared with `bob@city.org` as a writer. */
  readonly spreadsheetId: string;
  readonly ann: UserSession;
  readonly bob: UserSession;
}

/** A host with one script file and one spreadsheet, at noon of 2 March 2026, UTC. */
export function tinyHost(
  code: string,
  options: Partial<HostOptions> & {
    readonly manifest?: object;
    readonly html?: Readonly<Record<string, string>>;
    readonly authMode?: 'NONE' | 'LIMITED';
  } = {},
): TinyHost {
  let lastId = 0;
  const calls: Call[] = [];
  const dist = writeDist({
    'appsscript.json': JSON.stringify(options.manifest ?? manifest),
    'Code.js': code,
    ...options.html,
  });
  const host = createHost({
    dist,
    dataStore: createMemoryStore(),
    now: () => new Date('2026-03-02T12:00:00Z'),
    newId: () => {
      lastId += 1;
      return `id-${lastId}`;
    },
    trace: (call) => calls.push(call),
    ...options,
  });
  const spreadsheetId = host.createSpreadsheet({
    owner: 'ann@city.org',
    title: 'Plan',
    locale: 'en_US',
    timeZone: 'America/New_York',
  });
  host.share(spreadsheetId, 'bob@city.org', 'writer');
  const session = (user: string): UserSession =>
    host.session({
      user,
      locale: 'en',
      spreadsheetId,
      ...(options.authMode === undefined ? {} : { authMode: options.authMode }),
    });
  return { host, calls, spreadsheetId, ann: session('ann@city.org'), bob: session('bob@city.org') };
}

/** Runs statements as the body of a function that `google.script.run` calls, and returns the result. */
export function evaluate(body: string, options: Parameters<typeof tinyHost>[1] = {}): unknown {
  return tinyHost(`function main() { ${body} }`, options).ann.run('main');
}
