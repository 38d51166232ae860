import { readReviews } from '../actions/review/read-reviews.ts';
import { reviewStates } from '../actions/review/review-states.ts';
import { contradictions } from '../actions/update/contradictions.ts';
import { readUpdates, type UpdateRow } from '../actions/update/read-updates.ts';
import type { Reconciled } from '../actions/update/reconcile.ts';
import { unreliableFrom } from '../actions/update/witnessed.ts';
import { contributionsAt } from '../sections/contribution/contributions-at.ts';
import { readContributions } from '../sections/contribution/read-contributions.ts';
import type { ActionRow } from '../workbook/action-row.ts';
import { type ReadActions, readRetiredActions } from '../workbook/read-actions.ts';
import { areasOf, type Settings } from '../workbook/read-settings.ts';
import { readTranslations } from '../workbook/read-translations.ts';
import type { Snapshot } from '../workbook/snapshot.ts';
import type { LastPaper } from './report/changes.ts';
import type { PaperDefinition } from './report/definition.ts';
import { actionsAt, upToDay, upToMoment } from './report/history.ts';
import type { State } from './report/state.ts';

/** A workbook, read for a paper. */
export interface PaperSource {
  readonly snapshot: Snapshot;
  readonly settings: Settings;
  readonly read: ReadActions;
  /** What was edited by hand and is not in Updates yet. */
  readonly found: Pick<Reconciled, 'saves'>;
  /** Local moment of the reading: `2022-05-31T09:30`. */
  readonly now: string;
}

/**
 * The plan as a paper tells it: as it is, or as it was on the day that the definition names; all updates, or
 * the approved ones.
 * @param at only what was recorded up to this moment; '' for all
 */
export function paperState(
  { snapshot, settings, read, found, now }: PaperSource,
  { dataAsOf, basis }: Pick<PaperDefinition, 'dataAsOf' | 'basis'>,
  at = '',
  last?: LastPaper,
): State {
  const current = read.rows.map(({ action }) => action);
  const retired = readRetiredActions(snapshot, settings.tiers);
  const made = (at === '' ? now : at).slice(0, 10);
  const rewinds = dataAsOf !== null || basis === 'approved' || at !== '';
  const updates = [...readUpdates(snapshot), ...pending(found)];
  const reviews = readReviews(snapshot).filter(({ reviewedOn }) => at === '' || reviewedOn <= at);
  const known = rewinds
    ? actionsAt(
        { actions: current, retired, tiers: settings.tiers, updates, reviews },
        {
          ...(dataAsOf === null ? {} : { day: dataAsOf }),
          counts: (row) =>
            (dataAsOf === null || upToDay(dataAsOf)(row)) && (at === '' || upToMoment(at)(row)),
          approvedOnly: basis === 'approved',
        },
      )
    : current;
  const states = reviewStates(at === '' ? updates : updates.filter(upToMoment(at)), reviews);
  const actions = known.map((action) => ({
    ...action,
    review: states.get(action.id)?.state ?? null,
  }));
  const here = new Set(actions.map(({ id }) => id));
  const broken = rewinds
    ? (unreliableFrom(snapshot) ?? contradicted(snapshot, settings, current))
    : undefined;
  return {
    settings,
    areas: areasOf(settings, snapshot),
    actions,
    // What came later, or went since, counts as out of the plan.
    retired: [...retired, ...current].map(({ id }) => id).filter((id) => !here.has(id)),
    contributions: contributionsAt(readContributions(snapshot), updates, {
      ...(dataAsOf === null ? {} : { day: dataAsOf }),
      at,
    }),
    translations: readTranslations(snapshot),
    today: dataAsOf !== null && dataAsOf < made ? dataAsOf : made,
    madeOn: made,
    organisation: settings.organisation,
    unreadable: read.problems
      .filter(({ code, column }) => code === 'not-a-choice' && column === 'status')
      .map(({ id, raw }) => ({ id, raw })),
    ...(last ? { last } : {}),
    ...(broken === undefined ? {} : { brokenAt: broken }),
  };
}

/** The first row of Updates that says of the plan what cannot be. */
function contradicted(
  snapshot: Snapshot,
  { given }: Settings,
  current: readonly ActionRow[],
): number | undefined {
  const found = contradictions(snapshot, given, new Set(current.map(({ id }) => id)));
  return found.length === 0 ? undefined : Math.min(...found.map(({ row }) => row));
}

/** Edits by hand as rows of Updates. */
function pending({ saves }: Pick<Reconciled, 'saves'>): UpdateRow[] {
  return saves.flatMap(({ save, changes }) => changes.map((change) => ({ ...save, ...change })));
}
