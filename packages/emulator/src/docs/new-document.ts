import { defaultDocumentStyle, defaultNamedStyles } from './defaults.ts';
import { importBlocks } from './import-blocks.ts';
import type { Block, HostDocument, HostNamedRange } from './model.ts';
import type { ApiDocument } from './types.ts';

export const DOCUMENT_TYPE = 'application/vnd.google-apps.document';

/**
 * A Doc to be stored.
 *
 * @param spec.from a document in the shapes of the Docs API, with or without indices, as the import
 *   of a .docx gives it. It is brought into the form that Google keeps: segments and cells end with a
 *   paragraph, tables stand between paragraphs, no two headings have one ID. Without it: an empty Doc.
 * @param spec.noHeadingIds leaves the IDs of headings out
 * @throws NotSupportedError for elements that the host has not
 */
export function newDocument(
  spec: {
    readonly id: string;
    readonly title: string;
    readonly from?: ApiDocument;
    readonly noHeadingIds?: boolean;
  },
  newId: () => string,
): HostDocument {
  const from = spec.from?.tabs?.[0]?.documentTab ?? spec.from ?? {};
  const headingIds = spec.noHeadingIds ? undefined : new Set<string>();
  const segment = (blocks: gapi.client.docs.StructuralElement[] | undefined, isBody: boolean) =>
    importBlocks(blocks ?? [], { isBody, headingIds, newId });
  const document: HostDocument = {
    documentId: spec.id,
    title: spec.title,
    revision: newId(),
    documentStyle: structuredClone(from.documentStyle ?? defaultDocumentStyle()),
    namedStyles: structuredClone(from.namedStyles?.styles ?? defaultNamedStyles()),
    lists: structuredClone(from.lists ?? {}),
    inlineObjects: structuredClone(from.inlineObjects ?? {}),
    body: segment(from.body?.content, true),
    headers: segments(from.headers, (header) => segment(header.content, false)),
    footers: segments(from.footers, (footer) => segment(footer.content, false)),
    namedRanges: importNamedRanges(from.namedRanges ?? {}),
  };
  refuseMissing(document);
  return document;
}

function segments<T extends object>(
  record: Readonly<Record<string, T>> | undefined,
  read: (segment: T) => Block[],
): Record<string, Block[]> {
  return Object.fromEntries(
    Object.entries(record ?? {}).map(([id, segment]) => [id, read(segment)]),
  );
}

function importNamedRanges(
  groups: Readonly<Record<string, gapi.client.docs.NamedRanges>>,
): HostNamedRange[] {
  return Object.values(groups).flatMap((group) =>
    (group.namedRanges ?? []).map(({ namedRangeId = '', name = '', ranges = [] }) => ({
      id: namedRangeId,
      name,
      ranges: ranges.map(({ segmentId = '', startIndex = 0, endIndex = 0 }) => ({
        segmentId,
        start: startIndex,
        end: endIndex,
      })),
    })),
  );
}

/** A style that names a header, a footer or a list that is not there is a slip of the importer. */
function refuseMissing(document: HostDocument): void {
  for (const [name, id] of Object.entries(document.documentStyle)) {
    const there = name.endsWith('HeaderId')
      ? document.headers
      : name.endsWith('FooterId')
        ? document.footers
        : undefined;
    if (there && !Object.hasOwn(there, String(id))) throw new Error(`${name}: there is no ${id}`);
  }
  const segments = [
    document.body,
    ...Object.values(document.headers),
    ...Object.values(document.footers),
  ];
  for (const block of segments.flatMap(withInner)) {
    const listId = 'paragraph' in block ? block.paragraph.bullet?.listId : undefined;
    if (listId !== undefined && !Object.hasOwn(document.lists, listId)) {
      throw new Error(`There is no list ${listId}`);
    }
  }
}

/** Blocks, with those in the cells of their tables. */
function withInner(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) =>
    'table' in block
      ? block.table.tableRows.flatMap((row) =>
          row.tableCells.flatMap(({ content }) => withInner(content)),
        )
      : [block],
  );
}
