import type { IncomingMessage } from 'node:http';
import type { Lang } from '../protocol/lang.ts';
import { benchTexts } from './bench-texts.ts';
import { RefusedCall } from './refused-call.ts';

/** In bytes: more than any plan or letterhead needs. */
const largest = 30_000_000;

/** The body of a request. @throws RefusedCall if it is too large or no JSON */
export async function readJson(request: IncomingMessage, lang: Lang): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = chunk as Buffer; // no encoding is set on the stream
    size += bytes.length;
    // The rest is read and forgotten: a browser sees the answer only when all is sent.
    if (size <= largest) chunks.push(bytes);
  }
  if (size > largest) throw new RefusedCall(413, benchTexts.tooMuch[lang]);
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw new RefusedCall(400, benchTexts.unreadable[lang]);
  }
}
