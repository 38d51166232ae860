import type { ActionRow } from './action-row.ts';
import { foldLabel } from './lists.ts';
import type { Settings } from './read-settings.ts';

/**
 * Tells whether a person leads an action, or is of a Section that takes part in it.
 * @param email in lower case
 */
export function ownActions(
  email: string,
  { people }: Pick<Settings, 'people'>,
): (action: Pick<ActionRow, 'lead' | 'sections'>) => boolean {
  const own = new Set(
    people
      .filter((person) => person.email === email && person.section !== '')
      .map(({ section }) => foldLabel(section)),
  );
  return ({ lead, sections }) =>
    lead.trim().toLowerCase() === email || sections.some((name) => own.has(foldLabel(name)));
}
