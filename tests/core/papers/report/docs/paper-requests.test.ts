import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Report, Run } from '../../../../../src/core/papers/report/block.ts';
import { paperLength } from '../../../../../src/core/papers/report/docs/paper-length.ts';
import { partName } from '../../../../../src/core/papers/report/docs/part-print.ts';
import { cleanText } from '../../../../../src/core/shared/clean-text.ts';
import { paperOn } from '../read-report.ts';
import { definition, realState } from '../real-state.ts';
import { meant, said, written } from './written-paper.ts';

const paper = paperOn(
  realState({
    '2.1.1-C01': { status: 'completed', result: 'Réuni 🎉 à Dakar', updatedOn: '2022-05-02T10:00' },
    '5.1-C01': { status: 'delayed', reportText: 'تأخير', nextStep: 'é́ combiné', due: '2022-03-01' },
  }),
  definition({}),
);

const notEmpty = (block: string | string[][]): boolean => block !== '';

describe('a paper written into a Doc', () => {
  const { document, requests } = written(paper);
  const content = document.body?.content ?? [];

  it('says exactly what was meant, block by block', () => {
    expect(said(document).filter(notEmpty)).toEqual(meant(paper).filter(notEmpty));
  });

  it('leaves an empty paragraph only behind a table, and none at the top', () => {
    const blocks = said(document);
    expect(blocks[0]).not.toBe('');
    blocks.forEach((block, i) => {
      if (block === '') expect(Array.isArray(blocks[i - 1])).toBe(true);
    });
  });

  it('links every entry of the contents to its heading', () => {
    const headings = new Map(
      content.flatMap(({ paragraph }) => {
        const id = paragraph?.paragraphStyle?.headingId;
        const text = paragraph?.elements
          ?.map(({ textRun }) => textRun?.content)
          .join('')
          .trim();
        return id ? [[id, text] as const] : [];
      }),
    );
    const links = content.flatMap(({ paragraph }) =>
      (paragraph?.elements ?? []).flatMap(({ textRun }) => {
        const id = textRun?.textStyle?.link?.headingId;
        return id ? [[textRun?.content?.trim(), headings.get(id)]] : [];
      }),
    );
    const entries = paper.parts
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === 'contents' ? block.entries : []));
    expect(links).toHaveLength(entries.length);
    for (const [entry, heading] of links) expect(entry).toBe(heading);
  });

  it('has real headings, literal numbers with a hanging indent, and tables that repeat their header', () => {
    const styles = content.map(({ paragraph }) => paragraph?.paragraphStyle?.namedStyleType);
    const headings = paper.parts.flatMap(({ blocks }) =>
      blocks.filter(({ kind }) => kind === 'heading'),
    );
    expect(styles.filter((style) => style?.startsWith('HEADING'))).toHaveLength(headings.length);
    const numbered = content.find(({ paragraph }) =>
      paragraph?.elements?.[0]?.textRun?.content?.startsWith('1.\t'),
    );
    expect(numbered?.paragraph?.paragraphStyle).toMatchObject({
      indentStart: { magnitude: 28, unit: 'PT' },
    });
    const tables = content.flatMap(({ table }) => (table ? [table] : []));
    expect(tables.length).toBeGreaterThan(36);
    for (const { tableRows, tableStyle } of tables) {
      expect(tableRows?.[0]?.tableRowStyle).toMatchObject({
        tableHeader: true,
        preventOverflow: true,
      });
      const widths = (tableStyle?.tableColumnProperties ?? []).map(
        ({ width }) => width?.magnitude ?? 0,
      );
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(453, 0);
    }
  });

  it('names the range of each part after its content, in order and without gaps, and the whole last', () => {
    const ranges = paper.parts.map(
      (part) => document.namedRanges?.[partName(part)]?.namedRanges?.[0]?.ranges?.[0],
    );
    ranges.forEach((range, i) => {
      expect(range, paper.parts[i]?.key).toBeDefined();
      if (i > 0) expect(range?.startIndex).toBe(ranges[i - 1]?.endIndex);
    });
    expect(ranges[0]?.startIndex ?? 1).toBe(1);
    const whole = document.namedRanges?.['workplan/paper']?.namedRanges?.[0]?.ranges?.[0];
    expect(whole?.endIndex).toBe(ranges[ranges.length - 1]?.endIndex);
    expect(requests[requests.length - 1]).toHaveProperty('deleteContentRange');
  });

  it('fills the placeholders of the header only', () => {
    const header = document.headers?.h?.content?.[0]?.paragraph?.elements?.[0]?.textRun?.content;
    expect(header).toContain(paper.placeholders.title);
    const braces: Report = {
      title: 'T',
      placeholders: { title: 'replaced' },
      parts: [{ key: 'a', blocks: [{ kind: 'paragraph', runs: [{ text: 'say {{title}}' }] }] }],
    };
    const own = ['Dear {{title}}, {{title}}!', ''];
    expect(said(written(braces, own).document)).toEqual([
      'Dear replaced, replaced!',
      '',
      'say {{title}}',
    ]);
  });

  it('knows beforehand how long the Doc will be, and stays far below the limits of one call', () => {
    const end = content[content.length - 1]?.endIndex ?? 0;
    expect(Math.abs(end - paperLength(paper))).toBeLessThan(100);
    expect(requests.length).toBeLessThan(6_000);
    expect(JSON.stringify(requests).length).toBeLessThan(1_500_000);
  });
});

