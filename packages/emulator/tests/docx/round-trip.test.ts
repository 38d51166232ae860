import fc from 'fast-check';
import { expect, it } from 'vitest';
import { documentOfDocx } from '../../src/docx/import-docx.ts';
import { writeDocx } from '../../src/docx/write-docx.ts';
import { anyDocument, gist } from './any-document.ts';
import { samplePaper } from './sample-paper.ts';

it('a Doc that was exported and converted again reads the same', async () => {
  await fc.assert(
    fc.asyncProperty(anyDocument, async (document) => {
      expect(gist(documentOfDocx(await writeDocx(document)))).toEqual(gist(document));
    }),
    { numRuns: 60 },
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
    { numRuns: 60 },
  );
});
