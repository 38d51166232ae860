import { describe, expect, it } from 'vitest';
import {
  bodyText,
  createWorld,
  insert,
  type Request,
  range,
  runsOf,
} from '../../../emulator/tests/docs/support.ts';
import { docRequests } from '../../src/view/doc-edit.ts';

/** A Doc after some requests, and after a person typed over what is between two indices. */
function typed(requests: readonly Request[], start: number, end: number, text: string) {
  const world = createWorld();
  world.batch(requests);
  world.batch(docRequests({ revision: '', start, end, text }));
  return world.get();
}

const bold = (start: number, end: number): Request => ({
  updateTextStyle: { range: range(start, end), textStyle: { bold: true }, fields: 'bold' },
});

describe('typing into a Doc', () => {
  it.each([
    ['adds', 5, 5, ' new', 'The  newplan\n'],
    ['deletes', 1, 5, '', 'plan\n'],
    ['replaces', 5, 9, 'work', 'The work\n'],
    ['makes a paragraph', 4, 5, '\n', 'The\nplan\n'],
  ])('%s', (_, start, end, text, expected) => {
    expect(bodyText(typed([insert(1, 'The plan')], start, end, text))).toBe(expected);
  });

  it('over bold text is bold, and beside it is not', () => {
    const over = typed([insert(1, 'The plan here'), bold(5, 9)], 5, 9, 'work');
    expect(runsOf(over, 0)).toMatchObject([
      ['The ', {}],
      ['work', { bold: true }],
      [' here\n', {}],
    ]);
    const beside = typed([insert(1, 'The plan here'), bold(5, 9)], 5, 5, 'new ');
    expect(runsOf(beside, 0)).toMatchObject([
      ['The new ', {}],
      ['plan', { bold: true }],
      [' here\n', {}],
    ]);
    expect(runsOf(beside, 0)[0]).toEqual(['The new ', {}]);
  });

  it('over the first word of a named range stays inside it', () => {
    const document = typed(
      [
        insert(1, 'Before\nThe plan\nAfter'),
        { createNamedRange: { name: 'part', range: range(8, 17) } },
      ],
      ...([8, 11] as const),
      'One',
    );
    expect(bodyText(document)).toBe('Before\nOne plan\nAfter\n');
    expect(document.namedRanges?.part?.namedRanges?.[0]?.ranges).toEqual([
      { startIndex: 8, endIndex: 17 },
    ]);
  });

  it('a new line in a list makes another item of it', () => {
    const document = typed(
      [
        insert(1, 'OneTwo'),
        {
          createParagraphBullets: {
            range: range(1, 2),
            bulletPreset: 'NUMBERED_DECIMAL_ALPHA_ROMAN',
          },
        },
      ],
      ...([4, 4] as const),
      '\n',
    );
    const lists = (document.body?.content ?? []).flatMap(({ paragraph }) =>
      paragraph ? [paragraph.bullet?.listId] : [],
    );
    expect(lists).toHaveLength(2);
    expect(lists[0]).toBeDefined();
    expect(lists[1]).toBe(lists[0]);
  });
});
