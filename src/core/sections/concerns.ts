import type { ActionRow } from '../workbook/action-row.ts';
import { foldLabel } from '../workbook/lists.ts';
import type { Settings } from '../workbook/read-settings.ts';

type People = Pick<Settings, 'people'>;

/** Names of the Sections that lead an action: those of its leads, or named as its lead. Folded. */
function leading({ lead }: Pick<ActionRow, 'lead'>, { people }: People): ReadonlySet<string> {
  const leads = lead.split(/[,;\n]/).map((each) => each.trim().toLowerCase());
  const sections = people
    .filter(({ email, role }) => role === 'section' && leads.includes(email))
    .map(({ section }) => foldLabel(section));
  return new Set([...leads.map(foldLabel), ...sections].filter((name) => name !== ''));
}

/** Whether a Section leads an action: a lead of it is one of the Section's people. */
export function leadsAction(
  action: Pick<ActionRow, 'lead'>,
  section: string,
  settings: People,
): boolean {
  return leading(action, settings).has(foldLabel(section));
}

/** Whether a Section takes part in an action, or leads it. */
export function concerns(
  action: Pick<ActionRow, 'lead' | 'sections'>,
  section: string,
  settings: People,
): boolean {
  const name = foldLabel(section);
  return (
    action.sections.some((each) => foldLabel(each) === name) ||
    leadsAction(action, section, settings)
  );
}
