import type { UserSession } from 'apps-script-emulator';
import type { Input, Method, Output } from '../../src/core/rpc/contract.ts';
import type { Lang } from '../../src/core/shared/i18n/lang.ts';
import type { Outcome } from '../../src/core/shared/outcome.ts';
import { version } from '../../src/core/shared/version.ts';
import { failureText } from './remarks.ts';

/** The work could not be done for a reason that the person can mend. */
export class OnceError extends Error {
  override readonly name = 'OnceError';
}

/** Calls the server as its dialogs do, `google.script.run.rpc(…)`. @throws OnceError if it refuses */
export function rpcCaller(
  session: UserSession,
  lang: Lang,
): <M extends Method>(method: M, payload: Input<M>) => Output<M> {
  return <M extends Method>(method: M, payload: Input<M>): Output<M> => {
    // The server answers with the outcome of this method: both sides share the contract.
    const outcome = session.run('rpc', method, payload, version) as Outcome<Output<M>>;
    if (!outcome.ok) throw new OnceError(failureText(outcome.problems, lang));
    return outcome.value;
  };
}
