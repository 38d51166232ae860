import type { BookCopy } from './book-copy.ts';

/** What the parts of the grid share: which workbook it shows, and how it is told something. */
export interface GridState {
  /** The workbook as the host holds it. */
  readonly copy: () => BookCopy | undefined;
  /** ID of the grid's own workbook, which is built anew from time to time. */
  readonly unitId: () => string | undefined;
  readonly activeSheet: () => number;
  /** Runs a command of the grid as the host's word, past the guard. */
  readonly tell: (id: string, params: object) => void;
}
