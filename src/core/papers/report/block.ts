/**
 * A paper as blocks: what it says and how its parts relate, before anything is known of Docs.
 * A writer turns blocks into Docs requests.
 */

/** A piece of text in one style. Text from people is data: never a link, never a request. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Less important: set in grey. */
  readonly muted?: boolean;
  /** `#rrggbb` of the text. */
  readonly color?: string;
  /** `#rrggbb` behind the text: bars are runs of non-breaking spaces with a fill. */
  readonly fill?: string;
  readonly link?: Link;
}

/** Where a run leads: to an address that starts with https://, or to a heading by its key. */
export type Link = { readonly url: string } | { readonly heading: string };

export type Runs = readonly Run[];

export interface TableColumn {
  readonly title: string;
  /** In points. The columns of a table fill the 453 points between the margins of an A4 page. */
  readonly width: number;
  readonly align?: 'start' | 'end' | 'center';
}

export interface TableCell {
  readonly runs: Runs;
  /** `#rrggbb` of the cell. */
  readonly fill?: string;
}

export type Block =
  /** The paper's title. */
  | { readonly kind: 'title'; readonly text: string }
  /** A line of the heading block above the title: body, place and date, item. */
  | { readonly kind: 'masthead'; readonly text: string; readonly strong?: boolean }
  /** `key` is unique in the report: contents and links lead to it. */
  | {
      readonly kind: 'heading';
      readonly level: 1 | 2 | 3;
      readonly key: string;
      readonly text: string;
      readonly newPage?: boolean;
    }
  | { readonly kind: 'paragraph'; readonly runs: Runs }
  /** `number` is literal text ("12."), set before a hanging indent. */
  | {
      readonly kind: 'numbered';
      readonly number: string;
      readonly runs: Runs;
      readonly indented?: boolean;
    }
  /** A list of the headings of these keys, each linked to its heading. */
  | { readonly kind: 'contents'; readonly entries: readonly ContentsEntry[] }
  /** The first row, the titles of the columns, is repeated on every page; no row is split. */
  | {
      readonly kind: 'table';
      readonly columns: readonly TableColumn[];
      readonly rows: readonly (readonly TableCell[])[];
      /** Last row set off as a sum. */
      readonly total?: boolean;
    };

export interface ContentsEntry {
  readonly heading: string;
  readonly level: 1 | 2;
  readonly text: string;
}

/** A part of a paper, which is generated, and later replaced, as a whole. */
export interface Part {
  /** `front`, `summary`, `key-figures`, `progress`, …: names the part's range in the Doc. */
  readonly key: string;
  readonly blocks: readonly Block[];
}

/** A paper, in one language. */
export interface Report {
  readonly title: string;
  /** Values of the letterhead's placeholders: `{{organisation}}` → "UCLG". */
  readonly placeholders: Readonly<Record<string, string>>;
  readonly parts: readonly Part[];
}
