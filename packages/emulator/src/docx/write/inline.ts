import {
  BookmarkEnd,
  BookmarkStart,
  ColumnBreak,
  ExternalHyperlink,
  InternalHyperlink,
  type IRunStylePropertiesOptions,
  PageBreak,
  PageNumber,
  type ParagraphChild,
  Tab,
  TextRun,
} from 'docx';
import type { WriteContext } from './context.ts';
import { embeddedPicture, pictureRun } from './picture.ts';
import { linkAddress, plainText } from './plain-text.ts';
import { hexOf } from './units.ts';

type Element = gapi.client.docs.ParagraphElement;
type TextStyle = gapi.client.docs.TextStyle;

/** The looks of a run, as the library takes them; what is not set is inherited. */
export function runLook(style: TextStyle = {}): IRunStylePropertiesOptions {
  const { bold, italic, underline, strikethrough, smallCaps, baselineOffset } = style;
  const ink = hexOf(style.foregroundColor);
  const fill = hexOf(style.backgroundColor);
  const size = style.fontSize?.magnitude;
  const font = style.weightedFontFamily?.fontFamily;
  return {
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italics: italic }),
    ...(underline === undefined ? {} : { underline: { type: underline ? 'single' : 'none' } }),
    ...(strikethrough === undefined ? {} : { strike: strikethrough }),
    ...(smallCaps === undefined ? {} : { smallCaps }),
    ...(baselineOffset === 'SUPERSCRIPT' ? { superScript: true } : {}),
    ...(baselineOffset === 'SUBSCRIPT' ? { subScript: true } : {}),
    // Half points.
    ...(size === undefined ? {} : { size: Math.round(size * 2) }),
    ...(font === undefined ? {} : { font: plainText(font) }),
    ...(ink === undefined ? {} : { color: ink }),
    ...(fill === undefined ? {} : { shading: { type: 'clear', color: 'auto', fill } }),
  };
}

/** What a paragraph holds; a heading is bookmarked with its ID, so that links find it. */
export function paragraphChildren(
  { elements = [], paragraphStyle = {} }: gapi.client.docs.Paragraph,
  context: WriteContext,
): (ParagraphChild | BookmarkStart | BookmarkEnd)[] {
  const { headingId, direction } = paragraphStyle;
  const isRightToLeft = direction === 'RIGHT_TO_LEFT';
  const children = elements.flatMap((element, i) =>
    elementChildren(element, i === elements.length - 1, isRightToLeft, context),
  );
  if (!headingId) return children;
  const number = context.nextBookmark();
  return [new BookmarkStart(bookmarkName(headingId), number), ...children, new BookmarkEnd(number)];
}

/** Google's own name for the bookmark of a heading. Word takes 40 characters. */
const bookmarkName = (headingId: string): string =>
  `_heading=${headingId.replace(/[^\w.-]/g, '_')}`.slice(0, 40);

function elementChildren(
  element: Element,
  isLast: boolean,
  isRightToLeft: boolean,
  context: WriteContext,
): ParagraphChild[] {
  const { autoText, pageBreak, columnBreak, inlineObjectElement } = element;
  if (pageBreak) return [new TextRun({ children: [new PageBreak()] })];
  if (columnBreak) return [new TextRun({ children: [new ColumnBreak()] })];
  if (autoText) {
    const number = autoText.type === 'PAGE_COUNT' ? PageNumber.TOTAL_PAGES : PageNumber.CURRENT;
    return [new TextRun({ ...runLook(autoText.textStyle), children: [number] })];
  }
  if (inlineObjectElement) {
    const object = context.inlineObjects[inlineObjectElement.inlineObjectId ?? ''];
    const picture = embeddedPicture(object);
    return picture ? [pictureRun(picture)] : [];
  }
  const { text, style } = textOf(element);
  const shown = plainText(isLast ? text.replace(/\n$/, '') : text);
  if (shown === '') return [];
  const look = runLook(style);
  const runs = textRuns(
    shown,
    isRightToLeft && RIGHT_TO_LEFT.test(shown) ? { ...look, rightToLeft: true } : look,
  );
  return linked(runs, style.link);
}

function linked(runs: ParagraphChild[], link: gapi.client.docs.Link | undefined): ParagraphChild[] {
  const headingId = link?.headingId ?? link?.heading?.id;
  if (headingId) {
    return [new InternalHyperlink({ anchor: bookmarkName(headingId), children: runs })];
  }
  const address = linkAddress(link?.url);
  return address ? [new ExternalHyperlink({ link: address, children: runs })] : runs;
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Text, or what a reader sees of a person, a date or a link to a file. */
export function textOf(element: Element): { readonly text: string; readonly style: TextStyle } {
  const { textRun, person, richLink, dateElement, footnoteReference } = element;
  if (person) {
    const { name, email } = person.personProperties ?? {};
    return { text: name ?? email ?? '', style: person.textStyle ?? {} };
  }
  if (richLink) {
    const { title = '', uri } = richLink.richLinkProperties ?? {};
    const style = { ...richLink.textStyle, ...(uri ? { link: { url: uri } } : {}) };
    return { text: title, style };
  }
  if (dateElement) {
    const { displayText = '' } = dateElement.dateElementProperties ?? {};
    return { text: displayText, style: dateElement.textStyle ?? {} };
  }
  if (footnoteReference) {
    const style = { ...footnoteReference.textStyle, baselineOffset: 'SUPERSCRIPT' as const };
    return { text: footnoteReference.footnoteNumber ?? '', style };
  }
  return { text: textRun?.content ?? '', style: textRun?.textStyle ?? {} };
}

/** A run for each line of a text, with its tabs. */
function textRuns(text: string, look: IRunStylePropertiesOptions): TextRun[] {
  return text.split(/[\v\n\r]/).map((line, i) => {
    const children = line
      .split('\t')
      .flatMap((piece, n) => (n === 0 ? [piece] : [new Tab(), piece]))
      .filter((piece) => piece !== '');
    return new TextRun({ ...look, children, ...(i === 0 ? {} : { break: 1 }) });
  });
}
