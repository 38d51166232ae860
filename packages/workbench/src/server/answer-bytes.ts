import type { Answers } from '../protocol/contract.ts';

/** JSON in UTF-8, in the parts that are to be sent one after the other. */
export type JsonParts = readonly Uint8Array[];

/**
 * What a method answers, ready to be sent: handed over as an object it would be copied once more by each
 * thread, and a view of a workbook has megabytes.
 */
export function answerBytes(value: unknown): JsonParts {
  if (!isOpened(value)) return [Buffer.from(JSON.stringify(value ?? null))];
  const { book, ...rest } = value;
  return [
    Buffer.from(`${JSON.stringify(rest).slice(0, -1)},"book":`),
    sharedBytes(book),
    Buffer.from('}'),
  ];
}

function isOpened(value: unknown): value is Answers['book.open'] {
  return typeof value === 'object' && value !== null && 'book' in value && 'shown' in value;
}

const known = new WeakMap<object, Uint8Array>();

/** In memory that all threads share: windows that show the same view are sent the same bytes. */
function sharedBytes(value: object): Uint8Array {
  const found = known.get(value);
  if (found !== undefined) return found;
  const text = JSON.stringify(value);
  const bytes = Buffer.from(new SharedArrayBuffer(Buffer.byteLength(text)));
  bytes.write(text);
  known.set(value, bytes);
  return bytes;
}
