import { expect, it } from 'vitest';
import { packIds, unpackIds } from '../../src/core/actions/update/packed-ids.ts';
import { dateReadings } from '../../src/core/check/date-readings.ts';
import { rowFacts } from '../../src/core/check/row-facts.ts';
import { rowRules } from '../../src/core/check/row-rules.ts';
import type { PlanFacts } from '../../src/core/check/rule.ts';
import { textPrint } from '../../src/core/papers/report/docs/part-print.ts';
import { refillRequests } from '../../src/core/papers/report/docs/refill-requests.ts';
import { bare, foreign } from '../../src/core/papers/report/foreign-text.ts';
import { httpsLink } from '../../src/core/papers/report/https-link.ts';
import { invitation } from '../../src/core/papers/report/invitation.ts';
import { xmlLimit } from '../../src/core/papers/report/letterhead/letterhead-limits.ts';
import { withSlots } from '../../src/core/papers/report/letterhead/with-slots.ts';
import { attribute, xmlTags } from '../../src/core/papers/report/letterhead/xml-tags.ts';
import { naturalOrder } from '../../src/core/papers/report/natural-order.ts';
import { paperAction } from '../../src/core/papers/report/paper-action.ts';
import { typeset } from '../../src/core/papers/report/typeset.ts';
import { matchPlan } from '../../src/core/papers/translation/match-plan.ts';
import { guessKind } from '../../src/core/plan/guess-kind.ts';
import { lineShape } from '../../src/core/plan/line-shape.ts';
import { similarTexts } from '../../src/core/plan/near-duplicates.ts';
import { parsePlan } from '../../src/core/plan/parse-plan.ts';
import type { RichText } from '../../src/core/plan/plan.ts';
import { introduction, readBold } from '../../src/core/plan/rich-text.ts';
import { sourceLines } from '../../src/core/plan/source-lines.ts';
import { planText } from '../../src/core/plan/sources/plan-text.ts';
import { readTierHeading, tierName } from '../../src/core/plan/tier-heading.ts';
import { unfinishedEnding } from '../../src/core/plan/unfinished.ts';
import { cleanLine, cleanText } from '../../src/core/shared/clean-text.ts';
import { isAddress, plainAddress } from '../../src/core/shared/mail-address.ts';
import { withSubItems } from '../../src/core/workbook/cell.ts';
import { joinNames, splitNames } from '../../src/core/workbook/cell-codec.ts';
import { areaColumns } from '../../src/core/workbook/columns/area-columns.ts';
import { areaSheetTitle } from '../../src/core/workbook/data-sheets.ts';
import { fingerprint, nextId } from '../../src/core/workbook/give-ids.ts';
import { linkFault, mixesAlphabets, shownLink } from '../../src/core/workbook/link.ts';
import { foldLabel } from '../../src/core/workbook/lists.ts';
import { errorWords } from '../../src/server/installation/probe.ts';
import { percent } from '../../src/sidebar/kit/entry.ts';
import { matching, noFilter } from '../../src/sidebar/my-actions/filter.ts';
import { addressesIn } from '../../src/sidebar/share/addresses.ts';
import { growth, mostGrowth, repeated, type Shape } from '../support/growth.ts';
import { row, settings } from './papers/report/real-state.ts';

/** What people type or paste without a thought, and what somebody does on purpose. */
const runs: readonly Shape[] = [
  repeated(' ', 'a', 'b'),
  repeated('1', '', 'x'),
  repeated('a', '', '!'),
  repeated("'", 'a', 'b'),
  repeated('"', 'a', 'b'),
  repeated('1.', '', 'x'),
  repeated('-A1', '', 'x'),
];
/** Not for what takes a text apart at each of them: a heap of small texts is measured then. */
const separators: readonly Shape[] = [
  repeated('\n', 'a', 'b'),
  repeated(' \n', 'a', 'b'),
  repeated('.', 'a', 'b'),
  repeated('**'),
];
const texts: readonly Shape[] = [...runs, ...separators];
const addresses: readonly Shape[] = [
  repeated('.', 'a@', ' '),
  repeated('a.', 'a@', ' '),
  repeated('a.', 'https://', ' '),
  repeated('a-', 'https://a', '_'),
  repeated('а', 'https://', '.com/'),
  repeated('@', 'https://'),
];
const xml: readonly Shape[] = [
  repeated('<!--'),
  repeated('<?'),
  repeated('<![CDATA['),
  repeated('<a>'),
  repeated('<a>', '', '</a>'),
  repeated("<a='"),
  repeated('a', '<'),
  repeated('a', '<a '),
  repeated('a="1" ', '<a '),
  (length) => '<a>'.repeat(length / 7) + '</a>'.repeat(length / 7),
];
const pieces = (text: string): string[] => text.match(/.{1,10}/gs) ?? [];
const paragraphs = new Map<string, readonly RichText[]>();
/** Bold texts, made once: what is measured is what becomes of them. */
function rich(text: string): readonly RichText[] {
  const made = paragraphs.get(text) ?? pieces(text).map((each) => readBold(`**${each}**`).rich);
  paragraphs.set(text, made);
  return made;
}
const inWord = (name: string, body: string): string =>
  `<w:${name} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${body}</w:${name}>`;
const positions = new Map(areaColumns.map(({ key }, i) => [key, i]));
const facts: PlanFacts = {
  ...{ today: '2022-06-15', year: 2022, lang: 'en', tiers: [] },
  ...{ people: new Map([['ann@city.org', 'Ann Ba']]), sections: new Set(['africa']) },
};

