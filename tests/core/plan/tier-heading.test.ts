import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../../src/core/plan/parse-plan.ts';
import {
  letterGiver,
  nearTierHeading,
  readTierHeading,
  tierName,
} from '../../../src/core/plan/tier-heading.ts';

const keyOf = (line: string, bulleted = false): string | null =>
  readTierHeading(line, bulleted)?.key ?? null;

describe('readTierHeading', () => {
  it.each([
    ['CORE ACTION:', 'core'],
    ['CORE ACTIONS:', 'core'],
    ['CORE ACTION(S) :', 'core'],
    ['Core actions', 'core'],
    ['ENHANCED ACTION:', 'enhanced'],
    ['ENHANCED ACTION via our partnership with SIDA:', 'enhanced-sida'],
    ['ENHANCED ACTIONS VIA OUR PARTNERSHIP WITH SIDA', 'enhanced-sida'],
    ['ENHANCED ACTION via our partnership with the EU:', 'enhanced-the-eu'],
    ['CORE ACTION via our partnership with GIZ:', 'core-giz'],
    ['PRIORITY ACTIONS:', 'priority'],
    ['ACTIONS PRIORITAIRES :', 'prioritaire'],
    ['ACTION PRIORITAIRE :', 'prioritaire'],
    ['ACCIÓN BÁSICA:', 'basica'],
    ['ACCIONES ESENCIALES:', 'esencial'],
    ['CROSS ACTION：', 'cross'],
    ['ACTIONS:', 'core'],
  ])('reads "%s" as %s', (line, key) => {
    expect(keyOf(line)).toBe(key);
  });

  it.each([
    'CLIMATE ACTION',
    'The following actions:',
    'Priority actions:',
    'ACTION is needed on:',
    'Core action areas of the year:',
    '& ACTION:',
    'CORE ACTION: do this',
  ])('does not read "%s"', (line) => {
    expect(keyOf(line)).toBeNull();
  });

  it('wants a colon behind a bullet', () => {
    expect(keyOf('ENHANCED ACTION:', true)).toBe('enhanced');
    expect(keyOf('Enhanced action', true)).toBeNull();
  });
});

describe('a line that is nearly a tier heading', () => {
  it.each([
    ['PRIORITY ACTIONS', 'PRIORITY ACTIONS:'],
    ['Weird action:', 'WEIRD ACTION:'],
    ['priority actions:', 'PRIORITY ACTIONS:'],
    ['Actions prioritaires', 'ACTIONS PRIORITAIRES:'],
    ['Acciones básicas:', 'ACCIONES BÁSICAS:'],
    [
      'Priority action via our partnership with GIZ',
      'PRIORITY ACTION VIA OUR PARTNERSHIP WITH GIZ:',
    ],
  ])('"%s" shall be "%s"', (line, wanted) => {
    expect(nearTierHeading(line)).toBe(wanted);
    expect(readTierHeading(wanted, false)).not.toBeNull();
  });

  it.each([
    'The following actions:',
    'ACTION is needed on:',
    'priority actions',
    'Actions of the year',
    'We take action.',
    'Core action areas of the year:',
    'Support local climate action plans and budgets',
  ])('"%s" is none', (line) => {
    expect(nearTierHeading(line)).toBeNull();
  });

  const read = (text: string) => {
    const { plan, diagnostics } = parsePlan(`PLAN 2022\n1. O\nCORE ACTION:\n${text}`);
    return [
      plan.areas[0]?.actions.map((action) => action.text.text),
      diagnostics.map(({ code }) => code),
    ];
  };
  it('never joins the bullet above, and is named instead of the text after actions', () => {
    for (const line of ['PRIORITY ACTIONS', 'priority actions:', '  Weird action:']) {
      expect(read(`- x\n${line}\n- z`)).toEqual([['x', 'z'], ['near-tier']]);
    }
  });

  it('goes on with a bullet that stops in mid-sentence', () => {
    expect(read('- Support the\npriority actions:\n  - b')).toEqual([
      ['Support the priority actions:'],
      [],
    ]);
  });
});

describe('tierName', () => {
  it.each([
    ['PRIORITY ACTIONS', 'PRIORITY', null],
    ['ACTIONS PRIORITAIRES', 'PRIORITAIRES', null],
    ['ENHANCED ACTION via our partnership with GIZ', 'ENHANCED', 'GIZ'],
    ['ACTION', '', null],
  ])('takes "%s" apart', (heading, name, partner) => {
    expect(tierName(heading)).toEqual({ name, partner });
  });
});

describe('letterGiver', () => {
  it('takes a free letter of the name, then of the alphabet, then two letters', () => {
    const letterOf = letterGiver();
    expect(letterOf('priority', 'PRIORITY')).toBe('P');
    expect(letterOf('pressing', 'PRESSING')).toBe('R');
    expect(letterOf('climate', 'CLIMATE')).toBe('L');
    expect(letterOf('core', 'CORE')).toBe('C');
    expect(letterOf('ccc', 'CCC')).toBe('A');
    const rest = Array.from({ length: 21 }, (_, index) => letterOf(`t${index}`, ''));
    expect(rest.slice(-2)).toEqual(['AA', 'AB']);
    expect(new Set(rest).size).toBe(21);
  });
});

describe('tiers of a plan', () => {
  it('stand in the order of first use, with the heading as first written', () => {
    const text =
      '1. O\n• ENHANCED ACTION:\n- a\n**ACTIONS PRIORITAIRES :**\n- b\nCORE ACTION:\n- c\nACTION PRIORITAIRE:\n- d';
    const { tiers, areas } = parsePlan(text).plan;
    expect(tiers).toEqual([
      { key: 'enhanced', letter: 'E', heading: 'ENHANCED ACTION' },
      { key: 'prioritaire', letter: 'P', heading: 'ACTIONS PRIORITAIRES' },
      { key: 'core', letter: 'C', heading: 'CORE ACTION' },
    ]);
    expect(areas[0]?.actions.map(({ id }) => id)).toEqual(['1-E01', '1-P01', '1-C01', '1-P02']);
  });
});
