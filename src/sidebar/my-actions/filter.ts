import type { MyAction } from '../../core/rpc/my-actions.ts';

/** What the list is narrowed to; '' is everything. */
export interface Filter {
  readonly search: string;
  /** Key of a status; `none` for actions without one. */
  readonly status: string;
  readonly only: '' | 'overdue' | 'due-soon' | 'not-updated';
  readonly area: string;
  readonly tier: string;
}

export const noFilter: Filter = { search: '', status: '', only: '', area: '', tier: '' };

export const isNotUpdated = ({ state }: Pick<MyAction, 'state'>): boolean =>
  state === 'stale' || state === 'missing';

/** Words are found anywhere in ID and text, without regard to case and accents. */
const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();

/** The actions that a filter leaves, in their order. */
export function matching(actions: readonly MyAction[], filter: Filter): MyAction[] {
  const words = fold(filter.search).split(/\s+/).filter(Boolean);
  const only = {
    '': () => true,
    overdue: ({ overdue }: MyAction) => overdue,
    'due-soon': ({ dueSoon }: MyAction) => dueSoon,
    'not-updated': isNotUpdated,
  }[filter.only];
  return actions.filter((action) => {
    const text = fold(`${action.id} ${action.action}`);
    return (
      only(action) &&
      (filter.status === '' || (action.status ?? 'none') === filter.status) &&
      (filter.area === '' || action.area === filter.area) &&
      (filter.tier === '' || action.tier === filter.tier) &&
      words.every((word) => text.includes(word))
    );
  });
}
