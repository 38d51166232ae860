import { randomUUID } from 'node:crypto';
import {
  accessTo,
  type Call,
  createEvaluator,
  createHost,
  type HostSpreadsheet,
  openFolderStore,
} from 'apps-script-emulator';
import type { BenchEvent } from '../protocol/contract.ts';
import type { Seed } from '../seed.ts';
import { createBookViewer } from '../view/book-view.ts';
import { createEngine } from './engine.ts';
import type { EngineStart, FromEngine, ToEngine } from './engine-messages.ts';
import { createQuestions } from './questions.ts';

/** Opens the host over the data folder, with the files of the seed. @throws DataFolderError, SeedError */
export function openEngine(
  start: EngineStart,
  seed: Seed,
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
    dist: start.dist,
    dataStore,
    now: () => new Date(),
    newId: randomUUID,
    evaluate,
    trace: (call) => calls.push(call),
    addonName: seed.addonName,
  });
  const emit = (event: BenchEvent): void => send({ kind: 'event', event });
  const questions = createQuestions(start.port, start.signal, send, handle);
  const close = (): void => dataStore.close();
  try {
    const { lang, page } = start;
    const { made, firstFile, later } = seed.begin({ host, dataStore, lang, timeZone });
    const view = createBookViewer({ evaluate, now });
    const engine = createEngine({
      host,
      evaluate,
      view,
      ...{ seed, lang, page },
      timeZone,
      firstFile,
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
    /** The first look at a workbook is the slowest: it is taken while the browser starts. */
    const warmUp = (): void => {
      const file = host.store.get(firstFile() ?? '');
      // The store keeps for a spreadsheet what the Sheets service put there.
      if (file) view(file.content as HostSpreadsheet, accessTo(file.record, file.record.owner));
    };
    const whenServed = (): void => {
      later?.();
      engine.tick();
    };
    return { engine, close, questions, warmUp, later: whenServed, made };
  } catch (error) {
    close();
    throw error;
  }
}
