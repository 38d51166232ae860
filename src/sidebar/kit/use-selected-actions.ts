import { useRef, useState } from 'preact/hooks';
import type { Problem } from '../../core/rpc/outcome.ts';
import type { Selected, SelectedRows } from '../../core/rpc/selected-action.ts';
import { type CallFailure, callFailure } from './call-failure.ts';
import { rpc } from './rpc.ts';
import { usePolling } from './use-polling.ts';

export type Selection = Extract<Selected, { kind: 'actions' }>;

/** Calls, which come every 2.5 s. */
const rereadEvery = 4;

/** The actions of the selected rows, as they follow the selection. */
export function useSelectedActions(): {
  readonly selection: Selection | undefined;
  readonly problems: readonly Problem[];
  /** Why the last question got no answer. */
  readonly failure: CallFailure | undefined;
  /** Reads the rows again though they are still selected. */
  readonly refresh: () => void;
} {
  const [selection, setSelection] = useState<Selection | undefined>();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [failure, setFailure] = useState<CallFailure | undefined>();
  const known = useRef<SelectedRows | null>(null);
  const asked = useRef(0);
  const ask = async (): Promise<void> => {
    asked.current += 1;
    // Now and then the rows are read though they are still selected: others sort, and others write.
    if (asked.current % rereadEvery === 0) known.current = null;
    try {
      const outcome = await rpc('action.selected', { known: known.current });
      setFailure(undefined);
      setProblems(outcome.ok ? [] : outcome.problems);
      if (!outcome.ok || outcome.value.kind === 'same') return;
      known.current = outcome.value.place;
      setSelection(outcome.value);
    } catch (error) {
      setFailure(callFailure(error));
    }
  };
  usePolling(ask);
  const refresh = (): void => {
    known.current = null;
    void ask();
  };
  return { selection, problems, failure, refresh };
}
