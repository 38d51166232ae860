/** A tag of an XML text, with its place in it. */
export interface Tag {
  readonly kind: 'open' | 'close' | 'empty';
  /** As written, prefix included. */
  readonly name: string;
  readonly attributes: string;
  readonly start: number;
  readonly end: number;
  /** Number of elements around it; of a closing tag without its own. */
  readonly depth: number;
}

/** What holds no tags, by how it begins and ends. */
const others = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;

/**
 * The tags of an XML text in their order; undefined if they do not nest, or if there is a document
 * type, which parts of a .docx must not have (ECMA-376 part 2, 6.5.3). Every character is looked at once.
 */
export function xmlTags(xml: string): readonly Tag[] | undefined {
  return /<!DOCTYPE/i.test(xml) ? undefined : nestedTags(xml);
}

function nestedTags(xml: string): readonly Tag[] | undefined {
  const tags: Tag[] = [];
  const open: string[] = [];
  /** Whether a tag fits behind those that are open. */
  const isNested = ({ kind, name }: Pick<Tag, 'kind' | 'name'>): boolean =>
    kind !== 'close' || open.pop() === name;
  for (let start = xml.indexOf('<'); start >= 0; ) {
    const other = others.find(([begin]) => xml.startsWith(begin, start));
    const end = other ? behind(xml, other[1], start + other[0].length) : tagEnd(xml, start);
    if (end === 0) return undefined;
    if (other === undefined) {
      const tag = tagOf(xml.slice(start, end));
      if (tag === undefined || !isNested(tag)) return undefined;
      tags.push({ ...tag, start, end, depth: open.length });
      if (tag.kind === 'open') open.push(tag.name);
    }
    start = xml.indexOf('<', end);
  }
  return open.length === 0 ? tags : undefined;
}

function tagOf(text: string): Pick<Tag, 'kind' | 'name' | 'attributes'> | undefined {
  const [, slash, name, attributes = '', empty] =
    /^<(\/?)([^\s<>/!?"'=]+)(.*?)(\/?)>$/s.exec(text) ?? [];
  return name === undefined
    ? undefined
    : { kind: slash ? 'close' : empty ? 'empty' : 'open', name, attributes };
}

/** Where a text that is looked for has ended; 0 if it is not there. */
function behind(xml: string, text: string, from: number): number {
  const at = xml.indexOf(text, from);
  return at < 0 ? 0 : at + text.length;
}

/** Where a tag has ended: at the first `>` outside of quotes; 0 if it does not end. */
function tagEnd(xml: string, start: number): number {
  const mark = /["'<>]/g;
  mark.lastIndex = start + 1;
  for (let found = mark.exec(xml); found !== null; found = mark.exec(xml)) {
    const [sign] = found;
    if (sign === '>') return mark.lastIndex;
    if (sign === '<') return 0;
    mark.lastIndex = behind(xml, sign, mark.lastIndex);
    if (mark.lastIndex === 0) return 0;
  }
  return 0;
}

/** The value of an attribute as written, entities and all. */
export function attribute({ attributes }: Tag, name: string): string | undefined {
  // One attribute directly behind the other: what is none ends the search.
  const each = /\s*([^\s="']+)\s*=\s*("[^"]*"|'[^']*')/y;
  for (let found = each.exec(attributes); found !== null; found = each.exec(attributes)) {
    if (found[1] === name) return found[2]?.slice(1, -1);
  }
  return undefined;
}
