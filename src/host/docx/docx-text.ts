import {
  Bookmark,
  ExternalHyperlink,
  InternalHyperlink,
  type IRunStylePropertiesOptions,
  PageBreak,
  PageNumber,
  type ParagraphChild,
  Tab,
  TextRun,
} from 'docx';
import { hexOf } from './units.ts';

type Element = gapi.client.docs.ParagraphElement;
type TextStyle = gapi.client.docs.TextStyle;

/** The looks of a run, as the library takes them. */
export function runLook(style: TextStyle = {}): IRunStylePropertiesOptions {
  const ink = hexOf(style.foregroundColor);
  const fill = hexOf(style.backgroundColor);
  const size = style.fontSize?.magnitude;
  const font = style.weightedFontFamily?.fontFamily;
  return {
    ...(style.bold === undefined ? {} : { bold: style.bold }),
    ...(style.italic === undefined ? {} : { italics: style.italic }),
    ...(style.underline ? { underline: {} } : {}),
    ...(style.strikethrough ? { strike: true } : {}),
    ...(style.smallCaps ? { smallCaps: true } : {}),
    ...(style.baselineOffset === 'SUPERSCRIPT' ? { superScript: true } : {}),
    ...(style.baselineOffset === 'SUBSCRIPT' ? { subScript: true } : {}),
    // Half points.
    ...(size === undefined ? {} : { size: Math.round(size * 2) }),
    ...(font === undefined ? {} : { font }),
    ...(ink === undefined ? {} : { color: ink }),
    ...(fill === undefined ? {} : { shading: { type: 'clear', color: 'auto', fill } }),
  };
}

/** What a paragraph holds; a heading is bookmarked with its ID, so that links find it. */
export function paragraphChildren(paragraph: gapi.client.docs.Paragraph): ParagraphChild[] {
  const children = (paragraph.elements ?? []).flatMap((element, i, all) =>
    elementChildren(element, i === all.length - 1),
  );
  const id = paragraph.paragraphStyle?.headingId;
  // The name of a bookmark has 40 characters at most, letters, digits and underscores.
  return id ? [new Bookmark({ id: bookmarkName(id), children })] : children;
}

export const bookmarkName = (headingId: string): string =>
  `_${headingId.replace(/\W/g, '_')}`.slice(0, 40);

function elementChildren(element: Element, last: boolean): ParagraphChild[] {
  const { textRun, autoText, pageBreak } = element;
  if (pageBreak) return [new TextRun({ children: [new PageBreak()] })];
  if (autoText) {
    const number = autoText.type === 'PAGE_COUNT' ? PageNumber.TOTAL_PAGES : PageNumber.CURRENT;
    return [new TextRun({ ...runLook(autoText.textStyle), children: [number] })];
  }
  const content = textRun?.content ?? '';
  const text = last ? content.replace(/\n$/, '') : content;
  if (text === '') return [];
  const runs = textRuns(text, runLook(textRun?.textStyle));
  const link = textRun?.textStyle?.link;
  const headingId = link?.headingId ?? link?.heading?.id;
  if (headingId)
    return [new InternalHyperlink({ anchor: bookmarkName(headingId), children: runs })];
  if (link?.url) return [new ExternalHyperlink({ link: link.url, children: runs })];
  return runs;
}

/** What XML 1.0 cannot hold, the line breaks of Docs aside. */
const notXml = /(?![\t\n\v\r])\p{Cc}|[\ufffe\uffff]/gu;

/** A run for each line of a text, with its tabs. */
function textRuns(text: string, look: IRunStylePropertiesOptions): TextRun[] {
  const clean = text.replace(/\p{Cs}/gu, '\ufffd').replace(notXml, '');
  return clean.split(/[\v\n\r]/).map((line, i) => {
    const children = line
      .split('\t')
      .flatMap((piece, n) => (n === 0 ? [piece] : [new Tab(), piece]));
    return new TextRun({ ...look, children, ...(i === 0 ? {} : { break: 1 }) });
  });
}
