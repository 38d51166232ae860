import { fileMark } from '../../core/access/sharing/file-claim.ts';
import { docClaim } from '../../core/papers/doc-claims.ts';
import { newPaperId, type PaperEntry, type PaperPlan } from '../../core/papers/paper-entry.ts';
import {
  claimedBy,
  noRecord,
  ofPaper,
  type PaperDoc,
  type PaperRecord,
  type PaperRun,
} from '../../core/papers/paper-record.ts';
import type { Report } from '../../core/papers/report/block.ts';
import { makeReport } from '../../core/papers/report/make-report.ts';
import { partNames } from '../../core/papers/report/part-names.ts';
import type { State } from '../../core/papers/report/state.ts';
import type { PaperPlace, PaperValues, Progress } from '../../core/papers/write-papers.ts';
import { paperWrite, planValues, progressValues } from '../../core/papers/write-papers.ts';
import type { Handlers, Input, Output } from '../../core/rpc/contract.ts';
import type { Lang } from '../../core/shared/i18n/lang.ts';
import { paperSentences } from '../../core/shared/i18n/paper-sentences.ts';
import { problemInWords } from '../../core/shared/i18n/problem-in-words.ts';
import type { Outcome, Problem } from '../../core/shared/outcome.ts';
import { shortHash } from '../../core/shared/short-hash.ts';
import { rowProblem } from '../../core/workbook/row-problem-texts.ts';
import type { Context } from '../context.ts';
import { answering, fault } from '../fault.ts';
import { builtInLetterhead } from '../google/letterhead.ts';
import { noteError } from '../log.ts';
import { attempt, granted, Refused } from '../refused.ts';
import { ownedFile } from '../services/own-files.ts';
import {
  type Compared,
  claimPaper,
  entryOf,
  followSchedule,
  lastPaper,
  type PaperBook,
  type PaperClaim,
  paperFault,
  stateFor,
  withDocs,
  writePaperRow,
} from '../services/paper-book.ts';
import { type Rewritten, rewritePaper } from '../services/rewrite-paper.ts';
import { docUrl, writePaper } from '../services/write-paper.ts';
import { witnessed } from '../services/write-save.ts';
import { ownLetterhead } from './own-letterhead.ts';

type Make = Input<'paper.make'>;

/**
 * Makes a paper, in one language or several from the same data, or brings its Docs up to date: each is
 * whole, or there is none. Where a further language fails, the papers that are there stay, and the answer
 * names what is missing. What became of it is written into the paper's row.
 */
export const make: Handlers<Context>['paper.make'] = (input, context) =>
  context.lockedForMe(() => makeBegun(claimPaper(context, (book) => begin(book, input, context))));

/** A paper that is claimed, with what is to be written, or why there is nothing. */
export interface Begun {
  readonly job: Job;
  readonly drawn: Outcome<readonly Drawn[]>;
}

/**
 * Draws a paper up, and says what claims it: from then on nobody else makes it, and its row is known by its
 * ID. At the dialog somebody reads why it cannot be drawn up; of a run by itself the row tells.
 */
export function begin(
  book: PaperBook,
  input: Make,
  context: Context,
  run?: PaperRun,
): PaperClaim<Begun> {
  const paperId = input.paperId ?? newPaperId(input.requestId);
  const entry = entryOf(book, paperId, context);
  const other = entry && claimedBy(entry.record, context.email, book.now);
  if (other) {
    throw paperFault('paper-in-work', context.lang, `${other.by}, ${other.at.replace('T', ' ')}`);
  }
  const compared = attempt(() => lastPaper(book, paperId, input.definition, context));
  const since = compared.ok ? compared.value : { since: '', last: undefined };
  const job: Job = { book, input, entry, paperId, compared: since, context, run };
  const drawn = compared.ok ? attempt(() => drawAll(book, input, since, context)) : compared;
  if (!drawn.ok && run === undefined) throw new Refused(drawn.problems);
  if (entry === undefined) return { value: { job, drawn }, cells: [] };
  const { body, title, date, period, dataAsOf } = input.definition;
  const record: PaperRecord = {
    ...entry.record,
    of: ofPaper(body.trim(), title.trim()),
    claim: { by: context.email, at: book.now },
    ...(run ? { run } : {}),
  };
  const plan = planValues(planOf(job), book.settings);
  // A run changes no more of the definition than the year of its meeting.
  const moved = date === entry.definition.date ? {} : shifted(plan, { period, dataAsOf });
  const values = { ...(run ? moved : plan), record: JSON.stringify(record) };
  const { cells } = paperWrite(book.snapshot, { paperId, row: entry.row }, values, book.settings);
  return { value: { job, drawn }, cells };
}

