import * as z from '../../shared/schema.ts';
import { daysBetween } from '../../workbook/date.ts';
import { fitting, metadataWith } from '../../workbook/metadata.ts';
import type { Structure } from '../../workbook/snapshot.ts';

/**
 * Key of the developer metadata, on the sheet Updates, that tell whom a temporary key stands for: a clock
 * run reads them too, which may have no properties of the document. Whoever may edit can read them, as
 * they can read the addresses in Settings.
 */
export const personKey = 'workplan.person';

/** Of the 30,000 characters of a sheet: some 150 people in the 30 days after which keys change. */
const room = 25_000;

const Person = z.object({
  who: z.string(),
  email: z.string().check(z.maxLength(254)),
  /** The day on which they were noted. */
  on: z.string(),
});
type Person = z.infer<typeof Person>;

/** A person under their key, as it is noted. */
export const personNote = (person: Person): string => JSON.stringify(person);

/** The addresses by key. */
export function peopleIn(
  structure: Pick<Structure, 'developerMetadata' | 'sheets'>,
): ReadonlyMap<string, string> {
  const people = metadataWith(structure, personKey).flatMap(
    ({ metadataValue = '' }) => personIn(metadataValue) ?? [],
  );
  return new Map(people.map(({ who, email }) => [who, email]));
}

/** What an entry says; undefined if it cannot be read. */
export function personIn(value: string): Person | undefined {
  try {
    const read = Person.safeParse(JSON.parse(value));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}

/** Keys change every 30 days; edits by hand that nobody recorded for as long again are of unknown people. */
const lifetime = 60;

/** Whether what was noted on a day is too old to be kept: ISO days; '' for none. */
export function isExpired(on: string, today: string): boolean {
  return !(daysBetween(on, today) <= lifetime);
}

/** Which entries have to go, the oldest ones, so that another one finds room. */
export function withoutRoom(values: readonly string[], added: string): ReadonlySet<string> {
  const newestFirst = [...values].sort((a, b) =>
    (personIn(a)?.on ?? '') < (personIn(b)?.on ?? '') ? 1 : -1,
  );
  const kept = new Set(fitting(personKey, [added, ...newestFirst], room));
  return new Set(values.filter((value) => !kept.has(value)));
}
