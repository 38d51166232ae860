import { childNamed, type MarkupNode } from './markup-node.ts';

/** What a style says, with what it inherits. */
export interface DocxStyle {
  /** From 0; 9 is text. */
  readonly outline?: number | undefined;
  readonly bold?: boolean | undefined;
  readonly numbering?: { readonly id: string; readonly level: number } | undefined;
}

export type StyleOf = (id: string, type: 'paragraph' | 'character') => DocxStyle;

/** Whether a toggle property is set: `<w:b/>` is, `<w:b w:val="0"/>` is not, without it: undefined. */
export function isOn(toggle: MarkupNode | undefined): boolean | undefined {
  if (toggle === undefined) return undefined;
  return !['0', 'false', 'off'].includes(toggle.attribute('w:val') ?? '1');
}

/** Looks styles up by ID; an empty ID is the default style. */
export function docxStyles(styles: MarkupNode | undefined): StyleOf {
  const root = styles && find(styles, 'w:styles');
  const nodes = (root?.children ?? []).filter(({ name }) => name === 'w:style');
  const byId = new Map(nodes.map((node) => [node.attribute('w:styleId') ?? '', node]));
  const known = new Map<string, DocxStyle>();
  const read = (id: string, seen: readonly string[]): DocxStyle => {
    const found = known.get(id);
    if (found) return found;
    const node = byId.get(id);
    if (node === undefined || seen.includes(id)) return {};
    const base = value(childNamed(node, 'w:basedOn'));
    const inherited = base === undefined ? {} : read(base, [...seen, id]);
    const style = { ...inherited, ...given(own(node)) };
    known.set(id, style);
    return style;
  };
  return (id, type) => {
    if (id !== '') return read(id, []);
    const standard = nodes.find(
      (node) => node.attribute('w:type') === type && node.attribute('w:default') === '1',
    );
    return standard ? read(standard.attribute('w:styleId') ?? '', []) : {};
  };
}

function own(node: MarkupNode): DocxStyle {
  const paragraph = childNamed(node, 'w:pPr');
  const numbers = childNamed(paragraph, 'w:numPr');
  const id = value(childNamed(numbers, 'w:numId'));
  const outline = value(childNamed(paragraph, 'w:outlineLvl'));
  const named = /^heading (\d)$/i.exec(value(childNamed(node, 'w:name')) ?? '');
  return {
    outline: outline === undefined ? (named ? Number(named[1]) - 1 : undefined) : Number(outline),
    bold: isOn(childNamed(childNamed(node, 'w:rPr'), 'w:b')),
    numbering:
      id === undefined
        ? undefined
        : { id, level: Number(value(childNamed(numbers, 'w:ilvl')) ?? 0) },
  };
}

function given(style: DocxStyle): DocxStyle {
  return Object.fromEntries(Object.entries(style).filter(([, part]) => part !== undefined));
}

/** The first node of this name, at any depth. */
export function find(node: MarkupNode, name: string): MarkupNode | undefined {
  if (node.name === name) return node;
  for (const child of node.children) {
    const found = find(child, name);
    if (found) return found;
  }
  return undefined;
}

const value = (node: MarkupNode | undefined): string | undefined => node?.attribute('w:val');
