import { describe, expect, test } from 'vitest';
import { scopes, tinyHost } from './tiny-host.ts';

const code = `
function readByApi(id) { return Sheets.Spreadsheets.get(id, { fields: 'spreadsheetId' }).spreadsheetId }
function readByService(id) { return SpreadsheetApp.openById(id).getId() }
function write() { SpreadsheetApp.getActive().getSheets()[0].getRange('A1').setValue(1); SpreadsheetApp.flush() }
function writeByApi(id) {
  const cell = { start: { sheetId: 0, rowIndex: 0, columnIndex: 0 }, rows: [{ values: [{}] }], fields: 'note' };
  Sheets.Spreadsheets.batchUpdate({ requests: [{ updateCells: cell }] }, id);
}
function tell(work, id) {
  try { globalThis[work](id); return 'done' } catch ({ name, message, details }) { return { name, message, details } }
}
function status() {
  const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
  return [info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.REQUIRED, info.getAuthorizationUrl() !== null];
}
function all() { ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL); return 'all' }
`;

function protectFirstSheet({ ann }: ReturnType<typeof tinyHost>): void {
  const users = ['ann@city.org'];
  ann.act([
    { addProtectedRange: { protectedRange: { range: { sheetId: 0 }, editors: { users } } } },
  ]);
}

describe('what built-in services say', () => {
  // RomainVialard/ErrorHandler, src/ErrorHandler.gs
  test.each([
    ['en', /protected cell or object/],
    ['fr_CA', /cellule ou un objet protégés/],
    ['es_419', /celda o un objeto protegidos/],
  ])(
    'is in the language of a person with locale %s, of protected cells also by the API',
    (locale, words) => {
      const tiny = tinyHost(code);
      protectFirstSheet(tiny);
      const { host, spreadsheetId } = tiny;
      const bob = host.session({ user: 'bob@city.org', locale, spreadsheetId });
      expect(bob.run('tell', 'write')).toMatchObject({
        name: 'Exception',
        message: expect.stringMatching(words),
      });
      expect(bob.run('tell', 'writeByApi', spreadsheetId)).toMatchObject({
        name: 'GoogleJsonResponseException',
        message: expect.stringMatching(words),
        details: { code: 400 },
      });
    },
  );
});

describe('an API that is not enabled', () => {
  test('answers 403 with the page where it is enabled, while built-in services work', () => {
    const { host, ann, spreadsheetId } = tinyHost(code);
    host.setApiEnabled('sheets', false);
    expect(ann.run('tell', 'readByApi', spreadsheetId)).toMatchObject({
      details: {
        code: 403,
        message: expect.stringContaining('/apis/api/sheets.googleapis.com/overview?project='),
      },
    });
    expect(ann.run('tell', 'readByService', spreadsheetId)).toBe('done');
    host.setApiEnabled('sheets', true);
    expect(ann.run('tell', 'readByApi', spreadsheetId)).toBe('done');
  });
});

describe('scopes that a person did not grant', () => {
  test('are refused by APIs and built-in services, and asked for', () => {
    const { host, ann, spreadsheetId } = tinyHost(code);
    host.setWithheldScopes('ann@city.org', scopes.slice(0, 1));
    expect(ann.run('tell', 'readByApi', spreadsheetId)).toMatchObject({
      details: { code: 403, message: 'Request had insufficient authentication scopes.' },
    });
    expect(ann.run('tell', 'readByService', spreadsheetId)).toMatchObject({
      message: expect.stringMatching(
        /^Specified permissions are not sufficient to call SpreadsheetApp.openById/,
      ),
    });
    expect(ann.run('status')).toEqual([true, true]);
    expect(() => ann.run('all')).toThrow('Authorization is required');
    host.setWithheldScopes('ann@city.org', []);
    expect([ann.run('status'), ann.run('all')]).toEqual([[false, false], 'all']);
  });
});
