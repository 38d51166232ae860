import { xmlTags } from './xml-tags.ts';
import type { ZipEntry } from './zip-directory.ts';

/**
 * What a letterhead may have at most: many times what offices make. One of Word's has some 20 files, unpacks to
 * less than 1 MB, and nests some 30 elements.
 */
const most = { parts: 500, bytes: 10_000_000, depth: 200, tag: 200_000 } as const;

export interface OverLimit {
  readonly code:
    | 'letterhead-parts'
    | 'letterhead-unpacked'
    | 'letterhead-nesting'
    | 'letterhead-tag';
  /** Where in the file it is: a part, and what stands there. */
  readonly place: string;
}

/** What an archive has too much of; it need not be unpacked for that. */
export function archiveLimit(entries: readonly ZipEntry[]): OverLimit | undefined {
  if (entries.length > most.parts) {
    return { code: 'letterhead-parts', place: `${entries.length} > ${most.parts}` };
  }
  const bytes = entries.reduce((sum, { size }) => sum + size, 0);
  const [largest] = [...entries].sort((a, b) => b.size - a.size);
  return bytes > most.bytes
    ? { code: 'letterhead-unpacked', place: `${largest?.path}, ${inMegabytes(bytes)} MB` }
    : undefined;
}

const inMegabytes = (bytes: number): number => Math.ceil(bytes / 1_000_000);

/** What a part has too much of. A part whose tags do not nest is not judged here. */
export function xmlLimit(path: string, xml: string): OverLimit | undefined {
  for (const { name, start, end, depth } of xmlTags(xml) ?? []) {
    const place = `${path}, <${name.slice(0, 40)}>`;
    if (depth >= most.depth) return { code: 'letterhead-nesting', place };
    if (end - start > most.tag) return { code: 'letterhead-tag', place };
  }
  return undefined;
}
