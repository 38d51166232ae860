import type { RunPlace, SegmentContext } from './context.ts';
import { pictureOf } from './pictures.ts';
import { difference } from './styles.ts';
import { textStyleOf } from './text-style.ts';
import { child, descendant, propertyOf, textOf, type Xml } from './xml.ts';

type ParagraphElement = gapi.client.docs.ParagraphElement;
type TextStyle = gapi.client.docs.TextStyle;

/** What a paragraph consists of; text boxes in it are read as blocks behind it. */
export interface Inlines {
  readonly elements: ParagraphElement[];
  readonly boxes: Xml[];
}

/** The elements inside a paragraph, without its newline. */
export function readInlines(
  nodes: readonly Xml[],
  place: RunPlace,
  context: SegmentContext,
): Inlines {
  const found = nodes.map((node) => inlinesOf(node, place, context));
  return joined(found);
}

const nothing: Inlines = { elements: [], boxes: [] };

function inlinesOf(node: Xml, place: RunPlace, context: SegmentContext): Inlines {
  switch (node.name) {
    case 'w:r':
      return run(node, place, context);
    case 'w:hyperlink': {
      const target = context.targets.get(node.attributes.get('r:id') ?? '');
      const link = linkTo(target?.target, node.attributes.get('w:anchor'), context);
      return readInlines(node.children, link ? { ...place, link } : place, context);
    }
    case 'w:fldSimple': {
      const instruction = node.attributes.get('w:instr') ?? '';
      const type = pageField(instruction);
      const first = descendant(node, 'w:r');
      if (type) return only(autoText(type, runStyle(first, place, context)));
      const link = fieldLink(instruction, context);
      return readInlines(node.children, link ? { ...place, link } : place, context);
    }
    case 'mc:AlternateContent':
      return readInlines(alternative(node)?.children ?? [], place, context);
    // Text that is no longer there, and properties.
    case 'w:del':
    case 'w:moveFrom':
    case 'w:pPr':
    case 'w:sdtPr':
    case 'w:sdtEndPr':
    case '#text':
      return nothing;
    case 'm:t':
      return only(textRun(textOf(node), runStyle(undefined, place, context)));
    default:
      return readInlines(node.children, place, context);
  }
}

/**
 * The branch of alternative content that is read: the newer one, unless only the older one holds
 * something that a Doc can have.
 */
export function alternative(node: Xml): Xml | undefined {
  const branches = ['mc:Choice', 'mc:Fallback'].map((name) => child(node, name));
  const kept = ['w:txbxContent', 'a:blip', 'v:imagedata', 'w:t', 'w:p'];
  return (
    branches.find((branch) => branch && kept.some((name) => descendant(branch, name))) ??
    branches.find((branch) => branch !== undefined)
  );
}

function run(node: Xml, place: RunPlace, context: SegmentContext): Inlines {
  const style = runStyle(node, place, context);
  const found = node.children.map((part) => runPart(part, style, place, context));
  return joined(found);
}

const joined = (found: readonly Inlines[]): Inlines => ({
  elements: found.flatMap(({ elements }) => elements),
  boxes: found.flatMap(({ boxes }) => boxes),
});

function runPart(part: Xml, style: TextStyle, place: RunPlace, context: SegmentContext): Inlines {
  const { fields } = context;
  const field = fields.at(-1);
  if (part.name === 'w:fldChar') return fieldMark(part, style, context);
  if (part.name === 'w:instrText') {
    if (field && !field.hasResult) field.instruction += textOf(part);
    return nothing;
  }
  // The code of a field, and a result for which a page number stands.
  if (fields.some(({ hasResult, isReplaced }) => !hasResult || isReplaced)) return nothing;
  const link = fields.reduceRight<gapi.client.docs.Link | undefined>(
    (found, { instruction }) => found ?? fieldLink(instruction, context),
    undefined,
  );
  const own = link ? { ...style, link } : style;
  switch (part.name) {
    case 'w:br':
      return only(breakOf(part, own));
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
      return drawing(part, context);
    case 'mc:AlternateContent': {
      const found = (alternative(part)?.children ?? []).map((inner) =>
        runPart(inner, style, place, context),
      );
      return joined(found);
    }
    case 'w:pgNum':
      return only(autoText('PAGE_NUMBER', own));
    case 'w:rPr':
    case 'w:delText':
    case '#text':
      return nothing;
    default: {
      const text = characters(part);
      return text === '' ? nothing : only(textRun(text, own));
    }
  }
}

