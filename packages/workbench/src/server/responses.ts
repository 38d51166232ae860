import type { ServerResponse } from 'node:http';
import type { JsonParts } from './answer-bytes.ts';
import type { Download } from './file-methods.ts';
import { pageHeaders } from './security.ts';

export function sendJson(response: ServerResponse, status: number, parts: JsonParts): void {
  response.writeHead(status, {
    ...pageHeaders,
    'content-type': 'application/json; charset=utf-8',
    'content-length': parts.reduce((sum, { length }) => sum + length, 0),
  });
  for (const part of parts) response.write(part);
  response.end();
}

export function sendText(response: ServerResponse, status: number, text: string): void {
  const bytes = Buffer.from(`${text}\n`);
  response.writeHead(status, {
    ...pageHeaders,
    'content-type': 'text/plain; charset=utf-8',
    'content-length': bytes.length,
  });
  response.end(bytes);
}

export function isDownload(value: unknown): value is Download {
  return (value as Partial<Download> | null)?.bytes instanceof Uint8Array;
}

/** Half a character, which a name may end in, has no UTF-8. */
const wellFormed = (text: string): string => Buffer.from(text).toString();

/** The name in RFC 5987's form: any character may be in it. */
export function sendDownload(response: ServerResponse, { name, type, bytes }: Download): void {
  response.writeHead(200, {
    ...pageHeaders,
    'content-type': type,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(wellFormed(name))}`,
  });
  response.end(bytes);
}
