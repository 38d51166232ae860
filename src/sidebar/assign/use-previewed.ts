import { useState } from 'preact/hooks';
import type { Input, Output } from '../../core/rpc/contract.ts';
import { type CallState, useCall } from '../kit/use-call.ts';

type Pair = {
  readonly 'assign.preview': 'assign.save';
  readonly 'handOver.preview': 'handOver.save';
};

/** What a form needs to show what it would change before it is saved. */
export interface Previewed<T> {
  readonly preview: CallState<Output<'assign.preview'>>;
  readonly saving: CallState<Output<'assign.save'>>;
  readonly busy: boolean;
  /** Shows what would change; if that is shown already, saves it. True once it is saved. */
  readonly submit: (payload: T) => Promise<boolean>;
  /** Another entry makes the preview void. */
  readonly changed: () => void;
}

/** Preview first, then one save. Trying again after a lost answer carries the same ID. */
export function usePreviewed<P extends keyof Pair>(
  previewMethod: P,
  saveMethod: Pair[P],
): Previewed<Omit<Input<P>, 'saveId'>> {
  const [preview, ask, forgetPreview] = useCall(previewMethod);
  const [saving, save, forgetSaving] = useCall(saveMethod);
  const [saveId, setSaveId] = useState(() => crypto.randomUUID());
  const submit = async (payload: Omit<Input<P>, 'saveId'>): Promise<boolean> => {
    // Both methods of a pair take the same input; TypeScript cannot tie them by P.
    const input = { ...payload, saveId } as Input<P> & Input<Pair[P]>;
    if (preview.kind !== 'done') {
      forgetSaving();
      await ask(input);
      return false;
    }
    const after = await save(input);
    if (after.kind === 'unreached') return false;
    setSaveId(crypto.randomUUID());
    forgetPreview();
    return after.kind === 'done';
  };
  const changed = (): void => {
    if (preview.kind !== 'idle') forgetPreview();
    if (saving.kind !== 'idle') forgetSaving();
  };
  const busy = preview.kind === 'waiting' || saving.kind === 'waiting';
  return { preview, saving, busy, submit, changed };
}
