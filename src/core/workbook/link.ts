import { punycode } from './punycode.ts';

/** Why an entry cannot be evidence. */
export type LinkFault =
  /** It is not an address that begins with https:// and has no blanks. */
  | 'not-a-link'
  /** A user or password stands before the host, which hides where the address leads. */
  | 'with-user';

/** What is wrong with an entry of evidence; undefined if nothing. Apps Script has no `URL`. */
export function linkFault(text: string): LinkFault | undefined {
  if (!/^https:\/\/[^\s\p{Cc}]+$/u.test(text)) return 'not-a-link';
  return authorityOf(text).normalize('NFKC').includes('@') ? 'with-user' : undefined;
}

/** Whether an entry is an address that evidence may be. */
export const isLink = (text: string): boolean => linkFault(text) === undefined;

/**
 * What stands between https:// and the path. A backslash ends it for browsers and not for others, so what stands
 * behind one is looked at as well (https://url.spec.whatwg.org/#authority-state).
 */
const authorityOf = (text: string): string => /^https:\/\/([^\s/?#]*)/.exec(text)?.[1] ?? '';

/**
 * A text that may be an address, as it is shown: where the host has letters that are not those of ASCII, the name
 * that computers look up stands behind it. So it is for every such host, whichever alphabet: one wholly in
 * Cyrillic can look like a Latin one as well as a mixed one.
 */
export function shownLink(text: string): string {
  const name = lookedUp(text);
  return name === undefined ? text : `${text} (${name})`;
}

/** What stands in a field, as it is shown. */
export const shownIn = (field: string, text: string): string =>
  field === 'evidence' ? shownLink(text) : text;

/** A host as it is shown where there is no address beside it. */
export const shownHost = (host: string): string => {
  const name = asciiHost(host);
  return name === host ? host : `${host} (${name})`;
};

/** The name that an address is looked up by, if it is not the one that is written in it. */
export function lookedUp(text: string): string | undefined {
  const host = hostOf(text);
  const name = asciiHost(host);
  return name === host ? undefined : name;
}

const hostOf = (text: string): string => authorityOf(text).replace(/:\d{0,5}$/, '');

/** A name on the internet has 253 characters (RFC 1035, 2.3.4); what is longer is none. */
const longestHost = 253;

/** As browsers look a host up, but for rare letters (UTS #46): compatible letters are one, and case is none. */
const asciiHost = (host: string): string =>
  /^[ -~]*$/.test(host) || host.length > longestHost
    ? host
    : host
        .normalize('NFKC')
        .toLowerCase()
        .split(/[.\u3002]/)
        .map(punycode)
        .join('.');

/** Alphabets of which letters look like Latin ones. */
const likeLatin = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u;

/**
 * Whether a host mixes alphabets whose letters look alike: Latin with Cyrillic, say. The whole host counts, so that
 * a Cyrillic name under .com is found, and one under .рф is not.
 */
export function mixesAlphabets(text: string): boolean {
  const host = hostOf(text);
  return likeLatin.test(host) && /\p{Script=Latin}/u.test(host);
}
