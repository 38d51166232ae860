import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { documentJson } from '../../src/docs/document-json.ts';
import { newDocument } from '../../src/docs/new-document.ts';
import { documentOfDocx } from '../../src/docx/import-docx.ts';
import { convertSync } from '../../src/docx/sync.ts';
import { writeDocx } from '../../src/docx/write-docx.ts';
import { writePdf } from '../../src/docx/write-pdf.ts';
import { latin, pages } from './pdf-pages.ts';
import { samplePaper } from './sample-paper.ts';

/** The instructions that draw the pages. */
function drawn(pdf: Uint8Array): string {
  const file = latin(pdf);
  return [...file.matchAll(/stream\n([\s\S]*?)\nendstream/g)]
    .map(([, data = '']) => {
      try {
        return inflateSync(Buffer.from(data, 'latin1')).toString('latin1');
      } catch {
        return '';
      }
    })
    .join('\n');
}

describe('as PDF', () => {
  it('a paper has its pages, title, links to headings and addresses', async () => {
    const pdf = await writePdf(samplePaper());
    const file = latin(pdf);
    expect(file.startsWith('%PDF-')).toBe(true);
    expect(pages(pdf)).toBeGreaterThan(2);
    expect(file).toContain('(Progress of the Work Plan & <2026>)');
    expect(file).toContain('(h.figures)');
    expect(file).toContain('https://example.org/?a=1&b=%222%22');
    // The dark ground of the header row, on every page of the table.
    expect(drawn(pdf).match(/0\.1215\d* 0\.2 0\.278\d* scn/g)?.length).toBeGreaterThan(4);
  });

  it('equal Docs make equal pages', async () => {
    const [one, two] = [await writePdf(samplePaper()), await writePdf(samplePaper())];
    // The streams are packed side by side: their order in the file may differ.
    const lines = (pdf: Uint8Array) => drawn(pdf).split('\n').sort();
    expect(lines(one)).toEqual(lines(two));
  });

  it('a Doc that says nothing is an empty page', async () => {
    expect(pages(await writePdf({}))).toBe(1);
  });
});

describe('waited for', () => {
  it('gives the bytes that the writers give', async () => {
    const docx = await writeDocx(samplePaper());
    expect(Buffer.from(convertSync('docx', samplePaper())).equals(docx)).toBe(true);
    expect(latin(convertSync('pdf', samplePaper())).startsWith('%PDF-')).toBe(true);
  });

  it('says what went wrong', () => {
    const broken: gapi.client.docs.Document = { body: { content: [{ paragraph: {} }] } };
    Object.assign(broken.body?.content?.[0]?.paragraph ?? {}, { elements: 7 });
    expect(() => convertSync('docx', broken)).toThrow(/elements/);
  });
});

it('a Doc that says nothing becomes a file that can be read', async () => {
  const { body, documentStyle } = documentOfDocx(await writeDocx({}));
  expect(body?.content).toHaveLength(2);
  expect(documentStyle?.pageSize?.width?.magnitude).toBeCloseTo(595.3);
});

it('the host takes over what was converted, and writes it again', async () => {
  const from = documentOfDocx(await writeDocx(samplePaper()));
  let ids = 0;
  const newId = () => `id${ids++}`;
  const stored = documentJson(newDocument({ id: 'doc', title: 'Paper', from }, newId));
  expect(stored.body?.content).toHaveLength(from.body?.content?.length ?? 0);
  expect(documentOfDocx(await writeDocx(stored))).toEqual(from);
});
