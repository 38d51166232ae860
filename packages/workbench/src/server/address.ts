import type { IncomingMessage } from 'node:http';

/** In characters: addresses of the workbench are short. */
const longest = 2_000;
const base = 'http://127.0.0.1';

/**
 * The path and query that a request asks for; undefined for what is no address here. Absolute ones
 * ("GET http://…") are for proxies, and this is none.
 */
export function addressOf({ url = '' }: IncomingMessage): URL | undefined {
  if (!url.startsWith('/') || url.length > longest) return undefined;
  try {
    decodeURIComponent(url);
    const address = new URL(url, base);
    // "//host" and "/\host" name another server.
    return address.origin === base ? address : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Whether a request names one host, as every one must: "a 400 (Bad Request) status code [for one] that
 * contains more than one Host header field line or … an invalid field value", RFC 9112, section 3.2.
 */
export function namesHost({ headers, rawHeaders }: IncomingMessage): boolean {
  const lines = rawHeaders.filter((name, i) => i % 2 === 0 && name.toLowerCase() === 'host');
  return (
    lines.length === 1 && /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{0,5})?$/i.test(headers.host ?? '')
  );
}
