import type { Handlers, Output } from '../../core/rpc/contract.ts';
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
import { Refused } from '../refused.ts';
import { drainNotes } from '../services/drain-notes.ts';
import { type Changed, noteSections } from '../services/note-sections.ts';
import { faultsOf } from '../services/plan-save.ts';
import { type Pulled, pullSection } from '../services/pull-section.ts';
import {
  readForSections,
  type SectionBook,
  sectionNamed,
  unknownSection,
  workbookOf,
} from '../services/section-book.ts';

/** Sections of one piece: the dialog shows how far it is, and can stop, between two. */
const mostSections = 15;
/** Milliseconds that are kept for writing what was fetched. */
const reserve = 60_000;

/**
 * Fetches what Sections contribute and brings their workbooks up to date, a piece at a time. Round trips: one
 * for each Section, one more where its workbook changes, and four for the plan's workbook (five for the first
 * piece, and three more where edits by hand are noted). A piece that is cut off, and one that is done again, end where a whole one does.
 */
export const syncSections: Handlers<Context>['sections.sync'] = (input, context) => {
  return context.lockedForMe(() => syncPiece(input, context));
};

const nothing = { ok: true } as const;

/** A piece of a sync, for somebody who syncs nothing else at this moment. */
export function syncPiece(
  { sections, goOn }: { readonly sections: readonly string[]; readonly goOn: boolean },
  context: Context,
): Output<'sections.sync'> {
  const pace = context.pace();
  pace.wait('read', 2);
  const { book, wanted, others, cursor, problems } = begin({ sections, goOn }, context);
  goOn ? nothing : drainNotes(book.snapshot, context);
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
    const { snapshot, settings, now } = book;
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
    const problems: Problem[] = [];
    const isOn = goOn && cursor.left.length > 0;
    const all = settings.sections.map(({ name }) => name);
    const names = isOn ? cursor.left : sections.length > 0 ? sections : all;
    const wanted = names.flatMap((name): KnownSection[] => {
      const found = sectionNamed(book, name);
      if (!found && !isOn) problems.push(...unknownSection(name, context.lang).problems);
      if (found === undefined) return [];
      if (workbookOf(found) !== undefined) return [found];
      const isWrong = (found.workbook ?? '') !== '';
      if (isWrong || sections.length > 0) {
        const code = isWrong ? 'other-workbook' : 'not-made';
        problems.push(sectionProblem(code, context.lang, name));
      }
      return [];
    });
    const mine = wanted.map(({ name }) => name);
    const others =
      isOn || sections.length === 0 ? [] : cursor.left.filter((name) => !mine.includes(name));
    const claim: SyncCursor = {
      ...cursor,
      ...{ by: context.email, at: now, left: [...mine, ...others] },
      ...(isOn ? {} : { startedOn: now, endedOn: '' }),
    };
    if (!(isOn && isClaimed(cursor, context.email, now)) && wanted.length > 0) {
      context.sheets.batchUpdate([cursorRequest(snapshot, claim)]);
    }
    return { book, wanted, others, cursor: claim, problems };
  });
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
