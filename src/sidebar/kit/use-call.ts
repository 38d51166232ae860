import { useRef, useState } from 'preact/hooks';
import type { Input, Method, Output } from '../../core/rpc/contract.ts';
import type { Problem } from '../../core/shared/outcome.ts';
import { type CallFailure, callFailure } from './call-failure.ts';
import { rpc } from './rpc.ts';

/** Where a call stands. `unreached`: it never got to the server, or its answer never came back. */
export type CallState<T> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'unreached'; readonly failure: CallFailure }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  | { readonly kind: 'done'; readonly value: T };

/** Calls a method of the server and keeps what came of it. What the person typed is not its business. */
export function useCall<M extends Method>(
  method: M,
): readonly [
  CallState<Output<M>>,
  (payload: Input<M>) => Promise<CallState<Output<M>>>,
  () => void,
] {
  const [state, setState] = useState<CallState<Output<M>>>({ kind: 'idle' });
  const latest = useRef(0);
  const call = async (payload: Input<M>): Promise<CallState<Output<M>>> => {
    latest.current += 1;
    const mine = latest.current;
    setState({ kind: 'waiting' });
    const after = await stateAfter(method, payload);
    // An answer to an earlier question says nothing about this one.
    if (mine === latest.current) setState(after);
    return after;
  };
  const forget = (): void => {
    // Nor does an answer that is still on its way.
    latest.current += 1;
    setState({ kind: 'idle' });
  };
  return [state, call, forget];
}

async function stateAfter<M extends Method>(
  method: M,
  payload: Input<M>,
): Promise<CallState<Output<M>>> {
  try {
    const outcome = await rpc(method, payload);
    return outcome.ok
      ? { kind: 'done', value: outcome.value }
      : { kind: 'refused', problems: outcome.problems };
  } catch (error) {
    return { kind: 'unreached', failure: callFailure(error) };
  }
}
