import pdfmake from 'pdfmake';
import fonts from 'pdfmake/fonts/Roboto.js';
import { pdfBlocks } from './pdf/blocks.ts';
import { effectiveStyles, type PdfContext, type PdfNode, pointsOf } from './pdf/context.ts';
import { plainText } from './write/plain-text.ts';

type ApiDocument = gapi.client.docs.Document;

/** A4, in points, and the margins of a new Doc. */
const A4 = { width: 595.28, height: 841.89 };
const MARGIN = 72;
/** The file does not say when it was made. */
const DATE = new Date(0);

/**
 * A Doc as PDF: what Drive's export shows of it, laid out here. All text is in Roboto, which has the
 * Latin, Greek and Cyrillic letters; other writings show as empty boxes. Headings make the outline.
 *
 * @param document an answer of `documents.get` without tabs, with or without indices
 */
export async function writePdf(document: ApiDocument): Promise<Uint8Array> {
  pdfmake.setFonts(fonts);
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => Object.values(fonts.Roboto ?? {}).includes(path));
  const { documentStyle = {}, headers = {}, footers = {}, title = '' } = document;
  const { pageSize, marginLeft, marginTop, marginRight, marginBottom } = documentStyle;
  const given = {
    width: pageSize?.width?.magnitude ?? A4.width,
    height: pageSize?.height?.magnitude ?? A4.height,
  };
  const { width, height } = documentStyle.flipPageOrientation
    ? { width: given.height, height: given.width }
    : given;
  const margin = (length: gapi.client.docs.Dimension | undefined) =>
    length ? pointsOf(length) : MARGIN;
  const [left, right] = [margin(marginLeft), margin(marginRight)];
  const textWidth = width - left - right;
  const context: PdfContext = { document, counters: new Map() };
  const first = firstSection(document);
  const idOf = (number: number, kind: 'Header' | 'Footer') =>
    number === 1 && documentStyle.useFirstPageHeaderFooter
      ? documentStyle[`firstPage${kind}Id`]
      : number % 2 === 0 && documentStyle.useEvenPageHeaderFooter
        ? documentStyle[`evenPage${kind}Id`]
        : (documentStyle[`default${kind}Id`] ?? first[`default${kind}Id`]);
  const pageContext = (number: number, count: number): PdfContext => ({
    ...context,
    counters: new Map(),
    page: { number: number + (documentStyle.pageNumberStart ?? 1) - 1, count },
  });
  const header = (number: number, count: number): PdfNode => ({
    stack: pdfBlocks(
      headers[idOf(number, 'Header') ?? '']?.content ?? [],
      textWidth,
      pageContext(number, count),
    ),
    margin: [left, pointsOf(documentStyle.marginHeader) || MARGIN / 2, right, 0],
  });
  const footer = (number: number, count: number): PdfNode => ({
    stack: pdfBlocks(
      footers[idOf(number, 'Footer') ?? '']?.content ?? [],
      textWidth,
      pageContext(number, count),
    ),
    // The footer begins at the bottom margin: it stands in the middle of it.
    margin: [left, margin(marginBottom) / 3, right, 0],
  });
  const { text } = effectiveStyles(document, {});
  const pdf = pdfmake.createPdf({
    pageSize: { width, height },
    pageMargins: [left, margin(marginTop), right, margin(marginBottom)],
    info: {
      title: plainText(title),
      creator: 'apps-script-emulator',
      creationDate: DATE,
      modDate: DATE,
    },
    defaultStyle: { font: 'Roboto', fontSize: text.fontSize?.magnitude ?? 11 },
    content: pdfBlocks(document.body?.content ?? [], textWidth, context),
    header,
    footer,
    // A heading goes to the page of what follows it.
    pageBreakBefore: (node: PdfNode, nodes: { getFollowingNodesOnPage(): readonly unknown[] }) =>
      node.headlineLevel !== undefined && nodes.getFollowingNodesOnPage().length === 0,
  });
  return new Uint8Array(await pdf.getBuffer());
}

const firstSection = ({ body }: ApiDocument): gapi.client.docs.SectionStyle =>
  body?.content?.[0]?.sectionBreak?.sectionStyle ?? {};
