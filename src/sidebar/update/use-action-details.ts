import { useEffect, useRef, useState } from 'preact/hooks';
import type { ActionDetails } from '../../core/rpc/action-details.ts';
import { type CallState, useCall } from '../kit/use-call.ts';

/**
 * History, contributions and neighbours of the shown action. They are read once it has been in sight for
 * `delay` milliseconds: who looks through the rows does not use up the reads of a minute.
 */
export function useActionDetails(
  id: string | undefined,
  delay: number,
): {
  /** Of this very action; undefined while they are read. */
  readonly details: ActionDetails | undefined;
  /** IDs of the person's own actions, as they were last read. */
  readonly own: readonly string[];
  readonly state: CallState<ActionDetails>;
  readonly reload: () => void;
} {
  const [state, call] = useCall('action.details');
  const [read, setRead] = useState<ActionDetails | undefined>();
  const wanted = useRef(id);
  wanted.current = id;
  const load = async (): Promise<void> => {
    if (id === undefined) return;
    const after = await call({ id });
    if (after.kind === 'done' && wanted.current === id) setRead(after.value);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: read when the action is another one
  useEffect(() => {
    const timer = setTimeout(() => void load(), delay);
    return () => clearTimeout(timer);
  }, [id]);
  const details = read?.shown.action.id === id ? read : undefined;
  return { details, own: read?.own ?? [], state, reload: () => void load() };
}
