import { describe, expect, it } from 'vitest';
import { rowFacts } from '../../../src/core/check/row-facts.ts';
import { rowRules } from '../../../src/core/check/row-rules.ts';
import type { PlanFacts } from '../../../src/core/check/rule.ts';
import { languages } from '../../../src/core/shared/i18n/lang.ts';
import { areaColumns } from '../../../src/core/workbook/columns/area-columns.ts';
import { isoToSerial } from '../../../src/core/workbook/date.ts';
import type { CellValue } from '../../../src/core/workbook/snapshot.ts';

const positions = new Map(areaColumns.map(({ key }, i): [string, number] => [key, i]));
const tiers = [
  { key: 'core', letter: 'C', label: 'Core' },
  { key: 'enhanced-sida', letter: 'S', label: 'Enhanced (SIDA)' },
];
const plan: PlanFacts = {
  today: '2022-06-15',
  year: 2022,
  lang: 'en',
  tiers,
  people: new Map([
    ['ann@city.org', 'Ann Müller'],
    ['bob@city.org', 'Bob Stone'],
    ['bob@other.org', 'Bob Stone'],
    ['no address', 'Cleo Nile'],
    ['dan@city.org', ''],
  ]),
  sections: new Set(['africa', 'aspac']),
};

/** An action against which nothing can be said. */
const good: Readonly<Record<string, CellValue>> = {
  ...{ id: '1.1-C01', chapter: '1.1', tier: 'Core', action: 'Sign', kind: 'Milestone' },
  ...{ lead: 'ann@city.org', sections: 'Africa, ASPAC', start: isoToSerial('2022-02-01') },
  ...{ due: isoToSerial('2022-10-01'), status: 'On track', progress: 0.4 },
};
const completed = { status: 'Completed', progress: 1, result: 'Signed', evidence: 'https://a.org' };

/** What the rules say of a row: code, column and severity, and what a mend would write. */
function found(
  cells: Readonly<Record<string, CellValue>>,
  formulas: Readonly<Record<string, CellValue>> = {},
): unknown[] {
  const row = (values: Readonly<Record<string, CellValue>>): CellValue[] =>
    areaColumns.map(({ key }) => values[key] ?? '');
  const all = { ...good, ...cells };
  const facts = rowFacts(row(all), positions, tiers, row({ ...all, ...formulas }));
  return rowRules.flatMap(({ code, severity, check }) =>
    check(facts, plan).map(({ column, severity: own = severity, mend }) => [
      ...[code, column, own],
      ...(mend === undefined ? [] : [mend.after]),
    ]),
  );
}

