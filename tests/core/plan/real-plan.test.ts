import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { namesDeadline } from '../../../src/core/plan/guess-kind.ts';
import { actionsOf, nearDuplicates } from '../../../src/core/plan/near-duplicates.ts';
import { parsePlan } from '../../../src/core/plan/parse-plan.ts';
import type { RichText } from '../../../src/core/plan/plan.ts';
import { strayLines } from './coverage.ts';

const source = readFileSync(new URL('../../../plans/uclg-2022.md', import.meta.url), 'utf8');
const { plan, diagnostics, lines } = parsePlan(source);
const actions = actionsOf(plan);
const chapters = plan.areas.flatMap((area) => area.chapters);

function countBy<T>(list: readonly T[], keyOf: (item: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of list) counts[keyOf(item)] = (counts[keyOf(item)] ?? 0) + 1;
  return counts;
}

describe('the plan of UCLG for 2022', () => {
  it('has its title, year, areas and axes', () => {
    expect(plan.title).toBe('WORK PLAN FOR 2022');
    expect(plan.year).toBe(2022);
    expect(plan.areas.map(({ number, name, motto }) => [number, name, motto])).toEqual([
      ['1', 'Implementation', 'We act'],
      ['2', 'Advocacy and Policy', 'We advocate'],
      ['3', 'Monitoring and reporting', 'We research'],
      ['4', 'Learning', 'We learn'],
      [
        '5',
        'Strengthening the network, leadership and governance',
        'We meet, we listen, we communicate.',
      ],
    ]);
    expect(plan.axes).toEqual(['People', 'Planet', 'Government', 'Cross-cutting areas']);
    expect(plan.tiers.map(({ key, letter }) => key + letter)).toEqual([
      'coreC',
      'enhancedE',
      'enhanced-sidaS',
    ]);
  });

  it('has 41 chapters of which 36 hold actions', () => {
    expect(chapters.length).toBe(41);
    expect(chapters.filter((chapter) => chapter.actions.length > 0).length).toBe(36);
    expect(chapters.find(({ number }) => number === '2.2.2.1')).toMatchObject({
      title: 'Gender Equality -Strengthening the feminist municipal movement.',
      parent: '2.2.2',
      axis: 'People',
    });
  });

  it('turns every line into the right node', () => {
    expect(countBy(lines, ({ node }) => node)).toEqual({
      title: 1,
      area: 5,
      chapter: 41,
      axis: 4,
      tier: 66,
      action: 305,
      'sub-item': 3,
      narrative: 13,
    });
    expect(strayLines(source)).toEqual([]);
  });

  it('has 305 actions by tier, area and axis', () => {
    expect(actions.length).toBe(305);
    expect(countBy(actions, ({ tier }) => tier)).toEqual({
      core: 161,
      enhanced: 120,
      'enhanced-sida': 24,
    });
    expect(countBy(actions, ({ id }) => id.slice(0, 1))).toEqual({
      1: 6,
      2: 153,
      3: 31,
      4: 56,
      5: 59,
    });
    const byAxis = chapters.flatMap(({ axis, actions: list }) => list.map(() => axis ?? 'none'));
    expect(countBy(byAxis, (axis) => axis)).toEqual({
      none: 220,
      People: 35,
      Planet: 14,
      Government: 18,
      'Cross-cutting areas': 18,
    });
    expect(new Set(actions.map(({ id }) => id)).size).toBe(305);
  });

  it('keeps texts and bold spans to the letter', () => {
    const rows = source.split('\n');
    const kept = new Map<number, RichText>(actions.map(({ line, text }) => [line, text]));
    for (const { line, subItems } of actions) {
      subItems.forEach((item, index) => {
        kept.set(line + 1 + index, item);
      });
    }
    expect(kept.size).toBe(308);
    for (const [line, { text, bold }] of kept) {
      const row = rows[line - 1]?.replace(/^ ?- /, '').trim();
      expect(text).toBe(row?.replaceAll('**', ''));
      const marked = bold.reduceRight(
        (rest, [start, end]) =>
          `${rest.slice(0, start)}**${rest.slice(start, end)}**${rest.slice(end)}`,
        text,
      );
      expect(marked).toBe(row);
    }
    const narrative = [...plan.areas, ...chapters].flatMap((part) => part.narrative);
    expect(narrative.length).toBe(13);
    for (const { text } of narrative) expect(source.replaceAll('**', '')).toContain(`\n${text}\n`);
  });

  it('has three sub-items under one action', () => {
    const nested = actions.filter(({ subItems }) => subItems.length > 0);
    expect(nested.map(({ id, subItems }) => [id, subItems.length])).toEqual([['3.2.5-S02', 3]]);
  });

  it('reports the empty bullet and the bullet that ends in mid-sentence, and nothing else', () => {
    expect(diagnostics).toEqual([
      {
        line: 552,
        lastLine: 552,
        code: 'unfinished',
        severity: 'warning',
        params: { id: '5.4-C02', ending: 'the' },
      },
      { line: 601, lastLine: 601, code: 'empty-bullet', severity: 'warning', params: {} },
    ]);
  });

  it('finds the three deadlines, and takes about half of the actions for continuous', () => {
    const withDeadline = actions.filter(({ text }) => namesDeadline(text.text));
    expect(withDeadline.map(({ id }) => id)).toEqual(['2.2.2.4-E03', '2.2.2.7-E01', '3.2.3-E04']);
    expect(withDeadline.every(({ kind }) => kind === 'milestone')).toBe(true);
    expect(countBy(actions, ({ kind }) => kind)).toEqual({ continuous: 156, milestone: 149 });
  });

  it('names its near-duplicates', () => {
    expect(
      nearDuplicates(plan).map(({ first, second, similarity }) => [
        first,
        second,
        Math.round(similarity * 100),
      ]),
    ).toEqual([
      ['2.1.3-E02', '2.2.2.2-E13', 100],
      ['5.5-C01', '5.7-C05', 100],
      ['2.1.3-C12', '2.2.2.7-E08', 96],
      ['2.1.1-C07', '2.2.2.9-C01', 87],
      ['2.2.2.4-C02', '2.2.2.4-E03', 80],
      ['2.1.1-C07', '2.2.2.9-C02', 78],
      ['4.3-C09', '4.4-C02', 70],
    ]);
  });
});
