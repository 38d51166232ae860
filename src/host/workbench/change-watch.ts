import { DOCUMENT_TYPE } from '../docs/new-document.ts';
import { SPREADSHEET_TYPE } from '../sheets/new-spreadsheet.ts';
import type { StoredFile } from '../store/file-store.ts';
import type { EngineParts } from './engine.ts';

/** Returns a function that tells all windows what has changed since it was last called. */
export function createChangeWatch({ host, emit }: EngineParts): () => void {
  const read = () => {
    const files = new Map<string, StoredFile<unknown> | undefined>();
    for (const { id } of host.store.list()) files.set(id, host.store.get(id));
    return { files, outbox: host.outbox(), triggers: host.triggers() };
  };
  let before = read();
  return () => {
    const now = read();
    for (const [id, file] of now.files) {
      const old = before.files.get(id);
      if (old?.content === file?.content && old !== undefined) continue;
      if (file?.record.mimeType === SPREADSHEET_TYPE) emit({ kind: 'book', fileId: id });
      if (file?.record.mimeType === DOCUMENT_TYPE) emit({ kind: 'doc', fileId: id });
    }
    if (isOther(before.files, now.files)) emit({ kind: 'files' });
    if (before.outbox !== now.outbox) emit({ kind: 'outbox' });
    if (before.triggers !== now.triggers) emit({ kind: 'triggers' });
    before = now;
  };
}

/** Files came, went, or changed their name or who has access. */
function isOther(
  before: ReadonlyMap<string, StoredFile<unknown> | undefined>,
  now: ReadonlyMap<string, StoredFile<unknown> | undefined>,
): boolean {
  if (before.size !== now.size) return true;
  return [...now].some(([id, file]) => {
    const [a, b] = [before.get(id)?.record, file?.record];
    if (a === b) return false;
    return a?.name !== b?.name || a?.trashed !== b?.trashed || a?.permissions !== b?.permissions;
  });
}