describe('a row', () => {
  it.each([
    ['on track', {}],
    ['completed', completed],
    ['continuous, without progress or due date', { kind: 'Continuous', due: '', progress: '' }],
    [
      'continuous and completed, without progress',
      { ...completed, kind: 'Continuous', progress: '' },
    ],
    ['in other case', { status: 'ON TRACK', kind: 'milestone' }],
    ['with Sections without blanks between', { sections: 'Africa,ASPAC' }],
    ['with a text that begins like a formula', { comment: '=1+1' }],
    ['delayed with its reason', { status: 'Delayed', reportText: 'The donor withdrew' }],
    ['with tabs and line breaks', { result: 'one\n\ttwo' }],
  ])('%s is fine', (_name, cells) => {
    expect(found(cells)).toEqual([]);
  });

  it.each<[Readonly<Record<string, CellValue>>, readonly unknown[]]>([
    [{ status: 'Fine' }, ['not-a-choice', 'status', 'error']],
    [{ status: 'Retardé', reportText: 'Late' }, ['not-a-choice', 'status', 'error', 'delayed']],
    [{ status: 'canceled' }, ['not-a-choice', 'status', 'error', 'cancelled']],
    [{ status: 'En cours' }, ['not-a-choice', 'status', 'error']],
    [{ kind: 'Jalon' }, ['not-a-choice', 'kind', 'error', 'milestone']],
    [{ tier: 'Golden' }, ['not-a-choice', 'tier', 'error']],
    [{ status: '' }, ['no-status', 'status', 'warning']],
    [{ progress: 'half' }, ['progress-range', 'progress', 'error']],
    [{ progress: -0.1 }, ['progress-range', 'progress', 'error']],
    [{ progress: 40 }, ['progress-range', 'progress', 'error', 0.4]],
    [{ progress: '40 %' }, ['progress-range', 'progress', 'error', 0.4]],
    [{ progress: '0,4' }, ['progress-range', 'progress', 'error', 0.4]],
    [{ progress: '.45' }, ['progress-range', 'progress', 'error', 0.45]],
    [{ progress: '40,0\u202f%' }, ['progress-range', 'progress', 'error', 0.4]],
    [{ progress: '0,4 %' }, ['progress-range', 'progress', 'error']],
    [{ progress: 0.125 }, ['progress-whole', 'progress', 'warning', 0.13]],
    [{ ...completed, progress: 0.9 }, ['completed-under-100', 'progress', 'error', 1]],
    [{ ...completed, progress: '' }, ['completed-under-100', 'progress', 'error', 1]],
    [{ status: 'Not started' }, ['not-started-over-0', 'status', 'error']],
    [{ ...completed, evidence: '' }, ['completed-without-evidence', 'evidence', 'warning']],
    [
      { ...completed, evidence: '', tier: 'Enhanced (SIDA)' },
      ['completed-without-evidence', 'evidence', 'error'],
    ],
    [{ ...completed, result: '' }, ['milestone-without-result', 'result', 'warning']],
    [{ status: 'At risk' }, ['deviation-without-reason', 'reportText', 'error']],
    [{ status: 'Cancelled' }, ['deviation-without-reason', 'reportText', 'error']],
    [{ evidence: 'http://a.org' }, ['evidence-link', 'evidence', 'error']],
    [{ evidence: 'see the report' }, ['evidence-link', 'evidence', 'error']],
    [{ evidence: 'https://bank.com@evil.example/' }, ['evidence-with-user', 'evidence', 'error']],
    [{ evidence: 'https://u:p@city.org' }, ['evidence-with-user', 'evidence', 'error']],
    // The first letter is Cyrillic; in the second address all letters but those of .com are.
    [{ evidence: 'https://\u0430pple.com/a' }, ['evidence-mixed', 'evidence', 'warning']],
    [{ evidence: 'https://\u0430\u0440\u0440.com' }, ['evidence-mixed', 'evidence', 'warning']],
    [{ due: '2022-10-01' }, ['date-as-text', 'due', 'error', '2022-10-01']],
    [{ due: 'in October' }, ['date-as-text', 'due', 'error']],
    [{ plannedDue: '2022-10-01' }, ['date-as-text', 'plannedDue', 'error', '2022-10-01']],
    [{ due: '31/12/2022' }, ['date-as-text', 'due', 'error', '2022-12-31']],
    [{ due: '03/04/2022' }, ['date-as-text', 'due', 'error']],
    [{ due: '1er décembre 2022' }, ['date-as-text', 'due', 'error', '2022-12-01']],
    [{ start: isoToSerial('2022-11-01') }, ['due-before-start', 'due', 'error']],
    [{ due: '' }, ['milestone-without-due', 'due', 'warning']],
    [{ due: isoToSerial('2023-02-01') }, ['due-outside-year', 'due', 'warning']],
    [{ due: isoToSerial('2022-06-14') }, ['overdue-not-delayed', 'status', 'warning']],
    [{ lead: '' }, ['no-lead', 'lead', 'warning']],
    [{ lead: 'Ann' }, ['lead-address', 'lead', 'error']],
    [{ lead: 'ann@city.org, bob@city.org' }, ['lead-address', 'lead', 'error']],
    [{ lead: 'ann muller' }, ['lead-address', 'lead', 'error', 'ann@city.org']],
    [{ lead: 'MÜLLER, Ann' }, ['lead-address', 'lead', 'error', 'ann@city.org']],
    [{ lead: 'Bob Stone' }, ['lead-address', 'lead', 'error']],
    [{ lead: ',' }, ['lead-address', 'lead', 'error']],
    [{ lead: 'Cleo Nile' }, ['lead-address', 'lead', 'error']],
    [{ lead: 'eve@city.org' }, ['lead-unknown', 'lead', 'warning']],
    [{ sections: 'Africa, Atlantis' }, ['unknown-section', 'sections', 'error']],
    [{ result: '#REF!' }, ['error-value', 'result', 'error']],
    [{ result: '#N/A ()' }, ['error-value', 'result', 'error']],
    [{ result: '#REF! (Reference does not exist.)' }, ['error-value', 'result', 'error']],
    [{ comment: 'x'.repeat(5001) }, ['text-too-long', 'comment', 'error']],
    [{ ...completed, evidence: ' ' }, ['completed-without-evidence', 'evidence', 'warning']],
    [{ ...completed, result: ' \n' }, ['milestone-without-result', 'result', 'warning']],
    [{ status: 'En bonne voie' }, ['other-spelling', 'status', 'warning', 'on-track']],
    [{ status: 'On track ' }, ['other-spelling', 'status', 'warning', 'on-track']],
    [{ kind: 'etape' }, ['other-spelling', 'kind', 'warning', 'milestone']],
    [{ tier: 'SOCLE' }, ['other-spelling', 'tier', 'warning', 'core']],
    [{ status: 'a risque', reportText: 'x' }, ['other-spelling', 'status', 'warning', 'at-risk']],
    [{ sections: 'Africa; ASPAC' }, ['sections-apart', 'sections', 'warning', ['Africa', 'ASPAC']]],
    [{ lead: 'ann@city.org ' }, ['outer-blanks', 'lead', 'warning', 'ann@city.org']],
    [{ comment: 'a\u0000b\u200b' }, ['control-characters', 'comment', 'warning', 'ab']],
  ])('with %j is found', (cells, wanted) => {
    expect(found(cells)).toEqual([wanted]);
  });

  it('with a formula in an entry is found, with its value as the mend', () => {
    expect(found({ progress: 0.4 }, { progress: '=2/5' })).toEqual([
      ['formula', 'progress', 'error', 0.4],
    ]);
    // An error is no value to put in its place.
    expect(found({ result: '#DIV/0! (Division by zero.)' }, { result: '=1/0' })).toEqual([
      ['formula', 'result', 'error'],
      ['error-value', 'result', 'error'],
    ]);
    // A manager's own column is not mended for them.
    expect(found({ expectedResult: 'x' }, { expectedResult: '="x"' })).toEqual([
      ['formula', 'expectedResult', 'error'],
    ]);
  });
});

/** What the remedy of the one finding says, where it is not that of every such finding. */
function remedy(cells: Readonly<Record<string, CellValue>>): string | undefined {
  const all = { ...good, ...cells };
  const row = areaColumns.map(({ key }) => all[key] ?? '');
  const facts = rowFacts(row, positions, tiers);
  return rowRules.flatMap(({ check }) => check(facts, plan))[0]?.remedy?.fr;
}

it('what can be meant in two ways is not decided: the remedy names both', () => {
  expect(remedy({ due: '03/04/2022' })).toContain('2022-04-03 ou 2022-03-04');
  expect(remedy({ lead: 'stone bob' })).toContain('bob@city.org, bob@other.org');
  expect(remedy({ due: 'in October' })).toBeUndefined();
  expect(remedy({ lead: 'Somebody' })).toBeUndefined();
});

it('every rule has a code of its own, and says what is wrong and what to do in every language', () => {
  expect(new Set(rowRules.map(({ code }) => code)).size).toBe(rowRules.length);
  for (const { text } of rowRules) {
    for (const lang of languages) {
      expect(text.message[lang]).not.toBe('');
      expect(text.remedy[lang]).toMatch(/\.$/);
    }
  }
});