const text = fc
  .string({
    unit: fc.constantFrom(
      'a',
      ' ',
      'é',
      'e\u0301',
      '🎉',
      '👩‍👩‍👧',
      'ש',
      'ع',
      '\t',
      '\u0007',
      '\ue000',
      '\n',
    ),
  })
  .map(cleanText);
const run: fc.Arbitrary<Run> = fc.record(
  {
    text,
    bold: fc.boolean(),
    fill: fc.constant('#aabbcc'),
    link: fc.constant({ url: 'https://a.org/' }),
  },
  { requiredKeys: ['text'] },
);
const runs = fc.array(run, { maxLength: 3 });
const table = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 3 }))
  .chain(([columns, rows]) => {
    const cell = fc.record({ runs, fill: fc.constant('#112233') }, { requiredKeys: ['runs'] });
    return fc.record({
      kind: fc.constant('table' as const),
      columns: fc.array(fc.record({ title: text, width: fc.constant(100) }), {
        minLength: columns,
        maxLength: columns,
      }),
      rows: fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
      total: fc.boolean(),
    });
  });
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('paragraph' as const), runs }),
  fc.record({ kind: fc.constant('numbered' as const), number: fc.constant('7.'), runs }),
  table,
);
const nonEmpty = text.map((value) => `x${value}`);
const part = fc.tuple(fc.boolean(), nonEmpty, fc.array(block, { maxLength: 5 }));

describe('whatever a paper says', () => {
  it('stands in the Doc at every index as it was meant, with its styles and links', () => {
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 4 }),
        fc.array(text, { maxLength: 2 }),
        (parts, own) => {
          const report = reportOf(parts);
          const { document } = written(report, own);
          const blocks = said(document).filter(notEmpty);
          const before = own.filter(notEmpty);
          expect(blocks).toEqual([...before, ...meant(report).filter(notEmpty)]);
          expect(styled(document)).toEqual(intended(report));
        },
      ),
      { numRuns: 80 },
    );
  });
});

/** Parts with a heading each; the linked ones come with the letterhead, the others are written. */
function reportOf(parts: readonly (readonly [boolean, string, readonly Block[]])[]): Report {
  const entries = parts.flatMap(([linked, title], i) =>
    linked ? [{ heading: `h${i}`, level: 1 as const, text: title }] : [],
  );
  return {
    title: 'T',
    placeholders: { organisation: 'O' },
    parts: [
      {
        key: 'front',
        blocks: [
          { kind: 'title', text: 'T' },
          { kind: 'contents', entries },
        ],
      },
      ...parts.map(([, title, blocks], i) => ({
        key: `p${i}`,
        blocks: [
          { kind: 'heading' as const, level: 1 as const, key: `h${i}`, text: title },
          ...blocks,
        ],
      })),
    ],
  };
}

/** Every piece of filled text in a Doc, in order. */
function styled(document: gapi.client.docs.Document): string {
  const elements = (
    content: gapi.client.docs.StructuralElement[] = [],
  ): gapi.client.docs.ParagraphElement[] =>
    content.flatMap(({ paragraph, table: t }) => [
      ...(paragraph?.elements ?? []),
      ...(t?.tableRows ?? []).flatMap((row) =>
        (row.tableCells ?? []).flatMap((cell) => elements(cell.content)),
      ),
    ]);
  return (
    elements(document.body?.content)
      .filter(({ textRun }) => textRun?.textStyle?.backgroundColor?.color)
      .map(({ textRun }) => textRun?.content)
      .join('')
      // Docs extends a style over the line break behind it.
      .replaceAll('\n', '')
  );
}

function intended(report: Report): string {
  return report.parts
    .flatMap(({ blocks }) => blocks)
    .flatMap((each) =>
      each.kind === 'table'
        ? each.rows.flatMap((row) => row.flatMap((cell) => cell.runs))
        : 'runs' in each
          ? each.runs
          : [],
    )
    .filter(({ fill }) => fill !== undefined)
    .map((each) => each.text)
    .join('');
}
