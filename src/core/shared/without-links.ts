import { type Lang, t } from './i18n/lang.ts';

const leftOut = t('[link left out]', '[lien omis]', '[enlace omitido]');

/** Signs that turn the reading direction, or that nobody sees: with them a text looks like another one. */
const disguise = /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;
/** With a scheme, with www., or a host with a path or a port. Bounded: a long text costs no more than its length. */
const scheme = '[a-z][a-z0-9+.-]{0,30}://\\S*';
const label = '[\\p{L}\\p{N}-]{1,63}';
const host = `(?<![\\p{L}\\p{N}-])${label}(?:\\.${label}){0,9}\\.(?:\\p{L}{2,63}|xn--[a-z0-9-]{1,59})`;
const link = new RegExp(`${scheme}|www\\.\\S+|${host}(?::\\d|/)\\S*`, 'giu');
/** What ends a sentence, not an address. */
const closing = new Set('.,;:!?)]»”"\'');

/**
 * What somebody typed into a workbook, as a mail in another person's name may carry it: web addresses are left
 * out, as only the add-on's own links go out under that name. A bare host (`example.org`) stays: it cannot be
 * told from an abbreviation, and a mail program that makes a link of it shows the host that it leads to.
 */
export function withoutLinks(text: string, lang: Lang): string {
  return text
    .replace(disguise, '')
    .replace(link, (found) => leftOut[lang] + found.slice(endOf(found)));
}

function endOf(found: string): number {
  let end = found.length;
  while (closing.has(found.charAt(end - 1))) end -= 1;
  return end;
}
