import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Lang } from '../../src/core/shared/i18n/lang.ts';
import { folderError, openFolder } from './folder.ts';

export interface Output {
  readonly path: (name: string) => string;
  readonly write: (name: string, content: string | Uint8Array) => Promise<void>;
}

/** Makes the output folder. Throws a UsageError if it cannot be made or written to. */
export async function openOutput(folder: string, lang: Lang): Promise<Output> {
  await openFolder(folder, '--out', lang);
  const path = (name: string): string => join(folder, name);
  const write: Output['write'] = (name, content) =>
    writeFile(path(name), content).catch((error: NodeJS.ErrnoException) => {
      throw folderError(path(name), '--out', lang, error);
    });
  return { path, write };
}
