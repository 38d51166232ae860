import { access, constants, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from './options.ts';

export interface Output {
  readonly path: (name: string) => string;
  readonly write: (name: string, content: string | Uint8Array) => Promise<void>;
}

/** Makes the output folder. Throws a UsageError if it cannot be made or written to. */
export async function openOutput(folder: string): Promise<Output> {
  const refuse = (error: NodeJS.ErrnoException): never => {
    const reason =
      error.code === 'EEXIST' || error.code === 'ENOTDIR'
        ? 'a file of that name is in the way'
        : error.code === 'EACCES' || error.code === 'EROFS'
          ? 'you may not write there'
          : error.message;
    throw new UsageError(`Cannot write to ${folder}: ${reason}. Choose another with --out DIR.`);
  };
  await mkdir(folder, { recursive: true }).catch(refuse);
  await access(folder, constants.W_OK).catch(refuse);
  const path = (name: string): string => join(folder, name);
  return { path, write: (name, content) => writeFile(path(name), content).catch(refuse) };
}
