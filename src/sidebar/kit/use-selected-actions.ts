import { useRef, useState } from 'preact/hooks';
import type { SelectedActions, SelectedRows } from '../../core/rpc/manage.ts';
import type { Problem } from '../../core/rpc/outcome.ts';
import { rpc } from './rpc.ts';
import { usePolling } from './use-polling.ts';

export type Selection = Extract<SelectedActions, { kind: 'actions' }>;

/** Calls, which come every 2.5 s. */
const rereadEvery = 4;

/** The actions of the selected rows, as they follow the selection. */
export function useSelectedActions(): {
  readonly selection: Selection | undefined;
  readonly problems: readonly Problem[];
  readonly unreached: boolean;
  /** Reads the rows again though they are still selected. */
  readonly refresh: () => void;
} {
  const [selection, setSelection] = useState<Selection | undefined>();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [unreached, setUnreached] = useState(false);
  const known = useRef<SelectedRows | null>(null);
  const asked = useRef(0);
  const ask = async (): Promise<void> => {
    asked.current += 1;
    // Now and then the rows are read though they are still selected: others sort, and others write.
    if (asked.current % rereadEvery === 0) known.current = null;
    try {
      const outcome = await rpc('manage.selection', { known: known.current });
      setUnreached(false);
      setProblems(outcome.ok ? [] : outcome.problems);
      if (!outcome.ok || outcome.value.kind === 'same') return;
      known.current = outcome.value.place;
      setSelection(outcome.value);
    } catch {
      setUnreached(true);
    }
  };
  usePolling(ask);
  const refresh = (): void => {
    known.current = null;
    void ask();
  };
  return { selection, problems, unreached, refresh };
}
