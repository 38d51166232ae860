import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The folder of the project: the nearest one above this file with a package-lock.json, which the packages in it have
 * not. It is the same for the sources (tests) and for the built host, wherever it was started from.
 */
export function projectRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package-lock.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('the local host does not lie in its project');
    folder = parent;
  }
  return folder;
}
