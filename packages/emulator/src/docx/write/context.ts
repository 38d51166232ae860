type ApiDocument = gapi.client.docs.Document;
type ParagraphStyle = gapi.client.docs.ParagraphStyle;

/** What the writers of the parts know of the document. */
export interface WriteContext {
  readonly lists: NonNullable<ApiDocument['lists']>;
  readonly inlineObjects: NonNullable<ApiDocument['inlineObjects']>;
  /** The named styles of paragraphs by their type. */
  readonly styles: ReadonlyMap<string, ParagraphStyle>;
  /** A number for a bookmark, once each. */
  readonly nextBookmark: () => number;
}

export function writeContext(document: ApiDocument): WriteContext {
  const { lists = {}, inlineObjects = {}, namedStyles } = document;
  let bookmarks = 0;
  return {
    lists,
    inlineObjects,
    styles: new Map(
      (namedStyles?.styles ?? []).map(({ namedStyleType = '', paragraphStyle = {} }) => [
        namedStyleType,
        paragraphStyle,
      ]),
    ),
    nextBookmark: () => {
      bookmarks += 1;
      return bookmarks;
    },
  };
}
