import { DOCUMENT_TYPE, SPREADSHEET_TYPE, type StoredFile } from 'apps-script-emulator';
import type { EngineParts } from './engine-parts.ts';

type Files = ReadonlyMap<string, StoredFile<unknown> | undefined>;

/** Returns a function that tells all windows what has changed since it was last called. */
export function createChangeWatch({ host, emit }: EngineParts): () => void {
  const read = () => ({
    files: new Map(host.store.list().map(({ id }) => [id, host.store.get(id)])) satisfies Files,
    outbox: host.outbox(),
    triggers: host.triggers(),
  });
  let before = read();
  return () => {
    const [old, now] = [before, read()];
    before = now;
    for (const id of new Set([...old.files.keys(), ...now.files.keys()])) {
      const [was, is] = [old.files.get(id), now.files.get(id)];
      if (was?.content === is?.content && !listsOther(was, is)) continue;
      const mimeType = (is ?? was)?.record.mimeType;
      if (mimeType === SPREADSHEET_TYPE) emit({ kind: 'book', fileId: id });
      if (mimeType === DOCUMENT_TYPE) emit({ kind: 'doc', fileId: id });
    }
    if (differ(old.files, now.files)) emit({ kind: 'files' });
    if (old.outbox !== now.outbox) emit({ kind: 'outbox' });
    if (old.triggers !== now.triggers) emit({ kind: 'triggers' });
  };
}

function differ(old: Files, now: Files): boolean {
  return old.size !== now.size || [...now].some(([id, file]) => listsOther(old.get(id), file));
}

/** Whether the list of files shows something else: its name, or who may open it. */
function listsOther(
  was: StoredFile<unknown> | undefined,
  is: StoredFile<unknown> | undefined,
): boolean {
  const [a, b] = [was?.record, is?.record];
  return (
    a !== b &&
    (a?.name !== b?.name || a?.trashed !== b?.trashed || a?.permissions !== b?.permissions)
  );
}
