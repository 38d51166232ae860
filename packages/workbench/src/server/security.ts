import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Whether the name in the address is this server's: one that was pointed at it is not (DNS rebinding). */
export function isForThisServer({ headers }: IncomingMessage, port: number): boolean {
  return hostsOf(port).includes(headers.host ?? '');
}

/** Whether a request comes from the workbench's own page: a page of another site has another Origin. */
export function isOwnRequest({ headers }: IncomingMessage, port: number): boolean {
  const { origin } = headers;
  if (origin !== undefined && !hostsOf(port).some((host) => origin === `http://${host}`)) {
    return false;
  }
  const site = headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none';
}

export function hasToken(given: string | null, token: string): boolean {
  const [a, b] = [Buffer.from(given ?? ''), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function hostsOf(port: number): string[] {
  return [`127.0.0.1:${port}`, `localhost:${port}`];
}

const always = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
} as const;

/** Nothing is loaded from anywhere else. Styles are set on elements by the grid. */
export const pageHeaders = {
  ...always,
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "frame-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; '),
} as const;

/**
 * The add-on's pages have an origin of their own that is nobody's (`sandbox` without
 * `allow-same-origin`), in whatever window they are opened: they reach neither the page around them
 * nor the server.
 */
export const frameHeaders = {
  ...always,
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': [
    'sandbox allow-scripts allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-downloads',
    "default-src 'none'",
    "script-src 'unsafe-inline'",
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    'font-src data:',
    "frame-ancestors 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; '),
} as const;
