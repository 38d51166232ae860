import { MessageChannel, SHARE_ENV, Worker } from 'node:worker_threads';
import type { BenchEvent } from '../protocol/contract.ts';
import type { Lang } from '../protocol/lang.ts';
import type { JsonParts } from './answer-bytes.ts';
import { benchTexts } from './bench-texts.ts';
import type {
  EngineOptions,
  EngineStart,
  FromEngine,
  StartFailure,
  ToEngine,
} from './engine-messages.ts';
import type { Download } from './file-methods.ts';
import { RefusedCall } from './refused-call.ts';

/** What the server asks of the engine's thread. */
export interface EngineLink {
  /** @throws RefusedCall */
  call(method: string, input: unknown, lang: Lang): Promise<Download | JsonParts>;
  /** The page of a frame; null if there is none. */
  frame(id: string): Promise<string | null>;
  windowClosed(window: string): void;
  /** Runs the add-on from now on as it was built last, and has all windows load again. */
  rebuilt(): void;
  onEvent(listener: (event: BenchEvent) => void): void;
  /** Tells of questions that need no answer any more. */
  onQuestionClosed(listener: (id: string) => void): void;
}

export interface RunningEngine extends EngineLink {
  /** Whether the seed has made its files now. */
  readonly made: boolean;
  /** Settles when the thread has ended: with an error if it was not told to. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/** The engine cannot start, for a reason that the person can mend. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
  readonly failure: StartFailure;

  constructor(failure: StartFailure, message: string) {
    super(message);
    this.failure = failure;
  }
}

/** Starts the engine in a thread of its own; resolves when the workbook is there. @throws EngineError */
export async function startEngine(options: EngineOptions): Promise<RunningEngine> {
  const { port1: port, port2 } = new MessageChannel();
  const signal = new Int32Array(new SharedArrayBuffer(4));
  const workerData: EngineStart = { ...options, port: port2, signal };
  // Scripts run in the time zone of their manifest, which is set through the environment.
  const worker = new Worker(options.script, {
    workerData,
    transferList: [port2],
    env: SHARE_ENV,
    execArgv: ['--enable-source-maps'],
  });
  const waiting = new Map<number, (message: FromEngine) => void>();
  const listeners: ((event: BenchEvent) => void)[] = [];
  const closers: ((id: string) => void)[] = [];
  let lastId = 0;
  let stopped = false;
  const post = (message: ToEngine): void => {
    port.postMessage(message);
    Atomics.add(signal, 0, 1);
    Atomics.notify(signal, 0);
  };
  const ask = (make: (id: number) => ToEngine, lang: Lang): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (stopped) return reject(new RefusedCall(503, benchTexts.hostStopped[lang]));
      lastId += 1;
      waiting.set(lastId, (message) => {
        if (message.kind === 'answer') resolve(message.value);
        else if (message.kind === 'refused') {
          reject(new RefusedCall(message.status, message.message));
        } else reject(new RefusedCall(503, benchTexts.hostStopped[lang]));
      });
      post(make(lastId));
    });
  const ended = new Promise<void>((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', () => {
      stopped = true;
      const gone: FromEngine = { kind: 'failed', failure: 'other', message: '' };
      for (const settle of waiting.values()) settle(gone);
      port.close();
      resolve();
    });
  });
  // Whoever waits for the end hears of an error; nobody else has to.
  ended.catch(() => undefined);
  const hear = (message: FromEngine): void => {
    if (message.kind === 'event') for (const listener of listeners) listener(message.event);
    if (message.kind === 'question-closed') for (const close of closers) close(message.id);
    if (message.kind === 'answer' || message.kind === 'refused') {
      waiting.get(message.id)?.(message);
      waiting.delete(message.id);
    }
  };
  const made = await new Promise<boolean>((resolve, reject) => {
    ended.then(() => reject(new Error('The engine has ended')), reject);
    port.on('message', (message: FromEngine) => {
      if (message.kind === 'ready') resolve(message.made);
      if (message.kind === 'failed') reject(new EngineError(message.failure, message.message));
      hear(message);
    });
  });
  return {
    made,
    ended,
    // The engine answers a call so.
    call: (method, input, lang) =>
      ask((id) => ({ kind: 'call', id, method, input, lang }), lang) as Promise<
        Download | JsonParts
      >,
    // The engine answers a frame with its text or null.
    frame: (frame) =>
      ask((id) => ({ kind: 'frame', id, frame }), options.lang) as Promise<string | null>,
    windowClosed: (window) => post({ kind: 'window-closed', window }),
    rebuilt: () => post({ kind: 'rebuilt' }),
    onEvent: (listener) => listeners.push(listener),
    onQuestionClosed: (listener) => closers.push(listener),
    stop: async () => {
      post({ kind: 'stop' });
      await ended;
    },
  };
}
