import type {
  Bullet,
  DocumentStyle,
  InlineObject,
  List,
  NamedStyle,
  ParagraphElement,
  ParagraphStyle,
  SectionStyle,
  TableCellStyle,
  TableColumnProperties,
  TableRowStyle,
} from './types.ts';

/**
 * What the store keeps of a Doc: plain JSON in the shapes of the Docs API, without the indices, which
 * are computed (`document-json.ts`). A Doc of the host has one tab, `TAB_ID`.
 */
export interface HostDocument {
  readonly documentId: string;
  title: string;
  /** Changes with every write. */
  revision: string;
  documentStyle: DocumentStyle;
  namedStyles: NamedStyle[];
  lists: Record<string, List>;
  inlineObjects: Record<string, InlineObject>;
  /** Begins with a section break and ends with a paragraph, as headers and footers do. */
  body: Block[];
  headers: Record<string, Block[]>;
  footers: Record<string, Block[]>;
  namedRanges: HostNamedRange[];
}

/** Google's ID of the tab of a Doc that has one. */
export const TAB_ID = 't.0';

export type Block = ParagraphBlock | TableBlock | SectionBreakBlock;

export interface ParagraphBlock {
  paragraph: Paragraph;
}

export interface TableBlock {
  table: Table;
}

export interface SectionBreakBlock {
  sectionBreak: { sectionStyle: SectionStyle };
}

/** The last element is a text run that ends with the paragraph's only newline. */
export interface Paragraph {
  elements: Inline[];
  paragraphStyle: ParagraphStyle;
  bullet?: Bullet;
}

/** Text, or an element that counts as one code unit. */
export type Inline = Omit<ParagraphElement, 'startIndex' | 'endIndex'>;

export interface Table {
  columns: number;
  tableRows: Row[];
  columnProperties: TableColumnProperties[];
}

export interface Row {
  tableCells: Cell[];
  tableRowStyle: TableRowStyle;
}

export interface Cell {
  /** Ends with a paragraph. */
  content: Block[];
  tableCellStyle: TableCellStyle;
}

/** Indices count UTF-16 code units from the start of the segment; edits move them along. */
export interface HostNamedRange {
  readonly id: string;
  readonly name: string;
  ranges: NamedSpan[];
}

export interface NamedSpan {
  /** Header or footer; the body is the empty text. */
  readonly segmentId: string;
  readonly start: number;
  readonly end: number;
}
