import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { lockFolder } from 'apps-script-emulator';
import { type Options, UsageError } from './options.ts';
import { terminalTexts } from './terminal-texts.ts';

/**
 * Empties the data folder, also a damaged one, after asking. Returns false if the person does not
 * want it. @throws FolderInUseError
 */
export async function resetFolder({ data, lang, yes }: Options): Promise<boolean> {
  const texts = terminalTexts[lang];
  const folder = resolve(data);
  const lock = lockFolder(folder);
  try {
    if (!yes) {
      if (!process.stdin.isTTY) throw new UsageError(texts.resetNotAsked);
      const terminal = createInterface({ input: process.stdin, output: process.stdout });
      const answer = await terminal.question(texts.resetQuestion(folder));
      terminal.close();
      // Yes, oui, sí.
      if (!/^[yos]/i.test(answer.trim())) return false;
    }
    await rm(join(folder, 'files'), { recursive: true, force: true });
    await rm(join(folder, 'state.json'), { force: true });
    return true;
  } finally {
    lock.release();
  }
}
