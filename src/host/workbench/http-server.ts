import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { BenchEvent } from '../protocol/contract.ts';
import { createEventStreams } from './event-streams.ts';
import { sendPageFile } from './page-files.ts';
import { isDownload, sendDownload, sendJson, sendText } from './responses.ts';
import { frameHeaders, isOwnRequest } from './security.ts';

/** What the server asks of the engine's thread. */
export interface EngineLink {
  /** @throws RefusedCall */
  call(method: string, input: unknown): Promise<unknown>;
  frame(id: string): Promise<string | null>;
  windowClosed(window: string): void;
  onEvent(listener: (event: BenchEvent) => void): void;
}

/** A method that the engine did not carry out. */
export class RefusedCall extends Error {
  override readonly name = 'RefusedCall';
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** More than any plan or letterhead needs. */
const largestBody = 30_000_000;

/** The workbench over HTTP: the page, its methods, the stream of events, and the add-on's frames. */
export function createHttpServer(engine: EngineLink, token: string): Server {
  const streams = createEventStreams(engine);
  const server = createServer((request, response) => {
    respond(request, response).catch((error: unknown) => {
      if (!(error instanceof RefusedCall)) console.error(error);
      const status = error instanceof RefusedCall ? error.status : 500;
      const message = error instanceof Error ? error.message : String(error);
      if (response.headersSent) response.end();
      else sendJson(response, status, { message });
    });
  });

  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const address = server.address();
    const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
    if (!isOwnRequest(request, port)) {
      return sendText(response, 403, 'This server answers only its own page.');
    }
    const url = new URL(request.url ?? '/', `http://127.0.0.1:${port}`);
    const hasToken = request.headers['x-workbench-token'] === token;
    if (url.pathname.startsWith('/api/')) {
      if (!hasToken) return sendJson(response, 403, { message: 'Open the printed address again.' });
      if (request.method !== 'POST') return sendJson(response, 405, { message: 'POST only.' });
      const body = await readBody(request);
      const value = await engine.call(url.pathname.slice('/api/'.length), body);
      return isDownload(value) ? sendDownload(response, value) : sendJson(response, 200, value);
    }
    if (request.method !== 'GET') return sendText(response, 405, 'GET only.');
    if (url.pathname === '/events') {
      if (!hasToken) return sendText(response, 403, 'Open the printed address again.');
      return streams.add(url.searchParams.get('window') ?? '', response);
    }
    if (url.pathname.startsWith('/frame/')) {
      const html = await engine.frame(url.pathname.slice('/frame/'.length));
      if (html === null) return sendText(response, 404, 'This page is closed.');
      response.writeHead(200, frameHeaders);
      response.end(html);
      return;
    }
    return sendPageFile(response, url, token);
  };
  server.on('close', streams.close);
  return server;
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = chunk as Buffer; // no encoding is set on the stream
    size += bytes.length;
    if (size > largestBody) throw new RefusedCall(413, 'This is too much for one request.');
    chunks.push(bytes);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw new RefusedCall(400, 'The request is no JSON.');
  }
}
