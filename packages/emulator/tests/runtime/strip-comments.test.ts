import { describe, expect, it } from 'vitest';
import { stripComments } from '../../src/runtime/strip-comments.ts';
import { tinyHost } from './tiny-host.ts';

describe('what HtmlService takes out of a page', () => {
  it.each([
    ['comments of HTML', '<p>a<!-- b\nc --></p><!-- d', '<p>a</p>'],
    ['comments of CSS', '<style>a{}/* b */c{}</style>', '<style>a{}c{}</style>'],
    ['comments of scripts', '<script>a() // b\nc(/* d */)</script>', '<script>a() \nc()</script>'],
    [
      'the rest of a line after // in a template literal, and the tag that closes it',
      '<script>a(`http://b`);c()</script></body>',
      '<script>a(`http:></body>',
    ],
    [
      'what stands between /* and */ in two template literals',
      '<script>a(`b /*`);\nc(`d*/ e`)</script>',
      '<script>a(`b  e`)</script>',
    ],
    [
      'what follows a lone quote of a regular expression',
      `<script>a(/'/);b('http://c')\nd()</script>`,
      `<script>a(/'/);b('http:\nd()</script>`,
    ],
  ])('%s', (_what, html, left) => {
    expect(stripComments(html)).toBe(left);
  });

  it.each([
    `<script>a('http://b', "/* c */", 'it\\'s // d')</script>`,
    '<style>a::before{content:"/* b */"}</style>',
    '<p>http://a /* b */</p>',
    `<p>it's</p><script>a('b')</script><p>// c</p>`,
  ])('is no part of %s', (html) => {
    expect(stripComments(html)).toBe(html);
  });

  it('is missing in getContent() and on the page that is shown', () => {
    const { ann } = tinyHost(
      `function onOpen() { SpreadsheetApp.getUi().createMenu('m').addItem('s', 'show').addToUi() }
      function content() { return HtmlService.createHtmlOutputFromFile('page').getContent() }
      function show() {
        const file = HtmlService.createHtmlOutputFromFile('page');
        SpreadsheetApp.getUi().showSidebar(file.append('<!-- b -->'));
        SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput('<i>c<!-- d -->'), 'e');
      }`,
      { html: { 'page.html': '<p>a<!-- a -->' } },
    );
    const { sidebars, dialogs } = ann.clickMenu('show');
    expect(sidebars[0]?.html).toBe('<p>a');
    expect(dialogs[0]?.html).toBe('<i>c');
    expect(ann.run('content')).toBe('<p>a');
  });
});
