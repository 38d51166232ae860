import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../../src/core/plan/parse-plan.ts';
import { tierKey, tierSettings } from '../../../src/core/workbook/tiers.ts';

const tiers = (lang: 'en' | 'fr' | 'es', ...headings: readonly string[]) =>
  tierSettings(
    parsePlan(`PLAN 2022\n1. O\n${headings.map((heading) => `${heading}\n- x y\n`).join('')}`).plan
      .tiers,
    lang,
  );

describe('the label of a tier', () => {
  it.each([
    ['en', 'CORE ACTIONS:', 'Core'],
    ['fr', 'ENHANCED ACTION via our partnership with SIDA:', 'Renforcée (SIDA)'],
    ['en', 'PRIORITY ACTIONS:', 'Priority'],
    ['fr', 'ACTIONS TRÈS PRIORITAIRES :', 'Très prioritaires'],
    ['es', 'ACCIÓN BÁSICA:', 'Básica'],
    ['en', 'ENHANCED ACTION via our partnership with GIZ:', 'Enhanced (GIZ)'],
    ['fr', 'ENHANCED ACTION via our partnership with GIZ:', 'Renforcée (GIZ)'],
    ['en', 'SDG ACTIONS:', 'SDG'],
  ] as const)('in %s, %s is %s', (lang, heading, label) => {
    const [tier] = tiers(lang, heading);
    expect(tier?.label).toBe(label);
  });

  it('is no other tier\u2019s: the whole heading stands in its place', () => {
    const found = tiers('es', 'CORE ACTION:', 'ACCIÓN BÁSICA:');
    expect(found.map(({ label }) => label)).toEqual(['Básica', 'ACCIÓN BÁSICA']);
    expect(found.map(({ label }) => tierKey(found, label))).toEqual(['core', 'basica']);
  });
});
