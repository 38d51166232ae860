import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { strFromU8, strToU8, type Unzipped, unzipSync, zipSync } from 'fflate';
import type { Slot } from '../../../../../src/core/papers/report/letterhead/heading-slots.ts';
import {
  type LetterheadXml,
  withSlots,
} from '../../../../../src/core/papers/report/letterhead/with-slots.ts';

const file = fileURLToPath(new URL('../../../../../build/letterhead.docx', import.meta.url));

/** The parts of the letterhead that the build made. */
export function builtInLetterhead(): Unzipped {
  if (!existsSync(file)) throw new Error('build/ is not there: run "npm run build"');
  return unzipSync(readFileSync(file));
}

export function xmlOf(parts: Readonly<Unzipped>): LetterheadXml {
  const part = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());
  return { document: part('word/document.xml'), styles: part('word/styles.xml') };
}

/** The built-in letterhead with headings in it, as a file. */
export function docxWithSlots(slots: readonly Slot[]): Uint8Array {
  const parts = builtInLetterhead();
  const xml = withSlots(xmlOf(parts), slots);
  if (!xml) throw new Error('the letterhead was refused');
  return zipSync({
    ...parts,
    'word/document.xml': strToU8(xml.document),
    'word/styles.xml': strToU8(xml.styles),
  });
}
