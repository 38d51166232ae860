import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { runs } from '../../../../tests/support/tier.ts';
import { DocxError } from '../../src/docx/docx-error.ts';
import { documentOfDocx } from '../../src/docx/import-docx.ts';
import { docxFile, p, r } from './docx-file.ts';

const code = (bytes: Uint8Array): string | undefined => {
  try {
    documentOfDocx(bytes);
    return undefined;
  } catch (error) {
    if (!(error instanceof DocxError)) throw error;
    expect(error.message).toMatch(/^The file [^.]*(?:\.docx)?[^.]*\.$/);
    return error.code;
  }
};
const withMain = (xml: string) => zipSync({ 'word/document.xml': strToU8(xml) });
const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

it.each<[string, Uint8Array, string]>([
  ['nothing', new Uint8Array(), 'NOT_DOCX'],
  ['a text', strToU8('Dear all'), 'NOT_DOCX'],
  ['an old .doc', compound, 'OLD_FORMAT'],
  [
    'a file with a password',
    Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]),
    'ENCRYPTED',
  ],
  ['another archive', zipSync({ 'a.txt': strToU8('a') }), 'NO_DOCUMENT'],
  ['a document without a body', withMain('<a/>'), 'NO_DOCUMENT'],
  ['an archive cut short', docxFile({ body: p(r('x')) }).subarray(0, 300), 'BROKEN'],
  ['XML cut short', withMain('<w:document><w:body>'), 'BROKEN'],
  [
    'entities that expand',
    withMain('<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><a>&c;</a>'),
    'BROKEN',
  ],
  ['elements nested without end', withMain('<a>'.repeat(200_000)), 'BROKEN'],
  ['50 MB in a small file', withMain(' '.repeat(50 * 2 ** 20)), 'TOO_LARGE'],
])('%s is refused in one sentence', (_name, bytes, expected) => {
  expect(code(bytes)).toBe(expected);
});

it('a damaged file is read or refused, and nothing else', () => {
  const file = docxFile({ body: p(r('Bilan')), styles: '', footer1: p(r('x')) });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(file.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
      (changes) => {
        const damaged = file.slice();
        for (const [at, byte] of changes) damaged[at] = byte;
        code(damaged);
      },
    ),
    { numRuns: runs(300) },
  );
});
