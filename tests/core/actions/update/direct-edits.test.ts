import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DirectEdit,
  directEditKey,
  mergeNotes,
  notedEdits,
  noteOf,
} from '../../../../src/core/actions/update/direct-edits.ts';
import {
  peopleIn,
  personKey,
  personNote,
  withoutRoom,
} from '../../../../src/core/actions/update/people.ts';

const edit: fc.Arbitrary<DirectEdit> = fc.record({
  at: fc
    .integer({ min: 0, max: 59 })
    .map((second) => `2022-03-15T12:00:${String(second).padStart(2, '0')}`),
  who: fc.constantFrom('ann', 'bo', 'cy'),
  ids: fc.uniqueArray(fc.constantFrom('1.1-C01', '1.1-C02', '1.1-E01', 'odd'), { minLength: 1 }),
  fields: fc.uniqueArray(fc.constantFrom('status', 'result', 'due'), { minLength: 1 }),
});

const book = (notes: readonly string[]) => ({
  developerMetadata: notes.map((metadataValue, i) => {
    return { metadataId: i + 1, metadataKey: directEditKey, metadataValue };
  }),
  sheets: [],
});

/** Who edited each cell last. */
function lastHand(notes: readonly string[]): Record<string, string> {
  const { edits, unreadable } = notedEdits(book(notes));
  expect(unreadable).toEqual([]);
  const last: Record<string, string> = {};
  for (const { who, ids, fields } of edits) {
    for (const id of ids) for (const field of fields) last[`${id} ${field}`] = who;
  }
  return last;
}

const written = (edits: readonly DirectEdit[]): string[] =>
  edits.flatMap((each) => noteOf(each) ?? []);

describe('notes of edits by hand that are merged', () => {
  it('still say who edited each cell last, also after edits that follow', () => {
    fc.assert(
      fc.property(
        fc.array(edit, { maxLength: 30 }),
        fc.array(edit, { maxLength: 5 }),
        (all, later) => {
          const notes = written(all);
          const follow = written(
            later.map((each) => ({ ...each, at: each.at.replace('T12', 'T13') })),
          );
          expect(lastHand(mergeNotes(notes))).toEqual(lastHand(notes));
          expect(lastHand([...mergeNotes(notes), ...follow])).toEqual(
            lastHand([...notes, ...follow]),
          );
        },
      ),
      { numRuns: 40 },
    );
  });

  it('are few, and lose the oldest ones where there is no room', () => {
    const at = '2022-03-15T12:00:00';
    const all = Array.from({ length: 200 }, (_, n) => n).map((n) => ({
      ...{
        at,
        who: `person ${n % 2}`,
        ids: ['1.1-C01'],
        fields: ['result'],
        after: 'x'.repeat(99),
      },
    }));
    expect(mergeNotes(written(all))).toHaveLength(1);
    const many = Array.from({ length: 300 }, (_, n) => ({
      ...{
        at: `2022-03-15T12:${String(Math.floor(n / 60)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}`,
      },
      ...{ who: `${n} ${'k'.repeat(80)}`, ids: [`odd ${n}`], fields: ['result'] },
    }));
    const merged = mergeNotes(written(many));
    expect(merged.join('').length).toBeLessThan(20_000);
    expect(Object.keys(lastHand(merged))).toContain('odd 299 result');
    expect(Object.keys(lastHand(merged))).not.toContain('odd 0 result');
  });
});

describe('people behind keys', () => {
  it('make room for another, the oldest first', () => {
    const all = Array.from({ length: 300 }, (_, n) => {
      const on = `2022-0${1 + Math.floor(n / 100)}-15`;
      return personNote({ who: `${n} ${'k'.repeat(60)}`, email: `p${n}@city.org`, on });
    });
    const added = personNote({ who: 'new', email: 'new@city.org', on: '2022-04-01' });
    const gone = withoutRoom(all, added);
    const kept = [...all.filter((each) => !gone.has(each)), added];
    expect(kept.join('').length + kept.length * personKey.length).toBeLessThanOrEqual(25_000);
    expect(kept.length).toBeGreaterThan(150);
    expect([...gone].every((each) => !each.includes('2022-03'))).toBe(true);
    const developerMetadata = kept.map((metadataValue, i) => {
      return { metadataId: i + 1, metadataKey: personKey, metadataValue };
    });
    expect(peopleIn({ developerMetadata, sheets: [] }).get('new')).toBe('new@city.org');
  });
});
