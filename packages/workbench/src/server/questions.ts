import { randomUUID } from 'node:crypto';
import type { MessagePort } from 'node:worker_threads';
import { receiveMessageOnPort } from 'node:worker_threads';
import type { Answer, Question } from 'apps-script-emulator';
import { benchTexts } from './bench-texts.ts';
import type { FromEngine, ToEngine } from './engine-messages.ts';
import { Refusal } from './refusal.ts';

export interface Questions {
  /** Waits for the answer, and serves whatever else comes in meanwhile. */
  readonly ask: (window: string, question: Question) => Answer;
  /** @throws Refusal if nothing asks this, or not so */
  readonly answered: (id: string, answer: Answer) => void;
  /** Nobody will answer in this window any more: its questions are closed. */
  readonly windowClosed: (window: string) => void;
}

interface Open {
  readonly window: string;
  readonly question: Question;
  answer?: Answer;
}

/**
 * `Ui.alert` and `Ui.prompt` stop the script until the person has answered, and scripts run
 * synchronously: this thread sleeps meanwhile, and serves what other windows ask for. If those ask
 * questions too, a run goes on when the ones above it on the stack have ended.
 */
export function createQuestions(
  port: MessagePort,
  signal: Int32Array,
  send: (message: FromEngine) => void,
  handle: (message: ToEngine) => void,
): Questions {
  const asked = new Map<string, Open>();
  return {
    ask: (window, question) => {
      const id = randomUUID();
      const open: Open = { window, question };
      asked.set(id, open);
      send({ kind: 'event', event: { kind: 'question', window, question: { id, ...question } } });
      for (;;) {
        // Read before the look at what has come: what comes in between ends the wait at once.
        const count = Atomics.load(signal, 0);
        if (open.answer !== undefined) {
          asked.delete(id);
          send({ kind: 'question-closed', id });
          return open.answer;
        }
        const next = receiveMessageOnPort(port);
        if (next === undefined) Atomics.wait(signal, 0, count);
        else handle(next.message as ToEngine); // Only the server's thread has the other end.
      }
    },
    answered: (id, answer) => {
      const open = asked.get(id);
      if (open === undefined || open.answer !== undefined) {
        throw new Refusal(409, benchTexts.notAsked);
      }
      // "OK_CANCEL" lists its buttons; every question can be closed.
      if (!['CLOSE', ...open.question.buttons.split('_')].includes(answer.button)) {
        throw new Refusal(400, benchTexts.unreadable);
      }
      open.answer = answer;
    },
    windowClosed: (window) => {
      for (const open of asked.values()) {
        if (open.window === window) open.answer ??= { button: 'CLOSE', text: '' };
      }
    },
  };
}
