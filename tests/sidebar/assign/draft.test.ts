import { describe, expect, it } from 'vitest';
import {
  assignmentOf,
  firstDraft,
  inputOf,
  nextUnassigned,
  nobody,
} from '../../../src/sidebar/assign/draft.ts';

const chapters = ['1.1', '1.2', '2.1', '2.2'].map((number, i) => ({
  ...{ number, title: '', actions: 3, unassigned: i === 1 ? 0 : 3 },
}));

describe('what a draft gives to actions', () => {
  it('is what was filled in, and nothing else', () => {
    expect(assignmentOf(firstDraft)).toEqual({});
    const draft = { ...firstDraft, lead: 'sam@example.org', due: '2022-10-31' };
    expect(assignmentOf(draft)).toEqual({ lead: 'sam@example.org', due: '2022-10-31' });
  });

  it('can be nobody, and no Section', () => {
    const draft = { ...firstDraft, lead: nobody, sectionsMode: 'replace' as const };
    expect(assignmentOf(draft)).toEqual({ lead: '', sections: { mode: 'replace', names: [] } });
    // Adding none changes nothing.
    expect(assignmentOf({ ...firstDraft, sectionsMode: 'add' })).toEqual({});
  });
});

describe('the call', () => {
  const draft = { ...firstDraft, kind: 'milestone' as const, chapters: ['1.1'] };

  it('is for chapters, or for the selected rows', () => {
    expect(inputOf(draft, ['1.1-C01'])?.target).toEqual({ kind: 'chapters', chapters: ['1.1'] });
    expect(inputOf({ ...draft, target: 'rows' }, ['1.1-C01'])?.target).toEqual({
      ...{ kind: 'ids', ids: ['1.1-C01'] },
    });
  });

  it('waits until there is something to change, and where', () => {
    expect(inputOf({ ...draft, chapters: [] }, ['1.1-C01'])).toBeUndefined();
    expect(inputOf({ ...draft, target: 'rows' }, [])).toBeUndefined();
    expect(inputOf({ ...draft, kind: '' }, [])).toBeUndefined();
  });
});

describe('the next chapter without leads', () => {
  it('comes after the last chosen one, and from the beginning after the last of all', () => {
    expect(nextUnassigned(chapters, [])).toBe('1.1');
    expect(nextUnassigned(chapters, ['1.1'])).toBe('2.1');
    expect(nextUnassigned(chapters, ['2.1', '1.1'])).toBe('2.2');
    expect(nextUnassigned(chapters, ['2.2'])).toBe('1.1');
  });

  it('is none once everything is assigned', () => {
    const done = chapters.map((chapter) => ({ ...chapter, unassigned: 0 }));
    expect(nextUnassigned(done, ['1.1'])).toBeUndefined();
  });
});
