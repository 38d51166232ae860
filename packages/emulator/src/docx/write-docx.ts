import {
  Document,
  Footer,
  Header,
  type IBaseParagraphStyleOptions,
  type ISectionOptions,
  Packer,
  PageOrientation,
  SectionType,
} from 'docx';
import { type WriteContext, writeContext } from './write/context.ts';
import { runLook } from './write/inline.ts';
import { numberingOf } from './write/numbering.ts';
import { paragraphLook, type styleIds } from './write/paragraph.ts';
import { plainText } from './write/plain-text.ts';
import { stableFile } from './write/stable-file.ts';
import { docxBlocks } from './write/table.ts';
import { twips } from './write/units.ts';

type ApiDocument = gapi.client.docs.Document;
type DocumentStyle = gapi.client.docs.DocumentStyle;
type SectionStyle = gapi.client.docs.SectionStyle;
type StructuralElement = gapi.client.docs.StructuralElement;
type NamedStyleType = keyof typeof styleIds;

/** A4, in twips, for a Doc that says nothing of its page. */
const a4 = { width: 11_906, height: 16_838 };
const inch = 1_440;

/**
 * What Drive makes of a Doc that is exported as .docx. The same Doc makes the same bytes.
 *
 * @param document an answer of `documents.get` without tabs, with or without indices
 */
export async function writeDocx(document: ApiDocument): Promise<Uint8Array> {
  const context = writeContext(document);
  const title = plainText(document.title ?? '');
  const normal = styleOf(document, 'NORMAL_TEXT');
  const file = new Document({
    styles: {
      default: {
        ...(normal?.run ? { document: { run: normal.run } } : {}),
        ...headings(document),
      },
      paragraphStyles: [
        { id: 'Normal', name: 'Normal', quickFormat: true, ...normal },
        {
          id: 'Subtitle',
          name: 'Subtitle',
          basedOn: 'Normal',
          next: 'Normal',
          quickFormat: true,
          ...styleOf(document, 'SUBTITLE'),
        },
      ],
    },
    numbering: { config: numberingOf(context.lists) },
    evenAndOddHeaderAndFooters: document.documentStyle?.useEvenPageHeaderFooter === true,
    sections: sections(document, context),
  });
  const core = [{ path: 'docProps/core.xml', data: coreProperties(title) }];
  return stableFile(await Packer.toBuffer(file, false, core));
}

/** A style as far as the Doc sets it. */
function styleOf(
  document: ApiDocument,
  type: NamedStyleType,
): IBaseParagraphStyleOptions | undefined {
  const style = document.namedStyles?.styles?.find((other) => other.namedStyleType === type);
  if (!style) return undefined;
  const normal = document.namedStyles?.styles?.find(
    ({ namedStyleType }) => namedStyleType === 'NORMAL_TEXT',
  );
  return {
    run: runLook(style.textStyle),
    paragraph: paragraphLook(style.paragraphStyle ?? {}, normal?.paragraphStyle),
  };
}

/** The library has Word's title and headings, with looks of their own unless they are given. */
function headings(document: ApiDocument): Record<string, IBaseParagraphStyleOptions> {
  const types = {
    title: 'TITLE',
    heading1: 'HEADING_1',
    heading2: 'HEADING_2',
    heading3: 'HEADING_3',
    heading4: 'HEADING_4',
    heading5: 'HEADING_5',
    heading6: 'HEADING_6',
  } as const;
  return Object.fromEntries(
    Object.entries(types).map(([key, type]) => {
      const { run = {}, paragraph = {} } = styleOf(document, type) ?? {};
      const level = Number(key.replace(/\D/g, ''));
      const outline = level > 0 ? { outlineLevel: level - 1 } : {};
      return [
        key,
        { basedOn: 'Normal', next: 'Normal', run, paragraph: { ...paragraph, ...outline } },
      ];
    }),
  );
}

/** Sections of the body. Later ones have the headers of the one before, unless they name others. */
function sections(document: ApiDocument, context: WriteContext): ISectionOptions[] {
  const { documentStyle = {}, headers = {}, footers = {} } = document;
  return bodySections(document.body?.content ?? []).map(({ style, content }, index) => {
    const own: DocumentStyle & SectionStyle = { ...documentStyle, ...(index > 0 ? style : {}) };
    const ids = index > 0 ? style : { ...style, ...documentStyle };
    const { page, textWidth } = pageOf(own);
    const blocks = (segment: { content?: StructuralElement[] } | undefined) => ({
      children: docxBlocks(segment?.content ?? [], textWidth, context),
    });
    const header = (id: string | undefined) =>
      id && Object.hasOwn(headers, id) ? new Header(blocks(headers[id])) : undefined;
    const footer = (id: string | undefined) =>
      id && Object.hasOwn(footers, id) ? new Footer(blocks(footers[id])) : undefined;
    return {
      properties: {
        page,
        titlePage: own.useFirstPageHeaderFooter === true,
        ...(index === 0
          ? {}
          : {
              type:
                style.sectionType === 'CONTINUOUS' ? SectionType.CONTINUOUS : SectionType.NEXT_PAGE,
            }),
      },
      headers: defined({
        default: header(ids.defaultHeaderId),
        first: header(ids.firstPageHeaderId),
        even: header(ids.evenPageHeaderId),
      }),
      footers: defined({
        default: footer(ids.defaultFooterId),
        first: footer(ids.firstPageFooterId),
        even: footer(ids.evenPageFooterId),
      }),
      children: docxBlocks(content, textWidth, context),
    };
  });
}

interface BodySection {
  readonly style: SectionStyle;
  readonly content: StructuralElement[];
}

/** The body cut at its section breaks, each of which stands before its section. */
function bodySections(content: readonly StructuralElement[]): BodySection[] {
  const result: BodySection[] = [];
  for (const element of content) {
    const { sectionBreak } = element;
    if (sectionBreak || result.length === 0) {
      result.push({ style: sectionBreak?.sectionStyle ?? {}, content: [] });
    }
    if (!sectionBreak) result.at(-1)?.content.push(element);
  }
  return result.length > 0 ? result : [{ style: {}, content: [] }];
}

function pageOf(style: DocumentStyle & SectionStyle) {
  const given = {
    width: twips(style.pageSize?.width) || a4.width,
    height: twips(style.pageSize?.height) || a4.height,
  };
  const flipped = style.flipPageOrientation === true;
  const width = flipped ? given.height : given.width;
  const height = flipped ? given.width : given.height;
  const margin = {
    top: twips(style.marginTop) ?? inch,
    bottom: twips(style.marginBottom) ?? inch,
    left: twips(style.marginLeft) ?? inch,
    right: twips(style.marginRight) ?? inch,
    header: twips(style.marginHeader) ?? inch / 2,
    footer: twips(style.marginFooter) ?? inch / 2,
  };
  const start = style.pageNumberStart ?? 1;
  return {
    page: {
      // The library turns a landscape page itself.
      size:
        width > height
          ? { width: height, height: width, orientation: PageOrientation.LANDSCAPE }
          : { width, height },
      margin,
      ...(start === 1 ? {} : { pageNumbers: { start } }),
    },
    textWidth: width - margin.left - margin.right,
  };
}

/** Title and author, without the times at which the file was made. */
function coreProperties(title: string): string {
  const text = title.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/">' +
    `<dc:title>${text}</dc:title><dc:creator>apps-script-emulator</dc:creator></cp:coreProperties>`
  );
}

function defined<T>(values: Readonly<Record<string, T | undefined>>): Record<string, T> {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, T] => entry[1] !== undefined),
  );
}
