import { describe, expect, it } from 'vitest';
import type { HostDocument } from '../../src/docs/model.ts';
import { createWorld, docType, docx, folderType, owner, reader, writer } from './support.ts';

type File = gapi.client.drive.File;

describe('a search', () => {
  it.each([
    ['trashed = false', ['doc', 'folder', 'text']],
    ["name = 'Notes'", ['text']],
    ["name = 'Mayor\\'s paper'", ['doc']],
    ["name != 'Notes'", ['doc', 'folder']],
    ["name contains 'pap'", ['doc']],
    ["name contains 'aper'", []],
    [`mimeType = '${folderType}'`, ['folder']],
    [`mimeType!='${folderType}'`, ['doc', 'text']],
    ["'folder' in parents", ['doc', 'text']],
    ["appProperties has { key='plan' and value='p1' }", ['doc']],
    ["appProperties has {key='plan' and value='p2'}", []],
    ["not name = 'Notes' and 'folder' in parents", ['doc']],
    [
      "trashed = false and (name = 'Notes' or appProperties has {key='plan' and value='p1'})",
      ['doc', 'text'],
    ],
    ["not (name = 'Notes' or name = 'Reports')", ['doc']],
    ['trashed != true', ['doc', 'folder', 'text']],
  ])('%s', (q, ids) => {
    expect(createWorld().list(q)).toEqual(ids);
  });

  it('has under drive.file what the add-on made for this person', () => {
    const world = createWorld();
    expect(world.list('trashed = false', { allFiles: true })).toContain('foreign');
    expect(world.list('trashed = false', { as: writer })).toEqual(['doc', 'text']);
    world.put('text', { appAccess: [owner] });
    expect(world.list('trashed = false', { as: writer })).toEqual(['doc']);
  });

  it('finds what is in a trashed folder as trashed, for its owner only', () => {
    const world = createWorld();
    world.call('update', { fileId: 'folder' }, { trashed: true });
    expect(world.list('trashed = true')).toEqual(['doc', 'folder', 'text']);
    expect(world.list('trashed = true', { as: writer })).toEqual([]);
    world.call('update', { fileId: 'folder' }, { trashed: false });
    expect(world.list('trashed = true')).toEqual([]);
  });

  it('comes sorted, in pages', () => {
    const world = createWorld();
    for (const name of ['b', 'a', 'c']) {
      world.call('create', {}, { name, appProperties: { new: 'yes' } });
      world.advance(1000);
    }
    const page = (more: object): { files: File[]; nextPageToken?: string } => {
      const q = "appProperties has { key='new' and value='yes' }";
      return world.call('list', { q, fields: 'nextPageToken,files(name)', ...more }) as {
        files: File[];
      };
    };
    const names = (more: object) => page(more).files.map(({ name }) => name);
    expect(names({ orderBy: 'createdTime desc' })).toEqual(['c', 'a', 'b']);
    expect(names({ orderBy: 'name' })).toEqual(['a', 'b', 'c']);
    const first = page({ orderBy: 'name', pageSize: 2 });
    expect(first.files).toHaveLength(2);
    const pageToken = first.nextPageToken;
    expect(page({ orderBy: 'name', pageSize: 2, pageToken })).toEqual({ files: [{ name: 'c' }] });
  });
});

describe('a file', () => {
  it('is answered with four fields, or those asked for', () => {
    const world = createWorld();
    const kind = 'drive#file';
    expect(world.call('get', { fileId: 'text' })).toEqual({
      kind,
      id: 'text',
      name: 'Notes',
      mimeType: 'text/plain',
    });
    expect(
      world.call('get', { fileId: 'text', fields: 'size,parents,trashed,webViewLink' }),
    ).toEqual({
      size: '4',
      parents: ['folder'],
      trashed: false,
      webViewLink: 'https://drive.google.com/file/d/text/view?usp=drivesdk',
    });
  });

  it('shows its folder to those who see the folder', () => {
    const params = { fileId: 'doc', fields: 'id,parents' };
    const world = createWorld();
    expect(world.call('get', params)).toEqual({ id: 'doc', parents: ['folder'] });
    expect(world.call('get', params, undefined, { as: reader })).toEqual({ id: 'doc' });
  });

  it('in a shared folder is shared with the same people', () => {
    const world = createWorld();
    world.put('folder', { permissions: { [writer]: 'writer', [reader]: 'reader' } });
    const made = world.call('create', {}, { parents: ['folder'] }, { as: writer }) as File;
    const record = world.store.get(made.id ?? '')?.record;
    expect(record?.name).toBe('Untitled');
    expect(record?.owner).toBe(writer);
    expect(record?.permissions).toEqual({ [owner]: 'writer', [reader]: 'reader' });
  });

  it('keeps the properties that an update does not name', () => {
    const world = createWorld();
    world.call('update', { fileId: 'doc' }, { appProperties: { request: 'r' } });
    expect(world.call('get', { fileId: 'doc', fields: 'appProperties' })).toEqual({
      appProperties: { plan: 'p1', request: 'r' },
    });
  });

  it('moves to another folder', () => {
    const world = createWorld();
    const { id } = world.call('create', {}, { mimeType: folderType }) as File;
    world.put('text', { permissions: {} });
    world.call('update', { fileId: 'text', addParents: id, removeParents: 'folder' }, {});
    expect(world.list("'folder' in parents")).toEqual(['doc']);
    expect(world.list(`'${id}' in parents`)).toEqual(['text']);
  });

  it('goes with its folder', () => {
    const world = createWorld();
    world.call('delete', { fileId: 'folder' });
    expect(world.store.list().map(({ id }) => id)).toEqual(['foreign']);
  });
});

describe('a Doc', () => {
  it('is made of a Word file, in the name of the caller', () => {
    const world = createWorld();
    const body = { name: 'Paper', mimeType: docType, parents: ['folder'] };
    const { id = '' } = world.call('create', { fields: 'id' }, body, { media: docx }) as File;
    const file = world.store.get(id);
    expect(file?.record).toMatchObject({ name: 'Paper', owner, appAccess: [owner] });
    expect(file?.record.size).toBeUndefined();
    expect(file?.content).toMatchObject({ documentId: id, title: 'Paper' });
    expect(JSON.stringify(file?.content)).toContain('docx\\n');
  });

  it('is copied beside it', () => {
    const world = createWorld();
    const body = { appProperties: { plan: 'p2' } };
    const fields = 'id,name,parents,appProperties';
    const copy = world.call('copy', { fileId: 'doc', fields }, body) as File;
    expect(copy).toMatchObject({ name: "Copy of Mayor's paper", parents: ['folder'], ...body });
    const content = world.store.get(copy.id ?? '')?.content as HostDocument;
    const source = world.store.get('doc')?.content as HostDocument;
    expect(content.documentId).toBe(copy.id);
    expect(content.revision).not.toBe(source.revision);
    expect(content.body).toEqual(source.body);
  });

  it('is exported under the name it has in Drive', () => {
    const world = createWorld();
    world.put('doc', { name: 'Renamed' });
    const bytes = world.call('export', { fileId: 'doc', mimeType: 'application/pdf' });
    expect(String(bytes)).toBe('pdf of Renamed');
  });
});
