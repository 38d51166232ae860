import * as z from 'zod/mini';
import { metadataRequest } from '../workbook/metadata.ts';
import type { Request } from '../workbook/sheets-api.ts';
import type { Structure } from '../workbook/snapshot.ts';
import { pseudonymOf } from './pseudonym.ts';

/** Key of the developer metadata that count who was removed. */
export const removalKey = 'workplan.removals';

const Removals = z.object({
  /** The last number that was given. */
  count: z.int().check(z.gte(0)),
  /** The one that is not at its end: what was cut off goes on with the same number. Gone with its last batch. */
  open: z.optional(z.object({ email: z.string(), n: z.int() })),
});
type Removals = z.infer<typeof Removals>;

type Marked = Pick<Structure, 'developerMetadata'>;

function removalsIn({ developerMetadata }: Marked): Removals {
  const found = developerMetadata.find(({ metadataKey }) => metadataKey === removalKey);
  try {
    const read = Removals.safeParse(JSON.parse(found?.metadataValue ?? ''));
    return read.success ? read.data : { count: 0 };
  } catch {
    return { count: 0 };
  }
}

/** The pseudonym of a person: the one with which a removal began, or the next. */
export function pseudonymFor(structure: Marked, email: string): string {
  const { count, open } = removalsIn(structure);
  return pseudonymOf(open?.email === email ? open.n : count + 1);
}

/** Whether a removal of the person was cut off. */
export const isOpen = (structure: Marked, email: string): boolean =>
  removalsIn(structure).open?.email === email;

/** Notes that the removal of a person begins; nothing where it did. */
export function begunRequests(structure: Marked, email: string): Request[] {
  if (isOpen(structure, email)) return [];
  const n = removalsIn(structure).count + 1;
  const removals: Removals = { count: n, open: { email, n } };
  return [metadataRequest(structure, removalKey, JSON.stringify(removals))];
}

/** Keeps the number alone. */
export function endedRequest(structure: Marked, email: string): Request {
  const { count, open } = removalsIn(structure);
  const ended: Removals = { count: open?.email === email ? count : count + 1 };
  return metadataRequest(structure, removalKey, JSON.stringify(ended));
}

/** A workbook once it is noted that the removal of a person begins. */
export function withBegun<T extends Marked>(structure: T, email: string): T {
  const [metadataValue] = begunRequests(structure, email).map(noted);
  if (metadataValue === undefined) return structure;
  const others = structure.developerMetadata.filter((each) => each.metadataKey !== removalKey);
  const entry = { metadataId: 0, metadataKey: removalKey, metadataValue };
  return { ...structure, developerMetadata: [...others, entry] };
}

const noted = ({ createDeveloperMetadata, updateDeveloperMetadata }: Request): string =>
  (createDeveloperMetadata ?? updateDeveloperMetadata)?.developerMetadata?.metadataValue ?? '';
