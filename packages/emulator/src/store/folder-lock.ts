import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FolderInUseError } from './data-folder-error.ts';

/** Folders that this process holds: its own pid in a lock file does not tell. */
const heldHere = new Set<string>();

export interface FolderLock {
  /** Lets go of the folder. */
  readonly release: () => void;
  /** The same, and a stale lock that was taken over is there again. */
  readonly putBack: () => void;
}

/**
 * Refuses a second host on one data folder: two would overwrite each other's state. The lock is a
 * file with the holder's process ID; one whose process is gone is stale and is taken over.
 */
export function lockFolder(folder: string): FolderLock {
  const path = join(folder, 'host.pid');
  if (heldHere.has(folder)) throw inUse(path, process.pid);
  let stale: string | undefined;
  if (!tryCreate(path)) {
    stale = readFileSync(path, 'utf8');
    const holder = Number.parseInt(stale, 10);
    if (isRunning(holder)) throw inUse(path, holder);
    if (!removeStale(path, stale) || !tryCreate(path)) throw inUse(path, holder);
  }
  heldHere.add(folder);
  const release = (): void => {
    heldHere.delete(folder);
    rmSync(path, { force: true });
  };
  const putBack = (): void => {
    release();
    if (stale !== undefined) writeFileSync(path, stale);
  };
  return { release, putBack };
}

function tryCreate(path: string): boolean {
  try {
    writeFileSync(path, `${process.pid}\n`, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** False if another host took over the same stale lock in the meantime: then its lock is put back. */
function removeStale(path: string, stale: string): boolean {
  const aside = `${path}.${process.pid}.tmp`;
  try {
    renameSync(path, aside);
    if (readFileSync(aside, 'utf8') !== stale) {
      renameSync(aside, path);
      return false;
    }
    rmSync(aside);
    return true;
  } catch {
    return false;
  }
}

/** Signal 0 only asks whether the process is there; EPERM means that it is, and not ours. */
function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function inUse(path: string, pid: number): FolderInUseError {
  return new FolderInUseError(
    path,
    `another local host (process ${pid}) uses this data folder`,
    'Stop it, or choose another data folder. If no such process runs, delete this file',
  );
}
