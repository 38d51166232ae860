import type { Output } from '../../core/rpc/contract.ts';
import type { SyncedSection } from '../../core/rpc/sections.ts';
import { lackingColumns } from '../../core/sections/master-contributions.ts';
import { sectionProblem } from '../../core/sections/section-faults.ts';
import { findingProblem } from '../../core/sections/section-issues.ts';
import {
  cursorRequest,
  isClaimed,
  isRunning,
  type SyncCursor,
  syncCursor,
} from '../../core/sections/sync-cursor.ts';
import { sectionSentences } from '../../core/shared/i18n/section-sentences.ts';
import type { Problem } from '../../core/shared/outcome.ts';
import type { KnownSection } from '../../core/workbook/read-settings.ts';
import type { Context } from '../context.ts';
import { attempt, granted, Refused } from '../refused.ts';
import { type Changed, noteSections } from './note-sections.ts';
import { faultsOf } from './plan-save.ts';
import { type Pulled, pullSection } from './pull-section.ts';
import { drainNotes } from './record-edits.ts';
import {
  readForSections,
  type SectionBook,
  sectionNamed,
  unknownSection,
  workbookOf,
} from './section-book.ts';

/** Local time from which the daily sync runs. */
const dailyHour = '05:00';

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

/** Sections of one piece: the dialog shows how far it is, and can stop, between two. */
const mostSections = 15;

/** Milliseconds that are kept for writing what was fetched. */
const reserve = 60_000;

/** A piece of a sync, for somebody who syncs nothing else at this moment. */
export function syncPiece(
  { sections, goOn }: { readonly sections: readonly string[]; readonly goOn: boolean },
  context: Context,
): Output<'sections.sync'> {
  const pace = context.pace();
  pace.wait('read', 2);
  const { book, wanted, others, cursor, problems } = begin({ sections, goOn }, context);
  if (!goOn) drainNotes(book.snapshot, context);
  const pulled: Pulled[] = [];
  for (const section of wanted) {
    const late = context.clock.now() + reserve > context.deadline;
    if (pulled.length >= mostSections || late || !pace.wait('read', 1)) break;
    pulled.push(pullSection(book, section, pace, context));
  }
  const left = wanted.slice(pulled.length).map(({ name }) => name);
  const noted = noteSections(book, pulled, cursor, [...left, ...others], pace, context);
  pace.leave();
  const synced = pulled.map((each) => toldOf(each, noted, context));
  const findings = synced.reduce((sum, each) => sum + each.findings.length, 0);
  const changed = synced.reduce((sum, each) => sum + each.changed, 0);
  return {
    ...{ synced, left, problems: [...problems] },
    message: sectionSentences.sectionsSynced[context.lang]({
      n: synced.length,
      changed,
      findings,
    }),
  };
}

/** A sync that nobody else runs. */
interface Begun {
  readonly book: SectionBook;
  /** Sections of this call, and those that another one left and that are not among them. */
  readonly wanted: readonly KnownSection[];
  readonly others: readonly string[];
  readonly cursor: SyncCursor;
  readonly problems: readonly Problem[];
}

/**
 * Reads the plan's workbook under its lock, and notes who syncs: two managers would put the same rows into a
 * Section's workbook. What goes on at once with one's own sync needs no further note.
 */
function begin(
  { sections, goOn }: { readonly sections: readonly string[]; readonly goOn: boolean },
  context: Context,
): Begun {
  return context.locked(() => {
    const book = readForSections(context);
    const { snapshot, now } = book;
    const gone = lackingColumns(snapshot);
    if (gone.length > 0) {
      const faults = gone.map((place) => ({ code: 'column-gone' as const, place }));
      throw faultsOf(faults, context.lang);
    }
    const cursor = syncCursor(snapshot);
    if (isRunning(cursor, context.email, now)) {
      const place = `${cursor.by}, ${cursor.at.replace('T', ' ')}`;
      throw new Refused([sectionProblem('sync-running', context.lang, place)]);
    }
    const isOn = goOn && cursor.left.length > 0;
    const { wanted, others, problems } = scopeOf(book, sections, cursor.left, isOn, context);
    const claim: SyncCursor = {
      ...cursor,
      ...{ by: context.email, at: now, left: [...wanted.map(({ name }) => name), ...others] },
      ...(isOn ? {} : { startedOn: now, endedOn: '' }),
    };
    if (!(isOn && isClaimed(cursor, context.email, now)) && wanted.length > 0) {
      context.sheets.batchUpdate([cursorRequest(snapshot, claim)]);
    }
    return { book, wanted, others, cursor: claim, problems };
  });
}

/** Which Sections a call is for: what another one has left, those that it names, or all. */
function scopeOf(
  book: SectionBook,
  sections: readonly string[],
  left: readonly string[],
  isOn: boolean,
  context: Context,
): Pick<Begun, 'wanted' | 'others' | 'problems'> {
  const isEvery = sections.length === 0;
  const named = isEvery ? book.settings.sections.map(({ name }) => name) : sections;
  const { wanted, problems } = wantedOf(book, isOn ? left : named, isOn, isEvery, context);
  const mine = wanted.map(({ name }) => name);
  const others = isOn || isEvery ? [] : left.filter((name) => !mine.includes(name));
  return { wanted, others, problems };
}

/**
 * The Sections of these names that have a workbook, and why others are left out.
 * @param isOn whether what another call has left is gone on with: a Section may be gone by now
 * @param isEvery whether no name was given: a Section without a workbook is then no problem
 */
function wantedOf(
  book: SectionBook,
  names: readonly string[],
  isOn: boolean,
  isEvery: boolean,
  { lang }: Context,
): { readonly wanted: KnownSection[]; readonly problems: Problem[] } {
  const wanted: KnownSection[] = [];
  const problems: Problem[] = [];
  for (const name of names) {
    const found = sectionNamed(book, name);
    if (found === undefined) {
      if (!isOn) problems.push(...unknownSection(name, lang).problems);
    } else if (workbookOf(found) !== undefined) wanted.push(found);
    else if (found.workbook) problems.push(sectionProblem('other-workbook', lang, name));
    else if (!isEvery) problems.push(sectionProblem('not-made', lang, name));
  }
  return { wanted, problems };
}

function toldOf(
  { section, pushed, findings }: Pulled,
  changed: Changed,
  { lang }: Context,
): SyncedSection {
  return {
    ...{ section, pushed, changed: changed.get(section) ?? 0 },
    findings: findings.map((finding) => {
      const problem = findingProblem(section, finding, lang);
      const message = [problem.message, finding.real].filter(Boolean).join(' ');
      return { ...problem, message, id: finding.id };
    }),
  };
}
