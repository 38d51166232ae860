import type { FileStore } from './file-store.ts';
import type { HostState } from './host-state.ts';

/** Where the state beside files lives; `write` is atomic, as `FileStore.put` is. */
interface StateStore {
  read(): HostState;
  write(state: HostState): void;
}

/** Everything one local host keeps. */
export interface DataStore {
  readonly files: FileStore;
  readonly state: StateStore;
  /**
   * Writes to the folder only when the work is done, each file once: for what is made again from the
   * start if the host is killed meanwhile.
   */
  together<T>(work: () => T): T;
  /** Lets another host open the same data. */
  close(): void;
}
