import { useRef } from 'preact/hooks';
import type { Input, Method, Output } from '../../core/rpc/contract.ts';
import { type CallState, useCall } from './use-call.ts';

/**
 * One save after another, each with an ID of its own. Trying the same again after a failure carries the
 * same ID: if the first try was written after all, the server writes nothing twice. Something else is
 * another save. Resolves to the answer, and to undefined if it was not saved.
 */
export function useSave<M extends Method>(
  method: M,
): readonly [
  CallState<Output<M>>,
  (payload: Omit<Input<M>, 'saveId'>) => Promise<Output<M> | undefined>,
  () => void,
] {
  const [state, call, forget] = useCall(method);
  const open = useRef<{ readonly saveId: string; readonly content: string } | undefined>(undefined);
  const save = async (payload: Omit<Input<M>, 'saveId'>): Promise<Output<M> | undefined> => {
    const content = JSON.stringify(payload);
    if (open.current?.content !== content) {
      open.current = { saveId: crypto.randomUUID(), content };
    }
    const { saveId } = open.current;
    // With the ID it is the whole input; TypeScript does not put an Omit together again.
    const after = await call({ ...payload, saveId } as unknown as Input<M>);
    if (after.kind !== 'done') return undefined;
    open.current = undefined;
    return after.value;
  };
  return [state, save, forget];
}
