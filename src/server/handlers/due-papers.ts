import type { DuePaper } from '../../core/papers/due-papers.ts';
import type { Outcome, Problem } from '../../core/rpc/outcome.ts';
import type { Context } from '../context.ts';
import { answering, fault } from '../fault.ts';
import { onDemand } from '../google/on-demand.ts';
import { makeFrom } from './make-paper.ts';
import { type PaperBook, recordForPapers, writePaperRow } from './paper-book.ts';
import { repeatingUncertain } from './repeat-uncertain.ts';

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

/**
 * Makes the papers whose day has come. Each is claimed in its row first, so that the triggers of two
 * managers make one; a run that failed or was cut off is tried again, three times in all.
 */
export function makeDuePapers(context: Context): Outcome<readonly MadeByItself[]> {
  const told: MadeByItself[] = [];
  while (told.length < mostPapers && context.clock.now() < context.deadline) {
    const claimed = claim(context);
    if (!claimed.ok) return claimed;
    if (claimed.value === undefined) break;
    told.push(makeDue(claimed.value.book, claimed.value.due, context));
  }
  return { ok: true, value: told };
}

interface Claim {
  readonly book: PaperBook;
  readonly due: DuePaper;
}

/** Notes in the row of the first paper that is due that it is being made. */
function claim(context: Context): Outcome<Claim | undefined> {
  const { duePaper, readPapers } = onDemand('paper-writer');
  return repeatingUncertain(context, (): Outcome<Claim | undefined> => {
    // The lock is held already: this execution does not wait for itself.
    const read = recordForPapers({ ...context, locked: (work) => ({ value: work() }) });
    if (!read.ok) return read;
    const book = read.value;
    const papers = readPapers(book.snapshot, book.settings, context.lang);
    const sound = papers.filter(({ problems }) => problems.length === 0).map(({ entry }) => entry);
    const due = duePaper(sound, context.email, book.now);
    if (due === undefined) return { ok: true, value: undefined };
    const { entry, run } = due;
    const record = JSON.stringify({ ...entry.record, run });
    writePaperRow(book, { paperId: entry.paperId, row: entry.row }, { record }, context);
    return { ok: true, value: { book, due } };
  });
}

function makeDue(book: PaperBook, { entry, date, run }: DuePaper, context: Context): MadeByItself {
  const { isLastTry, paperName, shortHash } = onDemand('paper-writer');
  const definition = { ...entry.definition, date };
  const made = answering(context.lang, () => {
    const { also, letterhead, paperId } = entry;
    const requestId = `due-${shortHash(`${paperId} ${run.due}`).replace('.', '-')}`;
    const input = {
      ...{ requestId, again: run.tries > 1, folderId: context.drive.reportFolder()?.id ?? null },
      ...{ paperId, definition, also: [...also], letterhead },
    };
    const done = context.lockedForMe(() => makeFrom(book, input, context, run));
    return done ? done.value : fault('busy', context.lang);
  });
  const name = paperName({ definition });
  if (!made.ok) return { name, problems: made.problems, urls: [], again: !isLastTry(run) };
  const { url, others, problems } = made.value;
  const errors = problems.filter(({ severity }) => severity === 'error');
  return { name, problems: errors, urls: [url, ...others.map((each) => each.url)], again: false };
}
