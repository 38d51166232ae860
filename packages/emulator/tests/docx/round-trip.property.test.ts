import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs } from '../../../../tests/support/tier.ts';
import { documentOfDocx } from '../../src/docx/import-docx.ts';
import { writeDocx } from '../../src/docx/write-docx.ts';
import { writePdf } from '../../src/docx/write-pdf.ts';
import { anyDocument, gist } from './any-document.ts';
import { pages } from './pdf-pages.ts';
import { samplePaper } from './sample-paper.ts';

it('a Doc that was exported and converted again reads the same', async () => {
  await fc.assert(
    fc.asyncProperty(anyDocument, async (document) => {
      expect(gist(documentOfDocx(await writeDocx(document)))).toEqual(gist(document));
    }),
    { numRuns: runs(60) },
  );
});

it('a second export of what was converted has the same content', async () => {
  const once = documentOfDocx(await writeDocx(samplePaper()));
  const twice = documentOfDocx(await writeDocx(once));
  expect(twice).toEqual(once);
});

it('any text makes a file that can be read', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 30 }), async (text) => {
      const document = samplePaper();
      const content = [
        { paragraph: { elements: [{ textRun: { content: `${text}\ud800\n` } }] } },
        {
          paragraph: {
            elements: [{ textRun: { content: text, textStyle: { link: { url: text } } } }],
          },
        },
      ];
      const read = documentOfDocx(await writeDocx({ ...document, title: text, body: { content } }));
      expect(read.body?.content?.length).toBeGreaterThan(2);
    }),
    { numRuns: runs(60) },
  );
});

it('any Doc makes a PDF, in whatever writing', async () => {
  await fc.assert(
    fc.asyncProperty(anyDocument, async (document) => {
      expect(pages(await writePdf(document))).toBeGreaterThan(0);
    }),
    { numRuns: runs(25) },
  );
});
