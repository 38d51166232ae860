/** Whether a text is one plain email address, which Google's mail service takes. */
export function isAddress(text: string): boolean {
  return /^[^\s@<>,;:"()]+@[^\s@<>,;:"()]+\.[^\s@<>,;:"()]+$/.test(text) && text.length <= 254;
}
