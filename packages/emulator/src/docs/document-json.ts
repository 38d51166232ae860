import { inlineLength } from './blocks.ts';
import type { Block, Cell, HostDocument, NamedSpan, Row, Table } from './model.ts';
import { TAB_ID } from './model.ts';
import type { ApiDocument, Range, StructuralElement } from './types.ts';

/** A place in a segment while its elements are numbered. */
interface Cursor {
  at: number;
  readonly tabs: boolean;
}

type Content = Pick<
  ApiDocument,
  | 'body'
  | 'headers'
  | 'footers'
  | 'documentStyle'
  | 'namedStyles'
  | 'lists'
  | 'namedRanges'
  | 'inlineObjects'
>;

/**
 * The answer of documents.get: every element with its start and end index in UTF-16 code units, where
 * Google leaves out a start of 0. What is empty is left out.
 *
 * @param options.includeTabsContent the content under `tabs[0].documentTab` and not at the top, links
 *   to headings with their tab
 */
export function documentJson(
  document: HostDocument,
  options: { readonly includeTabsContent?: boolean } = {},
): ApiDocument {
  const tabs = options.includeTabsContent === true;
  const content = contentOf(document, tabs);
  const general = {
    title: document.title,
    revisionId: document.revision,
    suggestionsViewMode: 'SUGGESTIONS_INLINE' as const,
    documentId: document.documentId,
  };
  if (!tabs) return { ...general, ...content };
  const tabProperties = { tabId: TAB_ID, title: 'Tab 1', index: 0 };
  return { ...general, tabs: [{ tabProperties, documentTab: content }] };
}

function contentOf(document: HostDocument, tabs: boolean): Content {
  const segment = (blocks: readonly Block[]) => numbered(blocks, { at: 0, tabs });
  return {
    body: { content: segment(document.body) },
    ...unlessEmpty(
      'headers',
      mapEntries(document.headers, (headerId, blocks) => ({ headerId, content: segment(blocks) })),
    ),
    ...unlessEmpty(
      'footers',
      mapEntries(document.footers, (footerId, blocks) => ({ footerId, content: segment(blocks) })),
    ),
    documentStyle: document.documentStyle,
    namedStyles: { styles: document.namedStyles },
    ...unlessEmpty('lists', document.lists),
    ...unlessEmpty('namedRanges', namedRanges(document, tabs)),
    ...unlessEmpty('inlineObjects', document.inlineObjects),
  };
}

/** The elements of a segment or a cell, from the cursor on. */
function numbered(blocks: readonly Block[], cursor: Cursor): StructuralElement[] {
  return blocks.map((block) => {
    const startIndex = cursor.at;
    const element = structural(block, cursor);
    return { ...bounds(startIndex, cursor.at), ...element };
  });
}

function structural(block: Block, cursor: Cursor): StructuralElement {
  if ('sectionBreak' in block) {
    cursor.at += 1;
    return { sectionBreak: block.sectionBreak };
  }
  if ('table' in block) return { table: table(block.table, cursor) };
  const { elements, paragraphStyle, bullet } = block.paragraph;
  return {
    paragraph: {
      elements: elements.map((element) => {
        const startIndex = cursor.at;
        cursor.at += inlineLength(element);
        return { ...bounds(startIndex, cursor.at), ...(cursor.tabs ? withTab(element) : element) };
      }),
      paragraphStyle,
      ...(bullet ? { bullet } : {}),
    },
  };
}

function table(source: Table, cursor: Cursor): gapi.client.docs.Table {
  cursor.at += 1;
  const tableRows = source.tableRows.map((row) => tableRow(row, cursor));
  cursor.at += 1;
  return {
    rows: tableRows.length,
    columns: source.columns,
    tableRows,
    tableStyle: { tableColumnProperties: source.columnProperties },
  };
}

function tableRow(row: Row, cursor: Cursor): gapi.client.docs.TableRow {
  const startIndex = cursor.at;
  cursor.at += 1;
  const tableCells = row.tableCells.map((cell) => tableCell(cell, cursor));
  return { ...bounds(startIndex, cursor.at), tableCells, tableRowStyle: row.tableRowStyle };
}

function tableCell(cell: Cell, cursor: Cursor): gapi.client.docs.TableCell {
  const startIndex = cursor.at;
  cursor.at += 1;
  const content = numbered(cell.content, cursor);
  return { ...bounds(startIndex, cursor.at), content, tableCellStyle: cell.tableCellStyle };
}

/** Discovery, Link.headingId: only without tabs; with them it is `heading` with its tab. */
function withTab<T extends gapi.client.docs.ParagraphElement>(element: T): T {
  const { textRun } = element;
  const { headingId, ...link } = textRun?.textStyle?.link ?? {};
  if (headingId === undefined) return element;
  const heading = { id: headingId, tabId: TAB_ID };
  const textStyle = { ...textRun?.textStyle, link: { ...link, heading } };
  return { ...element, textRun: { ...textRun, textStyle } };
}

function namedRanges(
  document: HostDocument,
  tabs: boolean,
): Record<string, gapi.client.docs.NamedRanges> {
  // Names are the people's: `__proto__` must be a name like any other.
  const groups = new Map<string, gapi.client.docs.NamedRange[]>();
  for (const { id, name, ranges } of document.namedRanges) {
    const group = groups.get(name) ?? [];
    group.push({ namedRangeId: id, name, ranges: ranges.map((range) => span(range, tabs)) });
    groups.set(name, group);
  }
  return Object.fromEntries(
    [...groups].map(([name, group]) => [name, { name, namedRanges: group }]),
  );
}

/** Unlike elements, a range says a start of 0 (brucemcpherson/gas-fakes, tests on the real service). */
function span({ segmentId, start, end }: NamedSpan, tabs: boolean): Range {
  return {
    ...{ startIndex: start, endIndex: end },
    ...(segmentId === '' ? {} : { segmentId }),
    ...(tabs ? { tabId: TAB_ID } : {}),
  };
}

function bounds(startIndex: number, endIndex: number): { startIndex?: number; endIndex: number } {
  return startIndex === 0 ? { endIndex } : { startIndex, endIndex };
}

function mapEntries<T, R>(
  record: Readonly<Record<string, T>>,
  map: (key: string, value: T) => R,
): Record<string, R> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(key, value)]));
}

function unlessEmpty<K extends string, T extends object>(name: K, value: T): Partial<Record<K, T>> {
  if (Object.keys(value).length === 0) return {};
  // The object has the one key.
  return { [name]: value } as Record<K, T>;
}
