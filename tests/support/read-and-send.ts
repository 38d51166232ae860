import type { MailPreview } from '../../src/core/rpc/mailing.ts';
import type { Outcome } from '../../src/core/shared/outcome.ts';

/** A call of a sidebar, in a workbook and as a person. */
type Call = (method: string, payload: unknown) => Outcome<unknown>;

/** The print of the mails that a person was shown; undefined where there was nothing to read. */
function printIn(outcome: Outcome<unknown>): string | undefined {
  const { ok } = outcome;
  return ok ? (outcome.value as { ask?: MailPreview | null }).ask?.print : undefined; // what sends mails answers so
}

/** The same payload with the print of the mails that the person was shown, if there are any. */
export function afterReading(call: Call, method: string, payload: unknown): unknown {
  const seen = printIn(call(method, payload));
  return seen === undefined ? payload : Object.assign({}, payload, { seen });
}

/** Sends as a person does who knows the workbook and has read the mails. */
export function readAndSend<T>(call: Call, method: string, payload: unknown): Outcome<T> {
  call('workbook.know', {});
  const first = call(method, payload);
  const seen = printIn(first);
  const last = seen === undefined ? first : call(method, Object.assign({}, payload, { seen }));
  return last as Outcome<T>; // the answer to this method
}
