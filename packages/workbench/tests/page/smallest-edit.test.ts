import { assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallestEdit } from '../../src/page/smallest-edit.ts';

/** With `u`, a whole pair is one character and no surrogate. */
const loneHalf = /\p{Surrogate}/u;

function apply(before: string, after: string, at = 0): string {
  const { start, end, text } = smallestEdit(before, after, at);
  return before.slice(0, start - at) + text + before.slice(end - at);
}

describe('the smallest edit', () => {
  it.each([
    ['types a word', 'The plan', 'The new plan', { start: 14, end: 14, text: 'new ' }],
    ['deletes a word', 'The new plan', 'The plan', { start: 14, end: 18, text: '' }],
    [
      'replaces no more of a word than differs',
      'We act now',
      'We wait now',
      { start: 13, end: 15, text: 'wai' },
    ],
    ['makes a paragraph', 'OneTwo', 'One\nTwo', { start: 13, end: 13, text: '\n' }],
    ['does nothing', 'Same', 'Same', { start: 14, end: 14, text: '' }],
    ['adds to a run of one letter', 'aa', 'aaa', { start: 12, end: 12, text: 'a' }],
  ])('%s', (_, before, after, expected) => {
    expect(smallestEdit(before, after, 10)).toEqual(expected);
  });

  it('never cuts a character in two', () => {
    // Both share the first half of their code units.
    expect(smallestEdit('a😀b', 'a😁b', 1)).toEqual({ start: 2, end: 4, text: '😁' });
    // And these two the second half.
    expect(smallestEdit('a\u{1F600}b', 'a\u{1FA00}b', 1)).toEqual({
      ...{ start: 2, end: 4 },
      text: '\u{1FA00}',
    });
  });

  it('makes of any text any other, in whole characters', () => {
    const text = string({ unit: constantFrom('a', 'b', '\n', '😀', '😁', '\u{1FA00}') });
    assert(
      property(text, text, (before, after) => {
        expect(apply(before, after)).toBe(after);
        const edit = smallestEdit(before, after, 0);
        expect(edit.text).not.toMatch(loneHalf);
        expect(before.slice(edit.start, edit.end)).not.toMatch(loneHalf);
      }),
    );
  });
});
