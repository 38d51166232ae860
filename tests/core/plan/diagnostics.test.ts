import { expect, describe as group, it } from 'vitest';
import { type DiagnosticCode, describe, hasErrors } from '../../../src/core/plan/diagnostic.ts';
import { planProblem } from '../../../src/core/plan/diagnostic-texts.ts';
import { parsePlan } from '../../../src/core/plan/parse-plan.ts';
import { reviewPlan } from '../../../src/core/plan/review-plan.ts';

/** For each code a text that brings it about, and the lines it names. */
const examples: Readonly<Record<DiagnosticCode, readonly [text: string, ...lines: number[]]>> = {
  'not-text': ['\u0089PNG\r\n\u001a\n\0\0\0\rIHDR', 1],
  'too-large': ['1. One\n'.repeat(800_000), 1],
  'empty-file': ['\ufeff \n\t\n', 1],
  'no-heading': ['WORK PLAN 2022\n\n- a b', 1],
  'no-actions': ['PLAN 2022\n1. One\nText.', 1],
  'no-year': ['WORK PLAN\n1. One\n- a b', 1],
  'duplicate-number': ['1. One\n1.1 A\n- x\n1.1 B\n- y', 4],
  'missing-parent': ['1. One\n1.2.1 A\n- x\n1.2.2 B\n- y', 2],
  'out-of-order': ['1. One\n1.2 A\n- x\n1.1 B\n- y', 4],
  'number-gap': ['1. One\n1.1 A\n- x\n1.3 B\n- y', 4],
  'no-title': ['1. One\n1.1\n- x', 2],
  'no-tier': ['1. One\n- a\n- b\n1.1 A\nACTIONS:\n- c', 2, 6],
  'empty-tier': ['1. One\nCORE ACTION:\n\nENHANCED ACTION:\n- a', 2],
  'near-tier': ['1. One\nCORE ACTION:\n- a\nPriority actions:\n- b', 4],
  'empty-part': ['1. One\n1.1 A\n1.2 B\n- x', 2],
  'outside-plan': ['PLAN 2022\n\nForeword.\n- a b\n1. One\n- c', 3],
  'text-after-actions': ['1. One\n- a\n\nMore.\n- b', 4],
  'long-text': [`PLAN 2022\n1. One\n${'word '.repeat(11_000)}\n- a`, 2],
  'empty-bullet': ['1. One\n- a\n-\n• …', 3, 4],
  'no-words': ['1. One\n---\n12\n- a', 2, 3],
  picture: ['1. One\n[image1]: <data:image/png;base64,AAAA>\n- a', 2],
  contents: ['PLAN 2022\n1. One ..... 3\n1.1 A\t4\n1. One\n1.1 A\n- x', 2, 3],
  unfinished: ['1. One\n- a of the\n- b, and\n- c,\n- d\n  - e pour l’', 2, 3, 4, 6],
  'unbalanced-bold': ['1. One\n- **a\n- **b**', 2],
  'deep-bullet': ['1. One\n- a\n - b\n  - c\n - d', 4],
  'counted-items': ['1. One\n1.1 A\n1) a\n2) b\n1.2 B\n1. a\n2. b', 3, 6],
  'control-characters': ['1. One\n- a\u0007b\u200b\n\u0001', 2, 3],
  'bad-encoding': ['1. One\n- caf\ufffd\n- caf\ufffd', 2],
  'near-duplicate': ['1. One\n- Organise the city forum\n- Promote the city forum', 3],
};

