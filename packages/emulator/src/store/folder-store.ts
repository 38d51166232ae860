import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as z from 'zod/mini';
import { syncDirectory, temporarySuffix, writeFileAtomically } from './atomic-file.ts';
import { DataFolderError } from './data-folder-error.ts';
import type { DataStore } from './data-store.ts';
import type { StoredFile } from './file-store.ts';
import { lockFolder } from './folder-lock.ts';
import { emptyHostState, type HostState, hostStateSchema } from './host-state.ts';
import { restoreHoles } from './restore-holes.ts';
import { sealed, UnreadableFile, unsealed } from './sealed-json.ts';

/**
 * A data folder:
 *
 *     files/<id>.json   one per Drive file: {record, content}
 *     state.json        properties, triggers, outbox, who enabled the add-on where, clock
 *     host.pid          process ID of the host that has the folder open
 *
 * Files are read once, when the folder is opened, and then served by identity from memory. A folder
 * that is refused is left as it was.
 * @throws DataFolderError naming the path and the remedy
 */
export function openFolderStore(path: string): DataStore {
  const folder = resolve(path);
  const filesFolder = join(folder, 'files');
  const statePath = join(folder, 'state.json');
  attempt(folder, writable, () => mkdirSync(folder, { recursive: true }));
  const lock = attempt(folder, writable, () => lockFolder(folder));
  try {
    const { files, anySealed } = readFiles(filesFolder);
    const saved = readState(statePath);
    if (saved === undefined && anySealed) throw missing(statePath);
    attempt(filesFolder, writable, () => mkdirSync(filesFolder, { recursive: true }));
    removeUnfinished(folder);
    removeUnfinished(filesFolder);
    let state = saved ?? emptyHostState;
    /** What waits to be written, by path; undefined when nothing has to wait. */
    let waiting: Map<string, object> | undefined;
    const save = (target: string, value: object): void => {
      if (waiting === undefined) write(target, value);
      else waiting.set(target, value);
    };
    const write = (target: string, value: object): void =>
      attempt(target, 'Check the rights on the folder and the space left on the disk', () =>
        writeFileAtomically(target, sealed(value)),
      );
    // Before any file: from now on, files without a state have lost it.
    if (saved === undefined) write(statePath, state);
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
      close: lock.release,
    };
  } catch (error) {
    lock.putBack();
    throw error;
  }
}

const writable = 'Choose a folder that you may write to';

const fileSchema = z.strictObject({
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

interface StoredFiles {
  readonly files: Map<string, StoredFile<unknown>>;
  /** Whether a host wrote one that always writes a state first. */
  readonly anySealed: boolean;
}

function readFiles(folder: string): StoredFiles {
  const files = new Map<string, StoredFile<unknown>>();
  let anySealed = false;
  for (const name of namesIn(folder)) {
    if (!name.endsWith('.json')) continue;
    const path = join(folder, name);
    const { value: file, isSealed } = read(path, 'delete it to go on without it', fileSchema);
    if (name !== `${file.record.id}.json`) {
      throw unreadable(path, `it holds the file ${file.record.id}`, 'give it that name');
    }
    files.set(file.record.id, { record: file.record, content: restoreHoles(file.content) });
    anySealed ||= isSealed;
  }
  return { files, anySealed };
}

function namesIn(folder: string): string[] {
  return attempt(folder, 'Move it away, or choose another data folder', () =>
    existsSync(folder) ? readdirSync(folder).sort() : [],
  );
}

const afresh = 'begin afresh with --reset';

/** Undefined if there is none. */
function readState(path: string): HostState | undefined {
  return existsSync(path) ? read(path, afresh, hostStateSchema).value : undefined;
}

function read<T>(
  path: string,
  otherwise: string,
  schema: z.ZodMiniType<T>,
): { readonly value: T; readonly isSealed: boolean } {
  const bytes = attempt(path, 'Check the rights on the file', () => readFileSync(path));
  try {
    const { value, isSealed } = unsealed(bytes);
    return { value: schema.parse(value), isSealed };
  } catch (error) {
    if (error instanceof UnreadableFile && error.newer) {
      throw new DataFolderError(path, error.message, 'Use that version, or another data folder');
    }
    throw unreadable(path, reason(error), otherwise, error);
  }
}

/** In words, on one line. */
function reason(error: unknown): string {
  if (!(error instanceof z.core.$ZodError)) {
    return error instanceof Error ? error.message : String(error);
  }
  const [issue] = error.issues;
  if (issue?.code === 'unrecognized_keys') return `nothing here knows “${issue.keys[0]}”`;
  const place = issue?.path.join('.') ?? '';
  return place === '' ? 'it holds something else' : `“${place}” is missing or of a wrong kind`;
}

function unreadable(
  path: string,
  detail: string,
  otherwise: string,
  cause?: unknown,
): DataFolderError {
  const problem = `the file is damaged (${detail})`;
  return new DataFolderError(path, problem, `Restore it from a backup, or ${otherwise}`, cause);
}

function missing(path: string): DataFolderError {
  const problem = 'the file is missing, and the files that belong to it are there';
  return new DataFolderError(path, problem, `Restore it from a backup, or ${afresh}`);
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

function attempt<T>(path: string, remedy: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (error instanceof DataFolderError) throw error;
    const detail = error instanceof Error ? error.message : String(error);
    throw new DataFolderError(path, `cannot be used (${detail})`, remedy, error);
  }
}
