import { shortHash } from '../short-hash.ts';

/**
 * The check of a row of Updates: a hash over the check of the row before it and the row's own cells. A
 * row that was lost or changed is noticed; a forger who computes the chain anew is not.
 */
export function rowCheck(before: string, cells: readonly (string | number)[]): string {
  return shortHash(JSON.stringify([before, ...cells]));
}
