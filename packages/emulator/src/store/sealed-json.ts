import { crc32 } from 'node:zlib';
import { jsonBytes } from './json-bytes.ts';

/** Of how a file of the data folder is laid out; a host that changes it counts up. */
const format = 1;

const head = /^\{"format":(\d{1,9}),"checksum":"([0-9a-f]{8})",/;

/** Why a file is not read: `newer` is whole, and of a host that this one does not know. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
  readonly newer: boolean;

  constructor(message: string, newer = false) {
    super(message);
    this.newer = newer;
  }
}

/**
 * A value as a file of the data folder: JSON that begins with its format and a checksum (CRC-32) of the
 * rest. Both stand in the file itself, so that no kill can leave one without the other.
 * @param value a plain object with a field at least
 */
export function sealed(value: object): Buffer {
  const rest = jsonBytes(value).subarray(1);
  return Buffer.concat([
    Buffer.from(`{"format":${format},"checksum":"${checksum(format, rest)}",`),
    rest,
  ]);
}

/**
 * The value of a file, without its seal; `isSealed` is false for one of a host that did not seal yet.
 * @throws UnreadableFile; SyntaxError for what is no JSON
 */
export function unsealed(bytes: Buffer): { readonly value: unknown; readonly isSealed: boolean } {
  const [start = '', version = '', given = ''] = head.exec(bytes.toString('latin1', 0, 60)) ?? [];
  const isSealed = start !== '';
  if (isSealed && checksum(Number(version), bytes.subarray(start.length)) !== given) {
    throw new UnreadableFile('it was changed since it was written: its checksum is another');
  }
  const all: unknown = JSON.parse(bytes.toString('utf8'));
  if (typeof all !== 'object' || all === null || !('format' in all)) {
    return { value: all, isSealed };
  }
  const { format: found, checksum: _checksum, ...value } = all as Record<string, unknown>;
  if (typeof found === 'number' && found > format) {
    throw new UnreadableFile('a newer version of this program wrote it', true);
  }
  if (!isSealed) throw new UnreadableFile('its checksum is damaged');
  return { value, isSealed };
}

function checksum(version: number, rest: Buffer): string {
  return crc32(rest, crc32(String(version)))
    .toString(16)
    .padStart(8, '0');
}
