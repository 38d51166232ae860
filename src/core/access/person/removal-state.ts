import * as z from '../../shared/schema.ts';
import { metadataRequest } from '../../workbook/metadata.ts';
import type { Request } from '../../workbook/sheets-api.ts';
import type { Structure } from '../../workbook/snapshot.ts';
import { pseudonymOf } from './pseudonym.ts';

/** Key of the developer metadata that count who was removed. */
export const removalKey = 'workplan.removals';

const Removals = z.object({
  /** The last number that was given. */
  count: z.int().check(z.gte(0)),
  /**
   * The removals that are not at their end: what was cut off goes on with the same number. Each is gone with its
   * last batch, and nothing tells then whom a number stands for.
   */
  open: z._default(z.array(z.object({ email: z.string(), n: z.int() })), []),
});
type Removals = z.infer<typeof Removals>;

const none: Removals = { count: 0, open: [] };

type Marked = Pick<Structure, 'developerMetadata'>;

function removalsIn({ developerMetadata }: Marked): Removals {
  const found = developerMetadata.find(({ metadataKey }) => metadataKey === removalKey);
  try {
    return Removals.safeParse(JSON.parse(found?.metadataValue ?? '')).data ?? none;
  } catch {
    return none;
  }
}

/** A workbook with what it notes of removals, and the request that notes it. */
export interface Noted<T> {
  readonly structure: T;
  readonly request: Request;
}

function noted<T extends Marked>(structure: T, removals: Removals): Noted<T> {
  const metadataValue = JSON.stringify(removals);
  const request = metadataRequest(structure, removalKey, metadataValue);
  const others = structure.developerMetadata.filter((each) => each.metadataKey !== removalKey);
  const entry = { metadataId: 0, metadataKey: removalKey, metadataValue };
  return { structure: { ...structure, developerMetadata: [...others, entry] }, request };
}

/** The pseudonym of a person: the one with which a removal began, or the next. */
export function pseudonymFor(structure: Marked, email: string): string {
  const { count, open } = removalsIn(structure);
  return pseudonymOf(open.find((each) => each.email === email)?.n ?? count + 1);
}

/** Whether the removal of a person began, and is not at its end. */
export const isOpen = (structure: Marked, email: string): boolean =>
  removalsIn(structure).open.some((each) => each.email === email);

/** Notes that the removal of a person begins. */
export function begun<T extends Marked>(structure: T, email: string): Noted<T> {
  const { count, open } = removalsIn(structure);
  const n = count + 1;
  return noted(structure, { count: n, open: [...open, { email, n }] });
}

/** Notes that it is at its end: the number alone is kept. */
export function endedRequest(structure: Marked, email: string): Request {
  const { count, open } = removalsIn(structure);
  const others = open.filter((each) => each.email !== email);
  const last = others.length < open.length ? count : count + 1;
  return noted(structure, { count: last, open: others }).request;
}
