import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Review } from '../../../../src/core/actions/review/read-reviews.ts';
import { reviewStates } from '../../../../src/core/actions/review/review-states.ts';
import type { UpdateRow } from '../../../../src/core/actions/update/read-updates.ts';

const update = (id: string, saveId: string): UpdateRow => ({
  ...{ id, saveId, recordedOn: '2022-03-01T10:00', effectiveOn: '2022-03-01T10:00' },
  ...{ by: 'ann@city.org', source: 'sidebar', field: 'result', before: '', after: saveId },
});
const review = (id: string, saveId: string, verdict: Review['verdict']): Review => ({
  ...{ id, saveId, verdict, reviewedOn: '2022-03-02T10:00', by: 'maria@city.org', comment: '' },
});

it('derives the state from the last save and the last review', () => {
  const updates = [update('A', '1'), update('B', '1'), update('A', '2'), update('C', '3')];
  const reviews = [review('A', '1', 'returned'), review('B', '1', 'approved')];
  const states = reviewStates(updates, reviews);
  expect([...states].map(([id, { state, saveId }]) => [id, state, saveId])).toEqual([
    ['A', 'submitted', '2'],
    ['B', 'approved', '1'],
    ['C', 'submitted', '3'],
  ]);
  expect(states.get('A')?.since.map(({ saveId }) => saveId)).toEqual(['2']);
  expect(states.get('A')?.lastReview?.verdict).toBe('returned');
});

it('is Submitted after any save, and as the manager said after a review of that save', () => {
  const step = fc.constantFrom('save', 'approved', 'returned');
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
      const updates: UpdateRow[] = [];
      const reviews: Review[] = [];
      let expected: string | undefined;
      for (const each of steps) {
        const last = updates.at(-1)?.saveId;
        if (each === 'save') {
          updates.push(update('A', `save-${updates.length}`));
          expected = 'submitted';
        } else if (last !== undefined) {
          reviews.push(review('A', last, each as Review['verdict']));
          expected = each;
        }
      }
      expect(reviewStates(updates, reviews).get('A')?.state).toBe(expected);
    }),
  );
});
