import { XMLParser } from 'fast-xml-parser';
import type { MarkupNode } from '../../src/core/plan/sources/markup-node.ts';

type Parsed = Readonly<Record<string, unknown>>;

/** Reads XML, or HTML that is well-formed, into the nodes that the readers of plans walk. */
export function parseMarkup(source: string): MarkupNode {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    trimValues: false,
    parseTagValue: false,
    parseAttributeValue: false,
    htmlEntities: true,
  });
  const children = (parser.parse(source) as Parsed[]).map(nodeOf);
  return { name: '#document', text: '', attribute: () => undefined, children };
}

function nodeOf(parsed: Parsed): MarkupNode {
  if ('#text' in parsed) {
    return { name: '', text: String(parsed['#text']), attribute: () => undefined, children: [] };
  }
  const attributes = (parsed[':@'] ?? {}) as Readonly<Record<string, string>>;
  const name = Object.keys(parsed).find((key) => key !== ':@') ?? '';
  const children = (parsed[name] as Parsed[]).map(nodeOf);
  return { name, text: '', attribute: (key) => attributes[key], children };
}
