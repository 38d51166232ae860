import { DocxError } from './docx-error.ts';
import { bookmarkNames, type ImportedBlock, readBlocks, readContent } from './import/blocks.ts';
import type { ImportContext, SegmentContext } from './import/context.ts';
import { readLists } from './import/lists.ts';
import { type DocxPackage, readPackage } from './import/read-package.ts';
import {
  documentStyleOf,
  type HeaderFooter,
  headerIds,
  sectionStyleOf,
} from './import/sections.ts';
import { readStyles } from './import/styles.ts';
import { themeFonts } from './import/text-style.ts';
import { child, type Xml } from './import/xml.ts';

type ApiDocument = gapi.client.docs.Document;
type StructuralElement = gapi.client.docs.StructuralElement;

/**
 * What Drive makes of a .docx when it converts it: the Document of the Docs API, without indices.
 * Page, styles, headers and footers with page numbers, text with its formatting, lists, tables and
 * pictures come over. A text box becomes paragraphs behind the one it is anchored to. Comments,
 * footnotes, deleted text and drawings other than pictures do not come over.
 *
 * @throws DocxError if the bytes are no .docx that can be read
 */
export function documentOfDocx(bytes: Uint8Array): ApiDocument {
  try {
    return read(readPackage(bytes));
  } catch (cause) {
    // Elements nested so deep that they exhaust the stack.
    throw cause instanceof RangeError ? new DocxError('BROKEN', { cause }) : cause;
  }
}

function read(file: DocxPackage): ApiDocument {
  const targets = file.targets(file.main);
  const partOf = (kind: string) =>
    file.xml([...targets.values()].find((target) => target.kind === kind)?.target);
  const root = file.xml(file.main);
  const body = child(root, 'w:body');
  if (!body) throw new DocxError('NO_DOCUMENT');
  const fonts = themeFonts(partOf('theme'));
  const styles = readStyles(partOf('styles'), fonts);
  const context: ImportContext = {
    file,
    styles,
    lists: readLists(partOf('numbering'), fonts),
    bookmarks: bookmarkLinks(body),
    inlineObjects: {},
  };
  const blocks = readBlocks(body.children, { ...context, targets, fields: [] });
  const headersAndFooters: HeaderFooter[] = [];
  const idsOf = (section: Xml | undefined) =>
    headerIds(section, targets, (kind, path) => {
      const known = headersAndFooters.find((other) => other.path === path);
      const id = known?.id ?? `kix.${kind}${headersAndFooters.length + 1}`;
      if (!known) headersAndFooters.push({ id, path, kind });
      return id;
    });
  const last = child(body, 'w:sectPr');
  const first = blocks.find((block) => 'endOfSection' in block)?.endOfSection ?? last;
  const documentStyle = { ...documentStyleOf(first, partOf('settings')), ...idsOf(first) };
  const content = withSections(blocks, last, idsOf);
  const { lists, inlineObjects } = context;
  const segment = ({ path }: HeaderFooter) =>
    readContent(file.xml(path)?.children ?? [], segmentContext(context, path));
  const ofKind = (kind: HeaderFooter['kind']) =>
    headersAndFooters.filter((other) => other.kind === kind);
  const headers = ofKind('header').map((part) => ({ headerId: part.id, content: segment(part) }));
  const footers = ofKind('footer').map((part) => ({ footerId: part.id, content: segment(part) }));
  return {
    body: { content },
    headers: Object.fromEntries(headers.map((header) => [header.headerId, header])),
    footers: Object.fromEntries(footers.map((footer) => [footer.footerId, footer])),
    documentStyle,
    namedStyles: { styles: styles.namedStyles },
    lists: lists.used(),
    inlineObjects,
  };
}

const segmentContext = (context: ImportContext, path: string): SegmentContext => ({
  ...context,
  targets: context.file.targets(path),
  fields: [],
});

/**
 * The body with a section break before each section. A section without content is none: some
 * writers end the last section in its last paragraph.
 */
function withSections(
  blocks: readonly ImportedBlock[],
  last: Xml | undefined,
  idsOf: (section: Xml | undefined) => object,
): StructuralElement[] {
  const sections: { content: StructuralElement[]; properties: Xml | undefined }[] = [];
  let content: StructuralElement[] = [];
  for (const block of blocks) {
    if ('endOfSection' in block) {
      sections.push({ content, properties: block.endOfSection });
      content = [];
    } else content.push(block);
  }
  if (content.length > 0 || sections.length === 0) sections.push({ content, properties: last });
  return sections.flatMap((section, index): StructuralElement[] => [
    {
      sectionBreak: {
        sectionStyle:
          index === 0
            ? {
                columnSeparatorStyle: 'NONE',
                contentDirection: 'LEFT_TO_RIGHT',
                sectionType: 'CONTINUOUS',
              }
            : { ...sectionStyleOf(section.properties), ...idsOf(section.properties) },
      },
    },
    ...(section.content.at(-1)?.paragraph ? section.content : [...section.content, newline()]),
  ]);
}

const newline = (): StructuralElement => ({
  paragraph: {
    elements: [{ textRun: { content: '\n', textStyle: {} } }],
    paragraphStyle: { namedStyleType: 'NORMAL_TEXT', direction: 'LEFT_TO_RIGHT' },
  },
});

/** Google names the bookmark of a heading so when it writes a .docx. */
const HEADING_BOOKMARK = /^_heading=(h\.[\w.-]+)$/;

/**
 * A paragraph that a bookmark begins in has a heading ID, be it a heading or plain text, and links to the
 * bookmark are links to the heading; a heading without a bookmark has no ID (Docs recorded in
 * think41/extrasuite, extradoc/tests/golden). Bookmarks between paragraphs are bookmarks of the Doc (assumed).
 */
function bookmarkLinks(body: Xml): Map<string, gapi.client.docs.Link> {
  const links = new Map<string, gapi.client.docs.Link>();
  const taken = new Set<string>();
  const visit = (node: Xml): void => {
    const names = node.name === 'w:p' ? bookmarkNames(node) : [];
    if (names.length > 0) {
      const own = names.map((name) => HEADING_BOOKMARK.exec(name)?.[1]);
      const kept = own.find((id) => id !== undefined && !taken.has(id));
      const headingId = kept ?? `h.docx${taken.size + 1}`;
      taken.add(headingId);
      for (const name of names) links.set(name, { headingId });
    }
    const name = node.name === 'w:bookmarkStart' ? node.attributes.get('w:name') : undefined;
    if (name !== undefined && !links.has(name)) links.set(name, { bookmarkId: `id.${name}` });
    node.children.forEach(visit);
  };
  visit(body);
  return links;
}
