import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createEvaluator } from '../formulas/evaluate.ts';
import { projectRoot } from '../project-root.ts';
import type { BenchEvent } from '../protocol/contract.ts';
import { createHost } from '../runtime/host.ts';
import { openFolderStore } from '../store/folder-store.ts';
import type { Call } from '../trace.ts';
import { createBookViewer } from '../view/book-view.ts';
import { createEngine } from './engine.ts';
import type { EngineStart, FromEngine, ToEngine } from './engine-messages.ts';
import { openExample } from './example.ts';
import { createQuestions } from './questions.ts';

const addonName = 'Work Plan';

/** Opens the host over the data folder, with the workbook to show. @throws DataFolderError, OnceError */
export function openEngine(
  start: EngineStart,
  send: (message: FromEngine) => void,
  handle: (message: ToEngine) => void,
) {
  const dataStore = openFolderStore(start.data);
  // Before a script runs: its time zone is set for the whole process.
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  let calls: Call[] = [];
  const now = () => host.now();
  const evaluate = createEvaluator({ now });
  const host = createHost({
    dist: join(projectRoot(), 'dist'),
    dataStore,
    now: () => new Date(),
    newId: randomUUID,
    evaluate,
    trace: (call) => calls.push(call),
    addonName,
  });
  const emit = (event: BenchEvent): void => send({ kind: 'event', event });
  const questions = createQuestions(start.port, start.signal, send, handle);
  const close = (): void => dataStore.close();
  try {
    const example = openExample(host, dataStore.state, { ...start, timeZone });
    const engine = createEngine({
      host,
      evaluate,
      view: createBookViewer({ evaluate, now }),
      setting: { lang: start.lang, addonName },
      timeZone,
      firstFile: example.firstFile,
      emit,
      ask: questions.ask,
      answered: questions.answered,
      log: (report) => {
        if (start.verbose) for (const line of report?.log ?? []) console.error(line);
      },
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
    return { engine, close, questions, later, made: example.made };
  } catch (error) {
    close();
    throw error;
  }
}
