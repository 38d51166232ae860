import { sha256 } from '@noble/hashes/sha2.js';

/**
 * The first 128 bits of SHA-256 over a JSON text, as 28 characters of base 36 (7 for each 32 bits). To find two texts
 * with the same one takes some 2^64 attempts. Characters beyond ASCII are hashed as the `\u` escapes that
 * stand for the same text in JSON: Apps Script has no `TextEncoder`.
 */
export function strongHash(json: string): string {
  const ascii = json.replace(/[^\0-\x7f]/g, escaped);
  const bytes = new Uint8Array(ascii.length);
  for (let i = 0; i < ascii.length; i += 1) bytes[i] = ascii.charCodeAt(i);
  const { buffer, byteOffset } = sha256(bytes);
  const view = new DataView(buffer, byteOffset);
  return [0, 4, 8, 12].map((at) => view.getUint32(at).toString(36).padStart(7, '0')).join('');
}

const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
