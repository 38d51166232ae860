import { sentences } from '../../core/i18n/catalogue.ts';
import type { Lang } from '../../core/i18n/lang.ts';
import { newPaperId, type PaperEntry, type PaperPlan } from '../../core/papers/paper-entry.ts';
import {
  noRecord,
  type PaperDoc,
  type PaperRecord,
  type PaperRun,
} from '../../core/papers/paper-record.ts';
import type { Report } from '../../core/report/block.ts';
import type { State } from '../../core/report/state.ts';
import type { Handlers, Input, Output } from '../../core/rpc/contract.ts';
import type { Outcome, Problem } from '../../core/rpc/outcome.ts';
import { rowProblem } from '../../core/workbook/row-problem-texts.ts';
import type { Context } from '../context.ts';
import { answering, fault } from '../fault.ts';
import { onDemand } from '../google/on-demand.ts';
import {
  type Compared,
  entryOf,
  followSchedule,
  lastPaper,
  type PaperBook,
  type PaperPlace,
  recordForPapers,
  stateFor,
  writePaperRow,
} from './paper-book.ts';
import { rewritePaper } from './rewrite-paper.ts';
import { docUrl, writePaper } from './write-paper.ts';

type Make = Input<'paper.make'>;

/**
 * Makes a paper, in one language or several from the same data, or brings its Docs up to date: each is
 * whole, or there is none. Where a further language fails, the papers that are there stay, and the answer
 * names what is missing. What became of it is written into the paper's row.
 */
export const make: Handlers<Context>['paper.make'] = (input, context) =>
  answering<Output<'paper.make'>>(context.lang, () => {
    const done = context.lockedForMe(() => {
      const book = recordForPapers(context);
      return book.ok ? makeFrom(book.value, input, context) : book;
    });
    return done ? done.value : fault('busy', context.lang);
  });

/** The same, from a workbook that was read. */
export function makeFrom(
  book: PaperBook,
  input: Make,
  context: Context,
  run?: PaperRun,
): Outcome<Output<'paper.make'>> {
  const paperId = input.paperId ?? newPaperId(input.requestId);
  const entry = entryOf(book, paperId, context);
  const compared = lastPaper(book, paperId, input.definition, context);
  const since = compared.ok ? compared.value : { since: '', last: undefined };
  const job: Job = { book, input, entry, paperId, compared: since, context, run };
  const drawn = compared.ok ? drawAll(book, input, since, context) : compared;
  if (!drawn.ok) {
    // At the dialog somebody reads it; otherwise the row tells.
    if (run) noteFailure(job, drawn.problems);
    return drawn;
  }
  const written = answering(context.lang, () => writeAll(drawn.value, job));
  if (!written.ok) noteFailure(job, written.problems);
  else if (input.schedule !== undefined) followSchedule(input.schedule, book, paperId, context);
  return written;
}

