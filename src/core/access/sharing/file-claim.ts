import type { Lang } from '../../shared/i18n/lang.ts';
import { shortHash } from '../../shared/short-hash.ts';
import { foldLabel } from '../../workbook/lists.ts';
import { documentLink, spreadsheetLink } from '../../workbook/row-link.ts';

/**
 * What the plan says of a file: that it is the workbook of a Section, the Doc of a paper in a language, or, in
 * Access, a file that somebody was let into. Whoever may write the cell could have written it.
 */
export type FileClaim = {
  readonly id: string;
  /** What the plan calls the file. */
  readonly name: string;
} & (
  | { readonly kind: 'section'; readonly section: string }
  | { readonly kind: 'paper'; readonly paperId: string; readonly lang: Lang }
  | { readonly kind: 'other' }
);

/**
 * What a file is of, as its mark has it: properties of Drive hold 124 bytes
 * (https://developers.google.com/workspace/drive/api/guides/properties).
 */
export function fileMark(
  claim:
    | { readonly kind: 'section'; readonly section: string }
    | { readonly kind: 'paper'; readonly paperId: string; readonly lang: Lang }
    | { readonly kind: 'other' },
): string {
  switch (claim.kind) {
    case 'section':
      return `s.${shortHash(foldLabel(claim.section))}`;
    case 'paper':
      return `p.${shortHash(claim.paperId)}.${claim.lang}`;
    case 'other':
      return '';
  }
}

/** Name of the named range by which a Doc tells other managers what it is of. */
export const docMark = (plan: string, of: string): string => `workplan-of/${plan}/${of}`;

/** Address of a file. */
export const fileUrl = (kind: 'spreadsheet' | 'document', id: string): string =>
  kind === 'document' ? documentLink(id) : spreadsheetLink(id);
