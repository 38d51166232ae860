import { readFile } from 'node:fs/promises';
import type { Lang } from '../../src/core/shared/i18n/lang.ts';
import { UsageError } from './options.ts';
import { terminalTexts } from './terminal-texts.ts';

/**
 * The text of a plan document. UTF-8, or UTF-16 with its mark; other bytes become replacement
 * characters, which the reader of plans names. Throws a UsageError for what cannot be read.
 */
export async function readPlanFile(path: string, lang: Lang): Promise<string> {
  const bytes = await readFile(path).catch(({ code, message }: NodeJS.ErrnoException) => {
    const { planUnreadable, reasons } = terminalTexts[lang];
    const known: Readonly<Record<string, string>> = {
      ENOENT: reasons.noFile,
      ENOTDIR: reasons.noFile,
      EISDIR: reasons.isFolder,
      EACCES: reasons.unreadable,
    };
    throw new UsageError(planUnreadable(path, known[code ?? ''] ?? message));
  });
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(utf16 ? 'utf-16le' : 'utf-8', { ignoreBOM: true }).decode(bytes);
}