group('diagnostics', () => {
  it.each(Object.entries(examples))('%s names its lines', (code, [text, ...lines]) => {
    const { plan, diagnostics } = parsePlan(text);
    const found = [...diagnostics, ...reviewPlan(plan)].filter((entry) => entry.code === code);
    expect(found.map(({ line }) => line)).toEqual(lines);
  });

  it.each(Object.entries(examples))('%s is told in three languages', (code, [text]) => {
    const { plan, diagnostics } = parsePlan(text);
    const found = [...diagnostics, ...reviewPlan(plan)].find((entry) => entry.code === code);
    if (found === undefined) throw new Error(`no ${code}`);
    const told = (['en', 'fr', 'es'] as const).map((lang) => describe(found, lang));
    for (const { message, remedy } of told) {
      expect(`${message} ${remedy}`).toMatch(/^\S.*[.»] \S.*\.$/s);
      expect(`${message} ${remedy}`).not.toMatch(/undefined|NaN|\[object/);
      for (const value of Object.values(found.params)) {
        if (typeof value === 'string') expect(message + remedy).toContain(value);
      }
    }
    expect(new Set(told.map(({ message }) => message)).size).toBe(3);
  });

  it('have sentences that name numbers and lines', () => {
    const [found] = parsePlan('P 2022\n1. One\n1.1 A\n- x\n1.1 B\n- y').diagnostics.filter(
      ({ severity }) => severity === 'error',
    );
    expect(found && describe(found, 'en').message).toBe(
      'The number 1.1 is used twice; it first stands in line 3.',
    );
    expect(found && describe(found, 'fr').message).toBe(
      'Le numéro 1.1 est utilisé deux fois ; il figure déjà à la ligne 3.',
    );
  });

  it('make a plan without any action an error', () => {
    expect(hasErrors(parsePlan('PLAN 2022\n1. One\nText.').diagnostics)).toBe(true);
  });

  it('stand in the order of lines', () => {
    const { diagnostics } = parsePlan('1. One\n-\n1.3 A\n- the\n1.3 B\n**x');
    const lines = diagnostics.map(({ line }) => line);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
  });

  it('are each told by an example', () => {
    expect(Object.keys(planProblem.texts).sort()).toEqual(Object.keys(examples).sort());
  });
});

group('what cannot be read', () => {
  it.each([
    ['a PDF', '%PDF-1.7\n1. One'],
    ['a Word file', 'PK\u0003\u0004\u0014\u0006'],
    ['a JPEG read as UTF-8', '\ufffd\ufffd\ufffd\ufffd\0\u0010JFIF\0'],
    ['RTF', '{\\rtf1\\ansi 1. One}'],
    ['a web page', '<!DOCTYPE html><html>'],
    ['bytes', '\ufffd\ufffd\u0001\u0002\ufffd\u0003\u0004abc\n1. One'],
  ])('is an error for %s, with an empty plan', (_, text) => {
    const { plan, diagnostics, lines } = parsePlan(text);
    expect(diagnostics.map(({ code }) => code)).toEqual(['not-text']);
    expect(hasErrors(diagnostics)).toBe(true);
    expect(plan.areas).toEqual([]);
    expect(lines).toEqual([]);
  });
});

group('what is wrong with numbers', () => {
  it('loses no action under a duplicated number, and repeats no ID', () => {
    const { plan } = parsePlan('1. One\n1.1 A\n- x\n1.1 B\n- y\n1. Again\n1.1 C\n- z');
    expect(
      plan.areas.map(({ name, chapters }) => [
        name,
        chapters.map(({ title, actions }) => [title, actions.map(({ id }) => id)]),
      ]),
    ).toEqual([
      [
        'One',
        [
          ['A', ['1.1-C01']],
          ['B', ['1.1-C02']],
        ],
      ],
      ['Again', [['C', ['1.1-C03']]]],
    ]);
  });

  it('puts a chapter without parent under the nearest number above it', () => {
    const { plan } = parsePlan('1. One\n1.1 A\n- x\n1.1.1.1 B\n- y\n1.3.1 C\n- z');
    expect(plan.areas[0]?.chapters.map(({ number, parent }) => [number, parent])).toEqual([
      ['1.1', '1'],
      ['1.1.1.1', '1.1'],
      ['1.3.1', '1'],
    ]);
  });

  it('makes up an area that is missing, until its heading comes', () => {
    const { plan, diagnostics } = parsePlan(
      '1. One\n1.1 A\n- x\n3.1 B\n- y\n2.1 C\n- z\n2. Two – We',
    );
    expect(plan.areas.map(({ number, name, motto }) => [number, name, motto])).toEqual([
      ['1', 'One', null],
      ['3', '3', null],
      ['2', 'Two', 'We'],
    ]);
    expect(diagnostics.filter(({ code }) => code === 'missing-parent').length).toBe(1);
  });
});
