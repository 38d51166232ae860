import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** What an unfinished write leaves behind; never read, removed when the folder is opened. */
export const temporarySuffix = '.tmp';

/**
 * Writes a whole file so that after a kill or a power cut at any moment the old or the new content
 * is there, never a mixture: temporary file, fsync, rename (atomic within a file system, POSIX
 * rename(2)), fsync of the directory, without which the rename itself may be lost.
 */
export function writeFileAtomically(path: string, bytes: Buffer): void {
  const temporary = `${path}${temporarySuffix}`;
  const file = openSync(temporary, 'w');
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(temporary, path);
  syncDirectory(dirname(path));
}

/** Makes a rename or a removal in the directory durable. */
export function syncDirectory(path: string): void {
  // Windows cannot open a directory; its renames need no such step.
  if (process.platform === 'win32') return;
  const directory = openSync(path, 'r');
  try {
    fsyncSync(directory);
  } finally {
    closeSync(directory);
  }
}
