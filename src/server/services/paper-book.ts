import { cellRequests, type PlannedCell } from '../../core/actions/update/planned-cell.ts';
import { nothingFound } from '../../core/actions/update/reconcile.ts';
import { saveFound } from '../../core/actions/update/save-update.ts';
import {
  asLast,
  type Issue,
  type IssuedPaper,
  lastIssue,
  lostIssues,
  pieceRanges,
  readIssues,
  thaw,
  wholePieces,
} from '../../core/papers/issued.ts';
import type { PaperFaultCode } from '../../core/papers/issued-texts.ts';
import { issuedProblems, paperProblem } from '../../core/papers/issued-texts.ts';
import type { PaperEntry } from '../../core/papers/paper-entry.ts';
import { type PaperSource, paperState } from '../../core/papers/paper-state.ts';
import { readPapers } from '../../core/papers/read-papers.ts';
import type { LastPaper } from '../../core/papers/report/changes.ts';
import { type PaperDefinition, partsOf } from '../../core/papers/report/definition.ts';
import type { State } from '../../core/papers/report/state.ts';
import { type PaperPlace, type PaperValues, paperWrite } from '../../core/papers/write-papers.ts';
import type { Lang } from '../../core/shared/i18n/lang.ts';
import type { Problem } from '../../core/shared/outcome.ts';
import { markerOf } from '../../core/workbook/layout/marker.ts';
import { readActions } from '../../core/workbook/read-actions.ts';
import type { Request } from '../../core/workbook/sheets-api.ts';
import type { Context } from '../context.ts';
import { answering } from '../fault.ts';
import { failureOf, isShutOut } from '../google/failure.ts';
import { unpack } from '../google/pack.ts';
import { Refused } from '../refused.ts';
import { faultsOf, foundEdits, inOneBatch } from './plan-save.ts';
import { readWorkbook, type Workbook } from './read-workbook.ts';
import { requireKnown } from './rights.ts';
import { overwriteCells, writeSave } from './write-save.ts';

/** A workbook as the papers see it. */
export interface PaperBook extends PaperSource {
  readonly settings: Workbook['settings'];
  readonly issues: readonly Issue[];
}

/** Something that cannot be done with a paper, in the person's language. */
export function paperFault(code: PaperFaultCode, lang: Lang, place = ''): Refused {
  return new Refused([paperProblem(code, lang, place)]);
}

/** Runs what needs the Docs themselves; tells who can help where Google does not open them. */
export function withDocs<T>(context: Context, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!isShutOut(error)) throw error;
    throw paperFault('paper-not-shared', context.lang);
  }
}

/** Reads the workbook for a manager: two round trips. */
export function readForPapers(context: Context): PaperBook {
  return bookOf(readWorkbook(context), context);
}

function bookOf({ snapshot, settings }: Workbook, context: Context): PaperBook {
  const now = context.localNow(snapshot.properties.timeZone);
  // Labels in the cells are in the language of the first layout.
  const own = { ...settings, lang: markerOf(snapshot)?.lang ?? settings.lang };
  return {
    ...{ snapshot, settings: own, now },
    read: readActions(snapshot, settings.tiers),
    found: foundEdits(snapshot, own, now, context),
    issues: readIssues(snapshot),
  };
}

/** What is to be written before a paper is made, and what the caller goes on with. */
export interface PaperClaim<T> {
  readonly value: T;
  readonly cells: readonly PlannedCell[];
}

/**
 * Reads the workbook under the lock of the document, and claims a paper. What was edited by hand before is
 * recorded with it, so that what the paper tells of this moment can be told again later: a round trip more,
 * if there is something to write.
 */
export function claimPaper<T>(context: Context, plan: (book: PaperBook) => PaperClaim<T>): T {
  const claimed = writeSave(context, (snapshot) => {
    const workbook = readWorkbook({
      ...context,
      sheets: { ...context.sheets, snapshot: () => snapshot },
    });
    const book = bookOf(workbook, context);
    const { value, cells } = plan(book);
    const nothing = book.found.saves.length === 0;
    const found = saveFound(
      snapshot,
      nothing ? nothingFound : foundEdits(snapshot, book.settings, book.now, context),
    );
    if ('faults' in found) throw faultsOf(found.faults, context.lang);
    const all = {
      requests: [...found.requests, ...cellRequests(cells)],
      cells: [...found.cells, ...cells],
      value,
      act: 'paper' as const,
    };
    return inOneBatch(all, context.lang);
  });
  return claimed.value;
}

/** The row of a paper; undefined if it is gone. */
export function entryOf(
  { snapshot, settings }: PaperBook,
  paperId: string,
  { lang }: Context,
): PaperEntry | undefined {
  return entryWith(snapshot, settings, paperId, lang);
}

