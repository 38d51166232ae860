import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchPlan } from '../../../../src/core/papers/translation/match-plan.ts';
import { mismatchProblems } from '../../../../src/core/papers/translation/mismatch-texts.ts';
import { parsePlan } from '../../../../src/core/plan/parse-plan.ts';
import { row, settings } from '../report/real-state.ts';

const tiers = [
  { key: 'core', letter: 'C', label: 'Core' },
  { key: 'enhanced', letter: 'E', label: 'Enhanced' },
];

/** A plan of chapters with so many core and enhanced actions, in a language. */
function planIn(
  word: string,
  headings: readonly [string, string],
  counts: readonly [number, number][],
) {
  const lines = counts.flatMap(([core, enhanced], c) => [
    `1.${c + 1}. ${word} ${c + 1}`,
    ...(core > 0 ? [headings[0]] : []),
    ...Array.from({ length: core }, (_, i) => `- ${word} C${c + 1} ${i + 1} of this chapter`),
    ...(enhanced > 0 ? [headings[1]] : []),
    ...Array.from({ length: enhanced }, (_, i) => `- ${word} E${c + 1} ${i + 1} of this chapter`),
  ]);
  return parsePlan([`${word} PLAN FOR 2022`, '', `1. ${word} area – We act`, ...lines].join('\n'))
    .plan;
}

const english = ['CORE ACTION:', 'ENHANCED ACTION:'] as const;
const french = ['ACTIONS CLÉS:', 'ACTIONS RENFORCÉES:'] as const;

/** Our workbook, made of the English plan, its rows in any order. */
function workbook(
  counts: readonly [number, number][],
  order: (a: string, b: string) => number = () => 0,
) {
  const plan = planIn('English', english, counts);
  const [area] = plan.areas;
  const actions = (area?.chapters ?? []).flatMap((chapter) =>
    chapter.actions.map(({ id, tier, text }) =>
      row({ id, tier, chapter: chapter.number, action: text.text }),
    ),
  );
  const chapters = [
    { number: '1', title: 'English area – We act', intro: '' },
    ...(area?.chapters ?? []).map(({ number, title }) => ({ number, title, intro: '' })),
  ];
  return {
    actions: [...actions].sort((a, b) => order(a.id, b.id)),
    settings: { ...settings, tiers, chapters, given: actions.map(({ id }) => ({ id, print: '' })) },
    added: new Set<string>(),
  };
}

const chapterCounts = fc.array(
  fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 3 })),
  {
    minLength: 1,
    maxLength: 4,
  },
);

describe('a plan in another language', () => {
  it('is matched action by action, whatever its tiers are called and our rows are sorted by', () => {
    fc.assert(
      fc.property(chapterCounts, fc.boolean(), fc.boolean(), (counts, own, reversed) => {
        const ours = workbook(counts, (a, b) => (reversed === a < b ? 1 : -1));
        const { matched, mismatches } = matchPlan(
          planIn('French', own ? french : english, counts),
          ours,
        );
        expect(mismatches).toEqual([]);
        const actions = matched.filter(({ field }) => field === 'action');
        expect(actions).toHaveLength(ours.actions.length);
        for (const { source, text } of actions) {
          expect(text).toBe(source.replace('English', 'French'));
        }
        expect(matched.filter(({ field }) => field === 'chapterTitle')).toHaveLength(
          counts.length + 1,
        );
      }),
    );
  });

  it('of another number of actions is not guessed at, and the others are matched', () => {
    const ours = workbook([
      [2, 1],
      [3, 0],
    ]);
    const { matched, mismatches } = matchPlan(
      planIn('French', french, [
        [2, 2],
        [3, 0],
      ]),
      ours,
    );
    expect(mismatches).toEqual([{ chapter: '1.1', tier: 'Enhanced', ours: 1, theirs: 2 }]);
    expect(matched.filter(({ field }) => field === 'action')).toHaveLength(5);
  });

  it('takes the letter of a tier in Settings as it stands there', () => {
    const ours = workbook([[2, 0]]);
    const odd = [{ key: 'core', letter: '(', label: 'Core' }];
    const { matched } = matchPlan(planIn('French', french, [[2, 0]]), {
      ...ours,
      settings: { ...ours.settings, tiers: odd },
    });
    expect(matched.map(({ field }) => field)).toEqual(['chapterTitle', 'chapterTitle']);
  });

  it('knows retired actions by their place, and leaves out those that we added', () => {
    const ours = workbook([[3, 0]]);
    const kept = ours.actions.filter(({ id }) => id !== '1.1-C02');
    const given = [...ours.settings.given, { id: '1.1-C04', print: '' }];
    const { matched, mismatches } = matchPlan(planIn('French', french, [[3, 0]]), {
      actions: [...kept, row({ id: '1.1-C04', chapter: '1.1', action: 'New' })],
      settings: { ...ours.settings, given },
      added: new Set(['1.1-C04']),
    });
    expect(mismatches).toEqual([]);
    expect(
      matched.filter(({ field }) => field === 'action').map(({ id, text }) => [id, text]),
    ).toEqual([
      ['1.1-C01', 'French C1 1 of this chapter'],
      ['1.1-C03', 'French C1 3 of this chapter'],
    ]);
  });

  it('without a chapter of ours says so', () => {
    const ours = workbook([
      [1, 0],
      [2, 0],
    ]);
    const { mismatches } = matchPlan(planIn('French', french, [[1, 0]]), ours);
    expect(mismatches).toEqual([{ chapter: '1.2', tier: '', ours: 2, theirs: 0 }]);
  });

  it('never gives one text to two tiers', () => {
    const { matched, mismatches } = matchPlan(
      planIn('French', english, [[0, 1]]),
      workbook([[1, 1]]),
    );
    expect(matched.filter(({ field }) => field === 'action').map(({ id }) => id)).toEqual([
      '1.1-E01',
    ]);
    expect(mismatches).toEqual([{ chapter: '1.1', tier: 'Core', ours: 1, theirs: 0 }]);
  });

  it('with other chapters names them, those of each side together', () => {
    const ours = workbook([
      [1, 0],
      [2, 0],
      [1, 0],
    ]);
    const theirs = planIn('French', french, [[1, 0]]);
    const [area] = theirs.areas;
    const chapters = area?.chapters.map((chapter) => ({ ...chapter, number: '1.9' })) ?? [];
    const { mismatches } = matchPlan(
      { ...theirs, areas: area ? [{ ...area, chapters }] : [] },
      ours,
    );
    const problems = mismatchProblems(mismatches, 'en');
    expect(problems.map(({ place }) => place)).toEqual(['1.1, 1.2, 1.3', '1.9']);
    expect(problems[1]?.message).toContain('The workbook does not have');
  });
});
