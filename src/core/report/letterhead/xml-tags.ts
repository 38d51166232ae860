/** A tag of an XML text, with its place in it. */
export interface Tag {
  readonly kind: 'open' | 'close' | 'empty';
  /** As written, prefix included. */
  readonly name: string;
  readonly attributes: string;
  readonly start: number;
  readonly end: number;
  /** Names of the elements around it, the outermost first; of a closing tag without its own. */
  readonly inside: readonly string[];
}

/** Comments, CDATA sections and instructions are matched, so that no tag is seen in them. */
const markup =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)([^\s<>/!?]+)((?:[^<>"']|"[^"]*"|'[^']*')*?)(\/?)>/g;

/**
 * The tags of an XML text in their order; undefined if they do not nest, or if there is a document
 * type, which parts of a .docx must not have (ECMA-376 part 2, 6.5.3).
 */
export function xmlTags(xml: string): readonly Tag[] | undefined {
  const tags: Tag[] = [];
  const open: string[] = [];
  if (/<!DOCTYPE/i.test(xml)) return undefined;
  for (const match of xml.matchAll(markup)) {
    const [text, slash, name, attributes = '', empty] = match;
    if (name === undefined) continue;
    if (slash && open.pop() !== name) return undefined;
    const kind = slash ? 'close' : empty ? 'empty' : 'open';
    const start = match.index;
    tags.push({ kind, name, attributes, start, end: start + text.length, inside: [...open] });
    if (kind === 'open') open.push(name);
  }
  return open.length === 0 ? tags : undefined;
}

/** The value of an attribute as written, entities and all. */
export function attribute({ attributes }: Tag, name: string): string | undefined {
  for (const [, found, quoted = ''] of attributes.matchAll(/([^\s=]+)\s*=\s*("[^"]*"|'[^']*')/g)) {
    if (found === name) return quoted.slice(1, -1);
  }
  return undefined;
}
