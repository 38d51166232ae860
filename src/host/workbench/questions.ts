import { randomUUID } from 'node:crypto';
import type { MessagePort } from 'node:worker_threads';
import { receiveMessageOnPort } from 'node:worker_threads';
import type { BenchEvent } from '../protocol/contract.ts';
import type { Answer, Question } from '../runtime/page.ts';
import type { ToEngine } from './engine-messages.ts';

export interface Questions {
  readonly ask: (window: string, question: Question) => Answer;
  readonly answered: (id: string, answer: Answer) => void;
  /** A closed window answers nothing any more: its questions are closed. */
  readonly windowClosed: (window: string) => void;
}

/**
 * `Ui.alert` and `Ui.prompt` stop the script until the person has answered, and scripts run
 * synchronously: this thread sleeps meanwhile, and serves whatever else comes in. A question that is
 * asked during another's wait must be answered first, as its run stands above on the stack.
 */
export function createQuestions(
  port: MessagePort,
  signal: Int32Array,
  emit: (event: BenchEvent) => void,
  handle: (message: ToEngine) => void,
): Questions {
  const answers = new Map<string, Answer>();
  const open = new Map<string, string>();
  return {
    ask: (window, question) => {
      const id = randomUUID();
      open.set(id, window);
      emit({ kind: 'question', window, question: { id, ...question } });
      for (;;) {
        const seen = Atomics.load(signal, 0);
        const answer = answers.get(id);
        if (answer !== undefined) {
          answers.delete(id);
          open.delete(id);
          return answer;
        }
        const next = receiveMessageOnPort(port);
        if (next === undefined) Atomics.wait(signal, 0, seen);
        else handle(next.message as ToEngine); // Only the server's thread has the other end.
      }
    },
    answered: (id, answer) => {
      if (open.has(id)) answers.set(id, answer);
    },
    windowClosed: (window) => {
      for (const [id, asked] of open) {
        if (asked === window) answers.set(id, { button: 'CLOSE', text: '' });
      }
    },
  };
}
