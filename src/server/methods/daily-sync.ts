import type { Handlers } from '../../core/rpc/contract.ts';
import { syncCursor } from '../../core/sections/sync-cursor.ts';
import type { Problem } from '../../core/shared/outcome.ts';
import type { Context } from '../context.ts';
import { attempt, granted } from '../refused.ts';
import { readForSections, workbookOf } from '../services/section-book.ts';
import { requireKnown } from './known-workbook.ts';
import { syncPiece } from './sync-sections.ts';

/** Local time from which the daily sync runs. */
const dailyHour = '05:00';

/** Turns the daily sync by this manager's clock on, in a workbook that they know, or off. */
export const setDaily: Handlers<Context>['sections.daily'] = ({ on }, context) => {
  readForSections(context);
  if (on) {
    requireKnown(context);
    context.clockTrigger.turnOn('sections');
  } else context.clockTrigger.turnOff('sections');
  return { on };
};

/**
 * Syncs all Sections once a day, piece by piece as long as there is time; the next hour goes on with what is
 * left. What another manager's clock has done today is not done again.
 * @returns what a person is to be told of; nothing if all went well or nothing was due
 */
export function syncDaily(context: Context): readonly Problem[] {
  const { snapshot, settings, now } = readForSections(context);
  const { tried, left: before } = syncCursor(snapshot);
  const today = now.slice(0, 10);
  // What was synced today, by whom and in whatever pieces, is not synced again.
  const due = new Set(
    settings.sections
      .filter((each) => workbookOf(each) !== undefined && tried[each.name]?.slice(0, 10) !== today)
      .map(({ name }) => name),
  );
  if (due.size === 0 || now.slice(11) < dailyHour) return [];
  const problems: Problem[] = [];
  // First what a sync that was cut off has left, then all that is due besides.
  for (let goOn = before.length > 0; ; ) {
    const piece = attempt(() =>
      context.lockedForMe(() => syncPiece({ sections: [...due], goOn }, context)),
    );
    // Somebody else is at it: nothing to tell.
    if (!piece.ok && piece.problems.some(({ code }) => code === 'sync-running')) return problems;
    const { synced, left } = granted(piece);
    problems.push(
      ...synced.flatMap(({ findings }) =>
        findings
          .filter(({ severity }) => severity === 'error')
          .map(({ id: _id, ...problem }) => problem),
      ),
    );
    for (const { section } of synced) due.delete(section);
    goOn = left.length > 0;
    if ((due.size === 0 && !goOn) || context.clock.now() + 120_000 > context.deadline) break;
  }
  return problems;
}
