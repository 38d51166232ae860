import { describe, expect, it } from 'vitest';
import {
  type ApiDocument,
  createWorld,
} from '../../../../../packages/emulator/tests/docs/support.ts';
import type { Block, Report } from '../../../../../src/core/papers/report/block.ts';
import { paperRequests } from '../../../../../src/core/papers/report/docs/paper-requests.ts';
import {
  readTarget,
  targetFields,
} from '../../../../../src/core/papers/report/docs/read-target.ts';
import { headingSlots } from '../../../../../src/core/papers/report/letterhead/heading-slots.ts';
import { said } from './written-paper.ts';

type Element = gapi.client.docs.StructuralElement;
type Inline = gapi.client.docs.ParagraphElement;

const text = (content: string, textStyle: gapi.client.docs.TextStyle = {}): Inline => ({
  textRun: { content, textStyle },
});
const paragraph = (...elements: Inline[]): Element => ({ paragraph: { elements } });
const heading = (words: string): Element => ({
  paragraph: { elements: [text(`${words}\n`)], paragraphStyle: { namedStyleType: 'HEADING_1' } },
});
const empty = paragraph(text('\n'));

const report = (blocks: readonly Block[] = []): Report => ({
  title: 'T',
  placeholders: { organisation: 'A longer name', body: '' },
  parts: [
    {
      key: 'front',
      blocks: [
        { kind: 'title', text: 'Title' },
        { kind: 'contents', entries: [{ heading: 'h', level: 1, text: 'Heading' }] },
      ],
    },
    {
      key: 'main',
      blocks: [{ kind: 'heading', level: 1, key: 'h', text: 'Heading' }, ...blocks],
    },
  ],
});

/** The Doc after a paper was written behind what a letterhead has in its body. */
function written(own: readonly Element[], paper = report()): ApiDocument {
  const world = createWorld({
    from: { body: { content: [...own, empty, heading('Heading'), empty] } },
  });
  const target = readTarget(world.get({ fields: targetFields }), headingSlots(paper));
  if (!target) throw new Error('the heading is not where it was put');
  world.batch(paperRequests(paper, target));
  return world.get();
}

const paper = ['Title', 'Heading', 'Heading', ''];

describe('a paper in a letterhead with a body of its own', () => {
  it('stands behind placeholders in a table', () => {
    const cell = { content: [paragraph(text('{{organisation}}, {{body}}{{other}}\n'))] };
    const table: Element = { table: { rows: 1, columns: 1, tableRows: [{ tableCells: [cell] }] } };
    expect(said(written([table]))).toEqual(['', [['A longer name, {{other}}']], ...paper]);
  });

  it('stands behind placeholders in pieces of different looks, beside what is no text', () => {
    const parts = [text('{{organi'), text('sation}}', { bold: true }), { horizontalRule: {} }];
    const blocks = said(written([paragraph(...parts, text(' {{body}}\n'))]));
    expect(blocks).toEqual(['A longer name ', ...paper]);
  });

  it('stands in place of empty paragraphs, but never of what is more', () => {
    expect(said(written([empty, empty]))).toEqual(paper);
    expect(said(written([paragraph({ horizontalRule: {} }, text('\n')), empty]))).toEqual([
      '',
      '',
      ...paper,
    ]);
  });

  it('has no look of what stood there before', () => {
    const loud = {
      bold: true,
      italic: true,
      fontSize: { magnitude: 30, unit: 'PT' },
      backgroundColor: { color: { rgbColor: { red: 1 } } },
    } as const;
    const world = createWorld({
      from: {
        body: {
          content: [paragraph(text('\n', loud)), heading('Heading'), paragraph(text('\n', loud))],
        },
      },
    });
    const meant = report([
      { kind: 'paragraph', runs: [{ text: 'plain ' }, { text: 'bold', bold: true }] },
    ]);
    const target = readTarget(world.get({ fields: targetFields }), headingSlots(meant));
    world.batch(target ? paperRequests(meant, target) : []);
    const runs = (world.get().body?.content ?? []).flatMap(
      ({ paragraph: p }) => p?.elements?.map(({ textRun }) => textRun) ?? [],
    );
    expect(runs.find((run) => run?.content === 'plain ')?.textStyle).toEqual({});
    expect(runs.find((run) => run?.content === 'Title\n')?.textStyle).toEqual({});
  });
});

describe('a part or a table that says nothing', () => {
  const cellOf = (title: string): Block => ({
    kind: 'table',
    columns: [{ title, width: 453 }],
    rows: [],
    total: true,
  });

  it('breaks nothing', () => {
    const blocks: Block[] = [cellOf(''), cellOf(''), { kind: 'paragraph', runs: [] }];
    expect(said(written([], report(blocks)))).toEqual([
      ...paper.slice(0, -1),
      '',
      [['']],
      '',
      [['']],
      '',
    ]);
  });

  it('has no range, unlike the others', () => {
    const meant = report();
    const document = written([], {
      ...meant,
      parts: [
        { key: 'none', blocks: [] },
        { key: 'first', blocks: [{ kind: 'contents', entries: [] }] },
        ...meant.parts,
        { key: 'last', blocks: [{ kind: 'contents', entries: [] }] },
      ],
    });
    expect(Object.keys(document.namedRanges ?? {}).map((name) => name.split('/')[1])).toEqual([
      'front',
      'main',
      'paper',
    ]);
  });
});

describe('a Doc that is not what was converted', () => {
  it.each([
    ['another heading', [empty, heading('Other'), empty]],
    ['no paragraph behind it', [empty, heading('Heading')]],
    ['a heading that is none', [empty, paragraph(text('Heading\n')), empty]],
    ['no paragraph before it', [heading('Heading'), empty]],
    ['no body', []],
  ])('is told by %s', (_, content) => {
    const world = createWorld({ from: { body: { content: [...content] } } });
    const target = readTarget(world.get({ fields: targetFields }), headingSlots(report()));
    expect(target).toBeUndefined();
  });

  it('is never linked into blindly: a heading without a place is a bug', () => {
    const world = createWorld();
    const target = readTarget(world.get({ fields: targetFields }), []);
    expect(() => target && paperRequests(report(), target)).toThrow('No heading h');
  });
});
