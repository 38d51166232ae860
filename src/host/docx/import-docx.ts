import { importBlocks } from './import-blocks.ts';
import { type ImportedStyles, importStyles } from './import-styles.ts';
import { type Docx, DocxError, openDocx } from './open-docx.ts';
import { points } from './units.ts';
import { child, childrenOf, flag, type XmlNode } from './xml.ts';

type Document = gapi.client.docs.Document;
type DocumentStyle = gapi.client.docs.DocumentStyle;
type StructuralElement = gapi.client.docs.StructuralElement;

const documentPath = 'word/document.xml';

/**
 * What Drive makes of a .docx that it converts into a Doc, as a message of the Docs API without
 * indices: page set-up, named styles, body, header and footer with page numbers. Pictures, text boxes,
 * footnotes, comments and bullets are left out.
 *
 * @throws DocxError for a file that is no Word document
 */
export function documentOfDocx(bytes: Uint8Array): Document {
  const docx = openDocx(bytes);
  const body = child(docx.xml(documentPath), 'w:body');
  if (body === undefined) throw new DocxError('The file is not a Word document: it has no body.');
  const styles = importStyles(docx.xml('word/styles.xml'));
  const relationships = docx.relationships(documentPath);
  const section = child(body, 'w:sectPr');
  const segments = new Segments(docx, styles, relationships);
  const style = documentStyle(section, segments);
  return {
    body: { content: [{ sectionBreak: {} }, ...importBlocks(body, { styles, relationships })] },
    documentStyle: style,
    namedStyles: { styles: [...styles.namedStyles] },
    headers: segments.headers,
    footers: segments.footers,
  };
}

/** Headers and footers of the section, by the ID that they have in the file. */
class Segments {
  readonly headers: Record<string, gapi.client.docs.Header> = {};
  readonly footers: Record<string, gapi.client.docs.Footer> = {};

  constructor(
    private readonly docx: Docx,
    private readonly styles: ImportedStyles,
    private readonly relationships: ReadonlyMap<string, string>,
  ) {}

  header(section: XmlNode | undefined, type: string): string | undefined {
    const found = this.content(section, 'w:headerReference', type);
    if (!found) return undefined;
    this.headers[found.id] = { headerId: found.id, content: found.content };
    return found.id;
  }

  footer(section: XmlNode | undefined, type: string): string | undefined {
    const found = this.content(section, 'w:footerReference', type);
    if (!found) return undefined;
    this.footers[found.id] = { footerId: found.id, content: found.content };
    return found.id;
  }

  private content(
    section: XmlNode | undefined,
    reference: string,
    type: string,
  ): { readonly id: string; readonly content: StructuralElement[] } | undefined {
    const id = childrenOf(section, reference).find(
      ({ attributes }) => (attributes['w:type'] ?? 'default') === type,
    )?.attributes['r:id'];
    const target = this.relationships.get(id ?? '');
    if (id === undefined || target === undefined) return undefined;
    const path = target.startsWith('/') ? target.slice(1) : `word/${target}`;
    const relationships = this.docx.relationships(path);
    const content = importBlocks(this.docx.xml(path), { styles: this.styles, relationships });
    return { id: `kix.${id}`, content };
  }
}

/** Page size, margins, and which header and footer stand on which page. */
function documentStyle(section: XmlNode | undefined, segments: Segments): DocumentStyle {
  const size = child(section, 'w:pgSz')?.attributes;
  const margins = child(section, 'w:pgMar')?.attributes;
  const style: DocumentStyle = {
    pageSize: { width: points(size?.['w:w'] ?? 12_240), height: points(size?.['w:h'] ?? 15_840) },
  };
  const lengths = [
    ['marginTop', 'w:top'],
    ['marginBottom', 'w:bottom'],
    ['marginLeft', 'w:left'],
    ['marginRight', 'w:right'],
    ['marginHeader', 'w:header'],
    ['marginFooter', 'w:footer'],
  ] as const;
  for (const [key, name] of lengths) {
    const value = margins?.[name];
    if (value !== undefined) style[key] = points(value);
  }
  const ids = {
    defaultHeaderId: segments.header(section, 'default'),
    defaultFooterId: segments.footer(section, 'default'),
    firstPageHeaderId: segments.header(section, 'first'),
    firstPageFooterId: segments.footer(section, 'first'),
  };
  for (const [key, id] of Object.entries(ids))
    if (id !== undefined) Object.assign(style, { [key]: id });
  if (flag(section, 'w:titlePg')) style.useFirstPageHeaderFooter = true;
  return style;
}
