import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readZip, writeZip } from 'apps-script-emulator';
import type { Slot } from '../../../../../src/core/papers/report/letterhead/heading-slots.ts';
import {
  type LetterheadXml,
  withSlots,
} from '../../../../../src/core/papers/report/letterhead/with-slots.ts';

const file = fileURLToPath(new URL('../../../../../build/letterhead.docx', import.meta.url));

/** The parts of the letterhead that the build made. */
export function builtInLetterhead(): Map<string, Buffer> {
  if (!existsSync(file)) throw new Error('build/ is not there: run "npm run build"');
  return readZip(readFileSync(file));
}

export function xmlOf(parts: ReadonlyMap<string, Buffer>): LetterheadXml {
  const part = (path: string): string => parts.get(path)?.toString('utf8') ?? '';
  return { document: part('word/document.xml'), styles: part('word/styles.xml') };
}

/** The built-in letterhead with headings in it, as a file. */
export function docxWithSlots(slots: readonly Slot[]): Uint8Array {
  const parts = builtInLetterhead();
  const xml = withSlots(xmlOf(parts), slots);
  if (!xml) throw new Error('the letterhead was refused');
  return writeZip(
    new Map<string, Uint8Array>([
      ...parts,
      ['word/document.xml', Buffer.from(xml.document)],
      ['word/styles.xml', Buffer.from(xml.styles)],
    ]),
  );
}
