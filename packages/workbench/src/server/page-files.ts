import { open } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { pageHeaders } from './security.ts';

const files: Readonly<Record<string, { readonly name: string; readonly type: string }>> = {
  '/': { name: 'index.html', type: 'text/html; charset=utf-8' },
  '/main.js': { name: 'main.js', type: 'text/javascript; charset=utf-8' },
  '/main.js.map': { name: 'main.js.map', type: 'application/json' },
  '/main.css': { name: 'main.css', type: 'text/css; charset=utf-8' },
  '/main.css.map': { name: 'main.css.map', type: 'application/json' },
};

/**
 * Sends the page, its script or its style, from the folder `page`: nothing in them is secret. They are read as the browser takes
 * them, as the script has megabytes. False if there is no such file.
 */
export async function sendPageFile(
  response: ServerResponse,
  page: string,
  path: string,
): Promise<boolean> {
  const file = Object.hasOwn(files, path) ? files[path] : undefined;
  if (file === undefined) return false;
  const content = await open(join(page, file.name)).catch(() => undefined);
  if (content === undefined) return false;
  response.writeHead(200, { ...pageHeaders, 'content-type': file.type });
  // A browser that goes away meanwhile is no failure.
  await pipeline(content.createReadStream(), response).catch(() => response.destroy());
  return true;
}
