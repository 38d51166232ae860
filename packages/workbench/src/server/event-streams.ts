import type { ServerResponse } from 'node:http';
import type { BenchEvent } from '../protocol/contract.ts';
import type { Lang } from '../protocol/lang.ts';
import { benchTexts } from './bench-texts.ts';
import type { EngineLink } from './engine-link.ts';
import { RefusedCall } from './refused-call.ts';
import { pageHeaders } from './security.ts';
import { windowLimit } from './window-limit.ts';

type Asked = Extract<BenchEvent, { kind: 'question' }>;

/** In milliseconds. */
const aliveEvery = 5_000;
/** A window that reloads, or lost its line, is gone for a moment only. */
const goneAfter = 4_000;
/** In bytes: a window that has not read so much is left behind, and asks anew when it reads again. */
const backlog = 1_000_000;

/** The streams of events, one for each window: a JSON object on each line. */
export function createEventStreams(engine: EngineLink) {
  const streams = new Map<ServerResponse, string>();
  const asked = new Map<string, Asked>();
  const isThere = (window: string): boolean => [...streams.values()].includes(window);
  const line = (event: BenchEvent): string => `${JSON.stringify(event)}\n`;
  /** A run must not wait for ever for a window that nobody looks at. */
  const mayBeGone = (window: string): void => {
    setTimeout(() => {
      if (!isThere(window)) engine.windowClosed(window);
    }, goneAfter).unref();
  };
  const send = (event: BenchEvent): void => {
    if (event.kind === 'question') {
      asked.set(event.question.id, event);
      if (!isThere(event.window)) mayBeGone(event.window);
    }
    for (const [stream, window] of streams) {
      if (event.kind === 'question' && event.window !== window) continue;
      if (stream.writableLength > backlog) stream.destroy();
      else stream.write(line(event));
    }
  };
  engine.onEvent(send);
  engine.onQuestionClosed((id) => asked.delete(id));
  const timer = setInterval(() => send({ kind: 'alive' }), aliveEvery);
  timer.unref();
  return {
    /** @throws RefusedCall if there are too many */
    add: (window: string, response: ServerResponse, lang: Lang): void => {
      if (streams.size >= windowLimit) throw new RefusedCall(503, benchTexts.tooManyWindows[lang]);
      response.writeHead(200, { ...pageHeaders, 'content-type': 'application/x-ndjson' });
      response.write(line({ kind: 'alive' }));
      // Asked while the line was down.
      for (const event of asked.values()) if (event.window === window) response.write(line(event));
      streams.set(response, window);
      response.on('close', () => {
        streams.delete(response);
        if (!isThere(window)) mayBeGone(window);
      });
    },
    close: (): void => {
      clearInterval(timer);
      for (const stream of streams.keys()) stream.end();
    },
  };
}
