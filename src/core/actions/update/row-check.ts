import { shortHash } from '../../shared/short-hash.ts';
import { strongHash } from '../../shared/strong-hash.ts';

type Cells = readonly (string | number)[];

/**
 * The check of a row of Updates: a hash over the check of the row before it and the row's own cells. Other rows
 * with the same one cannot be found; who computes the chain anew gets one with another end, which only a witness tells.
 */
export function rowCheck(before: string, cells: Cells): string {
  return strongHash(JSON.stringify([before, ...cells]));
}

/** What earlier versions took: two sums with a dot between them. Other cells with the same ones are soon found. */
export function weakCheck(before: string, cells: Cells): string {
  return shortHash(JSON.stringify([before, ...cells]));
}

/** Whether a check or a seal is one that earlier versions made. */
export const isWeak = (check: string): boolean => check.includes('.');
