import { describe, expect, it } from 'vitest';
import { manifest, scopes, tinyHost } from '../runtime/tiny-host.ts';

const prefix = 'https://www.googleapis.com/auth/';
const withScopes = (...names: string[]) => ({
  manifest: {
    ...manifest,
    oauthScopes: [...scopes, ...names.map((name) => `${prefix}${name}`)],
    dependencies: {
      enabledAdvancedServices: [
        { userSymbol: 'Docs', serviceId: 'docs', version: 'v1' },
        { userSymbol: 'Drive', serviceId: 'drive', version: 'v3' },
      ],
    },
  },
});
const driveFile = withScopes('drive.file');

const code = `
  const docType = 'application/vnd.google-apps.document';
  function make(name) {
    return Drive.Files.create({ name, mimeType: docType, appProperties: { mark: 'a' } }).id;
  }
  function find() {
    const q = "appProperties has { key='mark' and value='a' }";
    return Drive.Files.list({ q, fields: 'files(id)' }).files.map(({ id }) => id);
  }
  function get(id) { return Drive.Files.get(id, { fields: 'name,trashed' }) }
  function trash(id) { Drive.Files.update({ trashed: true }, id) }
  function remove(id) { return Drive.Files.remove(id) ?? null }
  function title(id) { return Docs.Documents.get(id, { fields: 'title' }) }
  function upload() {
    return Drive.Files.create({ name: 'a' }, Utilities.newBlob('é', 'text/plain'), { fields: 'size' });
  }
  function fail(name) {
    try { make(name) } catch (error) { return [error.name, error.message, error.details] }
    return null;
  }
  function odd() { Drive.Files.list({ query: 'a' }) }
  function exportIt(id) { Drive.Files.export(id, 'application/pdf') }
`;

describe('Drive.Files', () => {
  it('makes, finds, trashes and removes a Doc that the Docs API knows', () => {
    const { ann, calls, host } = tinyHost(code, driveFile);
    const id = ann.run('make', 'Paper') as string;
    expect(ann.run('find')).toEqual([id]);
    expect(ann.run('title', id)).toEqual({ title: 'Paper' });
    ann.run('trash', id);
    expect(ann.run('get', id)).toEqual({ name: 'Paper', trashed: true });
    expect(ann.run('remove', id)).toBeNull();
    expect(host.store.get(id)).toBeUndefined();
    expect(() => ann.run('get', id)).toThrow(
      `API call to drive.files.get failed with error: File not found: ${id}.`,
    );
    expect(calls.map(({ method }) => method)).toEqual([
      'drive.files.create',
      'drive.files.list',
      'docs.documents.get',
      'drive.files.update',
      'drive.files.get',
      'drive.files.delete',
      'drive.files.get',
    ]);
  });

  it('takes a blob, of which the trace tells type and length', () => {
    const { ann, calls } = tinyHost(code, driveFile);
    expect(ann.run('upload')).toEqual({ size: '2' });
    expect(calls.at(-1)?.media).toEqual({ contentType: 'text/plain', bytes: 2 });
  });

  it('has for a person only what the add-on made for them', () => {
    const { ann, bob, host } = tinyHost(code, driveFile);
    const id = ann.run('make', 'Paper') as string;
    host.share(id, 'bob@city.org', 'writer');
    expect(bob.run('find')).toEqual([]);
    expect(() => bob.run('get', id)).toThrow(/File not found/);
    const all = tinyHost(code, withScopes('drive'));
    const shared = all.ann.run('make', 'Paper') as string;
    all.host.share(shared, 'bob@city.org', 'reader');
    expect(all.bob.run('find')).toEqual([shared]);
    expect(() => all.bob.run('trash', shared)).toThrow(/does not have sufficient permissions/);
  });

  it('needs one of its scopes', () => {
    const { ann } = tinyHost(code, withScopes('documents'));
    expect(() => ann.run('find')).toThrow(/not sufficient to call Files\.list/);
  });

  it('makes no Doc in a full Drive, and tells why', () => {
    const { ann, bob, host } = tinyHost(code, driveFile);
    host.setDriveFull('Ann@city.org', true);
    const message = "The user's Drive storage quota has been exceeded.";
    expect(ann.run('fail', 'Paper')).toEqual([
      'GoogleJsonResponseException',
      `API call to drive.files.create failed with error: ${message}`,
      {
        code: 403,
        message,
        errors: [{ domain: 'global', reason: 'storageQuotaExceeded', message }],
      },
    ]);
    expect(bob.run('fail', 'Paper')).toBeNull();
    host.setDriveFull('ann@city.org', false);
    expect(ann.run('fail', 'Paper')).toBeNull();
  });

  it('fails before or after the call is applied, as a test wants', () => {
    const { ann, host } = tinyHost(code, driveFile);
    const fault = { code: 503, message: 'Service Unavailable' };
    host.setFaults(() => ({ before: fault }));
    expect(ann.run('fail', 'Paper')).toMatchObject({ 2: { code: 503 } });
    host.setFaults(() => 'pass');
    expect(ann.run('find')).toHaveLength(0);
    host.setFaults(() => ({ after: fault }));
    expect(ann.run('fail', 'Paper')).toMatchObject({ 2: { code: 503 } });
    host.setFaults(() => 'pass');
    expect(ann.run('find')).toHaveLength(1);
  });

  it('refuses parameters that Drive has not, and methods that the host has not', () => {
    const { ann } = tinyHost(code, driveFile);
    expect(() => ann.run('odd')).toThrow(/Unknown name "query"/);
    expect(() => ann.run('exportIt', 'a')).toThrow(
      'Export requires alt=media to download the exported content.',
    );
  });
});
