import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type Lang, languageOf } from '../../core/i18n/lang.ts';
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
}

/** The workbench over HTTP: the page, its methods, the stream of events, and the add-on's frames. */
export function createHttpServer(engine: EngineLink, { token, lang }: ServerOptions): Server {
  const streams = createEventStreams(engine);
  const server = createServer((request, response) => {
    respond(request, response).catch((error: unknown) => {
      if (!(error instanceof RefusedCall)) console.error(error);
      const status = error instanceof RefusedCall ? error.status : 500;
      const message = error instanceof Error ? error.message : String(error);
      if (response.headersSent) response.destroy();
      else sendJson(response, status, { message });
    });
  });

  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const address = server.address();
    const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
    if (!isForThisServer(request, port)) {
      return sendText(response, 403, benchTexts.ownPageOnly[lang]);
    }
    const url = new URL(request.url ?? '/', `http://127.0.0.1:${port}`);
    const isPage = url.pathname === '/';
    if (isPage && !hasToken(url.searchParams.get('token'), token)) {
      return sendText(response, 403, benchTexts.printedAddress[lang]);
    }
    // The page itself may be opened from anywhere, by whoever knows the token.
    if (!isPage && !isOwnRequest(request, port)) {
      return sendText(response, 403, benchTexts.ownPageOnly[lang]);
    }
    if (url.pathname.startsWith('/api/')) return await answerCall(request, response, url);
    if (request.method !== 'GET') return sendText(response, 405, benchTexts.nothingHere[lang]);
    if (url.pathname === '/events') {
      checkToken(request);
      return streams.add(url.searchParams.get('window') ?? '', response);
    }
    if (url.pathname.startsWith('/frame/')) {
      const html = await engine.frame(url.pathname.slice('/frame/'.length));
      if (html === null) return sendText(response, 404, benchTexts.pageClosed[lang]);
      response.writeHead(200, frameHeaders);
      response.end(html);
      return;
    }
    if (!(await sendPageFile(response, url.pathname))) {
      sendText(response, 404, benchTexts.nothingHere[lang]);
    }
  };
  const answerCall = async (
    request: IncomingMessage,
    response: ServerResponse,
    url: URL,
  ): Promise<void> => {
    checkToken(request);
    if (request.method !== 'POST') throw new RefusedCall(405, benchTexts.unreadable[lang]);
    const chosen = request.headers['x-workbench-lang'];
    const spoken = typeof chosen === 'string' ? languageOf(chosen) : lang;
    const input = await readJson(request, spoken);
    const value = await engine.call(url.pathname.slice('/api/'.length), input, spoken);
    if (isDownload(value)) sendDownload(response, value);
    else sendJson(response, 200, value);
  };
  const checkToken = ({ headers }: IncomingMessage): void => {
    const given = headers['x-workbench-token'];
    if (typeof given === 'string' && hasToken(given, token)) return;
    throw new RefusedCall(403, benchTexts.printedAddress[lang]);
  };
  server.on('close', streams.close);
  return server;
}