/** What a run for the meeting of another year changes in the row. */
function shifted(
  plan: PaperValues,
  { period, dataAsOf }: Pick<Make['definition'], 'period' | 'dataAsOf'>,
): PaperValues {
  const { meetingOn } = plan;
  return {
    ...(meetingOn === undefined ? {} : { meetingOn }),
    ...(period === null || plan.period === undefined ? {} : { period: plan.period }),
    ...(dataAsOf === null ? {} : { dataAsOf }),
  };
}

/** Writes the Docs of a paper that was claimed, and into its row what became of them. */
export function makeBegun({ job, drawn }: Begun): Output<'paper.make'> {
  const { book, input, paperId, context } = job;
  if (!drawn.ok) {
    noteFailure(job, drawn.problems);
    throw new Refused(drawn.problems);
  }
  const written = answering(context.lang, () => writeAll(drawn.value, job));
  if (!written.ok) noteFailure(job, written.problems);
  // A paper that could not be made by hand is still made by itself, if that is what its row says now.
  const clock =
    input.schedule === undefined ? [] : followSchedule(input.schedule, book, paperId, context);
  if (!written.ok) throw new Refused([...written.problems, ...clock]);
  const { value } = written;
  return { ...value, problems: [...value.problems, ...clock] };
}

/** All that is known where the Docs are written. */
export interface Job {
  readonly book: PaperBook;
  readonly input: Make;
  readonly entry: PaperEntry | undefined;
  readonly paperId: string;
  readonly compared: Compared;
  readonly context: Context;
  /** The run that makes the paper by itself, if one does. */
  readonly run: PaperRun | undefined;
}

/** A paper in one language, before it is written. */
export interface Drawn {
  readonly lang: Lang;
  readonly report: Report;
  readonly print: string;
}

/** The paper in every language, the first one first; nothing is written if one cannot be drawn up. */
function drawAll(
  book: PaperBook,
  { definition, also }: Make,
  compared: Compared,
  context: Context,
): readonly Drawn[] {
  const state = stateFor(book, definition, compared, context);
  return [...new Set([definition.lang, ...also])].map((lang) => drawOne(state, definition, lang));
}

/** A paper in a language, with the hash of what it says. */
export function drawOne(state: State, definition: Make['definition'], lang: Lang): Drawn {
  const report = granted(makeReport(state, { ...definition, lang }));
  const print = shortHash(JSON.stringify(report.parts));
  return { lang, report, print };
}

/** A Doc that says what it shall, and what of it people have made their own. */
interface Written {
  readonly doc: PaperDoc;
  readonly folderId: string | null;
  readonly kept: readonly string[];
  readonly problems: readonly Problem[];
}

function writeAll([first, ...further]: readonly Drawn[], job: Job): Output<'paper.make'> {
  if (first === undefined) throw new Error('a paper has a language');
  const { input, context, book, paperId } = job;
  const written = writeOne(first, input, job);
  const docs: Record<string, PaperDoc> = { [first.lang]: written.doc };
  const others: { title: string; url: string }[] = [];
  const missing: Lang[] = [];
  const problems: Problem[] = [...written.problems];
  const kept = new Set(written.kept);
  for (const each of further) {
    const requestId = `${input.requestId}-${each.lang}`;
    const { folderId } = written;
    const made = answering(context.lang, () =>
      writeOne(each, { ...input, requestId, folderId }, job),
    );
    if (made.ok) {
      docs[each.lang] = made.value.doc;
      for (const key of made.value.kept) kept.add(key);
      const known = new Set(problems.map(({ code }) => code));
      problems.push(...made.value.problems.filter(({ code }) => !known.has(code)));
      others.push({ title: each.report.title, url: docUrl(made.value.doc.id) });
    } else {
      missing.push(each.lang);
      problems.push(...made.problems);
    }
  }
  const names = partTitles([...kept], context.lang);
  const told = noteMade(job, docs, missing, names);
  const { title } = first.report;
  const { id: documentId } = written.doc;
  return {
    ...{ documentId, url: docUrl(documentId), folderId: written.folderId },
    ...{ title, others, missing, paperId, kept: names },
    message: paperSentences.paperMade[context.lang]({ title }),
    problems: [
      ...problems,
      ...told,
      ...book.read.problems.map((problem) => rowProblem(problem, context.lang)),
    ],
  };
}

/** Names of parts; what stands before the chosen ones goes by its key. */
function partTitles(keys: readonly string[], lang: Lang): string[] {
  const names = new Map(Object.entries(partNames));
  return keys.map((key) => names.get(key)?.[lang] ?? paperSentences.paperPart[lang]({ key }));
}

