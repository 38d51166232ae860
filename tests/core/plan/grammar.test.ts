import { describe, expect, it } from 'vitest';
import { actionsOf } from '../../../src/core/plan/near-duplicates.ts';
import { parsePlan } from '../../../src/core/plan/parse-plan.ts';

/** "id: text" of every action; sub-items behind a bar. */
function actionsIn(text: string): readonly string[] {
  return actionsOf(parsePlan(text).plan).map(({ id, text: { text: own }, subItems }) =>
    [`${id}: ${own}`, ...subItems.map((item) => item.text)].join(' | '),
  );
}

function headingsIn(text: string): readonly string[] {
  return parsePlan(text).plan.areas.flatMap((area) => [
    `${area.number} ${area.name}`,
    ...area.chapters.map(({ number, title }) => `${number} ${title}`),
  ]);
}

const node = (text: string): readonly string[] => parsePlan(text).lines.map((line) => line.node);

describe('headings', () => {
  it('may have a trailing dot, hash marks, bold marks, a dash, leading zeros', () => {
    expect(
      headingsIn(
        '## 1. One\n### 1.1. A\n**1.2 B**\n**1.3.** C\n1.4 – D\n01.05 E\n1.6.F\n2 – Two\n2.1.1.1.1 Deep',
      ),
    ).toEqual([
      '1 One',
      '1.1 A',
      '1.2 B',
      '1.3 C',
      '1.4 D',
      '1.5 E',
      '1.6 F',
      '2 Two',
      '2.1.1.1.1 Deep',
    ]);
  });

  it('are not numbers at the start of a sentence', () => {
    const text =
      '1. One\n2022 marks the year.\n\n10 cities are members\n\n3rd edition\n\n3.5 million people\n\n1.5 °C is the aim.\n\n2 Continents took part.\n1.1 A';
    expect(headingsIn(text)).toEqual(['1 One', '1.1 A']);
    expect(parsePlan(text).plan.areas[0]?.narrative.length).toBe(6);
  });

  it('with a small letter count when they are the next number', () => {
    expect(headingsIn('1. One\n1.1 learning\n1.2 2030 Agenda\n1.5 million people')).toEqual([
      '1 One',
      '1.1 learning',
      '1.2 2030 Agenda',
    ]);
  });

  it('split an area into name and motto at its last spaced dash', () => {
    const { areas } = parsePlan('1. Follow-up – and review – We research\n2. Plain\n3. A - B').plan;
    expect(areas.map(({ name, motto }) => [name, motto])).toEqual([
      ['Follow-up – and review', 'We research'],
      ['Plain', null],
      ['A', 'B'],
    ]);
  });

  it('of an area may come without a dot, when it is next in turn or its first chapter follows', () => {
    expect(headingsIn('1 One\n1.1 A\n\n2 Two\n2.1 B\n\n5 Five\n5.1 C')).toEqual([
      ...['1 One', '1.1 A', '2 Two', '2.1 B', '5 Five', '5.1 C'],
    ]);
  });
});

describe('the title', () => {
  it('is every short line before the first area, up to a sentence', () => {
    const { plan, diagnostics } = parsePlan(
      'City Network\n\n# **Plan de travail 2024-2026**\n\nA foreword.\nShort\n\n1. One\n- x y',
    );
    expect(plan.title).toBe('City Network Plan de travail 2024-2026');
    expect(plan.year).toBe(2024);
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ code: 'outside-plan', line: 5, lastLine: 6 }),
    );
    expect(plan.narrative.map(({ text }) => text)).toEqual(['A foreword.', 'Short']);
  });
});

describe('an axis', () => {
  it('holds for the following chapters of the same parent, and below them', () => {
    const text =
      '1. One\n1.1 A\nPeople\n1.1.1 B\n1.1.1.1 C\n1.1.2 D\n**Planet**\n\n1.1.3 E\n1.2 F\n## Water\n1.3 G\nInner\n1.3.1 H\n1.4 I\n2. Two\n2.1 J';
    const { areas, axes } = parsePlan(text).plan;
    expect(areas.flatMap(({ chapters }) => chapters.map(({ axis }) => axis))).toEqual([
      ...[null, 'People', 'People', 'People', 'Planet', null, 'Water', 'Inner', 'Water', null],
    ]);
    expect(axes).toEqual(['People', 'Planet', 'Water', 'Inner']);
  });

  it('is no sentence, no long line, and nothing that does not stand before a chapter', () => {
    expect(node('1. One\nWe act.\n1.1 A\nPeople\n\nText.\n1.2 B\nPeople\n2. Two')).toEqual([
      ...['area', 'narrative', 'chapter', 'narrative', 'narrative', 'chapter', 'narrative', 'area'],
    ]);
  });
});

