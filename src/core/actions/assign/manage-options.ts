import type { ActionRow } from '../../workbook/action-row.ts';
import { isClosed } from '../../workbook/lists.ts';
import { readActions } from '../../workbook/read-actions.ts';
import { readRetired } from '../../workbook/read-retired.ts';
import type { Settings } from '../../workbook/read-settings.ts';
import type { Snapshot } from '../../workbook/snapshot.ts';
import { mayLead } from './check-changes.ts';

/** What managers choose from when they change the plan. */
export interface ManageOptions {
  /** Areas and chapters in plan order; `unassigned` have no lead. */
  readonly chapters: readonly {
    readonly number: string;
    readonly title: string;
    readonly actions: number;
    readonly unassigned: number;
  }[];
  /** Those who may lead. */
  readonly people: readonly {
    readonly email: string;
    readonly name: string;
  }[];
  /** Who leads now, also people whom Settings no longer names. */
  readonly leads: readonly {
    readonly email: string;
    readonly actions: number;
    readonly unfinished: number;
  }[];
  readonly sections: readonly string[];
  readonly tiers: readonly {
    readonly key: string;
    readonly label: string;
  }[];
  readonly retired: readonly {
    readonly id: string;
    readonly chapter: string;
    readonly text: string;
    readonly retiredOn: string;
    readonly retiredBy: string;
    readonly reason: string;
  }[];
}

export function manageOptions(snapshot: Snapshot, settings: Settings): ManageOptions {
  const actions = readActions(snapshot, settings.tiers).rows.map(({ action }) => action);
  const byChapter = groupBy(actions, ({ chapter }) => chapter);
  const byLead = groupBy(actions, ({ lead }) => lead.trim().toLowerCase());
  const count = (all: readonly ActionRow[], test: (action: ActionRow) => boolean): number =>
    all.filter(test).length;
  return {
    chapters: settings.chapters.map(({ number, title }) => {
      const all = byChapter.get(number) ?? [];
      return {
        ...{ number, title, actions: all.length },
        unassigned: count(all, ({ lead }) => lead.trim() === ''),
      };
    }),
    people: settings.people.filter(mayLead).map(({ email, name }) => ({ email, name })),
    leads: [...byLead]
      .filter(([email]) => email !== '')
      .map(([email, all]) => ({
        ...{ email, actions: all.length },
        unfinished: count(all, ({ status }) => !isClosed(status)),
      }))
      .sort((a, b) => (a.email < b.email ? -1 : 1)),
    sections: settings.sections.map(({ name }) => name),
    tiers: settings.tiers.map(({ key, label }) => ({ key, label })),
    retired: readRetired(snapshot).map(({ id, chapter, text, retiredOn, retiredBy, reason }) => ({
      ...{ id, chapter, text, retiredOn, retiredBy, reason },
    })),
  };
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
