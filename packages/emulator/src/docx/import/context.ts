import type { Lists } from './lists.ts';
import type { DocxPackage, Target } from './read-package.ts';
import type { ResolvedStyle, Styles } from './styles.ts';

/** What the importer of a file knows everywhere. */
export interface ImportContext {
  readonly file: DocxPackage;
  readonly styles: Styles;
  readonly lists: Lists;
  /** Links to places in the document, by the name of the bookmark. */
  readonly bookmarks: ReadonlyMap<string, gapi.client.docs.Link>;
  /** Pictures so far, by ID. */
  readonly inlineObjects: Record<string, gapi.client.docs.InlineObject>;
}

/** What it knows within a part: the body, a header or a footer. */
export interface SegmentContext extends ImportContext {
  readonly targets: ReadonlyMap<string, Target>;
  /** Fields that have begun and not ended; the last is the innermost. They may span paragraphs. */
  readonly fields: OpenField[];
}

export interface OpenField {
  instruction: string;
  /** Whether its result has begun, which is what the reader sees. */
  hasResult: boolean;
  /** Whether a page number stands for the result. */
  isReplaced: boolean;
}

/** Where a run stands. */
export interface RunPlace {
  readonly style: ResolvedStyle;
  readonly link?: gapi.client.docs.Link;
}
