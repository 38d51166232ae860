import { describe, expect, it } from 'vitest';
import {
  additionOf,
  amendmentOf,
  contradicts,
  emptyAction,
  wordingOf,
} from '../../../src/sidebar/amend/draft.ts';

const shown = {
  ...{ id: '1.1-C01', chapter: '1.1', action: 'Old text\n• item', kind: 'milestone' as const },
  ...{ expectedResult: 'A result', lead: '' },
};

describe('an amendment', () => {
  it('is what differs from the sheet, with what the sheet showed', () => {
    const draft = { ...wordingOf(shown), action: ' New text ', kind: '' as const };
    expect(amendmentOf(draft, shown)).toEqual({
      changes: { action: 'New text', kind: null },
      seen: { action: 'Old text\n• item', kind: 'milestone' },
    });
  });

  it('is none if nothing but spaces differ', () => {
    const { action } = shown;
    expect(amendmentOf({ ...wordingOf(shown), action: `${action} ` }, shown)).toBeUndefined();
  });
});

describe('an addition', () => {
  const draft = { ...emptyAction, chapter: '1.1', tier: 'core', action: ' Text ' };

  it('takes empty fields as empty cells', () => {
    expect(additionOf({ ...draft, due: '2022-05-31' })).toEqual({
      ...{ chapter: '1.1', tier: 'core', action: 'Text', kind: 'milestone', expectedResult: '' },
      ...{ lead: '', sections: [], start: null, due: '2022-05-31', plannedDue: null },
    });
  });

  it('waits for chapter, tier and text, and for dates in order', () => {
    for (const missing of [{ chapter: '' }, { tier: '' }, { action: ' ' }]) {
      expect(additionOf({ ...draft, ...missing })).toBeUndefined();
    }
    const late = { ...draft, start: '2022-06-01', due: '2022-05-31' };
    expect(contradicts(late)).toBe(true);
    expect(additionOf(late)).toBeUndefined();
  });
});
