import type { ServerResponse } from 'node:http';
import type { Download } from './file-methods.ts';
import { pageHeaders } from './security.ts';

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { ...pageHeaders, 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(value ?? null));
}

export function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { ...pageHeaders, 'content-type': 'text/plain; charset=utf-8' });
  response.end(`${text}\n`);
}

export function isDownload(value: unknown): value is Download {
  return (value as Partial<Download> | null)?.bytes instanceof Uint8Array;
}

/** The name in RFC 5987's form: any character may be in it. */
export function sendDownload(response: ServerResponse, { name, type, bytes }: Download): void {
  response.writeHead(200, {
    ...pageHeaders,
    'content-type': type,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  });
  response.end(bytes);
}
