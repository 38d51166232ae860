import { describe, expect, it } from 'vitest';
import { createWorld, insert, type Request, range } from '../../../emulator/tests/docs/support.ts';
import type { DocBlock, DocParagraph } from '../../src/protocol/doc-view.ts';
import { docView } from '../../src/view/doc-view.ts';

function viewAfter(...requests: Request[]) {
  const world = createWorld();
  world.batch(requests);
  return { view: docView(world.content(), true), document: world.get() };
}

const paragraphs = (blocks: readonly DocBlock[]): DocParagraph[] =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? [block] : []));
const texts = (blocks: readonly DocBlock[]): string[] =>
  paragraphs(blocks).map(({ runs }) => runs.map(({ text }) => text).join(''));
const bullets = (start: number, end: number, bulletPreset: string): Request => ({
  // Google's types list the presets as plain strings.
  createParagraphBullets: {
    range: range(start, end),
    bulletPreset: bulletPreset as 'BULLET_DISC_CIRCLE_SQUARE',
  },
});

describe('a Doc in the page', () => {
  it('has the paragraphs of the body with the indices of the Docs API', () => {
    const { view, document } = viewAfter(insert(1, 'One\nTwo 😀\nThree'));
    expect(texts(view.body)).toEqual(['One', 'Two 😀', 'Three']);
    const places = (document.body?.content ?? []).flatMap(({ paragraph, startIndex, endIndex }) =>
      paragraph ? [[startIndex, endIndex]] : [],
    );
    expect(paragraphs(view.body).map((each) => [each.startIndex, each.endIndex])).toEqual(places);
    expect(view).toMatchObject({ fileId: 'doc', title: 'Doc', canEdit: true });
    expect(view.revision).toBe(document.revisionId);
  });

  it('says of headings what they are, and shows them as their named style is', () => {
    const { view } = viewAfter(insert(1, 'Title\nText'), {
      updateParagraphStyle: {
        range: range(1, 2),
        paragraphStyle: { namedStyleType: 'HEADING_1' },
        fields: 'namedStyleType',
      },
    });
    const [heading, text] = paragraphs(view.body);
    expect(heading).toMatchObject({ style: 'HEADING_1', headingId: expect.any(String) });
    expect(text?.style).toBe('NORMAL_TEXT');
    expect(heading?.look.fontSize).toBeGreaterThan(text?.look.fontSize ?? 0);
  });

  it('counts the items of numbered lists, and begins again for each list', () => {
    const { view } = viewAfter(
      insert(1, 'A\nB\nbetween\nC\nD'),
      bullets(1, 4, 'NUMBERED_DECIMAL_ALPHA_ROMAN'),
      bullets(13, 16, 'NUMBERED_DECIMAL_ALPHA_ROMAN'),
    );
    expect(paragraphs(view.body).map(({ glyph }) => glyph)).toEqual([
      '1.',
      '2.',
      undefined,
      '1.',
      '2.',
    ]);
  });

  it('shows bullets, looks of runs, and links', () => {
    const { view } = viewAfter(
      insert(1, 'See the plan'),
      bullets(1, 2, 'BULLET_DISC_CIRCLE_SQUARE'),
      {
        updateTextStyle: {
          range: range(9, 13),
          textStyle: { bold: true, link: { url: 'https://uclg.org/' } },
          fields: 'bold,link',
        },
      },
    );
    const [item] = paragraphs(view.body);
    expect(item?.glyph).toBe('•');
    expect(item?.runs.map(({ text }) => text)).toEqual(['See the ', 'plan']);
    expect(item?.runs[0]?.look.bold).toBeUndefined();
    expect(item?.runs[1]?.look).toMatchObject({ bold: true, link: 'https://uclg.org/' });
  });

  it('has tables with cells of paragraphs that can be edited at their own indices', () => {
    const { view } = viewAfter(insert(1, 'Before'), {
      insertTable: { rows: 2, columns: 2, endOfSegmentLocation: {} },
    });
    const table = view.body.find((block) => block.kind === 'table');
    if (table?.kind !== 'table') throw new Error('the view has no table');
    expect(table.rows.map(({ cells }) => cells.length)).toEqual([2, 2]);
    const starts = table.rows.flatMap(({ cells }) =>
      cells.flatMap(({ blocks }) => paragraphs(blocks).map(({ startIndex }) => startIndex)),
    );
    expect(starts).toHaveLength(4);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));

    const world = createWorld();
    world.batch([
      insert(1, 'Before'),
      { insertTable: { rows: 2, columns: 2, endOfSegmentLocation: {} } },
      insert(starts[3] ?? 0, 'last'),
    ]);
    const after = docView(world.content(), true).body.find((block) => block.kind === 'table');
    if (after?.kind !== 'table') throw new Error('the view has no table');
    expect(after.rows.map(({ cells }) => cells.map(({ blocks }) => texts(blocks)))).toEqual([
      [[''], ['']],
      [[''], ['last']],
    ]);
  });

  it('leaves to Docs what is more than text', () => {
    const { view } = viewAfter(insert(1, 'One\nTwo'), {
      insertPageBreak: { location: { index: 5 } },
    });
    expect(paragraphs(view.body)[0]?.plain).toBe(true);
    expect(paragraphs(view.body).some(({ plain }) => !plain)).toBe(true);
  });
});
