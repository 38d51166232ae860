import { once } from 'node:events';
import { createServer, get, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import type { BenchEvent } from '../../src/protocol/contract.ts';
import { createEventStreams } from '../../src/server/event-streams.ts';

it('leave a window behind that reads nothing, and go on to the others', async () => {
  let emit: (event: BenchEvent) => void = () => undefined;
  const streams = createEventStreams({
    ...{ call: async () => [], frame: async () => null, windowClosed: () => undefined },
    rebuilt: () => undefined,
    onEvent: (listener) => {
      emit = listener;
    },
    onQuestionClosed: () => undefined,
  });
  const responses: ServerResponse[] = [];
  const server = createServer(({ url = '' }, response) => {
    responses.push(response);
    streams.add(url, response, 'en');
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo; // it listens on a port
  const open = async (window: string): Promise<IncomingMessage> => {
    const line = get({ host: '127.0.0.1', port, path: `/${window}`, agent: false });
    line.on('error', () => undefined);
    const [response] = await once(line, 'response');
    return response;
  };
  const reader = await open('reader');
  await open('sleeper');
  const [, sleeping] = responses;
  let read = 0;
  reader.on('data', (chunk: Buffer) => {
    read += chunk.length;
  });
  let [waiting, sent] = [0, 0];
  while (sleeping?.destroyed === false && sent < 50_000_000) {
    emit({ kind: 'clock', now: 'x'.repeat(100_000) });
    sent += 100_000;
    waiting = Math.max(waiting, sleeping.writableLength);
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(sleeping?.destroyed).toBe(true);
  expect(waiting).toBeLessThan(1_500_000);
  expect(responses[0]?.destroyed).toBe(false);
  await expect.poll(() => read).toBeGreaterThan(sent);
  streams.close();
  server.closeAllConnections();
  server.close();
});
