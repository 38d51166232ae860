import type { Person, Settings } from '../../workbook/read-settings.ts';
import { cellCharacters } from '../update/update-input.ts';
import type { ManagerChanges } from './manager-changes.ts';
import type { PlanFault } from './plan-fault.ts';

/** Whether a person can be the lead of an action: Sections work in their own workbooks. */
export function mayLead({ role }: Person): boolean {
  return role === 'manager' || role === 'staff';
}

/** What no workbook can take of these changes, whatever its rows hold. */
export function checkChanges(
  changes: ManagerChanges,
  { people, sections }: Pick<Settings, 'people' | 'sections'>,
): PlanFault[] {
  const { action, expectedResult, lead } = changes;
  const faults: PlanFault[] = [];
  if (lead && !people.some((person) => mayLead(person) && person.email === lead.toLowerCase())) {
    faults.push({ code: 'unknown-person', place: lead });
  }
  const names = new Set(sections.map(({ name }) => name));
  for (const name of changes.sections ?? []) {
    if (!names.has(name)) faults.push({ code: 'unknown-section', place: name });
  }
  if (action !== undefined && action.trim() === '') {
    faults.push({ code: 'action-missing', place: '' });
  }
  for (const [field, value] of Object.entries({ action, expectedResult })) {
    if ((value ?? '').length > cellCharacters) {
      faults.push({ code: 'text-too-long', place: field });
    }
  }
  return faults;
}

/** Whether an action would be due before it starts. ISO days. */
export function dueBeforeStart(start: string | null, due: string | null): boolean {
  return start !== null && due !== null && due < start;
}
