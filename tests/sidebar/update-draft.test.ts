import { describe, expect, it } from 'vitest';
import { ActionRow } from '../../src/core/workbook/action-row.ts';
import {
  changed,
  changesOf,
  type Edit,
  edited,
  editOf,
  isTouched,
  rebased,
  released,
} from '../../src/sidebar/update/draft.ts';

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
    expect(changesOf(edit)).toEqual({
      changes: { due: null, result: 'Signed' },
      seen: { due: '2022-06-30', result: 'Draft' },
    });
  });

  it('of Completed sets 100 %', () => {
    const edit = type(editOf(action()), 'status', 'completed');
    expect(changesOf(edit).changes).toEqual({ status: 'completed', progress: 1 });
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
    expect(changesOf(edit)).toEqual({ changes: { result: 'Mine' }, seen: { result: 'Draft' } });
  });

  it('what is let go of is theirs again', () => {
    const now = action({ result: 'Theirs' });
    const edit = rebased(released(rebased(mine, now), ['result']), now);
    expect(edit.draft.result).toBe('Theirs');
    expect(isTouched(edit)).toBe(false);
  });
});
