import { describe, expect, it } from 'vitest';
import { bodyText, createWorld, insert, type Request, range, remove, runsOf } from './support.ts';

const bold = (start: number, end: number): Request => ({
  updateTextStyle: { range: range(start, end), textStyle: { bold: true }, fields: 'bold' },
});
const named = (
  start: number,
  end: number,
  namedStyleType: 'HEADING_1' | 'HEADING_2' | 'NORMAL_TEXT',
): Request => ({
  updateParagraphStyle: {
    range: range(start, end),
    paragraphStyle: { namedStyleType },
    fields: 'namedStyleType',
  },
});
const link = (start: number, end: number, url: string): Request => ({
  updateTextStyle: { range: range(start, end), textStyle: { link: { url } }, fields: 'link' },
});
const blue = {
  foregroundColor: { color: { rgbColor: { red: 0.06666667, green: 0.33333334, blue: 0.8 } } },
  underline: true,
};

/** A Doc after some requests. */
function docAfter(...requests: Request[]) {
  const world = createWorld();
  world.batch(requests);
  return world.get();
}

const styles = (document: gapi.client.docs.Document) =>
  (document.body?.content ?? []).flatMap(({ paragraph }) => (paragraph ? [paragraph] : []));

describe('text', () => {
  it('loses control characters and private use, and keeps tabs and line breaks', () => {
    expect(
      bodyText(docAfter(insert(1, 'a\u0000\u0008b\tc\u000bd\u000c\r\u001fe\ue000\uf8fff'))),
    ).toBe('ab\tc\u000bdef\n');
  });

  it('takes the style of the text before it, at the start of a paragraph of that behind', () => {
    expect(
      runsOf(docAfter(insert(1, 'abc'), bold(1, 3), insert(3, 'X'), insert(1, 'Y')), 0),
    ).toEqual([
      ['YabX', { bold: true }],
      ['c\n', {}],
    ]);
  });

  it('does not grow a link at its ends, but inside', () => {
    const document = docAfter(
      insert(1, 'abcd'),
      link(2, 4, 'https://a.org'),
      insert(4, 'Y'),
      insert(3, 'X'),
    );
    expect(runsOf(document, 0)).toEqual([
      ['a', {}],
      ['bXc', { link: { url: 'https://a.org' }, ...blue }],
      ['Yd\n', {}],
    ]);
  });

  it('with newlines makes paragraphs in the style of the one it is put into', () => {
    const world = createWorld();
    world.batch([insert(1, 'Title'), named(1, 2, 'HEADING_1'), insert(3, 'A\nB')]);
    const document = world.get();
    expect(bodyText(document)).toBe('TiA\nBtle\n');
    const [first, second] = styles(document).map(({ paragraphStyle }) => paragraphStyle);
    expect(first?.namedStyleType).toBe('HEADING_1');
    expect(second?.namedStyleType).toBe('HEADING_1');
    expect(first?.headingId).toMatch(/^h\./);
    expect(second?.headingId).not.toBe(first?.headingId);
    world.batch([insert(1, 'X\n'), insert(8, '\n')]);
    const ids = styles(world.get()).map(({ paragraphStyle }) => paragraphStyle?.headingId);
    expect(new Set(ids).size).toBe(4);
    expect(ids.slice(1, 3)).toEqual([first?.headingId, second?.headingId]);
  });

  it('of a heading without an ID gets one with its style only', () => {
    const style = { namedStyleType: 'HEADING_1' } as const;
    const paragraph = { elements: [{ textRun: { content: 'a\n' } }], paragraphStyle: style };
    const world = createWorld({ from: { body: { content: [{ paragraph }] } } });
    const id = () => styles(world.get())[0]?.paragraphStyle?.headingId;
    world.batch([named(1, 2, 'HEADING_1')]);
    expect(id()).toBeUndefined();
    world.batch([named(1, 2, 'HEADING_2')]);
    expect(id()).toBeUndefined();
    world.batch([named(1, 2, 'NORMAL_TEXT'), named(1, 2, 'HEADING_1')]);
    expect(id()).toMatch(/^h\./);
    world.batch([named(1, 2, 'NORMAL_TEXT')]);
    expect(id()).toBeUndefined();
  });

  it('with a heading ID keeps it, plain as it is, and gives it to no other paragraph', () => {
    const paragraph = {
      elements: [{ textRun: { content: 'ab\n' } }],
      paragraphStyle: { headingId: 'h.b' },
    };
    const world = createWorld({ from: { body: { content: [{ paragraph }] } } });
    const style = { alignment: 'CENTER' } as const;
    const centre = { range: range(1, 2), paragraphStyle: style, fields: 'alignment' };
    world.batch([insert(2, '\n'), { updateParagraphStyle: centre }]);
    const ids = styles(world.get()).map(({ paragraphStyle }) => paragraphStyle?.headingId);
    expect(ids).toEqual(['h.b', undefined]);
  });

  it('is deleted over paragraphs; the merged one keeps the style of the first', () => {
    const document = docAfter(insert(1, 'One\nTwo\nThree'), named(1, 2, 'HEADING_1'), remove(3, 6));
    expect(bodyText(document)).toBe('Onwo\nThree\n');
    expect(styles(document)[0]?.paragraphStyle?.namedStyleType).toBe('HEADING_1');
  });

  it('a whole paragraph goes without a trace', () => {
    const document = docAfter(insert(1, 'One\nTwo'), named(1, 2, 'HEADING_1'), remove(1, 5));
    expect(bodyText(document)).toBe('Two\n');
    expect(styles(document)[0]?.paragraphStyle?.namedStyleType).toBe('NORMAL_TEXT');
  });

  it('is replaced everywhere, in the style it had', () => {
    const world = createWorld();
    world.batch([
      insert(1, 'The {{name}} of {{NAME}}.'),
      bold(5, 10),
      { createHeader: { type: 'DEFAULT' } },
    ]);
    const headerId = world.get().documentStyle?.defaultHeaderId ?? '';
    world.batch([insert(0, '{{name}}', headerId)]);
    const answer = world.batch([
      {
        replaceAllText: {
          containsText: { text: '{{name}}', matchCase: false },
          replaceText: 'A\nB',
        },
      },
      { replaceAllText: { containsText: { text: 'none' }, replaceText: '' } },
    ]);
    expect(answer.replies).toEqual([
      { replaceAllText: { occurrencesChanged: 3 } },
      { replaceAllText: {} },
    ]);
    expect(bodyText(world.get())).toBe('The A\nB of A\nB.\n');
    expect(runsOf(world.get(), 0)).toEqual([
      ['The ', {}],
      ['A\n', { bold: true }],
    ]);
  });

  it('breaks the page', () => {
    const document = docAfter(insert(1, 'ab'), { insertPageBreak: { location: { index: 2 } } });
    expect(runsOf(document, 0)).toEqual([['a', {}], { pageBreak: { textStyle: {} } }, ['\n', {}]]);
    expect(bodyText(document)).toBe('a\ufffc\nb\n');
  });
});

