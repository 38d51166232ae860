/** What XML 1.0 cannot hold; tabs and line ends are elements of their own in Word. */
const NOT_XML = /(?![\t\n\v\r])\p{Cc}|[\ufffe\uffff]/gu;

/** Text that every format can hold: halves of characters replaced, control characters gone. */
export function plainText(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd').replace(NOT_XML, '');
}

/** The address of a link, or undefined where a reader of the file would stumble over it. */
export function linkAddress(url: string | undefined): string | undefined {
  if (!url) return undefined;
  const address = encodeURI(plainText(url).trim())
    // What was escaped before stays as it was.
    .replace(/%25([0-9a-f]{2})/gi, '%$1');
  const withScheme = /^[a-z][a-z\d+.-]*:|^#/i.test(address) ? address : `http://${address}`;
  return URL.canParse(withScheme) ? withScheme : undefined;
}
