import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { manifest, scopes, tinyHost } from '../runtime/tiny-host.ts';

const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const paths = `
  const type = '${type}';
  const docs = 'application/vnd.google-apps.document';
  function blob(base64) {
    return Utilities.newBlob(Utilities.base64Decode(base64), 'application/zip', 'letterhead.docx');
  }
`;

/** What the add-on does with a letterhead: a part of the archive is rewritten, Drive makes a Doc of it. */
const code = `${paths}
  function paper(base64, words) {
    const parts = Utilities.unzip(blob(base64)).map((part) => part.getName() === 'word/document.xml'
      ? Utilities.newBlob(part.getDataAsString().replace('WORDS', words), 'application/xml', part.getName())
      : part);
    const media = Utilities.zip(parts, 'letterhead.docx').setContentType(type);
    const folder = Drive.Files.create({ name: 'Reports', mimeType: 'application/vnd.google-apps.folder' });
    const resource = { name: 'Paper', mimeType: docs, parents: [folder.id], appProperties: { request: 'r1' } };
    const file = Drive.Files.create(resource, media, { fields: 'id,parents,appProperties' });
    const found = Drive.Files.list({
      q: "trashed = false and appProperties has { key='request' and value='r1' }", fields: 'files(id)',
    }).files;
    return { file, found, folder: folder.id, text: Docs.Documents.get(file.id).body.content };
  }
  function attempt(body) {
    try { body() } catch (error) { return [error.name, error.message, (error.details || {}).code] }
    return [];
  }
  function damaged() {
    return attempt(() => Drive.Files.create({ mimeType: docs }, Utilities.newBlob('no archive', type)));
  }
  function options() { return attempt(() => Drive.Files.create({ name: 'a' }, { fields: 'id' })) }
  function text() { return attempt(() => Drive.Files.create({ name: 'a' }, 'text')) }
  function nothing() { return Drive.Files.create({ name: 'a' }, null, { fields: 'name,size' }) }
`;

const drive = {
  manifest: {
    ...manifest,
    oauthScopes: [...scopes, 'https://www.googleapis.com/auth/drive.file'],
    dependencies: {
      enabledAdvancedServices: [
        { userSymbol: 'Docs', serviceId: 'docs', version: 'v1' },
        { userSymbol: 'Drive', serviceId: 'drive', version: 'v3' },
      ],
    },
  },
};

/** A Word document of one paragraph. */
function docx(words: string): string {
  const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const xml = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${main}"><w:body><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:body></w:document>`;
  const types =
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';
  const files = { '[Content_Types].xml': strToU8(types), 'word/document.xml': strToU8(xml) };
  return Buffer.from(zipSync(files)).toString('base64');
}

it('a letterhead becomes a Doc in the folder, which is found by its property', () => {
  const { ann, calls } = tinyHost(code, drive);
  const result = ann.run('paper', docx('WORDS'), 'Plan d’Été');
  const { file, found, folder, text } = result as {
    readonly file: { readonly id: string; readonly parents: readonly string[] };
    readonly found: readonly unknown[];
    readonly folder: string;
    readonly text: unknown;
  };
  expect(file.parents).toEqual([folder]);
  expect(file).toMatchObject({ appProperties: { request: 'r1' } });
  expect(found).toEqual([{ id: file.id }]);
  expect(JSON.stringify(text)).toContain('Plan d’Été\\n');
  const upload = calls.find((call) => call.media !== undefined);
  expect(upload).toMatchObject({
    service: 'drive',
    method: 'drive.files.create',
    media: { contentType: type, bytes: expect.any(Number) },
  });
});

it('a file that is no Word document makes no Doc', () => {
  const { ann, host } = tinyHost(code, drive);
  const before = host.store.list().length;
  expect(ann.run('damaged')).toEqual([
    'GoogleJsonResponseException',
    'API call to drive.files.create failed with error: Bad Request',
    400,
  ]);
  expect(host.store.list()).toHaveLength(before);
});

it('what stands in the place of the blob is a blob or null', () => {
  const { ann } = tinyHost(code, drive);
  const message = 'The mediaData parameter only supports Blob types for upload.';
  expect(ann.run('options')).toEqual(['Exception', message, null]);
  expect(ann.run('text')).toEqual(['Exception', message, null]);
  expect(ann.run('nothing')).toEqual({ name: 'a', size: '0' });
});
