import fc from 'fast-check';
import type { Block, Report, Run, TableCell } from '../../../../../src/core/papers/report/block.ts';
import { cleanText } from '../../../../../src/core/shared/clean-text.ts';

/** Texts as people write them, as core hands them on: combining, right-to-left, emoji, no controls. */
const text = fc
  .string({
    unit: fc.oneof(
      fc.constantFrom(
        'a',
        ' ',
        '\u00a0',
        'e\u0301',
        '\u0301',
        '👩‍👩‍👧',
        '🇪🇸',
        'ש',
        'عَ',
        '\u202e',
        '\u200d',
        '\ud83c',
      ),
      fc.constantFrom(
        '\v',
        '\n',
        '\r\n',
        '\t',
        '\u0000',
        '\ue000',
        '&',
        '<',
        '"',
        ']]>',
        '{{title}}',
      ),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    ),
    maxLength: 12,
  })
  .map(cleanText);

const hex = fc.constantFrom('#aabbcc', '#112233', '#ff0000');
const run: fc.Arbitrary<Run> = fc.record(
  {
    text,
    bold: fc.boolean(),
    italic: fc.boolean(),
    muted: fc.boolean(),
    color: hex,
    fill: hex,
    link: fc.oneof(
      fc.constantFrom({ url: 'https://a.org/' }, { url: 'https://b.org/?q=é#x' }),
      fc.nat(20).map((n) => ({ heading: String(n) })),
    ),
  },
  { requiredKeys: ['text'] },
);
const runs = fc.array(run, { maxLength: 4 });
const cell: fc.Arbitrary<TableCell> = fc.record({ runs, fill: hex }, { requiredKeys: ['runs'] });
const column = fc.record(
  { title: text, width: fc.constant(100), align: fc.constantFrom('start', 'end', 'center') },
  { requiredKeys: ['title', 'width'] },
);
const table = fc
  .tuple(fc.array(column, { minLength: 1, maxLength: 3 }), fc.nat(3), fc.boolean())
  .chain(([columns, rows, total]) =>
    fc
      .array(fc.array(cell, { minLength: columns.length, maxLength: columns.length }), {
        minLength: rows,
        maxLength: rows,
      })
      .map((cells): Block => ({ kind: 'table', columns, rows: cells, total })),
  );
const level = fc.constantFrom(1 as const, 2 as const, 3 as const);
const block: fc.Arbitrary<Block> = fc.oneof(
  table,
  text.map((value): Block => ({ kind: 'title', text: value })),
  fc
    .tuple(text, fc.boolean())
    .map(([value, strong]): Block => ({ kind: 'masthead', text: value, strong })),
  fc.tuple(level, text, fc.boolean()).map(
    ([n, value, newPage]): Block => ({
      kind: 'heading',
      level: n,
      key: '',
      text: value,
      newPage,
    }),
  ),
  runs.map((value): Block => ({ kind: 'paragraph', runs: value })),
  fc
    .tuple(runs, fc.boolean())
    .map(
      ([value, indented]): Block => ({ kind: 'numbered', number: '12.', runs: value, indented }),
    ),
  fc
    .array(fc.tuple(fc.nat(20), fc.constantFrom(1 as const, 2 as const), text), { maxLength: 3 })
    .map(
      (entries): Block => ({
        kind: 'contents',
        entries: entries.map(([n, depth, value]) => ({
          heading: String(n),
          level: depth,
          text: value,
        })),
      }),
    ),
);

/** Reports of any blocks in any order; every link leads to a heading of the report. */
export const anyReport: fc.Arbitrary<Report> = fc
  .array(fc.array(block, { maxLength: 6 }), { minLength: 1, maxLength: 4 })
  .map((parts) => ({
    title: 'T',
    placeholders: { organisation: 'Name', meeting: 'Réunion 🎉', title: 'T' },
    parts: withKeys(parts).map((blocks, i) => ({ key: `part-${i}`, blocks })),
  }));

/** Gives headings their keys, and links a heading that is there, or none. */
function withKeys(parts: readonly (readonly Block[])[]): Block[][] {
  const count = parts.flat().filter(({ kind }) => kind === 'heading').length;
  const keyOf = (n: string): string => `h${Number(n) % count}`;
  const linked = (list: readonly Run[]): Run[] =>
    list.map(({ link, ...rest }) => {
      if (!link || 'url' in link) return link ? { ...rest, link } : rest;
      return count === 0 ? rest : { ...rest, link: { heading: keyOf(link.heading) } };
    });
  let next = 0;
  return parts.map((blocks) =>
    blocks.map((each): Block => {
      if (each.kind === 'heading') return { ...each, key: `h${next++}` };
      if (each.kind === 'contents') {
        const entries = count === 0 ? [] : each.entries;
        return {
          ...each,
          entries: entries.map((entry) => ({ ...entry, heading: keyOf(entry.heading) })),
        };
      }
      if (each.kind === 'table') {
        const rows = each.rows.map((row) => row.map((one) => ({ ...one, runs: linked(one.runs) })));
        return { ...each, rows };
      }
      return 'runs' in each ? { ...each, runs: linked(each.runs) } : each;
    }),
  );
}
