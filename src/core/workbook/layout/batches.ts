import type { Request } from '../sheets-api.ts';

/**
 * Bytes of one payload. Google advises 2 MB at most
 * (https://developers.google.com/workspace/sheets/api/limits); the rest is room for the envelope.
 */
export const batchBytes = 1_900_000;
/** A batchUpdate holds at most 100,000 requests. */
export const batchRequests = 100_000;

/** Length of a text in UTF-8, as it travels. */
export function utf8Length(text: string): number {
  let length = text.length;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit > 0x7ff) length += 2;
    else if (unit > 0x7f) length += 1;
    // A surrogate pair is 2 units and 4 bytes; the line above counts 3 for each half.
    if (unit >= 0xd800 && unit <= 0xdfff) length -= 1;
  }
  return length;
}

/** Cuts a list of requests into batches that Google takes; almost always it is one. */
export function batches(
  requests: readonly Request[],
  maxBytes = batchBytes,
  maxRequests = batchRequests,
): Request[][] {
  const cut: Request[][] = [[]];
  let bytes = 0;
  for (const request of requests) {
    const size = utf8Length(JSON.stringify(request)) + 1;
    const last = cut[cut.length - 1] ?? [];
    if (last.length > 0 && (bytes + size > maxBytes || last.length >= maxRequests)) {
      cut.push([request]);
      bytes = size;
    } else {
      last.push(request);
      bytes += size;
    }
  }
  return cut.filter((batch) => batch.length > 0);
}
