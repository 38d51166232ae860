import { createDocsService } from '../../src/docs/docs-service.ts';
import type { HostDocument } from '../../src/docs/model.ts';
import { DOCUMENT_TYPE, newDocument } from '../../src/docs/new-document.ts';
import type { FileRecord } from '../../src/store/file-store.ts';
import { createMemoryStore } from '../../src/store/memory-store.ts';

export type Request = gapi.client.docs.Request;
export type ApiDocument = gapi.client.docs.Document;
type Answer = gapi.client.docs.BatchUpdateDocumentResponse;

export const owner = 'olga@cities.org';
export const writer = 'wale@cities.org';
export const reader = 'rita@cities.org';
export const stranger = 'sven@nowhere.org';

/** A service over one Doc, `doc`. */
export interface World {
  call(
    method: string,
    params: Readonly<Record<string, unknown>>,
    body?: unknown,
    email?: string,
  ): unknown;
  batch(requests: readonly Request[], email?: string): Answer;
  get(params?: Readonly<Record<string, unknown>>, email?: string): ApiDocument;
  /** The stored content itself. */
  content(): HostDocument;
  /** Changes the record of the file. */
  put(change: Partial<FileRecord>): void;
  advance(ms: number): void;
}

export interface WorldOptions {
  readonly from?: ApiDocument;
  readonly counted?: boolean;
}

export function createWorld(options: WorldOptions = {}): World {
  const store = createMemoryStore().files;
  let time = Date.UTC(2022, 2, 1);
  let ids = 0;
  const newId = () => {
    ids += 1;
    return `id${ids}`;
  };
  const service = createDocsService({ store, now: () => new Date(time), newId });
  const spec = { id: 'doc', title: 'Doc', ...(options.from ? { from: options.from } : {}) };
  const record: FileRecord = {
    id: 'doc',
    mimeType: DOCUMENT_TYPE,
    name: 'Doc',
    owner,
    permissions: { [writer]: 'writer', [reader]: 'reader' },
    appAccess: [],
    createdTime: new Date(time).toISOString(),
    modifiedTime: new Date(time).toISOString(),
    trashed: false,
  };
  store.put({ record, content: newDocument(spec, newId) });
  const file = () => {
    const stored = store.get('doc');
    if (!stored) throw new Error('the Doc is gone');
    return stored;
  };
  const world: World = {
    call: (method, params, body, email = owner) =>
      service.call(method, params, body, { email, counted: options.counted ?? false }),
    batch: (requests, email) =>
      world.call(
        'docs.documents.batchUpdate',
        { documentId: 'doc' },
        { requests },
        email,
      ) as Answer,
    get: (params = {}, email) =>
      world.call(
        'docs.documents.get',
        { documentId: 'doc', ...params },
        undefined,
        email,
      ) as ApiDocument,
    // The service stores this type.
    content: () => file().content as HostDocument,
    put: (change) => {
      const { record, content } = file();
      store.put({ record: { ...record, ...change }, content });
    },
    advance: (ms) => {
      time += ms;
    },
  };
  return world;
}

/** Text of a Doc's body, cells and paragraphs in their order. */
export function bodyText(document: ApiDocument): string {
  return textOf(document.body?.content ?? []);
}

export function textOf(content: readonly gapi.client.docs.StructuralElement[]): string {
  return content
    .map(({ paragraph, table }) => {
      const rows = table?.tableRows ?? [];
      const cells = rows.flatMap((row) => row.tableCells ?? []);
      const runs = (paragraph?.elements ?? []).map(
        (element) => element.textRun?.content ?? '\ufffc',
      );
      return runs.join('') + cells.map((cell) => textOf(cell.content ?? [])).join('');
    })
    .join('');
}

export const at = (index: number, segmentId?: string) => ({
  location: { index, ...(segmentId === undefined ? {} : { segmentId }) },
});

export const insert = (index: number, text: string, segmentId?: string): Request => ({
  insertText: { ...at(index, segmentId), text },
});

export const range = (startIndex: number, endIndex: number, segmentId?: string) => ({
  startIndex,
  endIndex,
  ...(segmentId === undefined ? {} : { segmentId }),
});

export const remove = (startIndex: number, endIndex: number, segmentId?: string): Request => ({
  deleteContentRange: { range: range(startIndex, endIndex, segmentId) },
});

/** The runs of a paragraph of the body: text and style. */
export function runsOf(document: ApiDocument, paragraph: number): unknown[] {
  const element = document.body?.content?.filter((each) => each.paragraph)[paragraph];
  return (element?.paragraph?.elements ?? []).map(({ textRun, pageBreak }) =>
    textRun ? [textRun.content, textRun.textStyle] : { pageBreak },
  );
}
