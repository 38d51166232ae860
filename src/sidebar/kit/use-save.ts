import { useState } from 'preact/hooks';
import type { Input, Method, Output } from '../../core/rpc/contract.ts';
import { type CallState, useCall } from './use-call.ts';

/**
 * One save after another, each with an ID of its own. Trying again after a lost answer carries the
 * same ID: the server writes nothing twice. Resolves to whether it was saved.
 */
export function useSave<M extends Method>(
  method: M,
): readonly [
  CallState<Output<M>>,
  (payload: Omit<Input<M>, 'saveId'>) => Promise<boolean>,
  () => void,
] {
  const [state, call, forget] = useCall(method);
  const [saveId, setSaveId] = useState(() => crypto.randomUUID());
  const save = async (payload: Omit<Input<M>, 'saveId'>): Promise<boolean> => {
    // With the ID it is the whole input; TypeScript does not put an Omit together again.
    const after = await call({ ...payload, saveId } as unknown as Input<M>);
    if (after.kind !== 'unreached') setSaveId(crypto.randomUUID());
    return after.kind === 'done';
  };
  return [state, save, forget];
}
