import { describe, expect, it } from 'vitest';
import { NotSupportedError } from '../../src/not-supported.ts';
import {
  type ApiDocument,
  createWorld,
  insert,
  owner,
  reader,
  stranger,
  writer,
} from './support.ts';

const doc = { documentId: 'doc' };
const update = (writeControl: object) => ({ requests: [insert(1, 'a')], writeControl });

describe('documents.create', () => {
  it('makes an empty Doc that its maker owns, and takes nothing but the title', () => {
    const world = createWorld();
    const made = world.call(
      'docs.documents.create',
      {},
      { title: 'Paper', body: { content: [] } },
      writer,
    ) as ApiDocument;
    expect(made.title).toBe('Paper');
    expect(made.body?.content?.map(({ endIndex }) => endIndex)).toEqual([1, 2]);
    const again = world.call(
      'docs.documents.get',
      { documentId: made.documentId },
      undefined,
      writer,
    );
    expect(again).toEqual(made);
    expect(() => world.call('docs.documents.get', { documentId: made.documentId })).toThrow(
      'The caller does not have permission',
    );
  });
});

describe('documents.get', () => {
  it('puts the content under its tab when asked to', () => {
    const world = createWorld();
    world.batch([insert(1, 'Hé')]);
    const { body, ...general } = world.get({ includeTabsContent: true });
    expect(body).toBeUndefined();
    expect(general.tabs?.[0]?.tabProperties).toEqual({ tabId: 't.0', title: 'Tab 1', index: 0 });
    expect(general.tabs?.[0]?.documentTab?.body).toEqual(world.get().body);
  });

  it('selects fields, and refuses those that are not', () => {
    const world = createWorld();
    expect(world.get({ fields: 'title,body.content.endIndex' })).toEqual({
      title: 'Doc',
      body: { content: [{ endIndex: 1 }, { endIndex: 2 }] },
    });
    expect(() => world.get({ fields: 'content' })).toThrow(
      "Error expanding 'fields' parameter. Cannot find matching fields for path 'content'",
    );
  });

  it('tells the revision to those who may write', () => {
    const world = createWorld();
    expect(world.get({}, writer).revisionId).toBe(world.content().revision);
    expect(world.get({}, reader).revisionId).toBeUndefined();
    expect(world.get({}, reader).suggestionsViewMode).toBe('PREVIEW_WITHOUT_SUGGESTIONS');
    expect(() => world.get({ suggestionsViewMode: 'SUGGESTIONS_INLINE' }, reader)).toThrow(
      'The caller does not have permission',
    );
  });

  it('takes the title from the file, which Drive renames', () => {
    const world = createWorld();
    world.put({ name: 'Renamed' });
    expect(world.get().title).toBe('Renamed');
  });

  it('refuses other files, other people and unknown parameters', () => {
    const world = createWorld();
    expect(() => world.get({ documentId: 'none' })).toThrow('Requested entity was not found.');
    expect(() => world.get({}, stranger)).toThrow('The caller does not have permission');
    expect(() => world.get({ revision: '1' })).toThrow('Unknown name "revision"');
    expect(() => world.get({ suggestionsViewMode: 'ALL' })).toThrow("'suggestions_view_mode'");
    world.put({
      mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    });
    expect(() => world.get()).toThrow('This operation is not supported for this document');
  });
});

describe('documents.batchUpdate', () => {
  it('writes if nobody wrote since, and tells the new revision', () => {
    const world = createWorld();
    const requiredRevisionId = world.get().revisionId ?? '';
    const call = (control: object) =>
      world.call('docs.documents.batchUpdate', doc, update(control)) as {
        writeControl: { requiredRevisionId: string };
      };
    const { writeControl } = call({ requiredRevisionId });
    expect(writeControl.requiredRevisionId).toBe(world.get().revisionId);
    expect(() => call({ requiredRevisionId })).toThrow('does not match the latest revision');
    expect(() => call(writeControl)).not.toThrow();
    expect(() => call({ targetRevisionId: 'x' })).toThrow(NotSupportedError);
  });

  it('says which request is not supported', () => {
    const world = createWorld();
    for (const request of [
      { insertInlineImage: { uri: 'https://a.org/a.png', location: { index: 1 } } },
      { createFootnote: { location: { index: 1 } } },
      { insertSectionBreak: { location: { index: 1 }, sectionType: 'NEXT_PAGE' as const } },
    ]) {
      expect(() => world.batch([request])).toThrow(
        `the request ${Object.keys(request)[0]} is not supported by the local host`,
      );
    }
    expect(() => world.call('docs.documents.delete', doc)).toThrow(NotSupportedError);
  });

  it('changes nothing when a request fails, whatever went before', () => {
    const world = createWorld();
    world.batch([
      insert(1, 'abc'),
      { createNamedRange: { name: 'n', range: { startIndex: 1, endIndex: 3 } } },
    ]);
    const stored = world.content();
    const before = structuredClone(stored);
    const requests = [
      insert(1, 'x\ny'),
      { insertTable: { location: { index: 2 }, rows: 1, columns: 1 } },
      { createHeader: { type: 'DEFAULT' as const } },
      { deleteNamedRange: { name: 'n' } },
      insert(0, 'bad'),
    ];
    expect(() => world.batch(requests)).toThrow('Invalid requests[4].insertText');
    expect(world.content()).toBe(stored);
    expect(stored).toEqual(before);
  });

  it('leaves what was answered before as it was', () => {
    const world = createWorld();
    const before = world.get();
    const copy = structuredClone(before);
    world.batch([insert(1, 'abc'), { createHeader: { type: 'DEFAULT' } }]);
    expect(before).toEqual(copy);
  });
});

describe('quotas', () => {
  it('are 60 writes and 300 reads a minute and person', () => {
    const world = createWorld({ counted: true });
    for (let i = 0; i < 60; i += 1) world.batch([insert(1, 'a')]);
    expect(() => world.batch([insert(1, 'a')])).toThrow(
      "limit 'Write requests per minute per user' of service 'docs.googleapis.com'",
    );
    for (let i = 0; i < 300; i += 1) world.get();
    expect(() => world.get()).toThrow("limit 'Read requests per minute per user'");
    expect(() => world.get({}, writer)).not.toThrow();
    world.advance(60_000);
    expect(() => world.batch([insert(1, 'a')], owner)).not.toThrow();
  });
});