/** A function that works on texts of people: one that is added stands here as well. */
const functions: readonly (readonly [
  name: string,
  call: (text: string) => unknown,
  ...shapes: readonly Shape[],
])[] = [
  ['cleanText', cleanText, ...texts],
  ['cleanLine', cleanLine, ...texts],
  [
    'paperAction',
    (text) =>
      paperAction(
        row({ id: text, chapter: text, lead: text, action: text, reportText: text }),
        settings,
      ),
    ...texts,
  ],
  ['typeset', (text) => typeset(text, 'fr'), ...texts],
  ['invitation', (text) => [invitation(text, 'en'), invitation(text, 'fr')], ...texts],
  ['foreign', (text) => bare(foreign(text, 'en')), ...texts],
  ['naturalOrder', (text) => naturalOrder(text, `${text}x`), repeated('1', '', 'x')],
  ['textPrint', (text) => textPrint([text]), ...texts],
  [
    'refillRequests',
    (content) =>
      refillRequests(
        {
          headers: {
            h: {
              content: [
                { paragraph: { elements: [{ textRun: { content }, endIndex: content.length }] } },
              ],
            },
          },
        },
        { title: 'aa', body: '..' },
        { title: 'b', body: ',' },
      ),
    repeated('a'),
    repeated('.'),
  ],
  ['httpsLink', httpsLink, ...texts, ...addresses],
  ['linkFault', (text) => [linkFault(text), mixesAlphabets(text)], ...texts, ...addresses],
  ['shownLink', shownLink, ...texts, ...addresses],
  ['isAddress', (text) => isAddress(plainAddress(text)), ...runs, ...addresses],
  ['errorWords', (text) => errorWords(new Error(text)), ...texts, ...addresses],
  [
    'planText',
    (text) =>
      planText({ paragraphs: [{ heading: 0, runs: [{ text, bold: true }] }], lists: new Map() }),
    ...texts,
  ],
  ['sourceLines', (text) => sourceLines(text, () => undefined), ...texts],
  ['lineShape', (text) => lineShape({ text, leader: false } as never), ...texts],
  ['readBold', readBold, ...texts, repeated('**a')],
  ['introduction', (text) => introduction(rich(text)), repeated('a')],
  ['withSubItems', (text) => withSubItems({ text: '', bold: [] }, rich(text)), repeated('a')],
  ['tierName', (text) => [tierName(text), readTierHeading(text, false)], ...texts],
  ['guessKind', guessKind, ...texts, repeated('by end of '), repeated('by ')],
  ['unfinishedEnding', unfinishedEnding, ...texts],
  [
    'similarTexts',
    (text) => similarTexts(pieces(text).map((each, i) => ({ id: `${i}`, text: each }))),
    repeated('Mali'),
    repeated('a trip to Mali and back '),
  ],
  [
    'parsePlan',
    (text) => parsePlan(`PLAN 2022\n\n1. Area – We act\n1.1. One\nCORE ACTION:\n- ${text}`),
    repeated(' ', 'a', 'b'),
    repeated('\n', 'a', 'b'),
    repeated('.', 'a', 'b'),
  ],
  ['areaSheetTitle', (name) => areaSheetTitle({ number: '1', name, motto: null }), ...texts],
  ['fingerprint', (text) => [fingerprint(text), nextId([text], text, 'C')], ...texts],
  ['foldLabel', foldLabel, ...texts],
  ['splitNames', (text) => joinNames(splitNames(text)), ...runs, repeated('", ')],
  ['dateReadings', dateReadings, ...texts],
  ['packIds', (text) => [packIds(text.split(' ')), unpackIds([text])], ...texts],
  [
    'matchPlan',
    (text) => {
      const chapters = text.match(/.{40}/gs)?.map((_, i) => `1.${i}`) ?? [];
      const plan = { ...parsePlan('').plan, areas: [] };
      return matchPlan(plan, {
        actions: chapters.map((chapter) => row({ id: `${chapter}-C01` })),
        settings: {
          chapters: chapters.map((number) => ({ number, title: '', intro: '' })),
          ...{ tiers: [{ key: 'core', letter: 'C', label: 'Core' }], given: [] },
        },
        added: new Set(),
      });
    },
    repeated('a'),
  ],
  [
    'the rules of the check',
    (text) => {
      const facts_ = rowFacts(
        areaColumns.map(() => text),
        positions,
        [],
      );
      return rowRules.map(({ check }) => check(facts_, facts));
    },
    ...runs,
    ...addresses,
  ],
  ['xmlTags', xmlTags, ...xml],
  ['xmlLimit', (text) => xmlLimit('a.xml', text), ...xml],
  [
    'attribute',
    (attributes) =>
      attribute({ kind: 'open', name: 'a', attributes, start: 0, end: 0, depth: 0 }, 'w:val'),
    ...texts,
    repeated('a= '),
    repeated('a="1" '),
    repeated("a='"),
  ],
  [
    'withSlots',
    (text) =>
      withSlots(
        {
          document: inWord('document', `<w:body>${text}</w:body>`),
          styles: inWord('styles', text),
        },
        [{ key: 'one', level: 1, text }],
      ),
    ...texts,
    ...xml,
    repeated('w:id="1', '<a ', '"/>'),
  ],
  ['addressesIn', addressesIn, ...runs, repeated('<'), repeated('<a')],
  ['percent', percent, ...texts],
  ['the search of My actions', (search) => matching([], { ...noFilter, search }), ...texts],
];

it.each(functions.map(([name, call, ...shapes]) => ({ name, call, shapes })))(
  '$name takes a time that grows with the text, not with its square',
  ({ call, shapes }) => {
    for (const shape of shapes) {
      expect(growth(call, shape), JSON.stringify(shape(12))).toBeLessThan(mostGrowth);
    }
  },
);
