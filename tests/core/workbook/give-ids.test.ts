import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { giveIds, givenId, type KnownAction } from '../../../src/core/workbook/give-ids.ts';
import { realPlan } from '../../support/real-plan.ts';

const given = giveIds(realPlan, [], []).map(givenId);
const known: KnownAction[] = giveIds(realPlan, [], []).map(({ id, action }) => ({
  id,
  text: action.text.text,
}));

describe('giving IDs', () => {
  it('takes the natural IDs in a fresh workbook, each once', () => {
    expect(known[0]?.id).toBe('1.1-C01');
    expect(new Set(known.map(({ id }) => id)).size).toBe(305);
  });

  it('knows an action by its text where bullets were put before it', () => {
    const [area] = realPlan.areas;
    const chapter = area?.chapters[0];
    if (!area || !chapter) throw new Error('no chapter');
    const [first, ...rest] = chapter.actions;
    if (!first) throw new Error('no action');
    const added = { ...first, text: { text: 'A new action', bold: [] }, id: '1.1-C01' };
    const shifted = [added, ...[first, ...rest].map((a, i) => ({ ...a, id: `1.1-C0${i + 2}` }))];
    const plan = {
      ...realPlan,
      areas: [{ ...area, chapters: [{ ...chapter, actions: shifted }] }],
    };
    expect(giveIds(plan, known, []).map(({ id, present: was }) => [id, was])).toEqual([
      ['1.1-C07', false],
      ['1.1-C01', true],
      ['1.1-C02', true],
      ['1.1-C03', true],
      ['1.1-C04', true],
      ['1.1-C05', true],
      ['1.1-C06', true],
    ]);
  });

  it('keeps the ID of an action whose text was edited in the workbook', () => {
    const edited = known.map((action) =>
      action.id === '5.9-C02' ? { ...action, text: 'Edited by a manager' } : action,
    );
    expect(giveIds(realPlan, edited, given).every((action) => action.present)).toBe(true);
  });

  it('gives a deleted action its ID back, and never to another', () => {
    const without = known.filter(({ id }) => id !== '1.1-C06');
    expect(giveIds(realPlan, without, given).map(({ id }) => id)).toEqual(
      known.map(({ id }) => id),
    );
    const chapter = realPlan.areas[0]?.chapters[0];
    const last = chapter?.actions[5];
    if (!chapter || !last) throw new Error('no action');
    const other = { ...last, text: { text: 'Something else', bold: [] } };
    const actions = [...chapter.actions.slice(0, 5), other];
    const [area] = realPlan.areas;
    if (!area) throw new Error('no area');
    const plan = { ...realPlan, areas: [{ ...area, chapters: [{ ...chapter, actions }] }] };
    expect(
      giveIds(plan, without, given)
        .map(({ id }) => id)
        .pop(),
    ).toBe('1.1-C07');
  });

  it('never gives an ID that the workbook holds to another action', () => {
    fc.assert(
      fc.property(fc.subarray(known), fc.func(fc.boolean()), (rows, edits) => {
        const held = rows.map((row) =>
          edits(row.id) ? { ...row, text: `${row.text} (edited)` } : row,
        );
        const placed = giveIds(realPlan, held, given);
        const ids = placed.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        const heldIds = new Set(held.map(({ id }) => id));
        for (const action of placed) expect(heldIds.has(action.id)).toBe(action.present);
      }),
    );
  });
});
