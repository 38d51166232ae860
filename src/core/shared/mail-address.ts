/** Blanks and signs that nobody sees, at the ends of an address as people paste it. */
const unseen = /[\s\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/u;

/** An address as people paste it: without what nobody sees, in lower case. */
export const plainAddress = (text: string): string => text.split(unseen).join('').toLowerCase();

/**
 * Whether a text is one plain email address, which Google's mail service takes. Signs of web addresses are refused:
 * a name with them reads as a link where addresses are listed.
 */
export function isAddress(text: string): boolean {
  return (
    /^[^\s@<>,;:"()]+@[^\s@<>,;:"()]+\.[^\s@<>,;:"().]+$/.test(text) &&
    !/\.\.|@\.|[/?#\\]/.test(text) &&
    !unseen.test(text) &&
    text.length <= 254
  );
}