describe('styles of text', () => {
  it('that the named style has already are inherited', () => {
    const size = (magnitude: number): Request => ({
      updateTextStyle: {
        range: range(1, 3),
        textStyle: { fontSize: { magnitude, unit: 'PT' } },
        fields: 'fontSize',
      },
    });
    expect(runsOf(docAfter(insert(1, 'ab'), size(11)), 0)).toEqual([['ab\n', {}]]);
    expect(runsOf(docAfter(insert(1, 'ab'), named(1, 2, 'HEADING_1'), size(11)), 0)).toEqual([
      ['ab\n', { fontSize: { magnitude: 11, unit: 'PT' } }],
    ]);
  });

  it('are reset by naming a field without a value', () => {
    const reset: Request = {
      updateTextStyle: { range: range(1, 2), textStyle: {}, fields: 'bold' },
    };
    expect(runsOf(docAfter(insert(1, 'ab'), bold(1, 3), reset), 0)).toEqual([
      ['a', {}],
      ['b\n', { bold: true }],
    ]);
  });

  it('a link is not on newlines, and changes an existing one as a whole', () => {
    const document = docAfter(
      insert(1, 'abc\nd'),
      link(1, 6, 'https://a.org'),
      link(2, 3, 'https://b.org'),
    );
    expect(runsOf(document, 0)).toEqual([
      ['abc', { link: { url: 'https://b.org' }, ...blue }],
      ['\n', {}],
    ]);
    expect(runsOf(document, 1)[0]).toEqual(['d', { link: { url: 'https://a.org' }, ...blue }]);
  });

  it('without its link, text looks like the text before it', () => {
    const unlink: Request = {
      updateTextStyle: { range: range(2, 4), textStyle: {}, fields: 'link' },
    };
    expect(runsOf(docAfter(insert(1, 'abcd'), link(2, 4, 'https://a.org'), unlink), 0)).toEqual([
      ['abcd\n', {}],
    ]);
  });

  it('a link leads to a heading, with its tab where tabs are asked for', () => {
    const world = createWorld();
    world.batch([insert(1, 'Top\ntext'), named(1, 2, 'HEADING_1')]);
    const headingId = styles(world.get())[0]?.paragraphStyle?.headingId ?? '';
    world.batch([
      {
        updateTextStyle: { range: range(5, 9), textStyle: { link: { headingId } }, fields: 'link' },
      },
    ]);
    expect(runsOf(world.get(), 1)[0]).toEqual(['text', { link: { headingId }, ...blue }]);
    const tab = world.get({ includeTabsContent: true }).tabs?.[0]?.documentTab;
    expect(runsOf({ body: tab?.body ?? {} }, 1)[0]).toEqual([
      'text',
      { link: { heading: { id: headingId, tabId: 't.0' } }, ...blue },
    ]);
  });
});

