import { packIds } from '../../actions/update/packed-ids.ts';

/** "1.1-C01–06, 2.1.1-C03": what follows each other by its first and last. */
export function idsInShort(actions: readonly { readonly id: string }[]): string {
  return packIds(actions.map(({ id }) => id))
    .map((run) => run.replace('~', '–'))
    .join(', ');
}
