import { access, constants, mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Lang } from '../../src/core/shared/i18n/lang.ts';
import { UsageError } from './options.ts';
import { terminalTexts } from './terminal-texts.ts';

/**
 * Makes the folder of an option, and those above it. Throws a UsageError, in the language of the
 * run, if it cannot be made or written to.
 */
export async function openFolder(path: string, option: string, lang: Lang): Promise<void> {
  try {
    await makeFolder(path);
    await access(path, constants.W_OK);
  } catch (error) {
    throw folderError(path, option, lang, error as NodeJS.ErrnoException); // all that fs throws
  }
}

export function folderError(
  path: string,
  option: string,
  lang: Lang,
  { code, message }: NodeJS.ErrnoException,
): UsageError {
  const { reasons, folderUnusable } = terminalTexts[lang];
  const known: Readonly<Record<string, string>> = {
    EEXIST: reasons.inTheWay,
    ENOTDIR: reasons.inTheWay,
    EISDIR: reasons.inTheWay,
    EACCES: reasons.notAllowed,
    EPERM: reasons.notAllowed,
    EROFS: reasons.notAllowed,
    ENOENT: reasons.noFolder,
  };
  return new UsageError(folderUnusable(path, known[code ?? ''] ?? message, option));
}

/**
 * One level at a time: Node's recursive `mkdir` never comes back where a file system such as /proc
 * says of a folder that is there that it is not (https://github.com/nodejs/node/issues/27198).
 */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    if (await isFolder(path)) return;
    const above = dirname(path);
    const { code } = error as NodeJS.ErrnoException; // all that fs throws
    if (code !== 'ENOENT' || above === path) throw error;
    await makeFolder(above);
    await mkdir(path);
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
