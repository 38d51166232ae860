import { join } from 'node:path';
import { MessageChannel, SHARE_ENV, Worker } from 'node:worker_threads';
import { projectRoot } from '../project-root.ts';
import type { BenchEvent } from '../protocol/contract.ts';
import type { EngineStart, FromEngine, ToEngine } from './engine-messages.ts';
import { type EngineLink, RefusedCall } from './http-server.ts';

export interface RunningEngine extends EngineLink {
  stop(): Promise<void>;
}

/**
 * Starts the engine in a thread of its own. Resolves when the workbook is there. Rejects with what the
 * person can mend as an Error, e.g. a data folder that is in use.
 */
export async function startEngine(
  options: Pick<EngineStart, 'data' | 'lang' | 'plan' | 'example'>,
): Promise<RunningEngine> {
  const { port1: port, port2 } = new MessageChannel();
  const signal = new Int32Array(new SharedArrayBuffer(4));
  const workerData: EngineStart = { ...options, port: port2, signal };
  // Scripts run in the time zone of their manifest, which is set through the environment.
  const worker = new Worker(join(projectRoot(), 'build/host/engine-worker.mjs'), {
    workerData,
    transferList: [port2],
    env: SHARE_ENV,
    execArgv: ['--enable-source-maps'],
  });
  const waiting = new Map<number, (message: FromEngine) => void>();
  const listeners: ((event: BenchEvent) => void)[] = [];
  let lastId = 0;
  const post = (message: ToEngine): void => {
    port.postMessage(message);
    Atomics.add(signal, 0, 1);
    Atomics.notify(signal, 0);
  };
  const request = (make: (id: number) => ToEngine): Promise<unknown> =>
    new Promise((resolve, reject) => {
      lastId += 1;
      waiting.set(lastId, (message) => {
        if (message.kind === 'answer') resolve(message.value);
        else if (message.kind === 'refused')
          reject(new RefusedCall(message.status, message.message));
      });
      post(make(lastId));
    });
  await new Promise<void>((resolve, reject) => {
    worker.once('error', reject);
    port.on('message', (message: FromEngine) => {
      if (message.kind === 'ready') resolve();
      if (message.kind === 'failed') {
        reject(message.expected ? new EngineError(message.message) : new Error(message.message));
      }
      if (message.kind === 'event') for (const listener of listeners) listener(message.event);
      if (message.kind === 'answer' || message.kind === 'refused') {
        waiting.get(message.id)?.(message);
        waiting.delete(message.id);
      }
    });
  });
  return {
    call: (method, input) => request((id) => ({ kind: 'call', id, method, input })),
    // The engine answers a frame with its text or null.
    frame: (frame) => request((id) => ({ kind: 'frame', id, frame })) as Promise<string | null>,
    windowClosed: (window) => post({ kind: 'window-closed', window }),
    onEvent: (listener) => listeners.push(listener),
    stop: () =>
      new Promise((resolve) => {
        worker.once('exit', () => resolve());
        post({ kind: 'stop' });
      }),
  };
}

/** The engine cannot start, for a reason that the person can mend. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
}
