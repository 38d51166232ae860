import * as z from 'zod/mini';
import type { TextLook } from './book-view.ts';

/** A Doc as a page shows it. Indices are those of the Docs API: UTF-16 code units of the body. */
export interface DocView {
  readonly fileId: string;
  readonly title: string;
  /** Changes with every write. */
  readonly revision: string;
  readonly canEdit: boolean;
  /** Of the paper, in points. */
  readonly page: { readonly width: number; readonly height: number; readonly margin: DocSides };
  readonly header: readonly DocBlock[];
  readonly body: readonly DocBlock[];
  readonly footer: readonly DocBlock[];
}

export interface DocSides {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export type DocBlock = DocParagraph | DocTable;

export interface DocParagraph {
  readonly kind: 'paragraph';
  readonly startIndex: number;
  /** After its newline. */
  readonly endIndex: number;
  /** `NORMAL_TEXT`, `TITLE`, `HEADING_1`, … */
  readonly style: string;
  readonly headingId?: string;
  readonly align?: 'left' | 'center' | 'right' | 'justify';
  /** In points. */
  readonly indentStart?: number;
  readonly indentFirstLine?: number;
  readonly spaceAbove?: number;
  readonly spaceBelow?: number;
  readonly background?: string;
  /** Number or bullet in front of it, as it reads: "1.", "•". */
  readonly glyph?: string;
  readonly pageBreakBefore?: boolean;
  /** What its named style makes of its text, under the looks of its runs. */
  readonly look: TextLook;
  /** Whether its text can be edited here: none of its parts is more than text. */
  readonly plain: boolean;
  readonly runs: readonly DocRun[];
}

/** Text without the paragraph's newline, or what stands for a page number or picture. */
export interface DocRun {
  readonly text: string;
  readonly look: TextLook & { readonly background?: string; readonly headingLink?: string };
}

export interface DocTable {
  readonly kind: 'table';
  /** In points; 0 where the Doc shares the width out evenly. */
  readonly columnWidths: readonly number[];
  readonly headerRows: number;
  readonly rows: readonly { readonly cells: readonly DocCell[] }[];
}

export interface DocCell {
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly background?: string;
  readonly blocks: readonly DocBlock[];
}

/** What a person types into a Doc. */
export const DocAction = z.object({
  /** The revision that the person saw: an edit of an older one is refused, and nothing is lost. */
  revision: z.string(),
  /** Replaces the text between two indices; a newline makes a paragraph. */
  start: z.int().check(z.gte(1)),
  end: z.int().check(z.gte(1)),
  text: z.string(),
});
export type DocAction = z.infer<typeof DocAction>;