function breakOf(part: Xml, textStyle: TextStyle) {
  const kind = part.attributes.get('w:type');
  if (kind === 'page') return { pageBreak: { textStyle } };
  return kind === 'column' ? { columnBreak: { textStyle } } : textRun('\u000b', textStyle);
}

function drawing(part: Xml, context: SegmentContext): Inlines {
  const box = descendant(part, 'w:txbxContent');
  if (box) return { elements: [], boxes: [box] };
  const picture = pictureOf(part, context);
  return picture ? only(picture) : nothing;
}

function characters(part: Xml): string {
  switch (part.name) {
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:cr':
      return '\u000b';
    case 'w:noBreakHyphen':
      return '\u2011';
    case 'w:softHyphen':
      return '\u00ad';
    case 'w:sym':
      return symbol(part.attributes.get('w:char') ?? '');
    default:
      // White space in XML that is no text is not in `w:t`; line ends in it are blanks.
      return textOf(part).replace(/[\r\n]+/g, ' ');
  }
}

/** Fonts such as Wingdings number their glyphs from F000, where Unicode has no characters. */
function symbol(code: string): string {
  const number = Number.parseInt(code, 16);
  if (!(number > 0x1f && number <= 0x10ffff)) return '';
  return number >= 0xe000 && number <= 0xf8ff ? '•' : String.fromCodePoint(number);
}

function fieldMark(part: Xml, style: TextStyle, { fields }: SegmentContext): Inlines {
  const field = fields.at(-1);
  switch (part.attributes.get('w:fldCharType')) {
    case 'begin':
      fields.push({ instruction: '', hasResult: false, isReplaced: false });
      return nothing;
    case 'separate': {
      if (!field) return nothing;
      field.hasResult = true;
      return replaced(field, style, fields);
    }
    case 'end': {
      fields.pop();
      // A field that was never computed has no result yet.
      return field && !field.hasResult ? replaced(field, style, fields) : nothing;
    }
    default:
      return nothing;
  }
}

function replaced(
  field: SegmentContext['fields'][number],
  style: TextStyle,
  fields: SegmentContext['fields'],
): Inlines {
  const type = pageField(field.instruction);
  const isInside = fields.some(
    (other) => other !== field && (!other.hasResult || other.isReplaced),
  );
  if (!type) return nothing;
  field.isReplaced = true;
  return isInside ? nothing : only(autoText(type, style));
}

/** ECMA-376 part 1, 17.16.5: PAGE, NUMPAGES. The pages of the section are taken for all. */
function pageField(instruction: string): 'PAGE_NUMBER' | 'PAGE_COUNT' | undefined {
  const [name = ''] = instruction.trim().split(/\s+/);
  if (/^PAGE$/i.test(name)) return 'PAGE_NUMBER';
  return /^(?:NUMPAGES|SECTIONPAGES)$/i.test(name) ? 'PAGE_COUNT' : undefined;
}

/** `HYPERLINK "https://…" \l "anchor"` */
function fieldLink(
  instruction: string,
  context: SegmentContext,
): gapi.client.docs.Link | undefined {
  if (!/^\s*HYPERLINK\b/i.test(instruction)) return undefined;
  const address = /^\s*HYPERLINK\s+(?:"([^"]*)"|([^\s"\\]\S*))/i.exec(instruction);
  const anchor = /\\l\s+(?:"([^"]*)"|(\S+))/i.exec(instruction);
  return linkTo(address?.[1] ?? address?.[2], anchor?.[1] ?? anchor?.[2], context);
}

function linkTo(
  address: string | undefined,
  anchor: string | undefined,
  { bookmarks }: SegmentContext,
): gapi.client.docs.Link | undefined {
  if (address) return { url: anchor ? `${address}#${anchor}` : address };
  return anchor === undefined ? undefined : bookmarks.get(anchor);
}

/** What a run sets otherwise than the named style of its paragraph. */
export function runStyle(
  run: Xml | undefined,
  { style, link }: RunPlace,
  { styles }: SegmentContext,
): TextStyle {
  const properties = child(run, 'w:rPr');
  const own = {
    ...style.text,
    ...styles.character(propertyOf(properties, 'w:rStyle')),
    ...textStyleOf(properties, styles.fonts),
  };
  return { ...difference(own, styles.named(style.type).text), ...(link ? { link } : {}) };
}

const textRun = (content: string, textStyle: TextStyle): ParagraphElement => ({
  textRun: { content, textStyle },
});

const autoText = (type: 'PAGE_NUMBER' | 'PAGE_COUNT', textStyle: TextStyle): ParagraphElement => ({
  autoText: { type, textStyle },
});

const only = (element: ParagraphElement): Inlines => ({ elements: [element], boxes: [] });