function entryWith(
  snapshot: PaperBook['snapshot'],
  settings: PaperBook['settings'],
  paperId: string,
  lang: Lang,
): PaperEntry | undefined {
  const papers = readPapers(snapshot, settings, lang);
  return papers.find(({ entry }) => entry.paperId === paperId)?.entry;
}

/** Issued papers with what they were made from: one round trip for all of them. */
export function issuedPapers(
  { snapshot }: PaperBook,
  issues: readonly Issue[],
  context: Context,
): readonly IssuedPaper[] {
  const wanted = pieceRanges(snapshot, issues);
  const ranges = wanted.flatMap((each) => each.ranges);
  const cells = ranges.length === 0 ? [] : context.sheets.values(ranges);
  const papers: IssuedPaper[] = [];
  const problems: Problem[] = [];
  let at = 0;
  for (const { issue, ranges: own } of wanted) {
    const pieces = cells.slice(at, at + own.length).map((rows) => String(rows[0]?.[0] ?? ''));
    at += own.length;
    const packed = wholePieces(issue, pieces);
    const thawed = thaw(issue, packed === undefined ? undefined : unpack(packed));
    if ('paper' in thawed) papers.push(thawed.paper);
    else problems.push(...issuedProblems(thawed.faults, context.lang));
  }
  if (problems.length > 0) throw new Refused(problems);
  return papers;
}

/** The paper to compare with. */
export interface Compared {
  readonly since: string;
  readonly last: LastPaper | undefined;
}

/** What the body was given last: one round trip, if there is such a paper and it is asked for. */
export function lastPaper(
  book: PaperBook,
  paperId: string,
  definition: PaperDefinition,
  context: Context,
): Compared {
  if (!partsOf(definition).includes('changes')) return comparedWith(book, undefined, context);
  const papers = readPapers(book.snapshot, book.settings, context.lang);
  const lost = lostIssues(
    book.issues,
    papers.map(({ entry }) => entry),
    definition,
  );
  if (lost.length > 0) throw new Refused(issuedProblems(lost, context.lang));
  return comparedWith(book, lastIssue(book.issues, paperId, definition), context);
}

/** The same, with a given issue. */
export function comparedWith(
  book: PaperBook,
  issue: Issue | undefined,
  context: Context,
): Compared {
  if (issue === undefined) return { since: '', last: undefined };
  const [paper] = issuedPapers(book, [issue], context);
  return { since: issue.issueId, last: paper && asLast(issue, paper) };
}

/** What a paper is made from. */
export function stateFor(
  book: PaperBook,
  definition: PaperDefinition,
  { last }: Compared,
  context: Context,
  at = '',
): State {
  const state = paperState(book, definition, at, last);
  return { ...state, told: context.lang };
}

/**
 * Turns the manager's clock on where a paper is to be made by itself, and off where none is any more.
 * @returns that the clock cannot be turned on; what was written before stays
 */
export function followSchedule(
  schedule: PaperEntry['schedule'],
  { snapshot, settings }: PaperBook,
  paperId: string,
  context: Context,
): readonly Problem[] {
  const { clockTrigger, lang } = context;
  if (schedule !== 'none') {
    const on = answering(lang, () => {
      requireKnown(context);
      clockTrigger.turnOn('papers');
    });
    return on.ok
      ? []
      : on.problems.map((problem) => ({ ...problem, severity: 'warning' as const }));
  }
  const others = readPapers(snapshot, settings, lang).filter(
    ({ entry }) => entry.paperId !== paperId && entry.schedule !== 'none',
  );
  const had = entryWith(snapshot, settings, paperId, lang)?.schedule ?? 'none';
  if (others.length === 0 && had !== 'none') clockTrigger.turnOff('papers');
  return [];
}

/**
 * Writes into the row of a paper. If it has none, one is put behind the last; where that may have been
 * applied, the sheet is read again first.
 */
export function writePaperRow(
  { snapshot, settings }: PaperBook,
  place: PaperPlace,
  values: PaperValues,
  context: Context,
  more: readonly Request[] = [],
): void {
  const { cells, append } = paperWrite(snapshot, place, values, settings);
  if (append.length === 0) {
    overwriteCells(context, snapshot, cells, more);
    return;
  }
  try {
    context.sheets.batchUpdate([...append, ...more]);
  } catch (error) {
    if (failureOf(error) !== 'unknown') throw error;
    const now = context.sheets.snapshot();
    const there = readPapers(now, settings, context.lang);
    if (there.some(({ entry }) => entry.paperId === place.paperId)) return;
    context.sheets.batchUpdate([...append, ...more]);
  }
}
