import { readFile } from 'node:fs/promises';
import { UsageError } from './options.ts';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'this is a folder; name the plan document itself',
  EACCES: 'you may not read it',
};

/**
 * The text of a plan document. UTF-8, or UTF-16 with its mark; other bytes become replacement
 * characters, which the reader of plans names. Throws a UsageError for what cannot be read.
 */
export async function readPlanFile(path: string): Promise<string> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    const reason = reasons[error.code ?? ''] ?? error.message;
    throw new UsageError(`The plan ${path} cannot be read: ${reason}.`);
  });
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(utf16 ? 'utf-16le' : 'utf-8', { ignoreBOM: true }).decode(bytes);
}
