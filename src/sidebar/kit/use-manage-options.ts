import { useEffect, useState } from 'preact/hooks';
import type { ManageOptions } from '../../core/actions/assign/manage-options.ts';
import { type CallState, useCall } from './use-call.ts';

/** What managers choose from; it stays in sight while it is read again. */
export function useManageOptions(): readonly [
  ManageOptions | undefined,
  CallState<ManageOptions>,
  () => Promise<ManageOptions | undefined>,
] {
  const [options, setOptions] = useState<ManageOptions | undefined>();
  const [state, call] = useCall('manage.options');
  const load = async (): Promise<ManageOptions | undefined> => {
    const after = await call({});
    if (after.kind !== 'done') return undefined;
    setOptions(after.value);
    return after.value;
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once, when the page opens
  useEffect(() => {
    void load();
  }, []);
  return [options, state, load];
}
