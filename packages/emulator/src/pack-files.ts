import { zipSync } from 'fflate';

/** A ZIP file. Every part is dated 1 January 1980, the first day ZIP knows: equal parts make equal files. */
export function packFiles(parts: Readonly<Record<string, Uint8Array>>): Uint8Array {
  return zipSync(parts, { mtime: new Date(1980, 0, 1) });
}
