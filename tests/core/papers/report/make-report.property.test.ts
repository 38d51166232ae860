import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeReport } from '../../../../src/core/papers/report/make-report.ts';
import { partKeys } from '../../../../src/core/papers/report/paper-parts.ts';
import type { Contribution } from '../../../../src/core/sections/contribution/read-contributions.ts';
import { languages } from '../../../../src/core/shared/i18n/lang.ts';
import type { ActionRow } from '../../../../src/core/workbook/action-row.ts';
import { statusKeys } from '../../../../src/core/workbook/lists.ts';
import { runs as tried } from '../../../support/tier.ts';
import { cells, paperOn, part, runs, tables, texts } from './read-report.ts';
import { definition, realState, row } from './real-state.ts';

const day = fc
  .date({ min: new Date('2021-06-01'), max: new Date('2023-06-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('', 'two\nlines', 'a\r\nb\tc', '\u0001\uE000\uD800', 'é😀שלום'),
);
const chapter = fc.oneof(
  fc.constantFrom('1', '1.1', '2.2.2.1', '2.2.2.1.', '5.9', '12.3', '', ' ', 'x', '\u00072.1'),
  text,
);

const changes: fc.Arbitrary<Partial<ActionRow>> = fc.record({
  chapter,
  axis: fc.constantFrom('', ' ', 'People', 'PEOPLE', 'Planet', '\uE000'),
  tier: fc.constantFrom(null, 'core', 'enhanced', 'pilot'),
  action: text,
  subItems: fc.array(text, { maxLength: 3 }),
  lead: fc.oneof(text, fc.constant('ana@uclg.example')),
  due: fc.option(day, { nil: null }),
  plannedDue: fc.option(day, { nil: null }),
  status: fc.option(fc.constantFrom(...statusKeys), { nil: null }),
  reportText: text,
  result: text,
  nextStep: text,
  evidence: fc.oneof(text, fc.webUrl({ validSchemes: ['https'] })),
  updatedOn: fc.option(
    day.map((iso) => `${iso}T10:30`),
    { nil: null },
  ),
});
const actions = fc
  .array(changes, { minLength: 1, maxLength: 25 })
  .map((list) => list.map((change, i) => row({ ...change, id: `${1 + (i % 5)}.${i}-C0${i}` })));
const papers = fc.record({
  lang: fc.constantFrom(...languages),
  body: text.map((body) => `B${body}`),
  place: text,
  item: fc.constantFrom('', '3', '3\n4'),
  title: text,
  recommendations: fc.array(text, { maxLength: 3 }),
  period: fc.option(fc.constant({ from: '2022-02-08', to: '2022-05-20' })),
});

/** What some Sections tell of the rows, in their own words. */
const contributionsTo = (rows: readonly ActionRow[]): Contribution[] =>
  rows.flatMap(({ id, action, result }, i) => ({
    ...{ id, section: ['Africa', '', 'Latin\nAmerica'][i % 3] ?? '', status: null, progress: null },
    ...{ reportText: action, result, nextStep: '', evidence: '', updatedOn: null, updatedBy: '' },
    isStale: i % 4 === 0,
  }));

const definitions = fc.record({
  parts: fc.array(fc.constantFrom(...partKeys), { maxLength: 6 }),
  fullAnnex: fc.boolean(),
  scope: fc.record({
    areas: fc.subarray(['1', '2', '5']),
    chapters: fc.subarray(['1.1', '2.', '2.2.2.1']),
    tiers: fc.subarray(['core', 'enhanced']),
    axes: fc.subarray(['people', 'Planet']),
    sections: fc.subarray(['Africa', 'africa ']),
    leads: fc.subarray(['ana@uclg.example', 'ANA@uclg.example']),
  }),
});

describe('whatever a workbook holds', () => {
  it('a paper of any parts and scope is whole, or is refused with a reason', () => {
    fc.assert(
      fc.property(actions, papers, definitions, (rows, wanted, more) => {
        const state = { ...realState(), actions: rows, contributions: contributionsTo(rows) };
        const outcome = makeReport(state, definition({ ...wanted, ...more }));
        if (!outcome.ok) {
          const codes = new Set(outcome.problems.map(({ code }) => code));
          for (const code of codes) {
            expect([
              'nothing-in-scope',
              'unknown-chapter',
              'unknown-axis',
              'unknown-lead',
              'unknown-tier',
            ]).toContain(code);
          }
          return;
        }
        const keys = outcome.value.parts.map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        expect(runs(outcome.value).filter(({ text: printed }) => printed === '')).toEqual([]);
        const headings = outcome.value.parts.flatMap(({ blocks }) =>
          blocks.flatMap((block) => (block.kind === 'heading' ? [block.key] : [])),
        );
        expect(new Set(headings).size).toBe(headings.length);
      }),
      { numRuns: tried(80) },
    );
  });

  it('the paper is whole: texts that Docs takes as they are, bars of one length, parts that add up', () => {
    fc.assert(
      fc.property(actions, papers, (rows, wanted) => {
        const state = { ...realState(), actions: rows, contributions: contributionsTo(rows) };
        const report = paperOn(state, definition({ ...wanted, parts: [...partKeys] }));

        for (const printed of texts(report)) {
          expect(printed).not.toMatch(/[^\P{Cc}\v]|[\uE000-\uF8FF]|\p{Cs}/u);
        }
        expect(runs(report).filter(({ text }) => text === '')).toEqual([]);

        for (const { rows: lines } of tables(part(report, 'progress'))) {
          for (const line of lines) {
            const bar = line[2]?.runs.map(({ text }) => text).join('');
            expect(bar).toBe('\u00A0'.repeat(20));
          }
        }

        for (const table of tables(part(report, 'progress'))) {
          const numbers = cells(table).map((line) => Number(line[1]));
          expect(numbers.slice(0, -1).reduce((a, b) => a + b, 0)).toBe(rows.length);
          expect(numbers.at(-1)).toBe(rows.length);
        }
        const annex = tables(part(report, 'annex')).flatMap(cells);
        expect(annex.map(([id]) => id).sort()).toEqual(rows.map(({ id }) => id).sort());
      }),
      { numRuns: tried(80) },
    );
  });

  it('no internal text is printed', () => {
    const secret = 'TOP-SECRET';
    const rows = realState().actions.map((action, i) => ({
      ...action,
      status: statusKeys[i % 6] ?? null,
      updatedOn: '2022-05-01T10:00',
      comment: secret,
      expectedResult: secret,
      sections: [secret],
      partners: [secret],
      evidence: i % 2 ? secret : `http://${secret}.example`,
      updatedBy: secret,
    }));
    const base = realState();
    const settings = {
      ...base.settings,
      title: secret,
      people: [{ email: 'x@y.example', name: secret, role: null, section: secret }],
      sections: [{ name: secret, language: 'en' as const }],
      periods: base.settings.periods.map((period) => ({ ...period, name: secret })),
      given: [{ id: secret, print: secret }],
    };
    for (const lang of languages) {
      const report = paperOn({ ...base, settings, actions: rows }, definition({ lang }));
      expect(JSON.stringify(report)).not.toContain(secret);
    }
  });

  it('prints a text of 50,000 characters whole', () => {
    const long = `${'word '.repeat(9_999)}end`;
    const rows = [row({ status: 'delayed', reportText: long, action: long })];
    const printed = texts(paperOn({ ...realState(), actions: rows }, definition()));
    expect(printed).toContain(long);
    expect(printed).toContain(`\v${long}`);
  });

  it('makes the same paper from the same state', () => {
    const state = realState();
    expect(makeReport(state, definition())).toEqual(makeReport(state, definition()));
  });
});
