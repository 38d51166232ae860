import { describe, expect, it } from 'vitest';
import { ActionRow } from '../../src/core/workbook/action-row.ts';
import { edited, released, settled } from '../../src/sidebar/kit/edit.ts';
import { hintsOf } from '../../src/sidebar/kit/hints.ts';
import {
  changed,
  changesOf,
  draftFields,
  type Edit,
  editOf,
  emptied,
  emptyEdit,
  isTouched,
  overlaid,
  rebased,
  rowWith,
  seenIn,
  seenOf,
} from '../../src/sidebar/update/draft.ts';
import { replacedIn } from '../../src/sidebar/update/replaced.ts';

const action = (more: Partial<ActionRow> = {}): ActionRow =>
  ActionRow.parse({
    ...{ id: '1.1-C01', chapter: '1.1', chapterTitle: '', axis: '', tier: 'core', action: 'Sign' },
    ...{
      subItems: [],
      kind: 'milestone',
      expectedResult: '',
      lead: '',
      sections: [],
      partners: [],
    },
    ...{ start: null, due: '2022-06-30', plannedDue: null, status: 'on-track', progress: 0.4 },
    ...{ comment: '', reportText: '', result: 'Draft', nextStep: '', evidence: '' },
    ...{ updatedOn: null, updatedBy: '', review: null },
    ...more,
  });

const type = (edit: Edit, field: Parameters<typeof changed>[1], value: string): Edit => ({
  ...edit,
  draft: changed(edit.draft, field, value),
});

describe('an edit', () => {
  it('tells what was typed, and what was there before', () => {
    const edit = type(type(editOf(action()), 'result', 'Signed'), 'due', '');
    expect(changesOf(edit)).toEqual({ due: null, result: 'Signed' });
    expect(seenOf(edit)).toEqual({ due: '2022-06-30', result: 'Draft' });
  });

  it('of Completed sets 100 %', () => {
    const edit = type(editOf(action()), 'status', 'completed');
    expect(changesOf(edit)).toEqual({ status: 'completed', progress: 1 });
  });

  it('taken back is none', () => {
    const edit = type(type(editOf(action()), 'result', 'x'), 'result', 'Draft');
    expect(isTouched(edit)).toBe(false);
  });

  it('is touched by what cannot be saved', () => {
    expect(isTouched(type(editOf(action()), 'progress', 'half'))).toBe(true);
  });
});

describe('when somebody else changes the action', () => {
  const mine = type(editOf(action()), 'result', 'Mine');

  it('what was not touched follows, and is not saved back', () => {
    const edit = rebased(mine, action({ status: 'delayed', nextStep: 'Meet' }));
    expect(edit.draft).toMatchObject({ status: 'delayed', nextStep: 'Meet', result: 'Mine' });
    expect(edited(edit)).toEqual(['result']);
  });

  it('what was typed stays, over what it was begun on', () => {
    const edit = rebased(mine, action({ result: 'Theirs' }));
    expect(changesOf(edit)).toEqual({ result: 'Mine' });
    expect(seenOf(edit)).toEqual({ result: 'Draft' });
  });

  it('what is let go of is theirs again', () => {
    const now = action({ result: 'Theirs' });
    const edit = rebased(released(rebased(mine, now), ['result']), now);
    expect(edit.draft.result).toBe('Theirs');
    expect(isTouched(edit)).toBe(false);
  });
});

describe('after a save', () => {
  it('what was saved is typed no more, and follows the sheet again', () => {
    const sent = type(editOf(action()), 'result', 'Signed');
    const after = settled(sent, sent);
    expect(isTouched(after)).toBe(false);
    expect(rebased(after, action({ result: 'Theirs' })).draft.result).toBe('Theirs');
  });

  it('what was typed while the answer was awaited stays typed, over what was saved', () => {
    const sent = type(editOf(action()), 'result', 'Signed');
    const meanwhile = type(type(sent, 'result', 'Signed by all'), 'nextStep', 'Publish');
    const after = settled(meanwhile, sent);
    expect(changesOf(after)).toEqual({ result: 'Signed by all', nextStep: 'Publish' });
    expect(seenOf(after)).toEqual({ result: 'Signed', nextStep: '' });
  });

  it('of several, the form is empty but for what was typed meanwhile', () => {
    const sent = type(type(emptyEdit, 'status', 'completed'), 'result', 'Signed');
    const meanwhile = type(sent, 'nextStep', 'Publish');
    expect(changesOf(emptied(meanwhile, sent))).toEqual({ nextStep: 'Publish' });
  });
});

describe('an update of several actions', () => {
  const joint = type(type(emptyEdit, 'status', 'completed'), 'result', 'Signed');

  it('changes only what was typed', () => {
    expect(changesOf(joint)).toEqual({ status: 'completed', progress: 1, result: 'Signed' });
    expect(seenIn(action(), joint)).toEqual({
      ...{ status: 'on-track', progress: 0.4, result: 'Draft' },
    });
    expect(overlaid(action({ comment: 'Kept' }), joint)).toMatchObject({
      ...{ status: 'completed', progress: '100', result: 'Signed', comment: 'Kept' },
    });
  });

  it('tells whose other entries it replaces', () => {
    const rows = [action(), action({ result: '' }), action({ result: 'Signed' })];
    expect(replacedIn(rows, joint, 'en')).toBe('Replaces other entries in: Result (1)');
    expect(replacedIn(rows.slice(1), joint, 'en')).toBe('');
  });
});

describe('the rules under the fields', () => {
  const facts = { today: '2022-06-15', year: 2022 };
  const hints = (row: ActionRow, edit: Edit): ReadonlyMap<string, string> =>
    hintsOf([rowWith(row, edit.draft)], draftFields, facts, 'en');

  it('say what is missing, and what contradicts', () => {
    const row = action({ start: '2022-03-01', due: '2022-12-31' });
    expect([...hints(row, editOf(row)).keys()]).toEqual([]);
    const done = hints(row, type(editOf(row), 'status', 'completed'));
    expect([...done.keys()]).toEqual(['evidence']);
    expect(done.get('evidence')).toMatch(/^Completed, but there is no evidence\. Add a link/);
    const back = type(type(editOf(row), 'status', 'completed'), 'progress', '80');
    expect(hints(row, back).has('progress')).toBe(true);
    expect(hints(row, type(editOf(row), 'status', 'not-started')).has('status')).toBe(true);
    expect(hints(row, type(editOf(row), 'status', 'delayed')).has('reportText')).toBe(true);
    expect(hints(row, type(editOf(row), 'due', '2022-02-01')).get('due')).toMatch(/start/);
    expect(hints(row, type(editOf(row), 'due', '')).has('due')).toBe(true);
    expect(hints(row, type(editOf(row), 'result', 'x'.repeat(5001))).has('result')).toBe(true);
    expect(hints(row, type(editOf(row), 'comment', 'a\u0007b')).has('comment')).toBe(true);
  });

  it('leave blanks alone while somebody types', () => {
    const row = action({ due: '2022-12-31' });
    expect(hints(row, type(editOf(row), 'result', 'Draft ')).size).toBe(0);
  });

  it('tell of how many actions they hold', () => {
    const done = type(emptyEdit, 'status', 'completed');
    const rows = [action({ evidence: 'https://city.org' }), action(), action()];
    const of = hintsOf(
      rows.map((row) => rowWith(row, overlaid(row, done))),
      draftFields,
      facts,
      'en',
    );
    expect(of.get('evidence')).toMatch(/\(2\/3\)$/);
  });
});
