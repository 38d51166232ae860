import { beforeAll, describe, expect, it } from 'vitest';
import type { Method } from '../../src/core/rpc/contract.ts';
import type { Outcome } from '../../src/core/shared/outcome.ts';
import { version } from '../../src/core/shared/version.ts';
import { codes } from '../support/add-on.ts';
import { addPerson } from '../support/plan-workbook.ts';
import { afterReading } from '../support/read-and-send.ts';
import { manager } from '../support/sheets-host.ts';
import { paperId, type SmallWorkbook, smallWorkbook } from '../support/small-workbook.ts';

/** A manager with whom neither papers nor the workbooks of Sections are shared. */
const bruno = 'bruno@example.org';
let app: SmallWorkbook;
beforeAll(() => {
  app = smallWorkbook();
  for (const [method, payload] of [
    ['sections.make', { section: 'Africa', editors: [] }],
    ['roles.apply', {}],
  ] as const) {
    if (method === 'roles.apply') addPerson(app, bruno, 'Manager', 3);
    app.host.share(app.spreadsheetId, bruno, 'writer');
    const outcome = app.rpc(method, payload);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  }
});

const told = (method: Method, payload: unknown, lang: string, user = bruno): string[] =>
  codes(app.session(user, lang).run('rpc', method, payload, version) as Outcome<unknown>); // what rpc answers with

/** What people get to know of files does not hang on the words of built-in services. */
describe.each(['en', 'fr', 'es'])('in the language %s', (lang) => {
  it.each([
    ['paper.pdf', { requestId: 'pdf-00009', paperId, folderId: null }],
    ['paper.deliver', { paperId, recipients: [bruno], share: true, mail: false, message: '' }],
  ] as const)('the Doc of a paper that is not shared is told as such: %s', (method, payload) => {
    expect(told(method, payload, lang)).toEqual(['paper-not-shared']);
  });

  it('the workbook of a Section that is not shared is told as such', () => {
    expect(told('share.read', { file: 'Africa' }, lang)).toEqual(['no-right']);
  });

  it('properties that are full are told as such', () => {
    app.setProperties('user', manager, {});
    expect(app.rpc('workbook.know', {})).toMatchObject({ ok: true });
    const turnOn = afterReading(app.rpc, 'digest.set', { on: true });
    app.fillProperties('user', manager);
    expect(told('digest.set', turnOn, lang, manager)).toEqual(['store-full']);
  });
});
