import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { createEvaluator } from '../formulas/evaluate.ts';
import { projectRoot } from '../project-root.ts';
import type { BenchEvent } from '../protocol/contract.ts';
import { createHost } from '../runtime/host.ts';
import { DataFolderError } from '../store/data-folder-error.ts';
import { openFolderStore } from '../store/folder-store.ts';
import type { Call } from '../trace.ts';
import { createBookViewer } from '../view/book-view.ts';
import { createEngine } from './engine.ts';
import type { EngineStart, FromEngine, ToEngine } from './engine-messages.ts';
import { openExample } from './example.ts';
import { createQuestions } from './questions.ts';
import { Refusal } from './refusal.ts';

const addonName = 'Work Plan';
/** How often the host looks for triggers whose time has come, in milliseconds. */
const tickEvery = 20_000;

const start = workerData as EngineStart; // given by start-workbench.ts
const { port } = start;
const send = (message: FromEngine): void => port.postMessage(message);

function open() {
  const dataStore = openFolderStore(start.data);
  let calls: Call[] = [];
  const host = createHost({
    dist: join(projectRoot(), 'dist'),
    dataStore,
    now: () => new Date(),
    newId: randomUUID,
    evaluate: (spreadsheet) => evaluate(spreadsheet),
    trace: (call) => calls.push(call),
    addonName,
  });
  const evaluate = createEvaluator({ now: () => host.now() });
  const emit = (event: BenchEvent): void => send({ kind: 'event', event });
  const questions = createQuestions(port, start.signal, emit, handle);
  const example = openExample(host, start);
  const engine = createEngine({
    host,
    evaluate,
    view: createBookViewer({ evaluate, now: () => host.now() }),
    setting: { lang: start.lang, addonName },
    firstFile: example.firstFile,
    emit,
    ...questions,
    traced: (work) => {
      const outer = calls;
      calls = [];
      try {
        return { value: work(), calls };
      } finally {
        calls = outer;
      }
    },
  });
  const later = (): void => {
    example.later();
    engine.tick();
  };
  return { engine, close: () => dataStore.close(), questions, later };
}

function handle(message: ToEngine): void {
  switch (message.kind) {
    case 'call':
      void answer(message.id, () => parts.engine.call(message.method, message.input));
      return;
    case 'frame':
      void answer(message.id, () => parts.engine.frame(message.frame) ?? null);
      return;
    case 'window-closed':
      parts.questions.windowClosed(message.window);
      return;
    case 'stop':
      parts.close();
      send({ kind: 'stopped' });
      port.close();
      clearInterval(timer);
  }
}

/** Most methods answer at once, so that they can be served while a run waits for a person. */
async function answer(id: number, work: () => unknown): Promise<void> {
  try {
    const value = work();
    send({ kind: 'answer', id, value: value instanceof Promise ? await value : value });
  } catch (error) {
    const known = error instanceof Refusal || error instanceof DataFolderError;
    const message = error instanceof Error ? error.message : String(error);
    if (!known) console.error(error);
    const status = error instanceof Refusal ? error.status : 500;
    send({ kind: 'refused', id, status, message });
  }
}

let parts: ReturnType<typeof open>;
let timer: NodeJS.Timeout | undefined;
try {
  parts = open();
  port.on('message', handle);
  timer = setInterval(() => parts.engine.tick(), tickEvery);
  send({ kind: 'ready' });
  // After the first window is served.
  setTimeout(parts.later, 1500);
} catch (error) {
  const expected = error instanceof DataFolderError;
  const message = error instanceof Error ? (expected ? error.message : String(error.stack)) : '';
  send({ kind: 'failed', message, expected });
  port.close();
}
