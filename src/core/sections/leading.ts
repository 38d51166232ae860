import type { Changes } from '../actions/update/update-input.ts';
import { shortHash } from '../shared/short-hash.ts';
import type { ActionRow } from '../workbook/action-row.ts';
import { isLink } from '../workbook/link.ts';
import type { Settings } from '../workbook/read-settings.ts';
import { leadsAction } from './concerns.ts';
import { isContribution } from './contributed.ts';
import type { KnownContribution } from './master-contributions.ts';

/** What a contribution may become of an action's update. */
const taken = ['status', 'progress', 'reportText', 'result', 'nextStep', 'evidence'] as const;

/** An action that a Section leads, with what its contribution would change. */
export interface Leading {
  readonly action: ActionRow;
  readonly contribution: KnownContribution;
  readonly changes: Changes;
  /** Stands for what would change, and from what. */
  readonly seen: string;
}

/**
 * The contributions of Sections that lead the action, as updates of it. What the Section left empty says
 * nothing, and a link that is none stays where it is.
 */
export function leading(
  actions: readonly ActionRow[],
  contributions: Iterable<KnownContribution>,
  settings: Pick<Settings, 'people'>,
): Leading[] {
  const rows = new Map(actions.map((action) => [action.id, action]));
  return [...contributions].flatMap((contribution): Leading[] => {
    const { id, section, values, state } = contribution;
    const action = rows.get(id);
    if (action === undefined || state === 'stale' || !isContribution(values)) return [];
    if (!leadsAction(action, section, settings)) return [];
    const fields = taken.filter((key) => {
      const value = values[key];
      const isEmpty = value === null || value === '';
      const isNoLink = key === 'evidence' && !isLink(values.evidence);
      return !isEmpty && !isNoLink && value !== action[key];
    });
    if (fields.length === 0) return [];
    const changes: Changes = Object.fromEntries(fields.map((key) => [key, values[key]]));
    const seen = shortHash(JSON.stringify(fields.map((key) => [key, action[key], values[key]])));
    return [{ action, contribution, changes, seen }];
  });
}
