import { XMLParser } from 'fast-xml-parser';

/** An element of XML; text stands in elements named `#text`. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  readonly text: string;
}

/** What the parser gives with `preserveOrder`: one key for the element, `:@` for its attributes. */
type Raw = Readonly<Record<string, unknown>>;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  // Numeric references; entities of the file's own are not expanded.
  htmlEntities: true,
});

/** Reads a document; the result is its root element. @throws Error if it is not well-formed */
export function parseXml(text: string): XmlNode {
  if (/<!DOCTYPE/i.test(text)) throw new Error('A document type is not allowed here');
  const nodes = (parser.parse(text) as Raw[]).map(nodeOf); // the shape that preserveOrder gives
  const root = nodes.find(({ name }) => name !== '#text');
  if (root === undefined) throw new Error('The XML has no element');
  return root;
}

function nodeOf(raw: Raw): XmlNode {
  const name = Object.keys(raw).find((key) => key !== ':@') ?? '';
  const content = raw[name];
  const attributes = (raw[':@'] ?? {}) as Record<string, string>; // attributes are not parsed
  return name === '#text'
    ? { name, attributes, children: [], text: String(content) }
    : { name, attributes, children: (content as Raw[]).map(nodeOf), text: '' };
}

export function child(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((each) => each.name === name);
}

export function childrenOf(node: XmlNode | undefined, name: string): XmlNode[] {
  return node?.children.filter((each) => each.name === name) ?? [];
}

/** The attribute `w:val` of a child. */
export function val(node: XmlNode | undefined, name: string): string | undefined {
  return child(node, name)?.attributes['w:val'];
}

/** A property that is on by its mere presence: `<w:b/>`, and off as `<w:b w:val="0"/>`. */
export function flag(node: XmlNode | undefined, name: string): boolean | undefined {
  const found = child(node, name);
  if (found === undefined) return undefined;
  return !['0', 'false', 'off', 'none'].includes(found.attributes['w:val'] ?? '1');
}

/** Text of an element and of all in it. */
export function innerText(node: XmlNode): string {
  return node.text + node.children.map(innerText).join('');
}
