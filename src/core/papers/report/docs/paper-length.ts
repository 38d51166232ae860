import type { Report } from '../block.ts';
import { linesOf, textOf } from './lines.ts';
import { tableLength } from './table-requests.ts';

/** A Doc holds 1.02 million characters (https://support.google.com/drive/answer/37603). */
export const paperLimit = 1_020_000;

/** How many UTF-16 units a paper takes in a Doc, tables with their structure. */
export function paperLength(report: Report): number {
  const blocks = report.parts.flatMap((part) => part.blocks);
  return blocks.reduce((sum, block) => {
    if (block.kind === 'table') return sum + tableLength(block) + 1;
    return sum + linesOf(block).reduce((length, { runs }) => length + textOf(runs).length + 1, 0);
  }, 0);
}
