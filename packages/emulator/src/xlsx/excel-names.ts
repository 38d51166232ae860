import type { HostSpreadsheet } from '../sheets/model.ts';

const MAX_LENGTH = 31;
const FORBIDDEN = /[[\]:*?/\\]/g;

/**
 * The sheets' names in the file, in tab order. Excel takes 31 characters, no `[ ] : * ? / \`, no
 * apostrophe at either end; Google takes more, so names are mended and kept apart.
 */
export function excelSheetNames(spreadsheet: HostSpreadsheet): readonly string[] {
  const taken = new Set<string>();
  return spreadsheet.sheets.map(({ properties }) => {
    const name = distinct(mend(properties.title ?? ''), taken);
    taken.add(name.toLowerCase());
    return name;
  });
}

/** A name that no sheet has. */
export function distinct(name: string, taken: ReadonlySet<string>, count = 1): string {
  const suffix = count === 1 ? '' : ` (${count})`;
  const candidate = name.slice(0, MAX_LENGTH - suffix.length).trimEnd() + suffix;
  return taken.has(candidate.toLowerCase()) ? distinct(name, taken, count + 1) : candidate;
}

function mend(title: string): string {
  const plain = title.replace(FORBIDDEN, ' ').replace(/\s+/g, ' ').slice(0, MAX_LENGTH);
  return plain.replace(/^'+|'+$/g, '').trim() || 'Sheet';
}
