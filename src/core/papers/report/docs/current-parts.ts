import type { DocsDocument } from '../../../shared/docs-api.ts';
import type { Report } from '../block.ts';
import { partName, readPartName } from './part-print.ts';
import { readParts } from './read-parts.ts';

/** Whether a Doc holds every part as it would be written now, whatever people wrote in them since. */
export function holdsAll(document: DocsDocument, { parts }: Report): boolean {
  const names = Object.keys(document.namedRanges ?? {}).flatMap((name) => readPartName(name) ?? []);
  const held = new Map(names.map(({ key, blocks }) => [key, blocks]));
  return parts.every(
    (part) => part.blocks.length === 0 || held.get(part.key) === blocksOf(partName(part)),
  );
}

/** The parts that say something else than they would now, and that nobody has made their own. */
export function outdatedParts(document: DocsDocument, { parts }: Report): string[] {
  const found = readParts(document);
  return parts.flatMap((part) => {
    const now = found.get(part.key);
    const same = now === undefined || now.touched || now.blocks === blocksOf(partName(part));
    return same ? [] : [part.key];
  });
}

const blocksOf = (name: string): string | undefined => readPartName(name)?.blocks;
