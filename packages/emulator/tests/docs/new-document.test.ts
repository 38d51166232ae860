import { describe, expect, it } from 'vitest';
import { documentJson } from '../../src/docs/document-json.ts';
import { newDocument } from '../../src/docs/new-document.ts';
import { NotSupportedError } from '../../src/not-supported.ts';
import { type ApiDocument, bodyText } from './support.ts';

const made = (from?: ApiDocument) => {
  let ids = 0;
  const newId = () => {
    ids += 1;
    return `id${ids}`;
  };
  return documentJson(newDocument({ id: 'doc', title: 'Doc', ...(from ? { from } : {}) }, newId));
};

const text = (content: string, style = {}): gapi.client.docs.StructuralElement => ({
  paragraph: { elements: [{ textRun: { content } }], paragraphStyle: style },
});
const table = (...cells: gapi.client.docs.StructuralElement[][]) => ({
  table: { tableRows: [{ tableCells: cells.map((content) => ({ content })) }] },
});
const body = (...content: gapi.client.docs.StructuralElement[]) => ({ body: { content } });
const outline = (document: ApiDocument) =>
  document.body?.content?.map((element) => Object.keys(element).at(-1));

describe('newDocument', () => {
  it('without a source is a Letter page with one empty paragraph in Arial 11', () => {
    const document = made();
    expect(outline(document)).toEqual(['sectionBreak', 'paragraph']);
    expect(document.documentStyle?.pageSize).toEqual({
      height: { magnitude: 792, unit: 'PT' },
      width: { magnitude: 612, unit: 'PT' },
    });
    const styles = document.namedStyles?.styles ?? [];
    expect(styles.map((style) => style.textStyle?.fontSize?.magnitude)).toEqual([
      11, 20, 16, 14, 12, 11, 11, 26, 15,
    ]);
    expect(styles[0]?.textStyle?.weightedFontFamily?.fontFamily).toBe('Arial');
    expect(document.headers).toBeUndefined();
    expect(document.lists).toBeUndefined();
  });

  it('ends paragraphs, cells and segments as Google does', () => {
    const document = made(body(text('Hé'), table([text('a\n')], []), text('end\n')));
    expect(outline(document)).toEqual(['sectionBreak', 'paragraph', 'table', 'paragraph']);
    expect(bodyText(document)).toBe('Hé\na\n\nend\n');
    expect(document.body?.content?.[3]).toMatchObject({ startIndex: 12, endIndex: 16 });
  });

  it('puts tables between paragraphs, in the body and in cells', () => {
    const inner = table([text('x')]);
    expect(outline(made(body(table([inner]), table([text('y')]))))).toEqual([
      'sectionBreak',
      'paragraph',
      'table',
      'paragraph',
      'table',
      'paragraph',
    ]);
    expect(bodyText(made(body(table([inner]))))).toBe('\n\nx\n\n\n');
  });

  it('keeps the IDs of paragraphs, each once, and gives headings without one none', () => {
    const document = made(
      body(
        text('a', { namedStyleType: 'TITLE' }),
        text('b', { namedStyleType: 'HEADING_2' }),
        text('c', { namedStyleType: 'HEADING_1', headingId: 'h.c' }),
        text('d', { namedStyleType: 'HEADING_1', headingId: 'h.c' }),
      ),
    );
    const ids = document.body?.content?.map(
      ({ paragraph }) => paragraph?.paragraphStyle?.headingId,
    );
    expect(ids).toEqual([undefined, undefined, undefined, 'h.c', 'h.id2']);
  });

  it('keeps headers and footers with page numbers; they begin at index 0', () => {
    const document = made({
      ...body(text('a')),
      documentStyle: { defaultFooterId: 'f1' },
      footers: {
        f1: {
          content: [
            {
              paragraph: {
                elements: [
                  { textRun: { content: 'Page ' } },
                  { autoText: { type: 'PAGE_NUMBER' } },
                ],
              },
            },
          ],
        },
      },
    });
    const footer = document.footers?.f1;
    expect(footer?.footerId).toBe('f1');
    expect(footer?.content?.[0]?.paragraph?.elements).toEqual([
      { endIndex: 5, textRun: { content: 'Page ', textStyle: {} } },
      { startIndex: 5, endIndex: 6, autoText: { type: 'PAGE_NUMBER' } },
      { startIndex: 6, endIndex: 7, textRun: { content: '\n', textStyle: {} } },
    ]);
  });

  it('refuses what the host has not, and what leads nowhere', () => {
    const person = { paragraph: { elements: [{ person: { personId: 'x' } }] } };
    expect(() => made(body(person))).toThrow(NotSupportedError);
    expect(() => made(body({ tableOfContents: { content: [] } }))).toThrow(NotSupportedError);
    expect(() => made(body(text('a\nb\n')))).toThrow('A paragraph has one newline');
    expect(() => made({ documentStyle: { defaultHeaderId: 'h1' } })).toThrow('there is no h1');
    expect(() => made(body({ paragraph: { bullet: { listId: 'l1' } } }))).toThrow('no list l1');
  });
});
