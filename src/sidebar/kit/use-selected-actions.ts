import { useRef, useState } from 'preact/hooks';
import type { Selected, SelectedRows } from '../../core/rpc/selected-action.ts';
import type { Problem } from '../../core/shared/outcome.ts';
import { isSameRows, isStale } from '../../core/shared/polling.ts';
import { type CallFailure, callFailure } from './call-failure.ts';
import { rpc } from './rpc.ts';
import { type Polled, usePolling } from './use-polling.ts';

export type Selection = Extract<Selected, { kind: 'actions' }>;

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
  /** When the rows were read, in milliseconds. */
  const read = useRef(0);
  const ask = async (quiet: number): Promise<Polled> => {
    const before = known.current;
    try {
      const outcome = await rpc('action.selected', {
        known: isStale(Date.now() - read.current, quiet) ? null : before,
      });
      setFailure(undefined);
      setProblems(outcome.ok ? [] : outcome.problems);
      if (!outcome.ok) {
        // A page of another version is refused for as long as it is open.
        const isOver = outcome.problems.some(({ code }) => code === 'other-version');
        return isOver ? 'over' : 'same';
      }
      if (outcome.value.kind === 'same') return 'same';
      const { place } = outcome.value;
      known.current = place;
      read.current = Date.now();
      setSelection(outcome.value);
      return isSameRows(place, before) ? 'same' : 'changed';
    } catch (error) {
      setFailure(callFailure(error));
      return 'same';
    }
  };
  usePolling(ask);
  const refresh = (): void => {
    known.current = null;
    void ask(0);
  };
  return { selection, problems, failure, refresh };
}
