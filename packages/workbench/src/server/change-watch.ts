import { DOCUMENT_TYPE, SPREADSHEET_TYPE, type StoredFile } from 'apps-script-emulator';
import type { EngineParts } from './engine-parts.ts';

type File = StoredFile<unknown> | undefined;
type Files = ReadonlyMap<string, File>;

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
    for (const fileId of new Set([...old.files.keys(), ...now.files.keys()])) {
      const kind = changedKind(old.files.get(fileId), now.files.get(fileId));
      if (kind !== undefined) emit({ kind, fileId });
    }
    if (differ(old.files, now.files)) emit({ kind: 'files' });
    if (old.outbox !== now.outbox) emit({ kind: 'outbox' });
    if (old.triggers !== now.triggers) emit({ kind: 'triggers' });
  };
}

const kinds: Readonly<Record<string, 'book' | 'doc'>> = {
  [SPREADSHEET_TYPE]: 'book',
  [DOCUMENT_TYPE]: 'doc',
};

/** What of a window shows something else now, if anything does. */
function changedKind(was: File, is: File): 'book' | 'doc' | undefined {
  if (was?.content === is?.content && !listsOther(was, is)) return undefined;
  return kinds[(is ?? was)?.record.mimeType ?? ''];
}

function differ(old: Files, now: Files): boolean {
  return old.size !== now.size || [...now].some(([id, file]) => listsOther(old.get(id), file));
}

/** Whether the list of files shows something else: its name, or who may open it. */
function listsOther(was: File, is: File): boolean {
  const [a, b] = [was?.record, is?.record];
  return (
    a !== b &&
    (a?.name !== b?.name || a?.trashed !== b?.trashed || a?.permissions !== b?.permissions)
  );
}
