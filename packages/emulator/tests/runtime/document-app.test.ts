import { describe, expect, it } from 'vitest';
import { isRoundTrip } from '../../src/round-trips.ts';
import { bodyText } from '../docs/support.ts';
import { manifest, scopes, tinyHost } from './tiny-host.ts';

const documents = 'https://www.googleapis.com/auth/documents';
const code = `
  function make(title) { return Docs.Documents.create({ title: title }).documentId; }
  function call(id, name, args) {
    const file = DocumentApp.openById(id);
    const result = file[name].apply(file, args || []);
    if (Array.isArray(result)) return result.map((user) => user.getEmail());
    if (typeof result === 'string') return result;
    if (name === 'getAs' || name === 'getBlob') {
      return [result.getName(), result.getContentType(), result.getDataAsString()];
    }
    return result.getId();
  }
  function pdfAfterWriting(id) {
    const file = DocumentApp.openById(id);
    const requests = [{ insertText: { location: { index: 1 }, text: 'new' } }];
    Docs.Documents.batchUpdate({ requests: requests }, id);
    return [file, DocumentApp.openById(id)].map((each) => each.getBlob().getDataAsString());
  }
  function byUrl(url) { return DocumentApp.openByUrl(url).getId(); }
  function withUser(id) {
    const user = DocumentApp.openById(id).getEditors()[0];
    DocumentApp.openById(id).addEditor(user);
  }
  function sheetOf(id) { SpreadsheetApp.openById(id); }
  function other(name) { DocumentApp[name]; }
`;
const withDocuments = { ...manifest, oauthScopes: [...scopes, documents] };

function world(title = 'Paper 5.7') {
  const tiny = tinyHost(code, {
    manifest: withDocuments,
    documentFormats: {
      ofDocx: () => ({}),
      exportAs: (kind, document) =>
        Buffer.from(`${kind} of ${document.title} ${bodyText(document)}`.trimEnd()),
    },
  });
  const id = tiny.ann.run('make', title) as string;
  const call = (name: string, ...args: readonly unknown[]): unknown =>
    tiny.ann.run('call', id, name, args);
  return { ...tiny, id, call };
}

describe('DocumentApp', () => {
  it('opens a Doc by its ID and its address', () => {
    const { id, call, ann } = world();
    expect(call('getId')).toBe(id);
    expect(call('getName')).toBe('Paper 5.7');
    expect(ann.run('byUrl', call('getUrl'))).toBe(id);
    expect(() => ann.run('byUrl', 'https://city.org/document')).toThrow(/^Invalid argument: url$/);
  });

  it('shares as a spreadsheet does', () => {
    const { id, call, host } = world();
    expect(call('addEditors', ['Bob@city.org'])).toBe(id);
    call('addViewer', 'eve@city.org');
    call('addViewers', ['bob@city.org']);
    expect(call('getEditors')).toEqual(['ann@city.org', 'bob@city.org']);
    expect(call('getViewers')).toEqual(['ann@city.org', 'bob@city.org', 'eve@city.org']);
    call('removeEditor', 'bob@city.org');
    call('removeViewer', 'eve@city.org');
    expect(host.store.get(id)?.record.permissions).toEqual({});
    expect(() => call('addEditor', 'nobody')).toThrow(/^Invalid email: nobody$/);
  });

  it('takes a User as well', () => {
    const { id, ann } = world();
    expect(() => ann.run('withUser', id)).not.toThrow();
  });

  it('refuses to share to those who may only read', () => {
    const { id, host, bob } = world();
    host.share(id, 'bob@city.org', 'reader');
    expect(bob.run('call', id, 'getName')).toBe('Paper 5.7');
    expect(() => bob.run('call', id, 'getEditors')).toThrow(/You do not have permission/);
    expect(() => bob.run('call', id, 'addViewer', ['x@city.org'])).toThrow(/permission/);
  });

  it('gives the PDF, whose name loses what follows the last period', () => {
    const { call } = world();
    expect(call('getAs', 'application/pdf')).toEqual([
      'Paper 5.pdf',
      'application/pdf',
      'pdf of Paper 5.7',
    ]);
    expect(call('getBlob')).toEqual(call('getAs', 'application/pdf'));
    expect(world('Paper').call('getBlob')).toContain('Paper.pdf');
    expect(() => call('getAs', 'image/png')).toThrow(/^Converting from .* is not supported\.$/);
    expect(() => call('getAs', 'text/markdown')).toThrow(/not supported by the local host/);
  });

  // brucemcpherson/gas-fakes: neither sees the other's changes before `saveAndClose`.
  it('shows a Doc as it was when the run opened it, whatever the Docs API writes meanwhile', () => {
    const { id, ann } = world();
    expect(ann.run('pdfAfterWriting', id)).toEqual(['pdf of Paper 5.7', 'pdf of Paper 5.7']);
    expect(ann.run('pdfAfterWriting', id)).toEqual([
      'pdf of Paper 5.7 new',
      'pdf of Paper 5.7 new',
    ]);
  });

  it('says that a Doc is missing if it is not there, not shared, or no Doc', () => {
    const { id, ann, bob, spreadsheetId } = world();
    const missing =
      /^Document is missing \(perhaps it was deleted, or you don't have read access\?\)$/;
    expect(() => ann.run('call', 'nothing', 'getId')).toThrow(missing);
    expect(() => bob.run('call', id, 'getId')).toThrow(missing);
    expect(() => ann.run('call', spreadsheetId, 'getId')).toThrow(missing);
  });

  it('needs the scope documents', () => {
    const { ann, spreadsheetId } = tinyHost(code);
    expect(() => ann.run('call', spreadsheetId, 'getId')).toThrow(
      /not sufficient to call DocumentApp\.openById\. Required permissions: .*\/documents$/,
    );
  });

  it('throws for what the host lacks', () => {
    const { call, ann } = world();
    expect(() => call('getBody')).toThrow(/^DocumentApp\.Document\.getBody is not supported/);
    expect(() => call('saveAndClose')).toThrow(/saveAndClose is not supported/);
    expect(() => ann.run('other', 'create')).toThrow(/^DocumentApp\.create is not supported/);
  });

  it('counts as round trips what asks Google', () => {
    const { call, calls } = world();
    for (const name of ['getId', 'getUrl', 'getName', 'getEditors', 'getBlob']) call(name);
    const remote = calls.filter((each) => each.service === 'document').filter(isRoundTrip);
    expect(new Set(remote.map(({ method }) => method))).toEqual(
      new Set([
        'DocumentApp.openById',
        'Document.getName',
        'Document.getEditors',
        'Document.getBlob',
      ]),
    );
  });
});

it('SpreadsheetApp opens no Doc', () => {
  const { id, ann } = world();
  expect(() => ann.run('sheetOf', id)).toThrow(
    /^Service Spreadsheets failed while accessing document with id /,
  );
});

it('makes the PDF of a Doc with what the host has', () => {
  const { ann } = tinyHost(code, { manifest: withDocuments });
  const [name, type, text] = ann.run('call', ann.run('make', 'Paper'), 'getBlob') as string[];
  expect([name, type, text?.slice(0, 5)]).toEqual(['Paper.pdf', 'application/pdf', '%PDF-']);
});
