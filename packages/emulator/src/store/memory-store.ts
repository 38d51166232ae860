import type { DataStore } from './data-store.ts';
import type { StoredFile } from './file-store.ts';
import { emptyHostState } from './host-state.ts';

/** A data store that lives as long as the process: for tests and the bench. */
export function createMemoryStore(): DataStore {
  const files = new Map<string, StoredFile<unknown>>();
  let state = emptyHostState;
  return {
    files: {
      get: (id) => files.get(id),
      put: (file) => {
        files.set(file.record.id, file);
      },
      delete: (id) => {
        files.delete(id);
      },
      list: () => [...files.values()].map((file) => file.record),
    },
    state: {
      read: () => state,
      write: (next) => {
        state = next;
      },
    },
    together: (work) => work(),
    close: () => {},
  };
}
