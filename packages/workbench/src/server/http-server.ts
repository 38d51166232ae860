import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type Lang, languageOf, type Text } from '../protocol/lang.ts';
import { addressOf, namesHost } from './address.ts';
import { answerBytes } from './answer-bytes.ts';
import { benchTexts } from './bench-texts.ts';
import type { EngineLink } from './engine-link.ts';
import { createEventStreams } from './event-streams.ts';
import { sendPageFile } from './page-files.ts';
import { readJson } from './read-json.ts';
import { RefusedCall } from './refused-call.ts';
import { isDownload, sendDownload, sendJson, sendText } from './responses.ts';
import { frameHeaders, hasToken, isForThisServer, isOwnRequest } from './security.ts';

export interface ServerOptions {
  readonly token: string;
  /** Of what is said before a page is open. */
  readonly lang: Lang;
  /** Folder of the built page. */
  readonly page: string;
}

/** The workbench over HTTP: the page, its methods, the stream of events, and the add-on's frames. */
export function createHttpServer(engine: EngineLink, { token, lang, page }: ServerOptions): Server {
  const streams = createEventStreams(engine);
  const server = createServer((request, response) => {
    // Who has gone away meanwhile hears of nothing, and broke nothing.
    respond(request, response).catch((error: unknown) => {
      if (!request.destroyed || request.complete) sendFailure(response, error);
    });
  });

  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = admitted(request, portOf(server), token);
    if (!(url instanceof URL)) return sendText(response, url.status, url.why[lang]);
    if (url.pathname.startsWith('/api/')) return await answerCall(request, response, url);
    if (request.method !== 'GET') return sendText(response, 405, benchTexts.nothingHere[lang]);
    if (url.pathname === '/events') {
      checkToken(request);
      const spoken = langOf(request);
      return streams.add(url.searchParams.get('window') ?? '', response, spoken);
    }
    if (url.pathname.startsWith('/frame/')) {
      return sendFrame(response, await engine.frame(url.pathname.slice('/frame/'.length)));
    }
    if (!(await sendPageFile(response, page, url.pathname))) {
      sendText(response, 404, benchTexts.nothingHere[lang]);
    }
  };
  const sendFrame = (response: ServerResponse, html: string | null): void => {
    if (html === null) sendText(response, 404, benchTexts.pageClosed[lang]);
    else response.writeHead(200, frameHeaders).end(html);
  };
  const answerCall = async (
    request: IncomingMessage,
    response: ServerResponse,
    url: URL,
  ): Promise<void> => {
    checkToken(request);
    if (request.method !== 'POST') throw new RefusedCall(405, benchTexts.unreadable[lang]);
    const spoken = langOf(request);
    const input = await readJson(request, spoken);
    const value = await engine.call(url.pathname.slice('/api/'.length), input, spoken);
    if (isDownload(value)) sendDownload(response, value);
    else sendJson(response, 200, value);
  };
  const langOf = ({ headers }: IncomingMessage): Lang => {
    const chosen = headers['x-workbench-lang'];
    return typeof chosen === 'string' ? languageOf(chosen) : lang;
  };
  const checkToken = ({ headers }: IncomingMessage): void => {
    const given = headers['x-workbench-token'];
    if (typeof given === 'string' && hasToken(given, token)) return;
    throw new RefusedCall(403, benchTexts.printedAddress[lang]);
  };
  // What Node itself cannot read as a request, or finds too long.
  server.on('clientError', (_error, socket) => {
    const text = `${benchTexts.unreadable[lang]}\n`;
    const head =
      'HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Type: text/plain; charset=utf-8';
    if (socket.writable)
      socket.end(`${head}\r\nContent-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
    else socket.destroy();
  });
  server.on('close', streams.close);
  return server;
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' ? (address?.port ?? 0) : 0;
}

/** The address that is asked for, or why it is not answered. */
function admitted(
  request: IncomingMessage,
  port: number,
  token: string,
): URL | { readonly status: number; readonly why: Text } {
  if (!namesHost(request)) return { status: 400, why: benchTexts.unreadable };
  if (!isForThisServer(request, port)) return { status: 403, why: benchTexts.ownPageOnly };
  const url = addressOf(request);
  if (url === undefined) return { status: 400, why: benchTexts.unreadable };
  // The page itself may be opened from anywhere: nothing in it is secret.
  if (url.pathname !== '/') {
    return isOwnRequest(request, port) ? url : { status: 403, why: benchTexts.ownPageOnly };
  }
  const given = url.searchParams.get('token');
  // Without one it is loaded again, or in another tab: it has kept the token where only it can read.
  if (given === null || hasToken(given, token)) return url;
  return { status: 403, why: benchTexts.printedAddress };
}

function sendFailure(response: ServerResponse, error: unknown): void {
  const refused = error instanceof RefusedCall;
  if (!refused) console.error(error);
  const message = error instanceof Error ? error.message : String(error);
  if (response.headersSent) response.destroy();
  else sendJson(response, refused ? error.status : 500, answerBytes({ message }));
}
