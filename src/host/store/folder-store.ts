import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as z from 'zod/mini';
import { syncDirectory, temporarySuffix, writeFileAtomically } from './atomic-file.ts';
import { DataFolderError } from './data-folder-error.ts';
import type { DataStore } from './data-store.ts';
import type { StoredFile } from './file-store.ts';
import { lockFolder } from './folder-lock.ts';
import { emptyHostState, type HostState, hostStateSchema } from './host-state.ts';
import { jsonBytes } from './json-bytes.ts';
import { restoreHoles } from './restore-holes.ts';

/**
 * A data folder (by default `.workplan/`):
 *
 *     files/<id>.json   one per Drive file: {record, content}
 *     state.json        properties, triggers, outbox, who enabled the add-on where, clock
 *     host.pid          process ID of the host that has the folder open
 *
 * Files are read once, when the folder is opened, and then served by identity from memory.
 * @throws DataFolderError naming the path and the remedy
 */
export function openFolderStore(path: string): DataStore {
  const folder = resolve(path);
  const filesFolder = join(folder, 'files');
  const statePath = join(folder, 'state.json');
  attempt(folder, 'Choose a folder that you may write to', () =>
    mkdirSync(filesFolder, { recursive: true }),
  );
  const unlock = attempt(folder, 'Choose a folder that you may write to', () => lockFolder(folder));
  try {
    removeUnfinished(folder);
    removeUnfinished(filesFolder);
    const files = readFiles(filesFolder);
    let state = readState(statePath);
    /** What waits to be written, by path; undefined when nothing has to wait. */
    let waiting: Map<string, object> | undefined;
    const save = (target: string, value: object): void => {
      if (waiting === undefined) write(target, value);
      else waiting.set(target, value);
    };
    const write = (target: string, value: object): void =>
      attempt(target, 'Check the rights on the folder and the space left on the disk', () =>
        writeFileAtomically(target, jsonBytes(value)),
      );
    return {
      files: {
        get: (id) => files.get(id),
        put: (file) => {
          save(pathOf(filesFolder, file.record.id), file);
          files.set(file.record.id, file);
        },
        delete: (id) => {
          const target = pathOf(filesFolder, id);
          waiting?.delete(target);
          attempt(target, 'Check the rights on the folder', () => {
            rmSync(target, { force: true });
            syncDirectory(filesFolder);
          });
          files.delete(id);
        },
        list: () => [...files.values()].map((file) => file.record),
      },
      state: {
        read: () => state,
        write: (next) => {
          save(statePath, next);
          state = next;
        },
      },
      together: (work) => {
        waiting = new Map();
        try {
          return work();
        } finally {
          const saved = waiting;
          waiting = undefined;
          for (const [target, value] of saved) write(target, value);
        }
      },
      close: unlock,
    };
  } catch (error) {
    unlock();
    throw error;
  }
}

const fileSchema = z.object({
  record: z.object({
    id: z.string(),
    mimeType: z.string(),
    name: z.string(),
    owner: z.string(),
    permissions: z.record(z.string(), z.enum(['writer', 'commenter', 'reader'])),
    appAccess: z.array(z.string()),
    createdTime: z.string(),
    modifiedTime: z.string(),
    trashed: z.boolean(),
    // Absent in files stored before the host had Drive.
    parents: z.optional(z.array(z.string())),
    appProperties: z.optional(z.record(z.string(), z.string())),
    description: z.optional(z.string()),
    size: z.optional(z.number()),
  }),
  content: z.unknown(),
});

function readFiles(folder: string): Map<string, StoredFile<unknown>> {
  const files = new Map<string, StoredFile<unknown>>();
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.json')) continue;
    const path = join(folder, name);
    const file = parse(path, (value) => fileSchema.parse(value));
    if (name !== `${file.record.id}.json`) {
      throw damaged(path, new Error(`it holds the file ${file.record.id}`));
    }
    files.set(file.record.id, { record: file.record, content: restoreHoles(file.content) });
  }
  return files;
}

function readState(path: string): HostState {
  try {
    return parse(path, (value) => hostStateSchema.parse(value));
  } catch (error) {
    if (error instanceof DataFolderError && isMissing(error.cause)) return emptyHostState;
    throw error;
  }
}

function parse<T>(path: string, check: (value: unknown) => T): T {
  const text = attempt(path, 'Check the rights on the file', () => readFileSync(path, 'utf8'));
  try {
    return check(JSON.parse(text));
  } catch (error) {
    throw damaged(path, error);
  }
}

function damaged(path: string, cause: unknown): DataFolderError {
  const detail = cause instanceof Error ? cause.message : String(cause);
  return new DataFolderError(
    path,
    `the file is damaged (${detail})`,
    'Restore it from a backup, or delete it to go on without it',
    cause,
  );
}

function pathOf(folder: string, id: string): string {
  if (!/^[\w-]+$/.test(id)) throw new Error(`Not a file ID: ${JSON.stringify(id)}`);
  return join(folder, `${id}.json`);
}

function removeUnfinished(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (name.endsWith(temporarySuffix)) rmSync(join(folder, name));
  }
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT';
}

function attempt<T>(path: string, remedy: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (error instanceof DataFolderError) throw error;
    const detail = error instanceof Error ? error.message : String(error);
    throw new DataFolderError(path, `cannot be used (${detail})`, remedy, error);
  }
}
