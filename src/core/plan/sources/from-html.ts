import { type MarkupNode, textBelow } from './markup-node.ts';
import type { SourceDocument, SourceParagraph, SourceRun } from './source-paragraph.ts';

/** Where a walk through HTML stands. */
interface Place {
  readonly bold: boolean;
  readonly heading: number;
  /** Lists around, the innermost last. */
  readonly lists: readonly OpenList[];
}

interface OpenList {
  readonly ordered: boolean;
  readonly style: string;
  count: number;
}

const blocks = new Set([
  'p',
  'div',
  'li',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'tr',
  'td',
  'th',
  'blockquote',
]);
const skipped = new Set(['style', 'script', 'head', 'title', 'meta', 'link', 'img', 'svg', 'o:p']);

/**
 * What a word processor puts on the clipboard: Google Docs, Word and LibreOffice write lists and bold
 * each in their own way.
 */
export function fromHtml(root: MarkupNode): SourceDocument {
  const paragraphs: SourceParagraph[] = [];
  let open: { runs: SourceRun[]; made: Omit<SourceParagraph, 'runs'> } | undefined;
  const close = (): void => {
    if (open?.runs.some(({ text }) => text.trim() !== '')) {
      paragraphs.push({ ...open.made, runs: trimmed(open.runs) });
    }
    open = undefined;
  };
  const begin = (made: Omit<SourceParagraph, 'runs'>): void => {
    close();
    open = { runs: [], made };
  };
  const text = (content: string, place: Place): void => {
    if (open === undefined) {
      if (content.trim() === '') return;
      begin({ heading: place.heading });
    }
    open?.runs.push({ text: content.replace(/[ \t\r\n\u00a0]+/g, ' '), bold: place.bold });
  };
  const walk = (node: MarkupNode, place: Place): void => {
    const style = node.attribute('style') ?? '';
    if (node.name === '') text(node.text, place);
    else if (node.name === 'br') text(' ', place);
    // Word writes the marker of an item as text.
    else if (!skipped.has(node.name) && !isIgnored.test(style)) element(node, style, place);
  };
  const element = (node: MarkupNode, style: string, place: Place): void => {
    const { name, children } = node;
    const bold = boldIn(name, style, place.bold);
    if (/^[uo]l$/.test(name)) {
      const lists = [...place.lists, openList(node, style)];
      for (const child of children) walk(child, { ...place, bold, lists });
      return;
    }
    const heading = Number(/^h([1-6])$/.exec(name)?.[1] ?? place.heading);
    const isBlock = blocks.has(name);
    if (isBlock) beginBlock(node, style, heading, place.lists);
    for (const child of children) walk(child, { ...place, heading, bold: bold && heading === 0 });
    if (name === 'li' || (isBlock && place.lists.length === 0)) close();
  };
  const beginBlock = (
    node: MarkupNode,
    style: string,
    heading: number,
    lists: readonly OpenList[],
  ): void => {
    const word = wordItem(node, style);
    if (node.name === 'li') begin({ heading: headingIn(node), ...htmlItem(node, style, lists) });
    else if (word) begin({ heading, ...word });
    // The paragraph of an item is the item itself.
    else if (open?.runs.length !== 0 || lists.length === 0) begin({ heading });
  };
  walk(root, { bold: false, heading: 0, lists: [] });
  close();
  return { paragraphs, lists: new Map() };
}

const isIgnored = /mso-list:\s*ignore/i;

function boldIn(name: string, style: string, around: boolean): boolean {
  const weight = /font-weight:\s*(\w+)/i.exec(style)?.[1];
  if (weight !== undefined)
    return weight === 'bold' || weight === 'bolder' || Number(weight) >= 600;
  return around || name === 'b' || name === 'strong';
}

function openList(node: MarkupNode, style: string): OpenList {
  const type = node.attribute('type') ?? '';
  const letter = { a: 'lower-alpha', A: 'upper-alpha', i: 'lower-roman', I: 'upper-roman' }[type];
  return {
    ordered: node.name === 'ol',
    style: /list-style-type:\s*([\w-]+)/i.exec(style)?.[1] ?? letter ?? '',
    count: Number(node.attribute('start') ?? 1) - 1,
  };
}

/** An item of an HTML list: a bullet, or the number that its list has come to. */
function htmlItem(
  node: MarkupNode,
  style: string,
  lists: readonly OpenList[],
): Pick<SourceParagraph, 'marker' | 'level'> {
  const list = lists[lists.length - 1];
  const aria = Number(node.attribute('aria-level') ?? 0);
  const level = aria > 0 ? aria - 1 : Math.max(0, lists.length - 1);
  if (list === undefined || !list.ordered) return { marker: '•', level };
  list.count = Number(node.attribute('value') ?? list.count + 1);
  const kind = /list-style-type:\s*([\w-]+)/i.exec(style)?.[1] ?? list.style;
  // A heading shows the numbers of all its levels; an item only its own.
  const numbers = headingIn(node) > 0 ? lists.map(({ count }) => Math.max(1, count)) : [list.count];
  return { marker: `${kind.includes('alpha') ? letter(list.count) : numbers.join('.')}.`, level };
}

const letter = (number: number): string => String.fromCharCode(97 + ((number - 1) % 26));

function headingIn(item: MarkupNode): number {
  const found = item.children.find(({ name }) => /^h[1-6]$/.test(name));
  return found ? Number(found.name.slice(1)) : 0;
}

/** An item of a Word list: a paragraph with the marker in it, as text that Word itself ignores. */
function wordItem(
  node: MarkupNode,
  style: string,
): Pick<SourceParagraph, 'marker' | 'level'> | undefined {
  const level = /mso-list:\s*l\d+ level(\d+)/i.exec(style)?.[1];
  if (level === undefined) return undefined;
  const marker = ignoredText(node).replace(/[\s\u00a0]+/g, '');
  return { marker: marker === '' ? '•' : marker, level: Number(level) - 1 };
}

function ignoredText(node: MarkupNode): string {
  if (isIgnored.test(node.attribute('style') ?? '')) return textBelow(node);
  return node.children.map(ignoredText).join('');
}

function trimmed(runs: readonly SourceRun[]): SourceRun[] {
  const kept = runs.filter(({ text }) => text !== '');
  return kept.map(({ text, bold }, i) => ({
    text: i === 0 ? text.trimStart() : i === kept.length - 1 ? text.trimEnd() : text,
    bold,
  }));
}
