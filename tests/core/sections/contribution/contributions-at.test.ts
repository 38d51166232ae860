import { describe, expect, it } from 'vitest';
import type { UpdateRow } from '../../../../src/core/actions/update/read-updates.ts';
import { contributionsAt } from '../../../../src/core/sections/contribution/contributions-at.ts';
import type { Contribution } from '../../../../src/core/sections/contribution/read-contributions.ts';

const now: Contribution = {
  ...{ id: '1.1-C01', section: 'Africa', status: 'completed', progress: 1, reportText: 'Third' },
  ...{ result: 'Open', nextStep: '', evidence: '', updatedOn: '2022-06-20T10:00' },
  ...{ updatedBy: 'esi@africa.example', isStale: false },
};
const record = (recordedOn: string, after: object | string, id = '1.1-C01'): UpdateRow => ({
  ...{ saveId: `save ${recordedOn}`, recordedOn, effectiveOn: recordedOn, by: 'a@b.org' },
  ...{ source: 'section', id, field: 'contribution', before: '' },
  after: typeof after === 'string' ? after : JSON.stringify(after),
});
const third = { status: 'completed', progress: 1, reportText: 'Third', result: 'Open' };
const updates = [
  record('2022-05-10T09:00', { section: 'africa', status: 'on-track', reportText: 'First' }),
  record('2022-05-12T09:00', { section: 'MEWA', reportText: 'Of another Section' }),
  record('2022-05-15T09:00', 'no JSON'),
  record('2022-06-01T09:00', { section: 'Africa', reportText: 'Second' }),
  record('2022-06-20T11:00', { section: 'Africa', ...third }),
];
const told = (cut: Parameters<typeof contributionsAt>[2]): string[] =>
  contributionsAt([now], updates, cut).map(({ reportText }) => reportText);

describe('contributions as they were known', () => {
  it('are the present ones if nothing is asked', () => {
    expect(contributionsAt([now], updates, { at: '' })).toEqual([now]);
  });

  it('of a day are what was entered up to it', () => {
    expect(told({ day: '2022-06-20', at: '' })).toEqual(['Third']);
    expect(told({ day: '2022-06-19', at: '' })).toEqual(['Second']);
    expect(told({ day: '2022-05-31', at: '' })).toEqual(['First']);
    expect(told({ day: '2022-05-09', at: '' })).toEqual([]);
  });

  it('of a moment are what was recorded up to it, whenever it was entered', () => {
    expect(told({ at: '2022-06-20T10:30' })).toEqual(['Second']);
    expect(told({ at: '2022-06-20T11:00' })).toEqual(['Third']);
    expect(contributionsAt([now], updates, { at: '2022-05-20T00:00' })).toEqual([
      {
        ...{ id: '1.1-C01', section: 'Africa', status: 'on-track', progress: null },
        ...{ reportText: 'First', result: '', nextStep: '', evidence: '' },
        ...{ updatedOn: '2022-05-10T09:00', updatedBy: '', isStale: false },
      },
    ]);
  });

  it('without a record count by their own moment', () => {
    expect(contributionsAt([now], [], { day: '2022-06-20', at: '' })).toEqual([now]);
    expect(contributionsAt([now], [], { day: '2022-06-19', at: '' })).toEqual([]);
    expect(contributionsAt([{ ...now, updatedOn: null }], [], { at: '2022-01-01' })).toHaveLength(
      1,
    );
  });
});
