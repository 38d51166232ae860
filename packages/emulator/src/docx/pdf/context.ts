type ApiDocument = gapi.client.docs.Document;
type ParagraphStyle = gapi.client.docs.ParagraphStyle;
type TextStyle = gapi.client.docs.TextStyle;

/** A node of pdfmake's document: https://pdfmake.github.io/docs/0.3/document-definition-object/ */
export type PdfNode = Readonly<Record<string, unknown>>;

/** What the writers of the parts know. Lengths are in points. */
export interface PdfContext {
  readonly document: ApiDocument;
  /** Page numbers, where they are known: in headers and footers. */
  readonly page?: { readonly number: number; readonly count: number };
  /** Counters of the lists so far, by list ID, one for each level. */
  readonly counters: Map<string, number[]>;
}

/** The styles of a paragraph and its text, with all that they inherit. */
export function effectiveStyles(
  { namedStyles }: ApiDocument,
  own: ParagraphStyle,
): { readonly paragraph: ParagraphStyle; readonly text: TextStyle } {
  const named = (type: string | undefined) =>
    namedStyles?.styles?.find(({ namedStyleType }) => namedStyleType === type);
  const normal = named('NORMAL_TEXT');
  const style = named(own.namedStyleType ?? 'NORMAL_TEXT');
  return {
    paragraph: { ...normal?.paragraphStyle, ...style?.paragraphStyle, ...own },
    text: { ...normal?.textStyle, ...style?.textStyle },
  };
}

export const pointsOf = (length: gapi.client.docs.Dimension | undefined): number =>
  length?.magnitude ?? 0;
