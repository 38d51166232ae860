import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { tinyHost } from './tiny-host.ts';

const md5 = (text: string): number[] => [
  ...new Int8Array(createHash('md5').update(Buffer.from(text)).digest()),
];
const zipped = ['a.txt', 'b/c.csv', 'd.html', 'e.json', 'f.png', 'g'];
const digest = 'Utilities.computeDigest(Utilities.DigestAlgorithm.MD5';

/** What the built-in services gave to the tests of brucemcpherson/gas-fakes when they ran on Apps Script. */
test.each<[string, string, unknown]>([
  ['a cache that is written to gives null', "CacheService.getUserCache().put('a', '1')", null],
  ['a cache that forgets gives null', "CacheService.getUserCache().remove('a')", null],
  ['a digest of text is that of US-ASCII', `${digest}, 'é🎉a')`, md5('??a')],
  ['a digest may be of UTF-8', `${digest}, 'é', Utilities.Charset.UTF_8)`, md5('é')],
  ['a user as text is the address', 'String(Session.getEffectiveUser())', 'ann@city.org'],
  [
    'an unzipped file has the content type of its name',
    `Utilities.unzip(Utilities.zip(${JSON.stringify(zipped)}.map((name) =>
      Utilities.newBlob('x', 'text/plain', name)))).map((file) => file.getContentType())`,
    [
      'text/plain',
      'text/csv',
      'text/html',
      'application/json',
      'image/png',
      'application/octet-stream',
    ],
  ],
])('%s', (_fact, expression, answer) => {
  expect(tinyHost(`function main() { return ${expression} }`).ann.run('main')).toEqual(answer);
});
