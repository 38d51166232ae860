import { describe, expect, it } from 'vitest';
import { rowFacts } from '../../../src/core/check/row-facts.ts';
import { rowRules } from '../../../src/core/check/row-rules.ts';
import type { PlanFacts } from '../../../src/core/check/rule.ts';
import { languages } from '../../../src/core/i18n/lang.ts';
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
  people: new Set(['ann@city.org']),
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
    [{ tier: 'Golden' }, ['not-a-choice', 'tier', 'error']],
    [{ status: '' }, ['no-status', 'status', 'warning']],
    [{ progress: 'half' }, ['progress-range', 'progress', 'error']],
    [{ progress: -0.1 }, ['progress-range', 'progress', 'error']],
    [{ progress: 40 }, ['progress-range', 'progress', 'error', 0.4]],
    [{ progress: '40 %' }, ['progress-range', 'progress', 'error', 0.4]],
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
    [{ due: '2022-10-01' }, ['date-as-text', 'due', 'error', '2022-10-01']],
    [{ due: 'in October' }, ['date-as-text', 'due', 'error']],
    [{ plannedDue: '2022-10-01' }, ['date-as-text', 'plannedDue', 'error']],
    [{ start: isoToSerial('2022-11-01') }, ['due-before-start', 'due', 'error']],
    [{ due: '' }, ['milestone-without-due', 'due', 'warning']],
    [{ due: isoToSerial('2023-02-01') }, ['due-outside-year', 'due', 'warning']],
    [{ due: isoToSerial('2022-06-14') }, ['overdue-not-delayed', 'status', 'warning']],
    [{ lead: '' }, ['no-lead', 'lead', 'warning']],
    [{ lead: 'Ann' }, ['lead-address', 'lead', 'error']],
    [{ lead: 'ann@city.org, bob@city.org' }, ['lead-address', 'lead', 'error']],
    [{ lead: 'bob@city.org' }, ['lead-unknown', 'lead', 'warning']],
    [{ sections: 'Africa, Atlantis' }, ['unknown-section', 'sections', 'error']],
    [{ result: '#REF!' }, ['error-value', 'result', 'error']],
    [{ result: '#N/A ()' }, ['error-value', 'result', 'error']],
    [{ result: '#REF! (Reference does not exist.)' }, ['error-value', 'result', 'error']],
    [{ comment: 'x'.repeat(5001) }, ['text-too-long', 'comment', 'error']],
    [{ ...completed, evidence: ' ' }, ['completed-without-evidence', 'evidence', 'warning']],
    [{ ...completed, result: ' \n' }, ['milestone-without-result', 'result', 'warning']],
    [{ status: 'En bonne voie' }, ['other-spelling', 'status', 'warning', 'on-track']],
    [{ status: 'On track ' }, ['other-spelling', 'status', 'warning', 'on-track']],
    // A manager's own column is not mended for them.
    [{ kind: 'Étape' }, ['other-spelling', 'kind', 'warning']],
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

it('every rule has a code of its own, and says what is wrong and what to do in every language', () => {
  expect(new Set(rowRules.map(({ code }) => code)).size).toBe(rowRules.length);
  for (const { text } of rowRules) {
    for (const lang of languages) {
      expect(text.message[lang]).not.toBe('');
      expect(text.remedy[lang]).toMatch(/\.$/);
    }
  }
});
