import { describe, expect, it } from 'vitest';
import { manifest, scopes, tinyHost } from '../runtime/tiny-host.ts';

const prefix = 'https://www.googleapis.com/auth/';
const withScopes = (...names: string[]) => ({
  manifest: { ...manifest, oauthScopes: [...scopes, ...names.map((name) => `${prefix}${name}`)] },
});

const code = `
  function make() { return Docs.Documents.create({ title: 'Paper' }).documentId; }
  function write(id) {
    Docs.Documents.batchUpdate({ requests: [{ insertText: { location: { index: 1 }, text: 'Hé' } }] }, id);
    return Docs.Documents.get(id, { fields: 'title,body(content(endIndex))' });
  }
  function fail(id) {
    try { Docs.Documents.batchUpdate({ requests: [{ insertText: { location: { index: 9 }, text: 'x' } }] }, id) }
    catch (error) { return [error.name, error.message, error.details.code] }
  }
  function odd(id) { Docs.Documents.get(id, { revision: 'x' }) }
`;

describe('the Docs advanced service', () => {
  it('creates, writes and reads a Doc', () => {
    const { ann, calls } = tinyHost(code, withScopes('documents'));
    const id = ann.run('make') as string;
    expect(ann.run('write', id)).toEqual({
      title: 'Paper',
      body: { content: [{ endIndex: 1 }, { endIndex: 4 }] },
    });
    expect(calls.map(({ service, method }) => `${service} ${method}`)).toEqual([
      'docs docs.documents.create',
      'docs docs.documents.batchUpdate',
      'docs docs.documents.get',
    ]);
  });

  it('throws what Google answers', () => {
    const { ann } = tinyHost(code, withScopes('documents'));
    const message =
      'Invalid requests[0].insertText: Index 9 must be less than the end index of the referenced segment, 2.';
    expect(ann.run('fail', ann.run('make'))).toEqual([
      'GoogleJsonResponseException',
      `API call to docs.documents.batchUpdate failed with error: ${message}`,
      400,
    ]);
    expect(() => ann.run('odd', ann.run('make'))).toThrow(/Cannot bind query parameter/);
  });

  it('needs one of its scopes', () => {
    const { ann } = tinyHost(code);
    expect(() => ann.run('make')).toThrow(/not sufficient to call Documents\.create/);
  });

  it('has under drive.file only what the add-on made for this person', () => {
    const { ann, bob, host } = tinyHost(code, withScopes('drive.file'));
    const id = ann.run('make') as string;
    expect(() => ann.run('write', id)).not.toThrow();
    host.share(id, 'bob@city.org', 'writer');
    expect(() => bob.run('write', id)).toThrow(/Requested entity was not found/);
    const all = tinyHost(code, withScopes('documents'));
    const shared = all.ann.run('make') as string;
    all.host.share(shared, 'bob@city.org', 'writer');
    expect(() => all.bob.run('write', shared)).not.toThrow();
  });
});
