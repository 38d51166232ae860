import { newDocument } from '../../src/docs/new-document.ts';
import { createDriveService } from '../../src/drive/drive-service.ts';
import { DOCX_TYPE } from '../../src/drive/drive-types.ts';
import type { Media } from '../../src/rest/service.ts';
import { createSpreadsheetContent } from '../../src/sheets/new-spreadsheet.ts';
import type { FileRecord, FileStore } from '../../src/store/file-store.ts';
import { createMemoryStore } from '../../src/store/memory-store.ts';

export const owner = 'olga@cities.org';
export const writer = 'wale@cities.org';
export const reader = 'rita@cities.org';
export const stranger = 'sven@nowhere.org';

export const folderType = 'application/vnd.google-apps.folder';
export const docType = 'application/vnd.google-apps.document';
export const docx: Media = { contentType: DOCX_TYPE, bytes: Buffer.from('docx') };

export interface CallOptions {
  readonly as?: string;
  readonly media?: Media;
  /** With the scope `drive`. */
  readonly allFiles?: boolean;
}

/** A Drive in which the add-on made for the owner a folder, a Doc and a text in it. */
export interface World {
  readonly store: FileStore;
  /** `method` without `drive.files.`. */
  call(
    method: string,
    params: Readonly<Record<string, unknown>>,
    body?: unknown,
    options?: CallOptions,
  ): unknown;
  list(q: string, options?: CallOptions): string[];
  put(id: string, change: Partial<FileRecord>): void;
  setFull(full: boolean): void;
  advance(ms: number): void;
}

export function createWorld(): World {
  const { files: store } = createMemoryStore();
  let time = Date.UTC(2026, 2, 2, 12);
  let ids = 0;
  let full = false;
  const newId = () => {
    ids += 1;
    return `id${ids}`;
  };
  const service = createDriveService({
    store,
    now: () => new Date(time),
    newId,
    convert: (bytes, _from, spec) => {
      const text = Buffer.from(bytes).toString();
      const content = [{ paragraph: { elements: [{ textRun: { content: `${text}\n` } }] } }];
      return newDocument({ ...spec, from: { body: { content } } }, newId);
    },
    emptyDocument: (spec) => newDocument(spec, newId),
    emptySpreadsheet: ({ id, title }) => createSpreadsheetContent({ spreadsheetId: id, title }),
    exportAs: (kind, document) => Buffer.from(`${kind} of ${document.title}`),
    isFull: () => full,
  });
  const world: World = {
    store,
    call: (method, params, body, { as = owner, media, allFiles = false } = {}) =>
      service.call(
        `drive.files.${method}`,
        params,
        body,
        { email: as, allFiles, counted: false },
        media,
      ),
    list: (q, options) => {
      const answer = world.call('list', { q, fields: 'files(id)' }, undefined, options);
      return (answer as { files: { id: string }[] }).files.map(({ id }) => id).sort();
    },
    put: (id, change) => {
      const file = store.get(id);
      if (file === undefined) throw new Error(`There is no ${id}`);
      store.put({ ...file, record: { ...file.record, ...change } });
    },
    setFull: (next) => {
      full = next;
    },
    advance: (ms) => {
      time += ms;
    },
  };
  const made = (id: string, name: string, mimeType: string, more: Partial<FileRecord>): void => {
    const now = new Date(time).toISOString();
    const content =
      mimeType === docType
        ? newDocument({ id, title: name }, newId)
        : { base64: Buffer.from('text').toString('base64') };
    const record: FileRecord = {
      id,
      name,
      mimeType,
      owner,
      permissions: {},
      appAccess: [owner, writer, reader],
      createdTime: now,
      modifiedTime: now,
      trashed: false,
      ...more,
    };
    store.put({ record, content });
  };
  const shared = { [writer]: 'writer', [reader]: 'reader' } as const;
  made('folder', 'Reports', folderType, { appProperties: { workplan: 'reports' } });
  made('doc', "Mayor's paper", docType, {
    parents: ['folder'],
    permissions: shared,
    appProperties: { plan: 'p1' },
  });
  made('text', 'Notes', 'text/plain', { parents: ['folder'], size: 4, permissions: shared });
  made('foreign', 'Foreign', 'text/plain', { appAccess: [], size: 4 });
  return world;
}
