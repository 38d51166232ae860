import type { Problem } from '../shared/outcome.ts';

/** What a paper would say, before it is made. */
export interface PaperPreview {
  readonly title: string;
  /** The headings, in their order. */
  readonly outline: readonly {
    readonly level: number;
    readonly text: string;
  }[];
  /** Each figure with the IDs behind it: "1.1-C01–06, 2.1-C03". */
  readonly figures: readonly {
    readonly label: string;
    readonly count: number;
    readonly ids: string;
  }[];
  /** What a reader would miss or doubt; none of it keeps the paper from being made. */
  readonly problems: readonly Problem[];
}
