import { describe, expect, it } from 'vitest';
import type { Block, Report } from '../../../../../src/core/papers/report/block.ts';
import { written } from './written-paper.ts';

const table = (rows: readonly string[]): Block => ({
  kind: 'table',
  columns: [
    { title: 'Action', width: 300 },
    { title: 'Status', width: 153 },
  ],
  rows: rows.map((text) => [{ runs: [{ text }] }, { runs: [] }]),
});
const report = (blocks: readonly Block[]): Report => ({
  title: 'T',
  placeholders: {},
  parts: [{ key: 'main', blocks }],
});

/** For each row of the first table: whether it stays on the page of the next one. */
function kept(blocks: readonly Block[]): boolean[] {
  const content = written(report(blocks)).document.body?.content ?? [];
  const rows = content.find((element) => element.table)?.table?.tableRows ?? [];
  return rows.map((row) =>
    (row.tableCells ?? []).every(
      (cell) => cell.content?.[0]?.paragraph?.paragraphStyle?.keepWithNext === true,
    ),
  );
}

/** The paragraphs that stay on the page of what follows. */
function keptLines(blocks: readonly Block[]): (string | undefined)[] {
  const content = written(report(blocks)).document.body?.content ?? [];
  return content.flatMap(({ paragraph }) =>
    paragraph?.paragraphStyle?.keepWithNext === true
      ? [paragraph.elements?.[0]?.textRun?.content]
      : [],
  );
}

describe('what stays on one page', () => {
  it('is a small table as a whole', () => {
    expect(kept([table(['one', 'two', 'three'])])).toEqual([true, true, true, false]);
  });

  it('is the header with the first row of a long table', () => {
    const [header, ...rows] = kept([table(Array.from({ length: 12 }, () => 'row'))]);
    expect([header, ...new Set(rows)]).toEqual([true, false]);
    expect(kept([table(['x'.repeat(500), 'y'.repeat(500)])])).toEqual([true, false, false]);
  });

  it('is nothing of a table that has only its header', () => {
    expect(kept([table([])])).toEqual([false]);
  });

  it('is a heading or a line with the table behind it, whatever Docs wants between them', () => {
    expect(
      keptLines([
        { kind: 'paragraph', runs: [{ text: 'Before' }] },
        { kind: 'paragraph', runs: [{ text: 'Leads' }] },
        table(['one']),
        { kind: 'heading', level: 2, key: 'h', text: 'Heading' },
        table(['two']),
        { kind: 'paragraph', runs: [{ text: 'Behind' }] },
      ]),
    ).toEqual(['Leads\n', 'Heading\n']);
    expect(keptLines([table(['one'])])).toEqual(['\n']);
  });
});
