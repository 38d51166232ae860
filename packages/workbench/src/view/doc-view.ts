import { documentJson, type HostDocument, markerOf } from 'apps-script-emulator';
import type {
  DocBlock,
  DocCell,
  DocParagraph,
  DocRun,
  DocTable,
  DocView,
} from '../protocol/doc-view.ts';
import { cssColor, textLook } from './look.ts';

type Document = gapi.client.docs.Document;
type Element = gapi.client.docs.StructuralElement;
type Dimension = gapi.client.docs.Dimension;

const aligns = { START: 'left', CENTER: 'center', END: 'right', JUSTIFIED: 'justify' } as const;

/** Numbers of list items are counted from the top of each segment. */
interface Context {
  readonly document: Document;
  readonly counters: Map<string, number[]>;
}

/** A Doc as a page shows it. */
export function docView(document: HostDocument, canEdit: boolean): DocView {
  const json = documentJson(document);
  const { documentStyle = {} } = json;
  const segment = (content: readonly Element[] | undefined): DocBlock[] =>
    blocks(content ?? [], { document: json, counters: new Map() });
  return {
    fileId: document.documentId,
    title: document.title,
    revision: document.revision,
    canEdit,
    page: {
      width: points(documentStyle.pageSize?.width) ?? 595,
      height: points(documentStyle.pageSize?.height) ?? 842,
      margin: {
        top: points(documentStyle.marginTop) ?? 72,
        right: points(documentStyle.marginRight) ?? 72,
        bottom: points(documentStyle.marginBottom) ?? 72,
        left: points(documentStyle.marginLeft) ?? 72,
      },
    },
    header: segment(json.headers?.[documentStyle.defaultHeaderId ?? '']?.content),
    body: segment(json.body?.content),
    footer: segment(json.footers?.[documentStyle.defaultFooterId ?? '']?.content),
  };
}

function points(dimension: Dimension | undefined): number | undefined {
  return dimension === undefined ? undefined : (dimension.magnitude ?? 0);
}

function blocks(content: readonly Element[], context: Context): DocBlock[] {
  return content.flatMap((element): DocBlock[] => {
    if (element.paragraph) return [paragraph(element, element.paragraph, context)];
    if (element.table) return [table(element.table, context)];
    return [];
  });
}

function paragraph(
  { startIndex = 0, endIndex = 0 }: Element,
  { elements = [], paragraphStyle = {}, bullet }: gapi.client.docs.Paragraph,
  context: Context,
): DocParagraph {
  const { namedStyleType = 'NORMAL_TEXT', headingId } = paragraphStyle;
  const named = namedStyle(context, namedStyleType);
  const style = { ...named.paragraphStyle, ...paragraphStyle };
  const { alignment } = style;
  const background = cssColor(color(style.shading?.backgroundColor));
  return {
    kind: 'paragraph',
    startIndex,
    endIndex,
    style: namedStyleType,
    ...(headingId === undefined ? {} : { headingId }),
    ...(alignment && alignment in aligns
      ? { align: aligns[alignment as keyof typeof aligns] }
      : {}),
    ...given('indentStart', points(style.indentStart)),
    ...given('indentFirstLine', points(style.indentFirstLine)),
    ...given('spaceAbove', points(style.spaceAbove)),
    ...given('spaceBelow', points(style.spaceBelow)),
    ...given('background', background),
    ...(bullet ? { glyph: markerOf(bullet, context as Parameters<typeof markerOf>[1]) } : {}),
    ...(style.pageBreakBefore === true ? { pageBreakBefore: true } : {}),
    look: runLook(named.textStyle ?? {}),
    plain: elements.every(({ textRun }) => textRun !== undefined),
    runs: elements.flatMap(run),
  };
}

function given<K extends string, V>(key: K, value: V | undefined): { readonly [k in K]?: V } {
  // One key of a literal type: TypeScript widens computed keys to string.
  return (value === undefined ? {} : { [key]: value }) as { readonly [k in K]?: V };
}

function color(optional: gapi.client.docs.OptionalColor | undefined) {
  const rgb = optional?.color?.rgbColor;
  return rgb === undefined ? undefined : { rgbColor: rgb };
}

function run(element: gapi.client.docs.ParagraphElement): DocRun[] {
  const { textRun, autoText, pageBreak, inlineObjectElement } = element;
  const style = textRun?.textStyle ?? autoText?.textStyle ?? {};
  const look = runLook(style);
  if (textRun) {
    const text = (textRun.content ?? '').replace(/\n$/, '');
    return text === '' ? [] : [{ text, look }];
  }
  if (autoText) return [{ text: autoText.type === 'PAGE_COUNT' ? '#/#' : '#', look }];
  if (pageBreak) return [];
  return inlineObjectElement ? [{ text: '🖼', look }] : [];
}

/** A text style as a look. */
function runLook(style: gapi.client.docs.TextStyle): DocRun['look'] {
  const background = cssColor(color(style.backgroundColor));
  const { link } = style;
  const heading = link?.headingId ?? link?.heading?.id;
  const foreground = color(style.foregroundColor);
  return {
    ...textLook({
      ...(style.bold === undefined ? {} : { bold: style.bold }),
      ...(style.italic === undefined ? {} : { italic: style.italic }),
      ...(style.underline === undefined ? {} : { underline: style.underline }),
      ...(style.strikethrough === undefined ? {} : { strikethrough: style.strikethrough }),
      ...(foreground === undefined ? {} : { foregroundColorStyle: foreground }),
      ...given('fontSize', points(style.fontSize)),
      ...given('fontFamily', style.weightedFontFamily?.fontFamily),
      ...(link?.url === undefined ? {} : { link: { uri: link.url } }),
    }),
    ...given('background', background),
    ...given('headingLink', heading),
  };
}

/** The named style of a paragraph over the one of normal text, which it inherits from. */
function namedStyle({ document }: Context, type: string): gapi.client.docs.NamedStyle {
  const styles = document.namedStyles?.styles ?? [];
  const find = (name: string) => styles.find(({ namedStyleType }) => namedStyleType === name);
  const [normal, own] = [find('NORMAL_TEXT'), find(type)];
  return {
    paragraphStyle: { ...normal?.paragraphStyle, ...own?.paragraphStyle },
    textStyle: { ...normal?.textStyle, ...own?.textStyle },
  };
}

function table({ tableRows = [], tableStyle }: gapi.client.docs.Table, context: Context): DocTable {
  return {
    kind: 'table',
    columnWidths: (tableStyle?.tableColumnProperties ?? []).map(({ width }) => points(width) ?? 0),
    headerRows: tableRows.filter(({ tableRowStyle }) => tableRowStyle?.tableHeader === true).length,
    rows: tableRows.map(({ tableCells = [] }) => ({
      cells: tableCells.map(({ content = [], tableCellStyle = {} }): DocCell => {
        const background = cssColor(color(tableCellStyle.backgroundColor));
        return {
          columnSpan: tableCellStyle.columnSpan ?? 1,
          rowSpan: tableCellStyle.rowSpan ?? 1,
          ...given('background', background),
          blocks: blocks(content, context),
        };
      }),
    })),
  };
}
