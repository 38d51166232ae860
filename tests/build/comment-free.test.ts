import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { stripComments } from 'apps-script-emulator';
import { describe, expect, it } from 'vitest';
import { checkCommentFree, commentFree } from '../../scripts/comment-free.ts';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const pages = readdirSync(dist)
  .filter((name) => name.endsWith('.html'))
  .map((name) => [name, readFileSync(dist + name, 'utf8')] as const)
  .filter(([, html]) => html.includes('id="page"'));

describe('the pages that are pushed to Google', () => {
  it('are served as they were built', () => {
    expect(pages.length).toBeGreaterThan(10);
    for (const [name, html] of pages) expect(stripComments(html) === html, name).toBe(true);
  });

  it('hold no mark of a comment, in quotes or not', () => {
    for (const [name, html] of pages) checkCommentFree(name, html);
  });
});

describe('a script without marks of comments', () => {
  it.each([
    `'https://city.org/a' + "/* b */" + 'c///d'`,
    String.raw`'\//' + '\\//' + "\/*" + '<!-- e' + 'it\'s'`,
    `({ 'a//b': 1 })`,
    String.raw`['http://a', 'ftp:/a'].map((url) => /^https?:\/\//.test(url))`,
    String.raw`"it's \"so\"".split(/['"]|\'|\"/)`,
    String.raw`'*a/b\\'.split(/[/*]|\\/)`,
    String.raw`6 / 2 / 3 + /\d/g.exec('a1')[0]`,
  ])('means the same: %s', (code) => {
    const after = commentFree(code);
    expect(after).not.toMatch(/\/\/|\/\*|<!--/);
    const page = `<script>${after}</script>`;
    expect(stripComments(page)).toBe(page);
    expect(JSON.stringify(runInNewContext(after))).toBe(JSON.stringify(runInNewContext(code)));
  });

  it('has no quote in a regular expression', () => {
    expect(commentFree(`/['"\\/]/g;"it's"`)).toBe(String.raw`/[\x27\x22\x2f]/g;"it's"`);
  });

  it.each(['`https://city.org`', 'a(); // b', '/a/*2'])(
    'is refused with its place where a mark is left: %s',
    (code) => {
      const page = `<main></main><script>${commentFree(code)}</script>`;
      expect(() => checkCommentFree('dist/update.html', page)).toThrow(
        /^dist\/update\.html: .*comment: ….*\/[/*]/,
      );
    },
  );
});
