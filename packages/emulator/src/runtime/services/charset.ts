import { NotSupportedError } from '../../not-supported.ts';

/**
 * Text in a character set that a script names, as `Blob.getDataAsString(charset)` reads it. Java's
 * names, in any case: https://developers.google.com/apps-script/reference/base/blob#getdataasstringcharset
 */
export function decodeText(bytes: Buffer, charset: string): string {
  const name = nameOf(charset);
  if (name === 'UTF-8') return bytes.toString('utf8');
  if (name === 'ISO-8859-1') return bytes.toString('latin1');
  return [...bytes].map((byte) => (byte > 127 ? '\ufffd' : String.fromCharCode(byte))).join('');
}

/** What the character set lacks becomes a question mark, as in Java. */
export function encodeText(text: string, charset: string): Buffer {
  const name = nameOf(charset);
  if (name === 'UTF-8') return Buffer.from(text, 'utf8');
  const last = name === 'ISO-8859-1' ? 0xff : 0x7f;
  return Buffer.from(
    [...text].map((char) => {
      const code = char.codePointAt(0) ?? 0;
      return code > last ? 0x3f : code;
    }),
  );
}

function nameOf(charset: string): 'UTF-8' | 'ISO-8859-1' | 'US-ASCII' {
  const name = charset.toUpperCase();
  if (name === 'UTF-8' || name === 'UTF8') return 'UTF-8';
  if (name === 'ISO-8859-1' || name === 'US-ASCII') return name;
  throw new NotSupportedError(`The character set ${charset}`);
}
