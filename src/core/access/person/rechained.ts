import type { Head } from '../../actions/update/chain.ts';
import { chainRows } from '../../actions/update/chain-rows.ts';
import { sheetIds } from '../../workbook/sheet-ids.ts';
import type { Rows } from '../../workbook/snapshot.ts';

/** The chain of Updates after some of its rows were rewritten. */
export interface Rechained {
  /** The checks that are other ones, by row, counted from 0. */
  readonly checks: readonly { readonly row: number; readonly text: string }[];
  readonly head: Head;
}

/** Chains rows anew that were rewritten; undefined if no check changes. The chain was whole before. */
export function rechained(rewritten: Rows): Rechained | undefined {
  const rows = chainRows({ cells: new Map([[sheetIds.updates, rewritten]]) });
  let check = '';
  const checks = rows.flatMap((row) => {
    check = row.checkAfter(check);
    return check === row.check ? [] : [{ row: row.row - 1, text: check }];
  });
  return checks.length === 0 ? undefined : { checks, head: { count: rows.length, check } };
}
