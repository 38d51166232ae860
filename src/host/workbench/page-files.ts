import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { projectRoot } from '../project-root.ts';
import { sendText } from './responses.ts';
import { pageHeaders } from './security.ts';

const files: Readonly<Record<string, string>> = {
  '/main.js': 'text/javascript; charset=utf-8',
  '/main.css': 'text/css; charset=utf-8',
};

/** The page itself is for those who know the token; its script and style hold nothing secret. */
export async function sendPageFile(
  response: ServerResponse,
  url: URL,
  token: string,
): Promise<void> {
  const isPage = url.pathname === '/';
  if (isPage && url.searchParams.get('token') !== token) {
    return sendText(
      response,
      403,
      'Open the address that the terminal printed: it has a token in it.',
    );
  }
  const type = isPage ? 'text/html; charset=utf-8' : files[url.pathname];
  if (type === undefined) return sendText(response, 404, 'There is nothing here.');
  const name = isPage ? 'index.html' : url.pathname.slice(1);
  const content = await readFile(join(projectRoot(), 'build/page', name));
  response.writeHead(200, { ...pageHeaders, 'content-type': type });
  response.end(content);
}
