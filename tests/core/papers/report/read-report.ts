import type { Block, Part, Report, Run } from '../../../../src/core/papers/report/block.ts';
import type { PaperDefinition } from '../../../../src/core/papers/report/definition.ts';
import { makeReport } from '../../../../src/core/papers/report/make-report.ts';
import type { State } from '../../../../src/core/papers/report/state.ts';

/** The paper, where one is expected. */
export function paperOn(state: State, definition: PaperDefinition): Report {
  const outcome = makeReport(state, definition);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

export function part(report: Report, key: string): Part {
  const found = report.parts.find((candidate) => candidate.key === key);
  if (!found) throw new Error(`no part ${key}`);
  return found;
}

export type Table = Extract<Block, { kind: 'table' }>;
export const tables = ({ blocks }: Part): Table[] =>
  blocks.filter((block) => block.kind === 'table');

export const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');

/** The cells of a table as texts. */
export const cells = ({ rows }: Table): string[][] =>
  rows.map((row) => row.map(({ runs }) => textOf(runs)));

/** Every run of a paper. */
export function runs(report: Report): Run[] {
  return report.parts.flatMap(({ blocks }) =>
    blocks.flatMap((block): Run[] => {
      if (block.kind === 'table')
        return block.rows.flatMap((row) => row.flatMap((cell) => [...cell.runs]));
      return 'runs' in block ? [...block.runs] : [];
    }),
  );
}

/** Every text of a paper, headings, titles of columns, contents and placeholders included. */
export function texts(report: Report): string[] {
  return [
    report.title,
    ...Object.values(report.placeholders),
    ...runs(report).map(({ text }) => text),
    ...report.parts.flatMap(({ blocks }) =>
      blocks.flatMap((block) => {
        if (block.kind === 'table') return block.columns.map(({ title }) => title);
        if (block.kind === 'contents') return block.entries.map(({ text }) => text);
        return 'text' in block ? [block.text] : [];
      }),
    ),
  ];
}

/** A block of text as a line: "3. In the period, …". */
export const sentences = ({ blocks }: Part): string[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'numbered') return [`${block.number} ${textOf(block.runs)}`];
    if (block.kind === 'paragraph') return [textOf(block.runs)];
    return [];
  });