/** All that is known where the Docs are written. */
interface Job {
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
interface Drawn {
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
): Outcome<readonly Drawn[]> {
  const state = stateFor(book, definition, compared, context);
  const drawn: Drawn[] = [];
  for (const lang of new Set([definition.lang, ...also])) {
    const paper = drawOne(state, definition, lang);
    if (!paper.ok) return paper;
    drawn.push(paper.value);
  }
  return { ok: true, value: drawn };
}

/** A paper in a language, with the hash of what it says. */
export function drawOne(state: State, definition: Make['definition'], lang: Lang): Outcome<Drawn> {
  const { makeReport, shortHash } = onDemand('paper-writer');
  const report = makeReport(state, { ...definition, lang });
  if (!report.ok) return report;
  const print = shortHash(JSON.stringify(report.value.parts));
  return { ok: true, value: { lang, report: report.value, print } };
}

/** A Doc that says what it shall, and what of it people have made their own. */
interface Written {
  readonly doc: PaperDoc;
  readonly folderId: string | null;
  readonly kept: readonly string[];
}

function writeAll([first, ...further]: readonly Drawn[], job: Job): Outcome<Output<'paper.make'>> {
  if (first === undefined) throw new Error('a paper has a language');
  const { input, context, book, paperId } = job;
  const written = writeOne(first, input, job);
  if (!written.ok) return written;
  const docs: Record<string, PaperDoc> = { [first.lang]: written.value.doc };
  const others: { title: string; url: string }[] = [];
  const missing: Lang[] = [];
  const problems: Problem[] = [];
  const kept = new Set(written.value.kept);
  for (const each of further) {
    const requestId = `${input.requestId}-${each.lang}`;
    const { folderId } = written.value;
    const made = answering(context.lang, () =>
      writeOne(each, { ...input, requestId, folderId }, job),
    );
    if (made.ok) {
      docs[each.lang] = made.value.doc;
      for (const key of made.value.kept) kept.add(key);
      others.push({ title: each.report.title, url: docUrl(made.value.doc.id) });
    } else {
      missing.push(each.lang);
      problems.push(...made.problems);
    }
  }
  const names = partTitles([...kept], context.lang);
  const told = noteMade(job, docs, missing, names);
  const { title } = first.report;
  const { id: documentId } = written.value.doc;
  return {
    ok: true,
    value: {
      ...{ documentId, url: docUrl(documentId), folderId: written.value.folderId },
      ...{ title, others, missing, paperId, kept: names },
      message: sentences.paperMade[context.lang]({ title }),
      problems: [
        ...problems,
        ...told,
        ...book.read.problems.map((problem) => rowProblem(problem, context.lang)),
      ],
    },
  };
}

/** Names of parts; what stands before the chosen ones goes by its key. */
function partTitles(keys: readonly string[], lang: Lang): string[] {
  const { partNames } = onDemand('paper-writer');
  const names = new Map(Object.entries(partNames));
  return keys.map((key) => names.get(key)?.[lang] ?? sentences.paperPart[lang]({ key }));
}

/** Writes a new Doc, or into the one that there is. */
function writeOne({ lang, report, print }: Drawn, input: Make, job: Job): Outcome<Written> {
  const { entry, context, book } = job;
  const parts = report.parts.map(({ key }) => key);
  const filled = report.placeholders;
  const known = entry?.state === 'issued' || input.fresh ? undefined : entry?.record.docs[lang];
  if (known !== undefined) {
    const rewritten = rewritePaper(known, report, context);
    if (!rewritten.ok) return rewritten;
    const { kept, removed } = rewritten.value;
    const doc = { ...known, print, filled, parts: [...new Set([...known.parts, ...parts])] };
    return { ok: true, value: { doc, folderId: input.folderId, kept: [...kept, ...removed] } };
  }
  const { body, date } = input.definition;
  const name = `${date ?? book.now.slice(0, 10)} ${body} – ${report.title}`;
  const made = writePaper(report, input, name, book.snapshot.spreadsheetId, context);
  if (!made.ok) return made;
  const { documentId: id, folderId } = made.value;
  return {
    ok: true,
    value: { doc: { id, by: context.email, print, parts, filled }, folderId, kept: [] },
  };
}

const placeOf = ({ paperId, entry }: Job): PaperPlace => ({ paperId, row: entry?.row });

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

/** Writes into the row what was made. The Docs are there, whether this succeeds or not. */
function noteMade(
  job: Job,
  docs: PaperRecord['docs'],
  missing: readonly Lang[],
  kept: readonly string[],
): readonly Problem[] {
  const { book, entry, compared, context } = job;
  const { planValues, progressValues } = onDemand('paper-writer');
  const earlier = entry?.state === 'issued' || job.input.fresh ? {} : (entry?.record.docs ?? {});
  const record: PaperRecord = {
    ...(entry?.record ?? noRecord),
    docs: { ...earlier, ...docs },
    readAt: book.now,
    since: compared.since,
    ...(job.run ? { run: { ...job.run, done: true } } : {}),
  };
  const remark = sentences.paperRemark[context.lang]({ missing, kept });
  const values = {
    ...planValues(planOf(job), book.settings),
    ...progressValues({ state: 'draft', record, remark, generatedOn: book.now }),
  };
  const noted = answering(context.lang, () => {
    writePaperRow(book, placeOf(job), values, context);
    return { ok: true, value: null };
  });
  return noted.ok ? [] : [...fault('paper-not-noted', context.lang).problems, ...noted.problems];
}

/** Writes into the row why there is no paper. A draft that was there before stays one. */
function noteFailure(job: Job, problems: readonly Problem[]): void {
  const { book, entry, context } = job;
  const { planValues, progressValues } = onDemand('paper-writer');
  const record = { ...(entry?.record ?? noRecord), ...(job.run ? { run: job.run } : {}) };
  const had = Object.keys(record.docs).length > 0;
  const [problem] = problems;
  const remark = `${problem?.message ?? ''} ${problem?.remedy ?? ''}`.trim().slice(0, 1000);
  const state = had ? (entry?.state ?? 'draft') : 'failed';
  const values = {
    ...planValues(planOf(job), book.settings),
    ...progressValues({ state, record, remark }),
  };
  try {
    writePaperRow(book, placeOf(job), values, context);
  } catch (error) {
    // What went wrong first is told; this is only its note.
    console.warn(error);
  }
}
