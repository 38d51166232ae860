import type { Input, Method, Output } from '../../core/rpc/contract.ts';
import type { Outcome } from '../../core/shared/outcome.ts';
import { version } from '../../core/shared/version.ts';

/** The part of `google.script.run` that reaches our one door. */
interface Runner {
  withSuccessHandler(handler: (answer: unknown) => void): Runner;
  withFailureHandler(handler: (error: Error) => void): Runner;
  rpc(method: string, payload: unknown, version: string): void;
}

declare const google: {
  readonly script: { readonly run: Runner; readonly host: { close(): void } };
};

/**
 * Calls a method of the server. Resolves with its outcome; rejects when the call itself failed:
 * no network, or several Google accounts in one browser.
 */
export function rpc<M extends Method>(method: M, payload: Input<M>): Promise<Outcome<Output<M>>> {
  return new Promise((resolve, reject) => {
    google.script.run
      // The server answers with the outcome of this method: both sides share the contract.
      .withSuccessHandler((answer) => resolve(answer as Outcome<Output<M>>))
      .withFailureHandler(reject)
      .rpc(method, payload, version);
  });
}

/** Closes the dialog. */
export function closeDialog(): void {
  google.script.host.close();
}
