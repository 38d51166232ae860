import { find, isOn, type StyleOf } from './docx-styles.ts';
import { childNamed, type MarkupNode } from './markup-node.ts';
import type { ListLevel, ListPlace, Lists } from './source-paragraph.ts';

const formats: Readonly<Record<string, ListLevel['format']>> = {
  bullet: 'bullet',
  decimal: 'decimal',
  decimalZero: 'decimal',
  lowerLetter: 'letter',
  upperLetter: 'LETTER',
  lowerRoman: 'roman',
  upperRoman: 'ROMAN',
  none: 'none',
};

export interface DocxNumbering {
  readonly lists: Lists;
  readonly listOf: (numId: string, level: number) => ListPlace;
}

/**
 * The lists of a document. Instances (`w:num`) of one definition (`w:abstractNum`) are counted
 * together, unless an instance starts one of its levels anew (ECMA-376, 17.9).
 */
export function docxNumbering(numbering: MarkupNode | undefined, styleOf: StyleOf): DocxNumbering {
  const root = numbering && find(numbering, 'w:numbering');
  const nodes = root?.children ?? [];
  const definitions = new Map(
    nodes
      .filter(({ name }) => name === 'w:abstractNum')
      .map((node) => [node.attribute('w:abstractNumId') ?? '', node]),
  );
  const lists = new Map<string, ListLevel[]>();
  const idOf = new Map<string, string>();
  const definitionOf = (num: MarkupNode): string => {
    const id = value(childNamed(num, 'w:abstractNumId')) ?? '';
    const link = value(childNamed(definitions.get(id), 'w:numStyleLink'));
    if (link === undefined) return id;
    const linked = styleOf(link, 'paragraph').numbering?.id;
    const target = nodes.find(
      (node) => node.name === 'w:num' && node.attribute('w:numId') === linked,
    );
    return target && target !== num ? (value(childNamed(target, 'w:abstractNumId')) ?? id) : id;
  };
  for (const num of nodes.filter(({ name }) => name === 'w:num')) {
    const numId = num.attribute('w:numId') ?? '';
    const definition = definitionOf(num);
    const overrides = num.children.filter(({ name }) => name === 'w:lvlOverride');
    const levels = levelsOf(definitions.get(definition)?.children ?? []);
    for (const each of overrides) override(levels, each);
    const id = overrides.length > 0 ? `${definition} ${numId}` : definition;
    lists.set(id, levels);
    idOf.set(numId, id);
  }
  return { lists, listOf: (numId, level) => ({ id: idOf.get(numId) ?? '', level }) };
}

/** Replaces the level that an instance has of its own, or starts anew. */
function override(levels: ListLevel[], node: MarkupNode): void {
  const at = Number(node.attribute('w:ilvl') ?? 0);
  const [own] = levelsOf(node.children.filter(({ name }) => name === 'w:lvl')).slice(at);
  const base = own ?? levels[at];
  const start = value(childNamed(node, 'w:startOverride'));
  if (base) levels[at] = start === undefined ? base : { ...base, start: Number(start) };
}

function levelsOf(nodes: readonly MarkupNode[]): ListLevel[] {
  const levels: ListLevel[] = [];
  for (const node of nodes.filter(({ name }) => name === 'w:lvl')) {
    levels[Number(node.attribute('w:ilvl') ?? 0)] = {
      format: formats[value(childNamed(node, 'w:numFmt')) ?? 'decimal'] ?? 'decimal',
      pattern: value(childNamed(node, 'w:lvlText')) ?? '',
      start: Number(value(childNamed(node, 'w:start')) ?? 1),
      ...(isOn(childNamed(node, 'w:isLgl')) ? { decimals: true } : {}),
    };
  }
  return levels;
}

const value = (node: MarkupNode | undefined): string | undefined => node?.attribute('w:val');