describe('styles of paragraphs', () => {
  it('go with another named style', () => {
    const centred: Request = {
      updateParagraphStyle: {
        range: range(1, 2),
        paragraphStyle: { alignment: 'CENTER' },
        fields: 'alignment',
      },
    };
    const of = (...requests: Request[]) =>
      styles(docAfter(insert(1, 'ab'), ...requests))[0]?.paragraphStyle;
    expect(of(centred)?.alignment).toBe('CENTER');
    expect(of(centred, named(1, 2, 'NORMAL_TEXT'))?.alignment).toBe('CENTER');
    expect(of(centred, named(1, 2, 'HEADING_1'))?.alignment).toBeUndefined();
    expect(of(named(1, 2, 'HEADING_1'), named(1, 2, 'NORMAL_TEXT'))).toEqual({
      namedStyleType: 'NORMAL_TEXT',
      direction: 'LEFT_TO_RIGHT',
    });
  });

  it('make lists; tabs are levels, and a list before is joined', () => {
    const bullets = (start: number, end: number): Request => ({
      createParagraphBullets: {
        range: range(start, end),
        bulletPreset: 'BULLET_DISC_CIRCLE_SQUARE',
      },
    });
    const world = createWorld();
    world.batch([insert(1, 'a\n\t\tb\nc'), bullets(1, 5), bullets(5, 6)]);
    const document = world.get();
    expect(bodyText(document)).toBe('a\nb\nc\n');
    const all = styles(document).map(({ bullet }) => bullet);
    expect(all.map((bullet) => bullet?.nestingLevel)).toEqual([undefined, 2, undefined]);
    expect(new Set(all.map((bullet) => bullet?.listId)).size).toBe(1);
    expect(Object.keys(document.lists ?? {})).toEqual([all[0]?.listId]);
    world.batch([{ deleteParagraphBullets: { range: range(1, 6) } }]);
    expect(styles(world.get()).map(({ bullet }) => bullet)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('tables', () => {
  const start = { tableStartLocation: { index: 2 } };
  const table = (document: gapi.client.docs.Document) =>
    document.body?.content?.find((element) => element.table);

  it('take two indices, one for each row and two for each cell', () => {
    const { startIndex, endIndex } =
      table(docAfter({ insertTable: { location: { index: 1 }, rows: 3, columns: 4 } })) ?? {};
    expect([startIndex, endIndex]).toEqual([2, 2 + 2 + 3 * (1 + 2 * 4)]);
  });

  it('grow and shrink by rows and columns', () => {
    const world = createWorld();
    world.batch([
      { insertTable: { location: { index: 1 }, rows: 1, columns: 1 } },
      insert(5, 'x'),
      { insertTableRow: { tableCellLocation: start, insertBelow: true } },
      { insertTableColumn: { tableCellLocation: start } },
      insert(8, 'y'),
    ]);
    const cells = () => bodyText(world.get());
    expect(table(world.get())?.table).toMatchObject({ rows: 2, columns: 2 });
    expect(cells()).toBe('\n\nxy\n\n\n\n');
    world.batch([{ deleteTableColumn: { tableCellLocation: start } }]);
    expect(cells()).toBe('\nxy\n\n\n');
    world.batch([{ deleteTableRow: { tableCellLocation: { ...start, rowIndex: 1 } } }]);
    expect(cells()).toBe('\nxy\n\n');
    world.batch([{ deleteTableRow: { tableCellLocation: start } }]);
    expect(table(world.get())).toBeUndefined();
    expect(cells()).toBe('\n\n');
  });

  it('share their borders, and pin their headers', () => {
    const border = {
      color: { color: { rgbColor: {} } },
      width: { magnitude: 1, unit: 'PT' as const },
      dashStyle: 'SOLID' as const,
    };
    const document = docAfter(
      { insertTable: { location: { index: 1 }, rows: 1, columns: 2 } },
      {
        updateTableCellStyle: {
          tableRange: { tableCellLocation: start, rowSpan: 1, columnSpan: 1 },
          tableCellStyle: { borderRight: border },
          fields: 'borderRight',
        },
      },
      { pinTableHeaderRows: { ...start, pinnedHeaderRowsCount: 1 } },
    );
    const row = table(document)?.table?.tableRows?.[0];
    expect(row?.tableRowStyle?.tableHeader).toBe(true);
    expect(row?.tableCells?.[0]?.tableCellStyle?.borderRight).toEqual(border);
    expect(row?.tableCells?.[1]?.tableCellStyle?.borderLeft).toEqual(border);
  });
});

describe('named ranges', () => {
  const ranges = (...requests: Request[]) =>
    docAfter(
      insert(1, 'abcdef'),
      { createNamedRange: { name: 'n', range: range(3, 5) } },
      ...requests,
    ).namedRanges?.n?.namedRanges?.[0]?.ranges;

  it('move and grow with what is inserted', () => {
    expect(ranges(insert(1, 'xx'))).toEqual([{ startIndex: 5, endIndex: 7 }]);
    expect(ranges(insert(4, 'xx'))).toEqual([{ startIndex: 3, endIndex: 7 }]);
    expect(ranges(insert(3, 'x'))).toEqual([{ startIndex: 4, endIndex: 6 }]);
    expect(ranges(insert(5, 'x'))).toEqual([{ startIndex: 3, endIndex: 5 }]);
    expect(ranges({ insertTable: { location: { index: 4 }, rows: 1, columns: 1 } })).toEqual([
      { startIndex: 3, endIndex: 5 + 1 + 5 },
    ]);
  });

  it('shrink with what is deleted, and go when nothing is left', () => {
    expect(ranges(remove(1, 4))).toEqual([{ startIndex: 1, endIndex: 2 }]);
    expect(ranges(remove(4, 7))).toEqual([{ startIndex: 3, endIndex: 4 }]);
    expect(ranges(remove(2, 6))).toBeUndefined();
  });

  it('hold a table as a whole, or a part of one cell', () => {
    const world = createWorld();
    world.batch([
      { insertTable: { location: { index: 1 }, rows: 1, columns: 2 } },
      insert(7, 'yz'),
      insert(5, 'x'),
    ]);
    const name = (start: number, end: number) =>
      world.batch([{ createNamedRange: { name: 'n', range: range(start, end) } }]);
    for (const [start, end] of [
      [1, 12],
      [2, 12],
      [2, 13],
      [8, 9],
      [5, 7],
    ] as const) {
      expect(() => name(start, end)).not.toThrow();
    }
    for (const [start, end] of [
      [1, 4],
      [2, 11],
      [5, 9],
      [3, 12],
      [6, 13],
    ] as const) {
      expect(() => name(start, end)).toThrow(
        'a named range over a part of a table is not supported',
      );
    }
  });

  it('may share a name, and are deleted by it together', () => {
    const world = createWorld();
    const create = (start: number): Request => ({
      createNamedRange: { name: 'n', range: range(start, start + 1) },
    });
    world.batch([insert(1, 'abc'), create(1), create(2)]);
    expect(world.get().namedRanges?.n?.namedRanges).toHaveLength(2);
    world.batch([{ deleteNamedRange: { name: 'n' } }]);
    expect(world.get().namedRanges).toBeUndefined();
  });
});
