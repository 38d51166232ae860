/** A file in an archive, as the archive tells of it. */
export interface ZipEntry {
  readonly path: string;
  /** Bytes once it is unpacked. */
  readonly size: number;
}

/** Bytes of the records of an archive, without what is of any length: its end, and a file of its directory. */
const endLength = 22;
const fileLength = 46;
/** A comment of the archive is at most so long. */
const longestComment = 0xffff;

/**
 * What an archive says that it holds, without unpacking it; undefined if it is none. Bytes may have a sign, as
 * those of Apps Script do.
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3.12 and 4.3.16
 */
export function zipDirectory(bytes: ArrayLike<number>): readonly ZipEntry[] | undefined {
  const number = (at: number, length: number): number => {
    let value = 0;
    for (let i = length - 1; i >= 0; i -= 1) value = value * 256 + ((bytes[at + i] ?? 0) & 0xff);
    return value;
  };
  const lowest = Math.max(0, bytes.length - endLength - longestComment);
  let end = bytes.length - endLength;
  while (end >= lowest && number(end, 4) !== 0x06054b50) end -= 1;
  if (end < lowest) return undefined;
  const entries: ZipEntry[] = [];
  let at = number(end + 16, 4);
  for (let count = number(end + 10, 2); count > 0; count -= 1) {
    if (number(at, 4) !== 0x02014b50) return undefined;
    const [name, extra, comment] = [number(at + 28, 2), number(at + 30, 2), number(at + 32, 2)];
    const path = Array.from({ length: name }, (_, i) => number(at + fileLength + i, 1));
    entries.push({ path: String.fromCharCode(...path), size: number(at + 24, 4) });
    at += fileLength + name + extra + comment;
  }
  return entries;
}
