import { Document, Footer, Header, type IParagraphStyleOptions, Packer } from 'docx';
import { paragraphLook, styleIds } from './docx-paragraph.ts';
import { docxBlocks } from './docx-table.ts';
import { runLook } from './docx-text.ts';
import { twips } from './units.ts';

type ApiDocument = gapi.client.docs.Document;

/** A4, in twips, for a Doc that says nothing of its page. */
const a4 = { width: 11_906, height: 16_838 };
const inch = 1_440;

/** Styles of Word by the names that every language version knows. */
const names: Readonly<Record<keyof typeof styleIds, string>> = {
  NORMAL_TEXT: 'Normal',
  TITLE: 'Title',
  SUBTITLE: 'Subtitle',
  HEADING_1: 'heading 1',
  HEADING_2: 'heading 2',
  HEADING_3: 'heading 3',
  HEADING_4: 'heading 4',
  HEADING_5: 'heading 5',
  HEADING_6: 'heading 6',
};

/**
 * What Drive makes of a Doc that is exported as .docx. `document` is an answer of `documents.get`.
 * The same Doc gives the same bytes but for the times that the archive holds.
 */
export async function writeDocx(document: ApiDocument): Promise<Uint8Array> {
  const { documentStyle = {}, namedStyles, body, headers = {}, footers = {} } = document;
  const width = twips(documentStyle.pageSize?.width) ?? a4.width;
  const height = twips(documentStyle.pageSize?.height) ?? a4.height;
  const margin = {
    top: twips(documentStyle.marginTop) ?? inch,
    bottom: twips(documentStyle.marginBottom) ?? inch,
    left: twips(documentStyle.marginLeft) ?? inch,
    right: twips(documentStyle.marginRight) ?? inch,
    ...(documentStyle.marginHeader ? { header: twips(documentStyle.marginHeader) ?? 720 } : {}),
    ...(documentStyle.marginFooter ? { footer: twips(documentStyle.marginFooter) ?? 720 } : {}),
  };
  const textWidth = width - margin.left - margin.right;
  const header = (id: string | undefined): Header | undefined =>
    id && headers[id]
      ? new Header({ children: docxBlocks(headers[id].content ?? [], textWidth) })
      : undefined;
  const footer = (id: string | undefined): Footer | undefined =>
    id && footers[id]
      ? new Footer({ children: docxBlocks(footers[id].content ?? [], textWidth) })
      : undefined;
  const file = new Document({
    title: document.title ?? '',
    creator: 'Work Plan',
    styles: {
      paragraphStyles: (namedStyles?.styles ?? []).flatMap((style): IParagraphStyleOptions[] => {
        const type = style.namedStyleType;
        if (!type || !(type in styleIds)) return [];
        const key = type as keyof typeof styleIds;
        return [
          {
            id: styleIds[key],
            name: names[key],
            ...(key === 'NORMAL_TEXT' ? {} : { basedOn: 'Normal', next: 'Normal' }),
            quickFormat: true,
            run: runLook(style.textStyle),
            paragraph: {
              ...paragraphLook(style.paragraphStyle ?? {}),
              ...(key.startsWith('HEADING_') ? { outlineLevel: Number(key.slice(-1)) - 1 } : {}),
            },
          },
        ];
      }),
    },
    sections: [
      {
        properties: {
          page: { size: { width, height }, margin },
          ...(documentStyle.useFirstPageHeaderFooter ? { titlePage: true } : {}),
        },
        headers: defined({
          default: header(documentStyle.defaultHeaderId),
          first: header(documentStyle.firstPageHeaderId),
        }),
        footers: defined({
          default: footer(documentStyle.defaultFooterId),
          first: footer(documentStyle.firstPageFooterId),
        }),
        children: docxBlocks(body?.content ?? [], textWidth),
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}

function defined<T>(values: Readonly<Record<string, T | undefined>>): Record<string, T> {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, T] => entry[1] !== undefined),
  );
}
