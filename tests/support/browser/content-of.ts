import { buffer } from 'node:stream/consumers';
import type { Download } from 'playwright-core';

/** The content of a download: its file lies with the browser, which is not of this process. */
export async function contentOf(download: Download): Promise<Buffer> {
  return buffer(await download.createReadStream());
}
