import { describe, expect, it } from 'vitest';
import { documentLink, rowLink, spreadsheetLink } from '../../../src/core/workbook/row-link.ts';

describe('an address made from an ID that a cell holds', () => {
  const trick = '../../url?q=https://evil.example/#x';

  it.each([
    ['spreadsheet', spreadsheetLink(trick), '/spreadsheets/d/'],
    ['row', rowLink(trick, 7, 3), '/spreadsheets/d/'],
    ['Doc', documentLink(trick), '/document/d/'],
  ])('leads to a %s and nowhere else', (_kind, link, path) => {
    const url = new URL(link);
    expect(url.host).toBe('docs.google.com');
    expect(url.pathname.startsWith(path)).toBe(true);
    expect(url.search).toBe('');
  });

  it('is as Google writes it', () => {
    expect(documentLink('1a-B_c')).toBe('https://docs.google.com/document/d/1a-B_c/edit');
    expect(rowLink('1a-B_c', 7, 3)).toBe(`${spreadsheetLink('1a-B_c')}#gid=7&range=A3`);
  });
});
