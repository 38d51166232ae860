import { describe, expect, test } from 'vitest';
import { tinyHost } from './tiny-host.ts';

/** Runs an expression in each mode, and says whether it is allowed or how it is refused. */
function tryIn(mode: 'NONE' | 'LIMITED' | 'FULL', expression: string): unknown {
  const { ann } = tinyHost(
    `function onOpen(e) { console.log(attempt()) }
     function main() { return attempt() }
     function attempt() {
       try { ${expression}; return 'allowed' } catch (error) { return error.message }
     }`,
    mode === 'NONE' ? { authMode: mode } : {},
  );
  if (mode === 'FULL') return ann.run('main');
  ann.open();
  return ann.lastRun?.log[0]?.replace('log: ', '');
}

const menu = "SpreadsheetApp.getUi().createAddonMenu().addItem('a', 'main').addToUi()";
const denied = /^You do not have permission to call /;

// https://developers.google.com/apps-script/add-ons/concepts/editor-auth-lifecycle
describe.each([
  [menu, 'NONE'],
  ['Session.getActiveUserLocale()', 'NONE'],
  ['Session.getTemporaryActiveUserKey()', 'NONE'],
  ['Utilities.getUuid()', 'NONE'],
  ['SpreadsheetApp.getActiveSpreadsheet()', 'LIMITED'],
  ['PropertiesService.getDocumentProperties()', 'LIMITED'],
  ['CacheService.getUserCache()', 'LIMITED'],
  ['LockService.getDocumentLock()', 'LIMITED'],
  ["SpreadsheetApp.getActive().getSheets()[0].getRange('A1').setValue(1)", 'LIMITED'],
  ["SpreadsheetApp.getActive().toast('done')", 'LIMITED'],
  ['Session.getActiveUser().getEmail()', 'LIMITED'],
  ['ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL)', 'LIMITED'],
  ['Session.getEffectiveUser()', 'FULL'],
  ["ScriptApp.newTrigger('main')", 'FULL'],
  ["MailApp.sendEmail('a@city.org', 's', 'b')", 'FULL'],
  ['SpreadsheetApp.getActive().getEditors()', 'FULL'],
  ["SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(''))", 'FULL'],
] as const)('%s', (expression, from) => {
  const modes = ['NONE', 'LIMITED', 'FULL'] as const;
  test.each(modes)(`in %s`, (mode) => {
    const result = tryIn(mode, expression);
    if (modes.indexOf(mode) >= modes.indexOf(from)) expect(result).toBe('allowed');
    else expect(result).toMatch(denied);
  });
});

test.each([
  ["SpreadsheetApp.openById('x')", 'SpreadsheetApp.openById'],
  ["Sheets.Spreadsheets.get('x')", 'Spreadsheets.get'],
])('%s is refused to a simple trigger, with the scopes it needs', (expression, name) => {
  expect(tryIn('LIMITED', expression)).toMatch(
    new RegExp(`^You do not have permission to call ${name}\\. Required permissions: .*/auth/`),
  );
});

test('a simple trigger does not learn who is at the keyboard', () => {
  const { ann } = tinyHost(
    'function onOpen(e) { console.log([Session.getActiveUser().getEmail(), e.user.getEmail()].join()) }',
    { domain: 'city.org' },
  );
  ann.open();
  expect(ann.lastRun?.log).toEqual(['log: ,']);
});

test('the active user is shown within the domain only, the effective user always', () => {
  const code =
    'function main() { return [Session.getActiveUser(), Session.getEffectiveUser()].map((u) => u.getEmail()) }';
  expect(tinyHost(code).ann.run('main')).toEqual(['', 'ann@city.org']);
  expect(tinyHost(code, { domain: 'city.org' }).ann.run('main')).toEqual([
    'ann@city.org',
    'ann@city.org',
  ]);
});

test('using a menu item enables the add-on in the spreadsheet', () => {
  const { ann } = tinyHost(
    `function onOpen(e) { console.log(String(e.authMode)); ${menu} } function main() {}
     function onEdit() { console.log('edit') }`,
    { authMode: 'NONE' },
  );
  ann.open();
  expect(ann.lastRun?.log).toEqual(['log: NONE']);
  ann.edit(0, 'A1', [['x']]);
  expect(ann.lastRun?.log).toEqual(['log: NONE']);
  ann.clickMenu('main');
  ann.open();
  expect(ann.lastRun?.log).toEqual(['log: LIMITED']);
  ann.edit(0, 'A1', [['y']]);
  expect(ann.lastRun?.log).toEqual(['log: edit']);
});
