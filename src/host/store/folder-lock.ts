import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FolderInUseError } from './data-folder-error.ts';

/** Folders that this process holds: its own pid in a lock file does not tell. */
const heldHere = new Set<string>();

/**
 * Refuses a second host on one data folder: two would overwrite each other's state. The lock is a
 * file with the holder's process ID; one whose process is gone is stale and is taken over.
 * @returns a function that lets go of the folder
 */
export function lockFolder(folder: string): () => void {
  const path = join(folder, 'host.pid');
  if (heldHere.has(folder)) throw inUse(path, process.pid);
  if (!tryCreate(path)) {
    const holder = Number.parseInt(readFileSync(path, 'utf8'), 10);
    if (isRunning(holder)) throw inUse(path, holder);
    if (!removeStale(path, holder) || !tryCreate(path)) throw inUse(path, holder);
  }
  heldHere.add(folder);
  return () => {
    heldHere.delete(folder);
    rmSync(path, { force: true });
  };
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
function removeStale(path: string, holder: number): boolean {
  const aside = `${path}.${process.pid}.tmp`;
  try {
    renameSync(path, aside);
    if (Number.parseInt(readFileSync(aside, 'utf8'), 10) !== holder) {
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
