import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createContext, Script } from 'node:vm';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const dist = (name: string): string => readFileSync(`${root}dist/${name}`, 'utf8');

describe('what is pushed to Google', () => {
  it('is a script, a manifest, and pages', () => {
    expect(readdirSync(`${root}dist`).sort()).toEqual([
      'access-audit.html',
      'amend.html',
      'appsscript.json',
      'assign.html',
      'check.html',
      'completeness.html',
      'installation.html',
      'my-actions.html',
      'new-paper.html',
      'our-actions.html',
      'person.html',
      'review.html',
      'section-workbooks.html',
      'server.js',
      'set-up.html',
      'share.html',
      'translations-import.html',
      'update.html',
    ]);
  });

  it('is named file by file for clasp: nothing else goes along', () => {
    const patterns = readFileSync(`${root}.claspignore`, 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    expect(patterns).toEqual(['**/**', '!appsscript.json', '!server.js', '!*.html']);
    expect(JSON.parse(readFileSync(`${root}.clasp.json`, 'utf8'))).toEqual({
      scriptId: '',
      rootDir: 'dist',
    });
  });

  it('asks for the scopes that README and verification kit explain, and no more', () => {
    const { oauthScopes, runtimeVersion, dependencies } = JSON.parse(dist('appsscript.json'));
    expect(runtimeVersion).toBe('V8');
    const short = oauthScopes.map((scope: string) =>
      scope.replace('https://www.googleapis.com/auth/', ''),
    );
    expect(short).toEqual([
      'spreadsheets',
      'documents',
      'drive.file',
      'script.container.ui',
      'script.scriptapp',
      'script.send_mail',
      'userinfo.email',
    ]);
    const readme = readFileSync(`${root}README.md`, 'utf8');
    for (const scope of short) expect(readme).toContain(`| \`${scope}\` |`);
    const reasons = readFileSync(`${root}docs/verification/scopes.md`, 'utf8');
    expect([...reasons.matchAll(/^## (.+)$/gm)].map(([, scope]) => scope)).toEqual(short);
    for (const scope of oauthScopes) expect(reasons).toContain(`\`${scope}\``);
    expect(
      dependencies.enabledAdvancedServices.map((s: { userSymbol: string }) => s.userSymbol),
    ).toEqual(['Sheets', 'Docs', 'Drive']);
  });

  it('evaluates without anything that Apps Script lacks, and shows its doors as top-level functions', () => {
    const context = createContext({});
    const before = new Set(Object.getOwnPropertyNames(context));
    new Script(dist('server.js')).runInContext(context);
    const functions = Object.getOwnPropertyNames(context).filter(
      (name) => !before.has(name) && typeof context[name] === 'function',
    );
    expect(functions.sort()).toEqual([
      'applyRoles',
      'onEdit',
      'onInstall',
      'onOpen',
      'openAbout',
      'openAmend',
      'openAssign',
      'openAudit',
      'openCheck',
      'openCompleteness',
      'openInstallation',
      'openMyActions',
      'openNewPaper',
      'openPerson',
      'openReview',
      'openSections',
      'openSetUp',
      'openShare',
      'openTranslations',
      'openUpdate',
      'repairLayout',
      'rpc',
      'runDue',
    ]);
    for (const name of functions) expect(dist('server.js')).toContain(`\nfunction ${name}(`);
  });

  it('carries the built-in plan to the letter, in a function that only set-up calls', () => {
    const [, before, literal = ''] =
      /(function \w+\(\)\{return [^{}]*?JSON\.parse\()((['"`])(?:\\.|(?!\3).)*\3)/s.exec(
        dist('server.js'),
      ) ?? [];
    expect(before).toBeDefined();
    const { text } = JSON.parse(new Script(literal).runInContext(createContext({})));
    expect(text).toBe(readFileSync(`${root}plans/uclg-2022.md`, 'utf8'));
  });

  it('has pages that load nothing from anywhere', () => {
    for (const name of readdirSync(`${root}dist`).filter((file) => file.endsWith('.html'))) {
      expect(dist(name), name).not.toMatch(/<(script|link|img|iframe)[^>]*\s(src|href)=/i);
      expect(dist(name), name).not.toMatch(/<!-- (style|script) -->/);
    }
  });
});
