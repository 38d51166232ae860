import type { DuePaper } from '../../core/papers/due-papers.ts';
import { definitionFor, duePaper, isLastTry } from '../../core/papers/due-papers.ts';
import { claimedBy } from '../../core/papers/paper-record.ts';
import { readPapers } from '../../core/papers/read-papers.ts';
import { paperName } from '../../core/papers/write-papers.ts';
import type { Problem } from '../../core/shared/outcome.ts';
import { shortHash } from '../../core/shared/short-hash.ts';
import type { Context } from '../context.ts';
import { answering } from '../fault.ts';
import { type Begun, begin, makeBegun } from '../methods/make-paper.ts';
import { claimPaper, type PaperBook, type PaperClaim } from './paper-book.ts';

/** What the manager is told of a paper that was to be made by itself. */
export interface MadeByItself {
  readonly name: string;
  /** Empty if it was made. */
  readonly problems: readonly Problem[];
  readonly urls: readonly string[];
  /** Whether it is tried again in an hour. */
  readonly again: boolean;
}

/** More in one run would be a sign of something else than meetings. */
const mostPapers = 5;

/** What became of the papers that were due, and why there was an end before all were made. */
export interface MadeByThemselves {
  readonly made: readonly MadeByItself[];
  readonly problems: readonly Problem[];
}

/**
 * Makes the papers whose day has come. Each is claimed in its row first, so that the triggers of two
 * managers make one; a run that failed or was cut off is tried again, three times in all.
 */
export function makeDuePapers(context: Context): MadeByThemselves {
  const made: MadeByItself[] = [];
  while (made.length < mostPapers && context.clock.now() < context.deadline) {
    // Kept where the claim is planned again, as nobody knew whether it was written.
    const chosen = new Map<string, DuePaper>();
    const next = answering(context.lang, () =>
      claimPaper(context, (book) => claim(book, chosen, context)),
    );
    if (!next.ok) return { made, problems: next.problems };
    if (next.value === undefined) break;
    made.push(makeDue(next.value, context));
  }
  return { made, problems: [] };
}

interface Claimed {
  readonly begun: Begun;
  readonly due: DuePaper;
}

/** Claims the first paper that is due, with the note of its run. */
function claim(
  book: PaperBook,
  chosen: Map<string, DuePaper>,
  context: Context,
): PaperClaim<Claimed | undefined> {
  const papers = readPapers(book.snapshot, book.settings, context.lang);
  const free = papers.filter(({ entry }) => !claimedBy(entry.record, context.email, book.now));
  const due =
    free.flatMap(({ entry }) => {
      const before = chosen.get(entry.paperId);
      return before ? [{ ...before, entry }] : [];
    })[0] ??
    duePaper(
      free.map(({ entry }) => entry),
      context.email,
      book.now,
    );
  if (due === undefined) return { value: undefined, cells: [] };
  chosen.set(due.entry.paperId, due);
  const { entry, date, run } = due;
  const { also, letterhead, paperId } = entry;
  const definition = definitionFor(entry, date);
  const input = {
    requestId: `due-${shortHash(`${paperId} ${run.due}`).replace('.', '-')}`,
    ...{ again: run.tries > 1, folderId: null, paperId, definition, also: [...also], letterhead },
    // The Doc of last year's meeting is not this year's.
    fresh: date !== entry.definition.date,
  };
  const { value, cells } = begin(book, input, context, run);
  const problems = free.find((each) => each.entry === entry)?.problems ?? [];
  const drawn = problems.length > 0 ? ({ ok: false, problems } as const) : value.drawn;
  return { value: { begun: { ...value, drawn }, due }, cells };
}

function makeDue({ begun, due }: Claimed, context: Context): MadeByItself {
  const { run } = due;
  const { definition } = begun.job.input;
  const made = answering(context.lang, () => {
    const folderId = context.drive.reportFolder()?.id ?? null;
    const job = { ...begun.job, input: { ...begun.job.input, folderId } };
    return context.lockedForMe(() => makeBegun({ ...begun, job }));
  });
  const name = paperName({ definition });
  if (!made.ok) return { name, problems: made.problems, urls: [], again: !isLastTry(run) };
  const { url, others, problems } = made.value;
  const errors = problems.filter(({ severity }) => severity === 'error');
  return { name, problems: errors, urls: [url, ...others.map((each) => each.url)], again: false };
}
