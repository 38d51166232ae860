import type { Handlers, Output } from '../../core/rpc/contract.ts';
import { syncCursor } from '../../core/sections/sync-cursor.ts';
import type { Outcome, Problem } from '../../core/shared/outcome.ts';
import type { Context } from '../context.ts';
import { answering, fault } from '../fault.ts';
import { readForSections, workbookOf } from '../services/section-book.ts';
import { requireKnown } from './known-workbook.ts';
import { syncPiece } from './sync-sections.ts';

/** Local time from which the daily sync runs. */
const dailyHour = '05:00';

/** Turns the daily sync by this manager's clock on, in a workbook that they know, or off. */
export const setDaily: Handlers<Context>['sections.daily'] = ({ on }, context) =>
  answering<Output<'sections.daily'>>(context.lang, () => {
    const read = readForSections(context);
    if (!read.ok) return read;
    const allowed: Outcome<null> = on ? requireKnown(context) : { ok: true, value: null };
    if (!allowed.ok) return allowed;
    if (on) context.clockTrigger.turnOn('sections');
    else context.clockTrigger.turnOff('sections');
    return { ok: true, value: { on } };
  });

/**
 * Syncs all Sections once a day, piece by piece as long as there is time; the next hour goes on with what is
 * left. What another manager's clock has done today is not done again.
 * @returns what a person is to be told of; nothing if all went well or nothing was due
 */
export function syncDaily(context: Context): Outcome<readonly Problem[]> {
  const read = readForSections(context);
  if (!read.ok) return read;
  const { snapshot, settings, now } = read.value;
  const { tried, left: before } = syncCursor(snapshot);
  const today = now.slice(0, 10);
  // What was synced today, by whom and in whatever pieces, is not synced again.
  const due = new Set(
    settings.sections
      .filter((each) => workbookOf(each) !== undefined && tried[each.name]?.slice(0, 10) !== today)
      .map(({ name }) => name),
  );
  if (due.size === 0 || now.slice(11) < dailyHour) return { ok: true, value: [] };
  const problems: Problem[] = [];
  // First what a sync that was cut off has left, then all that is due besides.
  for (let goOn = before.length > 0; ; ) {
    const done = context.lockedForMe(() => syncPiece({ sections: [...due], goOn }, context));
    if (done === undefined) return fault('busy', context.lang);
    if (!done.value.ok) {
      // Somebody else is at it: nothing to tell.
      const isOthers = done.value.problems.some(({ code }) => code === 'sync-running');
      return isOthers ? { ok: true, value: problems } : done.value;
    }
    const { synced, left } = done.value.value;
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
  return { ok: true, value: problems };
}
