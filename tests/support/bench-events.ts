import type { BenchEvent } from '../../packages/workbench/src/protocol/contract.ts';
import { patience } from './patience.ts';
import type { OpenWorkbench } from './workbench.ts';

export interface BenchEvents {
  /** The next event, of those not asked for yet, of which this holds. */
  next<T extends BenchEvent>(
    is: ((event: BenchEvent) => event is T) | ((event: BenchEvent) => boolean),
  ): Promise<T>;
  close(): void;
}

/** Listens to the events of a window, as its page does. */
export async function openEvents(
  bench: Pick<OpenWorkbench, 'origin' | 'token'>,
  window: string,
): Promise<BenchEvents> {
  const abort = new AbortController();
  const response = await fetch(`${bench.origin}/events?window=${window}`, {
    headers: { 'x-workbench-token': bench.token },
    signal: abort.signal,
  });
  if (!response.ok || response.body === null) throw new Error(`Events: ${response.status}`);
  // At once: a body that nobody reads is cancelled when the response is collected.
  const lines = linesOf(response.body.pipeThrough(new TextDecoderStream()));
  return {
    async next<T extends BenchEvent>(is: (event: BenchEvent) => boolean): Promise<T> {
      const deadline = Date.now() + patience;
      for (;;) {
        const { value, done } = await lines.next();
        if (done) throw new Error('The stream has ended.');
        if (Date.now() > deadline) throw new Error('No such event came in time.');
        const event = JSON.parse(value) as BenchEvent; // both sides share the contract
        if (is(event)) return event as T;
      }
    },
    close: () => abort.abort(),
  };
}

async function* linesOf(texts: ReadableStream<string>): AsyncGenerator<string, void> {
  let rest = '';
  for await (const text of texts) {
    const parts = (rest + text).split('\n');
    rest = parts.pop() ?? '';
    yield* parts;
  }
}
