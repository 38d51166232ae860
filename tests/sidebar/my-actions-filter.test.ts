import { expect, it } from 'vitest';
import type { MyAction } from '../../src/core/rpc/my-actions.ts';
import { type Filter, matching, noFilter } from '../../src/sidebar/my-actions/filter.ts';

const action = (id: string, more: Partial<MyAction> = {}): MyAction => ({
  ...{ id, action: 'Sign', lead: 'ann@city.org', due: null, status: 'on-track', progress: null },
  ...{ area: '1 We act', tier: 'Core', state: 'updated', overdue: false, dueSoon: false },
  ...more,
});
const all = [
  action('1.1-C01', { action: 'Créer un réseau' }),
  action('1.1-C02', { status: null, state: 'missing' }),
  action('2.1-E01', { area: '2 We advocate', tier: 'Enhanced', overdue: true, state: 'stale' }),
  action('2.1-E02', { area: '2 We advocate', dueSoon: true, status: 'delayed' }),
];

it.each<[Partial<Filter>, string[]]>([
  [{}, ['1.1-C01', '1.1-C02', '2.1-E01', '2.1-E02']],
  [{ search: 'reseau CREER' }, ['1.1-C01']],
  [{ search: '2.1-e' }, ['2.1-E01', '2.1-E02']],
  [{ only: 'overdue' }, ['2.1-E01']],
  [{ only: 'due-soon' }, ['2.1-E02']],
  [{ only: 'not-updated' }, ['1.1-C02', '2.1-E01']],
  [{ status: 'none' }, ['1.1-C02']],
  [{ status: 'delayed', area: '2 We advocate' }, ['2.1-E02']],
  [{ tier: 'Enhanced', search: 'nothing of it' }, []],
])('a list narrowed to %j', (filter, ids) => {
  expect(matching(all, { ...noFilter, ...filter }).map(({ id }) => id)).toEqual(ids);
});
