/** A paragraph of somebody's document, whatever program wrote it. */
export interface SourceParagraph {
  readonly runs: readonly SourceRun[];
  /** 1 for the top level of headings; 0 for text. */
  readonly heading: number;
  /** The list that numbers it, if any. */
  readonly list?: ListPlace;
  /** The number or bullet where the document gives it in words: "2.1.", "•". */
  readonly marker?: string;
  /** Level of its list, from 0, where only the marker is known. */
  readonly level?: number;
}

export interface SourceRun {
  readonly text: string;
  readonly bold: boolean;
}

export interface ListPlace {
  /** Paragraphs with the same ID are counted together. */
  readonly id: string;
  /** From 0. */
  readonly level: number;
}

/** How one level of a list is numbered. */
export interface ListLevel {
  readonly format: 'bullet' | 'decimal' | 'letter' | 'LETTER' | 'roman' | 'ROMAN' | 'none';
  /** The marker, with `%1` for the number of the first level, `%2` for that of the second, … */
  readonly pattern: string;
  readonly start: number;
  /** Whether all numbers in it are written in decimals, whatever their own levels say. */
  readonly decimals?: boolean;
}

export type Lists = ReadonlyMap<string, readonly ListLevel[]>;

/** A document as far as a plan is concerned. */
export interface SourceDocument {
  readonly paragraphs: readonly SourceParagraph[];
  readonly lists: Lists;
}
