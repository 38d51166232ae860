/** The data folder cannot be used: says which path, why, and what to do. */
export class DataFolderError extends Error {
  readonly path: string;

  constructor(path: string, problem: string, remedy: string, cause?: unknown) {
    super(`${path}: ${problem}. ${remedy}.`, cause === undefined ? undefined : { cause });
    this.name = 'DataFolderError';
    this.path = path;
  }
}

/** Another host has the data folder open; `path` is its lock. */
export class FolderInUseError extends DataFolderError {}
