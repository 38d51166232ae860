import { XMLParser } from 'fast-xml-parser';
import { DocxError } from '../docx-error.ts';

/** An element with its children in document order, or text: `#text`. */
export interface Xml {
  /** With the usual prefix of its namespace, whichever one the file uses. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Xml[];
  readonly text: string;
}

/** Usual prefixes. Files in the strict form have namespaces of their own (ISO/IEC 29500-1). */
const PREFIXES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    w: ['wordprocessingml/2006/main', 'wordprocessingml/main'],
    r: ['officeDocument/2006/relationships', 'officeDocument/relationships'],
    wp: ['drawingml/2006/wordprocessingDrawing', 'drawingml/wordprocessingDrawing'],
    a: ['drawingml/2006/main', 'drawingml/main'],
    rel: ['package/2006/relationships'],
    mc: ['markup-compatibility/2006'],
  }).flatMap(([prefix, paths]) =>
    paths.flatMap((path): [string, string][] => [
      [`http://schemas.openxmlformats.org/${path}`, prefix],
      [`http://purl.oclc.org/ooxml/${path}`, prefix],
    ]),
  ),
);

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: 500,
});

/**
 * The root element of a part.
 *
 * @throws DocxError `BROKEN`: not well-formed, or with a document type, which parts of a .docx never
 *   have (ISO/IEC 29500-2, 8.1.4) and which could expand entities without end
 */
export function parseXml(source: string): Xml {
  if (/<!DOCTYPE/i.test(source)) throw new DocxError('BROKEN');
  let nodes: unknown;
  try {
    // Checked as well: the parser alone closes what a file that was cut short leaves open.
    nodes = parser.parse(source, true);
  } catch (cause) {
    throw new DocxError('BROKEN', { cause });
  }
  const root = elementsOf(nodes, new Map()).find(({ name }) => name !== '#text');
  if (!root) throw new DocxError('BROKEN');
  return root;
}

/** The parser's nodes: `{ name: children[], ':@': attributes }` or `{ '#text': text }`. */
function elementsOf(nodes: unknown, outer: ReadonlyMap<string, string>): Xml[] {
  if (!Array.isArray(nodes)) return [];
  return nodes.flatMap((node: Record<string, unknown>): Xml[] => {
    const name = Object.keys(node).find((key) => key !== ':@');
    if (name === undefined) return [];
    if (name === '#text') {
      const text = decoded(String(node[name]));
      return [{ name, attributes: new Map(), children: [], text }];
    }
    const given = Object.entries(node[':@'] ?? {});
    const declared = given.filter(([key]) => key === 'xmlns' || key.startsWith('xmlns:'));
    const scope =
      declared.length === 0
        ? outer
        : new Map([
            ...outer,
            ...declared.map(([key, uri]): [string, string] => [key.slice(6), String(uri)]),
          ]);
    const attributes = given.map(([key, value]): [string, string] => [
      key.includes(':') ? usual(key, scope) : key,
      decoded(String(value)),
    ]);
    const children = elementsOf(node[name], scope);
    return [{ name: usual(name, scope), attributes: new Map(attributes), children, text: '' }];
  });
}

function usual(name: string, scope: ReadonlyMap<string, string>): string {
  const colon = name.indexOf(':');
  const prefix = PREFIXES.get(scope.get(name.slice(0, Math.max(0, colon))) ?? '');
  return prefix === undefined ? name : `${prefix}:${name.slice(colon + 1)}`;
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

const decoded = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return named[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  });

export const child = (element: Xml | undefined, name: string): Xml | undefined =>
  element?.children.find((other) => other.name === name);

export const children = (element: Xml | undefined, name: string): Xml[] =>
  element?.children.filter((other) => other.name === name) ?? [];

/** An element anywhere below, the first in document order. */
export function descendant(element: Xml, name: string): Xml | undefined {
  for (const other of element.children) {
    const found = other.name === name ? other : descendant(other, name);
    if (found) return found;
  }
  return undefined;
}

/** The attribute `w:val` of a child, which is where most properties stand. */
export const propertyOf = (element: Xml | undefined, name: string): string | undefined =>
  child(element, name)?.attributes.get('w:val');

/** An on/off property (ISO/IEC 29500-1, 17.17.4); undefined where it is not given. */
export function flag(element: Xml | undefined, name: string): boolean | undefined {
  const property = child(element, name);
  if (!property) return undefined;
  return !['0', 'false', 'off'].includes(property.attributes.get('w:val') ?? 'true');
}

export const textOf = (element: Xml): string =>
  element.text + element.children.map(textOf).join('');