/** Writes a new Doc, or into the one that there is. */
function writeOne({ lang, report, print }: Drawn, input: Make, job: Job): Written {
  const { entry, context, book } = job;
  const parts = report.parts.map(({ key }) => key);
  const filled = report.placeholders;
  const known = entry?.state === 'issued' || input.fresh ? undefined : entry?.record.docs[lang];
  if (known !== undefined) {
    const { kept, removed } = rewriteKnown(known, lang, report, job);
    const doc = { ...known, print, filled, parts: [...new Set([...known.parts, ...parts])] };
    return { doc, folderId: input.folderId, kept: [...kept, ...removed], problems: [] };
  }
  const { body, date } = input.definition;
  const name = `${date ?? book.now.slice(0, 10)} ${body} – ${report.title}`;
  const of = fileMark({ kind: 'paper', paperId: job.paperId, lang });
  const mark = { plan: book.snapshot.spreadsheetId, of };
  const letterhead =
    input.letterhead === 'own' ? ownLetterhead(book, context) : builtInLetterhead();
  const {
    documentId: id,
    folderId,
    problems,
  } = writePaper(report, input, name, mark, letterhead, context);
  const doc = { id, by: context.email, print, parts, filled };
  return { doc, folderId, kept: [], problems };
}

/** Brings a Doc that the row names up to date, if it is surely that of this paper. */
function rewriteKnown(
  doc: PaperDoc,
  lang: Lang,
  report: Report,
  { entry, context }: Job,
): Rewritten {
  if (entry === undefined) throw new Error('a Doc is known by its row');
  return withDocs(context, () =>
    rewritePaper(ownedFile(docClaim(entry, lang, doc.id), context), doc, report, context),
  );
}

/** The row, which has its ID since the paper was claimed; none where the paper is new. */
const placeOf = ({ paperId, entry }: Job): PaperPlace => ({
  paperId,
  row: entry?.row,
  isClaimed: entry !== undefined,
});

/** What the dialog said of the paper; what it left out stays as the row has it. */
function planOf({ input, entry }: Job): PaperPlan {
  const { definition, also, letterhead } = input;
  return {
    ...{ definition, also, letterhead },
    recipients: input.recipients ?? entry?.recipients ?? [],
    schedule: input.schedule ?? entry?.schedule ?? 'none',
    daysBefore: input.daysBefore === undefined ? (entry?.daysBefore ?? null) : input.daysBefore,
  };
}

/** What goes into the row in the end: of a new paper its definition too, which claims have written before. */
function rowValues(job: Job, progress: Progress): PaperValues {
  const plan = job.entry === undefined ? planValues(planOf(job), job.book.settings) : {};
  return { ...plan, ...progressValues(progress) };
}

/** What the row noted of the paper, without the claim. */
function recordOf({ entry, input, run }: Job): PaperRecord {
  const { claim: _claim, ...kept } = entry?.record ?? noRecord;
  const { body, title } = input.definition;
  const of = ofPaper(body.trim(), title.trim());
  return { ...kept, of, ...(run ? { run } : {}) };
}

/** Writes into the row what was made. The Docs are there, whether this succeeds or not. */
function noteMade(
  job: Job,
  docs: PaperRecord['docs'],
  missing: readonly Lang[],
  kept: readonly string[],
): readonly Problem[] {
  const { book, entry, compared, context } = job;
  const isNew = entry?.state === 'issued' || job.input.fresh === true;
  // Docs in a language that the paper has no more are let go; one that could not be written is out of date.
  const outdated = missing.flatMap((lang): [string, PaperDoc][] => {
    const doc = isNew ? undefined : entry?.record.docs[lang];
    return doc === undefined ? [] : [[lang, { ...doc, print: '' }]];
  });
  const before = recordOf(job);
  const record: PaperRecord = {
    ...before,
    docs: { ...Object.fromEntries(outdated), ...docs },
    readAt: book.now,
    since: compared.since,
    ...(before.run && job.run ? { run: { ...before.run, done: true } } : {}),
  };
  const remark = paperSentences.paperRemark[context.lang]({ missing, kept });
  const values = rowValues(job, { state: 'draft', record, remark, generatedOn: book.now });
  const noted = answering(context.lang, () => {
    // A new paper was not claimed, so nothing was written yet.
    const isFirst = entry === undefined && book.found.saves.length === 0;
    const more = isFirst ? witnessed(context, book.snapshot, [], 'paper') : [];
    writePaperRow(book, placeOf(job), values, context, more);
  });
  return noted.ok ? [] : [...fault('paper-not-noted', context.lang).problems, ...noted.problems];
}

/** Writes into the row why there is no paper. A draft that was there before stays one. */
function noteFailure(job: Job, problems: readonly Problem[]): void {
  const { book, entry, context } = job;
  const record = recordOf(job);
  const had = Object.keys(record.docs).length > 0;
  const [problem] = problems;
  const told = problem && problemInWords({ ...problem, place: '' }, context.lang);
  const remark = (told ?? '').slice(0, 1000);
  const state = had ? (entry?.state ?? 'draft') : 'failed';
  try {
    writePaperRow(book, placeOf(job), rowValues(job, { state, record, remark }), context);
  } catch (error) {
    // What went wrong first is told; this is only its note.
    noteError(error);
  }
}
