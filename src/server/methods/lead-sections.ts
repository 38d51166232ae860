import { columnOf } from '../../core/actions/update/entry-columns.ts';
import { savedBefore } from '../../core/actions/update/record.ts';
import { type PlannedSave, planSave } from '../../core/actions/update/save-update.ts';
import type { Changes } from '../../core/actions/update/update-input.ts';
import { shown } from '../../core/actions/update/update-rows.ts';
import type { Handlers, Input } from '../../core/rpc/contract.ts';
import type { LeadContribution } from '../../core/rpc/sections.ts';
import { leading } from '../../core/sections/leading.ts';
import { knownContributions } from '../../core/sections/master-contributions.ts';
import { sectionProblem } from '../../core/sections/section-faults.ts';
import { sentences } from '../../core/shared/i18n/catalogue.ts';
import type { Problem } from '../../core/shared/outcome.ts';
import type { ActionRow } from '../../core/workbook/action-row.ts';
import { shownIn } from '../../core/workbook/link.ts';
import { readActions } from '../../core/workbook/read-actions.ts';
import type { Snapshot } from '../../core/workbook/snapshot.ts';
import type { Context } from '../context.ts';
import { faultsOf, foundEdits, inOneBatch, settingsFor } from '../services/plan-save.ts';
import { readForSections } from '../services/section-book.ts';
import { writeSave } from '../services/write-save.ts';

/** Contributions of Sections that lead the action, and what each would change: two round trips. */
export const listLeading: Handlers<Context>['sections.leading'] = (_input, context) => {
  const { actions, contributions, settings } = readForSections(context);
  return {
    contributions: leading(actions, contributions.values(), settings).map(
      ({ action, contribution, changes, seen }): LeadContribution => ({
        ...{ id: action.id, section: contribution.section, action: action.action, seen },
        changes: Object.entries(changes).map(([field, value]) => {
          const column = columnOf(field);
          const before = action[field as keyof ActionRow] as string | number | null; // one of `taken`
          return {
            field: column.title[context.lang],
            before: shownIn(field, shown(column, before, context.lang)),
            after: shownIn(field, shown(column, value ?? null, context.lang)),
          };
        }),
      }),
    ),
  };
};

/** What is taken over, and what is not as the manager saw it. */
interface PlannedAcceptance extends PlannedSave {
  readonly problems: readonly Problem[];
}

/**
 * Takes contributions over as the updates of their actions: recorded as from a Section, to be reviewed. What
 * is not as it was shown stays as it is, and is told.
 */
export const acceptLeading: Handlers<Context>['sections.accept'] = (
  { saveId, chosen },
  context,
) => {
  const { saved, unchanged, problems } = writeSave(context, (snapshot) =>
    planned(snapshot, saveId, chosen, context),
  );
  const counts = { saved: saved.length, unchanged: unchanged.length };
  const message = sentences.saved[context.lang](counts);
  return { accepted: [...saved], message, problems: [...problems] };
};

function planned(
  snapshot: Snapshot,
  saveId: string,
  chosen: Input<'sections.accept'>['chosen'],
  context: Context,
): PlannedAcceptance {
  const settings = settingsFor(snapshot, context);
  const before = new Set(savedBefore(snapshot, saveId).map(({ id }) => id));
  const now = context.localNow(snapshot.properties.timeZone);
  const seen = new Map(chosen.map((each) => [each.id, each.seen]));
  const actions = readActions(snapshot, settings.tiers).rows.map(({ action }) => action);
  const all = leading(actions, knownContributions(snapshot).values(), settings);
  // A call that is repeated finds nothing left to change: what it saved is told again.
  const changes = new Map<string, Changes>([...before].map((id) => [id, {}]));
  for (const each of all) {
    if (seen.get(each.action.id) === each.seen) changes.set(each.action.id, each.changes);
  }
  const problems = chosen
    .filter(({ id }) => !changes.has(id))
    .flatMap(({ id }) => [sectionProblem('changed-since', context.lang, id)]);
  const plan = planSave(
    snapshot,
    settings,
    { saveId, changes, confirmed: false, effectiveOn: null },
    { email: context.email, now, source: 'section' },
    foundEdits(snapshot, settings, now, context),
  );
  if ('faults' in plan) throw faultsOf(plan.faults, context.lang);
  return inOneBatch({ ...plan, problems }, context.lang);
}
