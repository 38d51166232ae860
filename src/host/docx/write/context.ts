type ApiDocument = gapi.client.docs.Document;
type ParagraphStyle = gapi.client.docs.ParagraphStyle;

/** What the writers of the parts know of the document. */
export interface WriteContext {
  readonly lists: NonNullable<ApiDocument['lists']>;
  readonly inlineObjects: NonNullable<ApiDocument['inlineObjects']>;
  readonly normal: ParagraphStyle;
  /** A number for a bookmark, once each. */
  readonly nextBookmark: () => number;
}

export function writeContext(document: ApiDocument): WriteContext {
  const { lists = {}, inlineObjects = {}, namedStyles } = document;
  const normal = namedStyles?.styles?.find(
    ({ namedStyleType }) => namedStyleType === 'NORMAL_TEXT',
  );
  let bookmarks = 0;
  return {
    lists,
    inlineObjects,
    normal: normal?.paragraphStyle ?? {},
    nextBookmark: () => {
      bookmarks += 1;
      return bookmarks;
    },
  };
}
