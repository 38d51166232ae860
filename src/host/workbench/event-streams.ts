import type { ServerResponse } from 'node:http';
import type { BenchEvent } from '../protocol/contract.ts';
import type { EngineLink } from './http-server.ts';
import { pageHeaders } from './security.ts';

const aliveEvery = 5_000;
/** A window that reloads is gone for a moment only. */
const goneAfter = 4_000;

/** The streams of events, one for each window: a JSON object on each line. */
export function createEventStreams(engine: EngineLink) {
  const streams = new Map<ServerResponse, string>();
  const send = (event: BenchEvent): void => {
    const line = `${JSON.stringify(event)}\n`;
    for (const [stream, window] of streams) {
      if (event.kind !== 'question' || event.window === window) stream.write(line);
    }
  };
  engine.onEvent(send);
  const timer = setInterval(() => send({ kind: 'alive' }), aliveEvery);
  timer.unref();
  return {
    add: (window: string, response: ServerResponse): void => {
      response.writeHead(200, { ...pageHeaders, 'content-type': 'application/x-ndjson' });
      response.write(`${JSON.stringify({ kind: 'alive' } satisfies BenchEvent)}\n`);
      streams.set(response, window);
      response.on('close', () => {
        streams.delete(response);
        const isBack = (): boolean => [...streams.values()].includes(window);
        setTimeout(() => {
          if (!isBack()) engine.windowClosed(window);
        }, goneAfter).unref();
      });
    },
    close: (): void => {
      clearInterval(timer);
      for (const stream of streams.keys()) stream.end();
    },
  };
}
