// The built-in letterhead: an A4 .docx with styles, header and footer and no text in its body. What
// the Docs API cannot make comes with it: page size, page numbers, the looks of titles and headings.
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';

/** A font that Google Docs and LibreOffice have, the latter as Liberation Sans of equal widths. */
const font = 'Arial';
const ink = '1F3347';
const grey = '5F6B78';
const rule = 'B8C2CC';

/** Word counts lengths in twentieths of a point, and sizes of text in half points. */
const twips = (points) => Math.round(points * 20);
const halfPoints = (points) => Math.round(points * 2);

const page = { width: twips(595.3), height: twips(841.9), margin: twips(71) };
const textWidth = page.width - 2 * page.margin;

/** @returns the file, the same bytes at every build */
export async function letterhead() {
  const file = await Packer.toBuffer(document(), false, [
    { path: 'docProps/core.xml', data: coreProperties },
  ]);
  return withoutTimes(file);
}

const document = () =>
  new Document({
    styles: {
      default: {
        document: {
          run: { font, size: halfPoints(10.5) },
          paragraph: { spacing: spacing(0, 6, 1.15) },
        },
        title: { ...look(20, 18, 8), ...next },
        heading1: heading(15, 20, 6),
        heading2: heading(12.5, 16, 5),
        heading3: heading(11, 12, 4),
      },
      paragraphStyles: [
        { id: 'Normal', name: 'Normal', quickFormat: true },
        {
          id: 'Subtitle',
          name: 'Subtitle',
          basedOn: 'Normal',
          quickFormat: true,
          ...next,
          ...look(12.5, 0, 12, { bold: false, color: grey }),
        },
        { id: 'Header', name: 'header', basedOn: 'Normal', ...small },
        { id: 'Footer', name: 'footer', basedOn: 'Normal', ...small },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: {
              top: page.margin,
              bottom: page.margin,
              left: page.margin,
              right: page.margin,
              header: twips(34),
              footer: twips(34),
            },
          },
        },
        headers: { default: new Header({ children: [headerLine()] }) },
        footers: { default: new Footer({ children: [footerLine()] }) },
        children: [],
      },
    ],
  });

const next = { next: 'Normal' };

const spacing = (before, after, lines) => ({
  before: twips(before),
  after: twips(after),
  // 240 is one line.
  line: Math.round(240 * lines),
  lineRule: LineRuleType.AUTO,
});

const look = (size, before, after, run = {}) => ({
  run: { font, size: halfPoints(size), bold: true, color: ink, ...run },
  paragraph: { spacing: spacing(before, after, 1.1), keepNext: true, keepLines: true },
});

const heading = (size, before, after) => ({
  ...look(size, before, after),
  ...next,
  basedOn: 'Normal',
  quickFormat: true,
});

const small = {
  run: { font, size: halfPoints(8), color: grey },
  paragraph: { spacing: spacing(0, 0, 1) },
};

/** A placeholder is one run: it is found and replaced as one text. */
const headerLine = () =>
  new Paragraph({
    style: 'Header',
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
    border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 4, color: rule } },
    children: [
      new TextRun('{{organisation}}'),
      new TextRun({ children: [new Tab()] }),
      new TextRun('{{meeting}}'),
    ],
  });

/** "3 / 12": a number of pages that reads the same in every language. */
const footerLine = () =>
  new Paragraph({
    style: 'Footer',
    alignment: AlignmentType.RIGHT,
    children: [
      new TextRun({ children: [PageNumber.CURRENT] }),
      new TextRun(' / '),
      new TextRun({ children: [PageNumber.TOTAL_PAGES] }),
    ],
  });

/** Without an author and the times at which it was made. */
const coreProperties =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>';

/**
 * Sets the time of every part to 1 January 1980, the first that ZIP knows.
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, sections 4.3.7, 4.3.12 and 4.3.16
 */
function withoutTimes(file) {
  const bytes = Buffer.from(file);
  const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    bytes.writeUInt32LE(0x00210000, at + 12);
    bytes.writeUInt32LE(0x00210000, bytes.readUInt32LE(at + 42) + 10);
    at += 46 + [28, 30, 32].reduce((sum, field) => sum + bytes.readUInt16LE(at + field), 0);
  }
  return bytes;
}
