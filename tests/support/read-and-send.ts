import type { MailPreview } from '../../src/core/rpc/mailing.ts';
import type { Outcome } from '../../src/core/rpc/outcome.ts';

/** A call of a sidebar, in a workbook and as a person. */
type Call = (method: string, payload: unknown) => Outcome<unknown>;

/** The same payload with the print of the mails that the person was shown, if there are any. */
export function afterReading(call: Call, method: string, payload: unknown): unknown {
  const outcome = call(method, payload) as Outcome<{ ask?: MailPreview | null }>; // what sends mails answers so
  const print = outcome.ok ? outcome.value.ask?.print : undefined;
  return print === undefined ? payload : Object.assign({}, payload, { seen: print });
}

/** Sends as a person does who knows the workbook and has read the mails. */
export function readAndSend<T>(call: Call, method: string, payload: unknown): Outcome<T> {
  call('workbook.know', {});
  return call(method, afterReading(call, method, payload)) as Outcome<T>; // the answer to the same method
}
