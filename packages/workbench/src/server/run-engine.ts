import { workerData } from 'node:worker_threads';
import { DataFolderError, FolderInUseError } from 'apps-script-emulator';
import { type Seed, SeedError } from '../seed.ts';
import { answerBytes, type JsonParts } from './answer-bytes.ts';
import type { EngineStart, FromEngine, StartFailure, ToEngine } from './engine-messages.ts';
import type { Download } from './file-methods.ts';
import { openEngine } from './open-engine.ts';
import { failureText, Refusal } from './refusal.ts';
import { isDownload } from './responses.ts';

/** How often the host looks for triggers whose time has come, in milliseconds. */
const tickEvery = 20_000;
/** What may wait is done when the first window has had time to open. */
const laterAfter = 3_000;

/**
 * Runs the engine in this thread, which `startWorkbench` has started.
 * @param makeSeed is given the `seed` of the options
 */
export function runEngine(makeSeed: (options: unknown) => Seed): void {
  const start = workerData as EngineStart; // given by engine-link.ts
  const { port } = start;
  const send = (message: FromEngine): void => port.postMessage(message);

  const handle = (message: ToEngine): void => {
    switch (message.kind) {
      case 'call': {
        const { id, method, input, lang } = message;
        void answer(id, lang, () => {
          const value = parts.engine.call(method, input, lang);
          return value instanceof Promise ? value.then(readyToSend) : readyToSend(value);
        });
        return;
      }
      case 'frame':
        void answer(message.id, start.lang, () => parts.engine.frame(message.frame) ?? null);
        return;
      case 'window-closed':
        parts.questions.windowClosed(message.window);
        return;
      case 'stop':
        parts.close();
        // A run that waits for a person ends here too. Nothing is lost: files are written at once.
        process.exit();
    }
  };

  /** Most methods answer at once, so that they can be served while a run waits for a person. */
  const answer = async (
    id: number,
    lang: EngineStart['lang'],
    work: () => unknown,
  ): Promise<void> => {
    try {
      const value = work();
      send({ kind: 'answer', id, value: value instanceof Promise ? await value : value });
    } catch (error) {
      const status = error instanceof Refusal ? error.status : 500;
      if (status === 500) console.error(error);
      send({ kind: 'refused', id, status, message: failureText(error, lang) });
    }
  };

  let parts: ReturnType<typeof openEngine>;
  try {
    parts = openEngine(start, makeSeed(start.seed), send, handle);
    port.on('message', handle);
    setInterval(() => aside(parts.engine.tick), tickEvery);
    setTimeout(() => aside(parts.later), laterAfter);
    send({ kind: 'ready', made: parts.made });
    setImmediate(() => aside(parts.warmUp));
  } catch (error) {
    const failure = failureOf(error);
    const text = error instanceof Error ? error.message : String(error);
    const stack = error instanceof Error ? error.stack : undefined;
    send({ kind: 'failed', failure, message: failure === 'other' ? (stack ?? text) : text });
    port.close();
  }
}

const readyToSend = (value: unknown): Download | JsonParts =>
  isDownload(value) ? value : answerBytes(value);

/** What nobody waits for: its failure is told in the terminal, and the host goes on. */
function aside(work: () => void): void {
  try {
    work();
  } catch (error) {
    console.error(error);
  }
}

function failureOf(error: unknown): StartFailure {
  if (error instanceof FolderInUseError) return 'in-use';
  if (error instanceof DataFolderError) return 'data';
  return error instanceof SeedError ? 'seed' : 'other';
}