describe('actions', () => {
  it('are numbered per chapter and tier, also when a tier heading comes again', () => {
    expect(
      actionsIn(
        '1. O\n1.1 A\nCORE ACTION:\n- a\n- b\nENHANCED ACTION:\n- c\nCORE ACTIONS:\n- d\n1.2 B\nCORE ACTION\n- e',
      ),
    ).toEqual(['1.1-C01: a', '1.1-C02: b', '1.1-E01: c', '1.1-C03: d', '1.2-C01: e'].sort(byLast));
  });

  it('may stand directly under an area', () => {
    expect(actionsIn('1. One\nCORE ACTION:\n- a\n\n- b\n2. Two\n- c')).toEqual([
      '1-C01: a',
      '1-C02: b',
      '2-C01: c',
    ]);
  });

  it('start with any common bullet, also without a space', () => {
    expect(
      actionsIn(
        '1. O\n- a\n* b\n• c\n– d\n•e\n-Foster\n-**Bold** f\n— g\n▪ h\n**- i** j\n\uf0b7\tk',
      ),
    ).toEqual(
      ['a', 'b', 'c', 'd', 'e', 'Foster', 'Bold f', 'g', 'h', 'i j', 'k'].map(
        (text, index) => `1-C${String(index + 1).padStart(2, '0')}: ${text}`,
      ),
    );
  });

  it('hold deeper bullets as sub-items, flattened', () => {
    expect(actionsIn('1. O\n  - a with:\n\t- b\n\t\t- c\n    - d\n  - e\n- f\no\tg')).toEqual([
      '1-C01: a with: | b | c | d',
      '1-C02: e',
      '1-C03: f | g',
    ]);
  });

  it('know the letter o as the bullet of Word, and not as a Spanish word', () => {
    const list = '- a de\no bien b\no Hubs\n\no  more\n- c\no en d';
    expect(actionsIn(`1. O\n${list}`)).toEqual([
      '1-C01: a de o bien b | Hubs | more',
      '1-C02: c o en d',
    ]);
    expect(actionsIn('1. O\nCORE ACTION:\no Foster a\no Foster b\n- c')).toEqual([
      ...['1-C01: Foster a', '1-C02: Foster b', '1-C03: c'],
    ]);
    expect(node('1. O\nWe meet in Madrid\no Barcelona')).toEqual([
      'area',
      'narrative',
      'narrative',
    ]);
  });

  it('go on in an indented line, and in a line below that starts with a small letter', () => {
    expect(actionsIn('1. O\n- a\n  b\n\n  C\n- **d\n  e** f\n- g\nh\n  - i\n    J')).toEqual([
      '1-C01: a b C',
      '1-C02: d e f',
      '1-C03: g h | i J',
    ]);
  });

  it('may have their mark on a line of its own', () => {
    const text = '1. O\n•\nFoster a\n•\nFoster b\n•\n\nText.';
    expect(actionsIn(text)).toEqual(['1-C01: Foster a', '1-C02: Foster b']);
    expect(node(text)).toEqual(['area', 'action', 'action', 'action', 'action', 'narrative']);
  });

  it('may be counted, as long as the numbers are no headings', () => {
    expect(
      actionsIn(
        '1. One\n1.1 A\n1. a\n2. b\n3. c\n1.2 B\n1) d\n(b) e\n- f:\n1) g\n2) h\n- i\n2. Two\n2.1 C\n- j',
      ),
    ).toEqual([
      ...['1.1-C01: a', '1.1-C02: b', '1.1-C03: c'],
      ...['1.2-C01: d', '1.2-C02: e', '1.2-C03: f: | g | h', '1.2-C04: i', '2.1-C01: j'],
    ]);
  });
});

describe('text', () => {
  it('has its white space collapsed and nothing else changed', () => {
    expect(actionsIn('\ufeff1.\u00a0O\r\n-\u00a0a\u00a0\t b  “c” [d](e) _f_ \\* é\r\n')).toEqual([
      '1-C01: a b “c” [d](e) _f_ \\* é',
    ]);
  });

  it('after actions is narrative of the chapter, and the next bullet is an action again', () => {
    const text = '1. O\nCORE ACTION:\n- a\n\nText.\n  - b';
    expect(actionsIn(text)).toEqual(['1-C01: a', '1-C02: b']);
    expect(parsePlan(text).plan.areas[0]?.narrative).toEqual([{ text: 'Text.', bold: [] }]);
  });
});

describe('bold spans', () => {
  const bold = (text: string): unknown => actionsOf(parsePlan(`1. O\n- ${text}`).plan)[0]?.text;

  it('are half-open ranges of the text without marks', () => {
    expect(bold('**a** b **c d**')).toEqual({
      text: 'a b c d',
      bold: [
        [0, 1],
        [4, 7],
      ],
    });
  });

  it('do not touch, are not empty, and hold no space at the end of the text', () => {
    expect(bold('a ** b****c ** **** d ** **')).toEqual({ text: 'a bc d', bold: [[2, 5]] });
  });

  it('leave a mark without partner in the text', () => {
    expect(bold('**a** b **c')).toEqual({ text: 'a b **c', bold: [[0, 1]] });
  });
});

function byLast(a: string, b: string): number {
  return order.indexOf(a.slice(-1)) - order.indexOf(b.slice(-1));
}
const order = 'abcde';
