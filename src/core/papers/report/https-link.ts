import { shownHost } from '../../workbook/link.ts';

/**
 * Host, as it is shown, and address of a link that a paper may carry, or undefined. Apps Script has no `URL`, so the
 * form is checked here: https, a host name with a dot, no user name (which disguises the host), and
 * no space, quote or bracket.
 */
export function httpsLink(
  text: string,
): { readonly url: string; readonly host: string } | undefined {
  const host = pattern.exec(text)?.[1];
  if (host === undefined) return undefined;
  return { url: text, host: shownHost(host.replace(/^www\./i, '')) };
}

const name = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?';
const pattern = new RegExp(
  `^https://(${name}(?:\\.${name})+)(?::\\d{1,5})?(?:[/?#][^\\s\\p{C}<>"'\\\\\`{}|^]*)?$`,
  'iu',
);
