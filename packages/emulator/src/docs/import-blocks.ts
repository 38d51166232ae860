import { NotSupportedError } from '../not-supported.ts';
import { emptyParagraph, firstSectionBreak, isParagraph, joinRuns, textRun } from './blocks.ts';
import { defaultCellStyle, defaultParagraphStyle, defaultSectionStyle } from './defaults.ts';
import type { Block, Cell, Inline, Paragraph, Table } from './model.ts';
import { keptText } from './text.ts';
import type { ParagraphElement, ParagraphStyle, StructuralElement } from './types.ts';

interface ImportContext {
  readonly isBody: boolean;
  /** IDs given so far in this Doc; undefined if none are to be given. */
  readonly headingIds: Set<string> | undefined;
  readonly newId: () => string;
}

/**
 * A segment in the form that Google keeps: the body begins with a section break, every segment ends
 * with a paragraph, and tables and section breaks stand between paragraphs (discovery,
 * DeleteContentRangeRequest: their preceding newline cannot be deleted).
 */
export function importBlocks(
  elements: readonly StructuralElement[],
  context: ImportContext,
): Block[] {
  const blocks = elements.map((element) => importBlock(element, context));
  const first = blocks[0];
  const opening = first !== undefined && 'sectionBreak' in first ? [first] : [firstSectionBreak()];
  const rest = first !== undefined && 'sectionBreak' in first ? blocks.slice(1) : blocks;
  if (!context.isBody && opening[0] === first) throw new Error('A header has no section break');
  return [...(context.isBody ? opening : []), ...betweenParagraphs(rest)];
}

function betweenParagraphs(blocks: readonly Block[]): Block[] {
  const result: Block[] = [];
  for (const block of blocks) {
    if (!isParagraph(block) && !isParagraph(result.at(-1))) result.push(emptyParagraph());
    result.push(block);
  }
  if (!isParagraph(result.at(-1))) result.push(emptyParagraph());
  return result;
}

function importBlock(element: StructuralElement, context: ImportContext): Block {
  const { paragraph, table, sectionBreak } = element;
  if (paragraph) return { paragraph: importParagraph(paragraph, context) };
  if (table) return { table: importTable(table, context) };
  if (sectionBreak) {
    return { sectionBreak: { sectionStyle: sectionBreak.sectionStyle ?? defaultSectionStyle() } };
  }
  throw new NotSupportedError(
    `a Doc with ${Object.keys(element).join(', ') || 'an empty element'}`,
  );
}

function importParagraph(source: gapi.client.docs.Paragraph, context: ImportContext): Paragraph {
  if (source.positionedObjectIds?.length) throw new NotSupportedError('a positioned object');
  const elements = joinRuns((source.elements ?? []).map(importElement));
  const last = elements.at(-1);
  if (last?.textRun?.content?.endsWith('\n') !== true) elements.push(textRun('\n'));
  const text = elements.map((element) => element.textRun?.content ?? ' ').join('');
  if (text.indexOf('\n') !== text.length - 1) throw new Error('A paragraph has one newline, last');
  const { headingId, ...style } = structuredClone(source.paragraphStyle ?? {});
  const paragraphStyle = { ...defaultParagraphStyle(), ...style };
  return {
    elements: joinRuns(elements),
    paragraphStyle: { ...paragraphStyle, ...ownHeadingId(headingId, context) },
    ...(source.bullet ? { bullet: structuredClone(source.bullet) } : {}),
  };
}

/** A heading that came without an ID stays without one; one that another has as well gets its own. */
function ownHeadingId(
  headingId: string | undefined,
  { headingIds, newId }: ImportContext,
): Pick<ParagraphStyle, 'headingId'> {
  if (headingId === undefined || headingIds === undefined) return {};
  const id = headingIds.has(headingId) ? `h.${newId()}` : headingId;
  headingIds.add(id);
  return { headingId: id };
}

const carried = [
  'textRun',
  'autoText',
  'pageBreak',
  'columnBreak',
  'horizontalRule',
  'inlineObjectElement',
];

function importElement(source: ParagraphElement): Inline {
  const { startIndex: _start, endIndex: _end, ...element } = source;
  const [kind, other] = Object.keys(element);
  if (kind === undefined || other !== undefined || !carried.includes(kind)) {
    throw new NotSupportedError(`a paragraph with ${Object.keys(element).join(', ')}`);
  }
  if (!element.textRun) return structuredClone(element);
  const { content = '', textStyle = {} } = element.textRun;
  const { link, ...style } = structuredClone(textStyle);
  if (!link) return textRun(keptText(content), style);
  const { heading, ...rest } = link;
  const headingLink = heading?.id === undefined ? {} : { headingId: heading.id };
  return textRun(keptText(content), { ...style, link: { ...rest, ...headingLink } });
}

function importTable(source: gapi.client.docs.Table, context: ImportContext): Table {
  const tableRows = (source.tableRows ?? []).map((row) => ({
    tableCells: (row.tableCells ?? []).map((cell) => importCell(cell, context)),
    tableRowStyle: structuredClone(row.tableRowStyle ?? {}),
  }));
  const columns = source.columns ?? Math.max(0, ...tableRows.map((row) => row.tableCells.length));
  if (columns === 0) throw new Error('A table has rows and columns');
  const given = source.tableStyle?.tableColumnProperties ?? [];
  const columnProperties = Array.from(
    { length: columns },
    (_, index) => structuredClone(given[index]) ?? { widthType: 'EVENLY_DISTRIBUTED' as const },
  );
  return { columns, tableRows, columnProperties };
}

function importCell(source: gapi.client.docs.TableCell, context: ImportContext): Cell {
  const blocks = (source.content ?? []).map((element) => importBlock(element, context));
  if (blocks.some((block) => 'sectionBreak' in block)) {
    throw new Error('A cell has no section break');
  }
  return {
    content: betweenParagraphs(blocks),
    tableCellStyle: { ...defaultCellStyle(), ...structuredClone(source.tableCellStyle ?? {}) },
  };
}
