import { columnOf } from '../../core/actions/update/entry-columns.ts';
import { savedBefore } from '../../core/actions/update/record.ts';
import { type PlannedSave, planSave } from '../../core/actions/update/save-update.ts';
import type { Changes } from '../../core/actions/update/update-input.ts';
import { shown } from '../../core/actions/update/update-rows.ts';
import type { Handlers, Input } from '../../core/rpc/contract.ts';
import type { LeadContribution } from '../../core/rpc/sections.ts';
import { concerns } from '../../core/sections/concerns.ts';
import { leading } from '../../core/sections/leading.ts';
import { knownContributions } from '../../core/sections/master-contributions.ts';
import { sectionProblem } from '../../core/sections/section-faults.ts';
import { sectionWorkbookTitle } from '../../core/sections/section-layout.ts';
import { syncCursor } from '../../core/sections/sync-cursor.ts';
import { sentences } from '../../core/shared/i18n/catalogue.ts';
import type { Problem } from '../../core/shared/outcome.ts';
import type { ActionRow } from '../../core/workbook/action-row.ts';
import { shownIn } from '../../core/workbook/link.ts';
import { foldLabel } from '../../core/workbook/lists.ts';
import { readActions } from '../../core/workbook/read-actions.ts';
import { spreadsheetLink } from '../../core/workbook/row-link.ts';
import type { Snapshot } from '../../core/workbook/snapshot.ts';
import type { Context } from '../context.ts';
import { makeOne } from '../services/make-section.ts';
import { faultsOf, foundEdits, inOneBatch, settingsFor } from '../services/plan-save.ts';
import { requireKnown, requireManager } from '../services/rights.ts';
import {
  peopleOf,
  readForSections,
  sectionNamed,
  unknownSection,
  workbookOf,
} from '../services/section-book.ts';
import { editorsOf } from '../services/share-file.ts';
import { syncPiece } from '../services/sync-sections.ts';
import { writeSave } from '../services/write-save.ts';

/** Turns the daily sync by this manager's clock on, in a workbook that they know, or off. */
export const setDaily: Handlers<Context>['sections.daily'] = ({ on }, context) => {
  readForSections(context);
  if (on) {
    requireKnown(context);
    context.clockTrigger.turnOn('sections');
  } else context.clockTrigger.turnOff('sections');
  return { on };
};

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
    plannedAcceptance(snapshot, saveId, chosen, context),
  );
  const counts = { saved: saved.length, unchanged: unchanged.length };
  const message = sentences.saved[context.lang](counts);
  return { accepted: [...saved], message, problems: [...problems] };
};

function plannedAcceptance(
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

/**
 * Makes the workbook of a Section, or repairs the one that it has: what people entered stays. Round trips of a
 * new one: two to read the plan, one to look for what an earlier try left, one each to make, read and lay out
 * the workbook and to note its address, and those of sharing it; one that is there is then synced.
 */
export const makeSection: Handlers<Context>['sections.make'] = ({ section, editors }, context) => {
  return context.lockedForMe(() => {
    const book = readForSections(context);
    requireManager(context, book.snapshot, book.settings);
    const found = sectionNamed(book, section);
    if (found === undefined) throw unknownSection(section, context.lang);
    return makeOne(book, found, editors, context);
  });
};

/** What the dialog of Sections offers: two round trips. Writes nothing. */
export const sectionOptions: Handlers<Context>['sections.options'] = (_input, context) => {
  const book = readForSections(context);
  const { settings, actions, contributions } = book;
  const { left, last } = syncCursor(book.snapshot);
  return {
    sections: settings.sections.map((section) => {
      const { name, language } = section;
      const own = [...contributions.values()].filter(
        (each) => foldLabel(each.section) === foldLabel(name),
      );
      const id = workbookOf(section);
      return {
        ...{ name, language, people: peopleOf(book, name), syncedOn: last[name] ?? '' },
        url: id === undefined ? '' : spreadsheetLink(id),
        actions: actions.filter((action) => concerns(action, name, settings)).length,
        contributions: own.length,
        stale: own.filter(({ state }) => state === 'stale').length,
        title: sectionWorkbookTitle[language]({ section: name, year: settings.year }),
        editors: editorsOf(book, section, context),
      };
    }),
    left: left.filter((name) => settings.sections.some((each) => each.name === name)),
    daily: context.clockTrigger.isOn('sections'),
  };
};

/**
 * Fetches what Sections contribute and brings their workbooks up to date, a piece at a time. Round trips: one
 * for each Section, one more where its workbook changes, and four for the plan's workbook (five for the first
 * piece, and three more where edits by hand are noted). A piece that is cut off, and one that is done again, end where a whole one does.
 */
export const syncSections: Handlers<Context>['sections.sync'] = (input, context) => {
  return context.lockedForMe(() => syncPiece(input, context));
};
