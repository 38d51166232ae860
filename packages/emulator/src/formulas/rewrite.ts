/**
 * What a structural change makes of a formula.
 *
 * Google documents that references follow inserted, deleted and moved cells, and nothing more
 * precise. Taken here: what lies wholly in a deleted part, and what refers to a deleted sheet,
 * becomes `#REF!`; a range shrinks and grows with the rows inside it; a row inserted just before
 * or just after a range does not join it; an open end (`A2:A`) stays open. Strings are left alone,
 * so `INDIRECT("A1")` does not follow, as on Google.
 */
import {
  type Corner,
  formatReference,
  parseReference,
  type Reference,
  sameName,
} from './references.ts';
import { rewriteInterval, type StructureEdit } from './rewrite-interval.ts';
import { type Token, tokenize } from './tokenize.ts';

export type StructureChange =
  | (StructureEdit & { readonly sheetTitle: string; readonly dimension: 'ROWS' | 'COLUMNS' })
  | { readonly kind: 'rename-sheet'; readonly from: string; readonly to: string }
  | { readonly kind: 'delete-sheet'; readonly title: string }
  | { readonly kind: 'rename-name'; readonly from: string; readonly to: string };

const GONE = '#REF!';

/**
 * @param formula in the spreadsheet's locale, with or without the leading `=` (the range of a
 *   ONE_OF_RANGE condition has none). The locale does not matter: references look alike in all.
 * @param onSheetTitle the sheet that references without a sheet mean, by its title before the change.
 */
export function rewriteFormula(
  formula: string,
  onSheetTitle: string,
  change: StructureChange,
): string {
  // With decimalComma, "1,3:5" would read as one number and hide the rows after it.
  return tokenize(formula, { decimalComma: false })
    .map((token) => rewriteToken(token, onSheetTitle, change))
    .join('');
}

function rewriteToken(token: Token, onSheetTitle: string, change: StructureChange): string {
  if (change.kind === 'rename-name') {
    return token.kind === 'name' && sameName(token.text, change.from) ? change.to : token.text;
  }
  const reference = token.kind === 'reference' ? parseReference(token.text) : undefined;
  if (!reference) return token.text;
  const after = rewritten(reference, onSheetTitle, change);
  if (after === undefined) return GONE;
  return after === reference ? token.text : formatReference(after);
}

/** @returns the same object when nothing changes, undefined when nothing is left of it. */
function rewritten(
  reference: Reference,
  onSheetTitle: string,
  change: Exclude<StructureChange, { kind: 'rename-name' }>,
): Reference | undefined {
  const { sheet } = reference;
  if (change.kind === 'rename-sheet') {
    const isNamed = sheet !== undefined && sameName(sheet, change.from);
    return isNamed ? { ...reference, sheet: change.to } : reference;
  }
  if (change.kind === 'delete-sheet') {
    return sheet !== undefined && sameName(sheet, change.title) ? undefined : reference;
  }
  return sameName(sheet ?? onSheetTitle, change.sheetTitle)
    ? rewriteReference(reference, change)
    : reference;
}

function rewriteReference(
  reference: Reference,
  change: StructureEdit & { readonly dimension: 'ROWS' | 'COLUMNS' },
): Reference | undefined {
  const key = change.dimension === 'ROWS' ? 'row' : 'column';
  const { from, to = from } = reference;
  const a = from[key];
  const b = to[key];
  const first = a === undefined ? b : b === undefined ? a : Math.min(a, b);
  if (first === undefined) return reference;
  const open = a === undefined || b === undefined;
  const last = open ? Number.POSITIVE_INFINITY : Math.max(a, b);
  const interval = rewriteInterval({ first, last }, change);
  if (!interval) return undefined;
  if (interval.first === first && interval.last === last) return reference;
  const put = (corner: Corner): Corner => {
    const old = corner[key];
    if (old === undefined) return corner;
    return { ...corner, [key]: old === first ? interval.first : interval.last };
  };
  return { ...reference, from: put(from), ...(reference.to ? { to: put(reference.to) } : {}) };
}
