import type { ImportedStyles } from './import-styles.ts';
import { paragraphStyleOf, textStyleOf } from './import-text-style.ts';
import { child, flag, innerText, val, type XmlNode } from './xml.ts';

type Paragraph = gapi.client.docs.Paragraph;
type Element = gapi.client.docs.ParagraphElement;
type TextStyle = gapi.client.docs.TextStyle;

/** What paragraphs of one part need to know. */
export interface ImportContext {
  readonly styles: ImportedStyles;
  readonly relationships: ReadonlyMap<string, string>;
}

/** What a field code stands for: `PAGE \* MERGEFORMAT`. Other fields keep their shown text. */
const autoTexts = { PAGE: 'PAGE_NUMBER', NUMPAGES: 'PAGE_COUNT' } as const;

/** A paragraph of Word as Docs has it; it ends with a line break. */
export function importParagraph(node: XmlNode, context: ImportContext): Paragraph {
  const properties = child(node, 'w:pPr');
  const style = context.styles.paragraph(val(properties, 'w:pStyle'));
  const elements = elementsOf(node, { ...context, base: style.text });
  const mark = { ...style.text, ...textStyleOf(child(properties, 'w:rPr')) };
  return {
    elements: joined([...elements, { textRun: { content: '\n', textStyle: mark } }]),
    paragraphStyle: {
      namedStyleType: style.namedStyleType,
      ...style.own,
      ...paragraphStyleOf(properties),
    },
  };
}

interface RunContext extends ImportContext {
  readonly base: TextStyle;
  readonly link?: gapi.client.docs.Link;
}

/** State of a complex field: begin … instruction … separate … shown text … end. */
interface Field {
  code: string;
  shown: boolean;
}

function elementsOf(node: XmlNode, context: RunContext): Element[] {
  const elements: Element[] = [];
  const fields: Field[] = [];
  for (const each of node.children) {
    switch (each.name) {
      case 'w:r':
        elements.push(...runElements(each, context, fields));
        break;
      case 'w:fldSimple': {
        const auto = autoText(each.attributes['w:instr'] ?? '');
        elements.push(...(auto ? [auto] : elementsOf(each, context)));
        break;
      }
      case 'w:hyperlink': {
        const url = context.relationships.get(each.attributes['r:id'] ?? '');
        elements.push(...elementsOf(each, url ? { ...context, link: { url } } : context));
        break;
      }
      case 'w:pPr':
      case 'w:del':
        break;
      default:
        // Insertions, smart tags, content controls: what is in them is part of the text.
        elements.push(
          ...elementsOf(
            each.name === 'w:sdt' ? (child(each, 'w:sdtContent') ?? each) : each,
            context,
          ),
        );
    }
  }
  return elements;
}

function runElements(run: XmlNode, context: RunContext, fields: Field[]): Element[] {
  const properties = child(run, 'w:rPr');
  if (flag(properties, 'w:vanish')) return [];
  const textStyle: TextStyle = {
    ...context.base,
    ...context.styles.character(val(properties, 'w:rStyle')),
    ...textStyleOf(properties),
    ...(context.link ? { link: context.link } : {}),
  };
  return run.children.flatMap((each): Element[] => {
    if (each.name === 'w:fldChar') return fieldMark(each, fields, textStyle);
    const field = fields[fields.length - 1];
    if (each.name === 'w:instrText' && field) {
      field.code += innerText(each);
      return [];
    }
    // The shown text of a page number is the number of a page long ago.
    if (field && (!field.shown || autoText(field.code))) return [];
    const content = textOf(each);
    if (each.name === 'w:br' && each.attributes['w:type'] === 'page')
      return [{ pageBreak: { textStyle } }];
    return content === '' ? [] : [{ textRun: { content, textStyle } }];
  });
}

function fieldMark(mark: XmlNode, fields: Field[], textStyle: TextStyle): Element[] {
  const field = fields[fields.length - 1];
  switch (mark.attributes['w:fldCharType']) {
    case 'begin':
      fields.push({ code: '', shown: false });
      return [];
    case 'separate':
      if (field) field.shown = true;
      return [];
    default: {
      fields.pop();
      const auto = autoText(field?.code ?? '');
      return auto ? [{ autoText: { ...auto.autoText, textStyle } }] : [];
    }
  }
}

function autoText(code: string): { autoText: gapi.client.docs.AutoText } | undefined {
  const name = code.trim().split(/\s+/)[0]?.toUpperCase();
  return name === 'PAGE' || name === 'NUMPAGES'
    ? { autoText: { type: autoTexts[name] } }
    : undefined;
}

/** Text of what stands in a run. */
function textOf(node: XmlNode): string {
  switch (node.name) {
    case 'w:t':
      return innerText(node);
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:br':
    case 'w:cr':
      return '\u000b';
    case 'w:noBreakHyphen':
      return '\u2011';
    default:
      return '';
  }
}

/** Neighbouring runs of one style are one run. */
function joined(elements: readonly Element[]): Element[] {
  const result: Element[] = [];
  for (const element of elements) {
    const last = result[result.length - 1];
    const same =
      last?.textRun &&
      element.textRun &&
      JSON.stringify(last.textRun.textStyle) === JSON.stringify(element.textRun.textStyle);
    if (same && last.textRun) {
      const content = (last.textRun.content ?? '') + (element.textRun?.content ?? '');
      result[result.length - 1] = { textRun: { ...last.textRun, content } };
    } else result.push(element);
  }
  return result;
}
