import type { Input, Output } from '../../core/rpc/contract.ts';
import { type CallState, useCall } from '../kit/use-call.ts';
import { useSave } from '../kit/use-save.ts';

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
  const [saving, save, forgetSaving] = useSave(saveMethod);
  const submit = async (payload: Omit<Input<P>, 'saveId'>): Promise<boolean> => {
    // Both methods of a pair take the same input; TypeScript cannot tie them by P.
    const input = payload as Omit<Input<P>, 'saveId'> & Omit<Input<Pair[P]>, 'saveId'>;
    if (preview.kind !== 'done') {
      forgetSaving();
      // With an ID it is the whole input; TypeScript does not put an Omit together again.
      await ask({ ...input, saveId: crypto.randomUUID() } as unknown as Input<P>);
      return false;
    }
    const saved = await save(input);
    if (saved) forgetPreview();
    return saved !== undefined;
  };
  const changed = (): void => {
    if (preview.kind !== 'idle') forgetPreview();
    if (saving.kind !== 'idle') forgetSaving();
  };
  const busy = preview.kind === 'waiting' || saving.kind === 'waiting';
  return { preview, saving, busy, submit, changed };
}
