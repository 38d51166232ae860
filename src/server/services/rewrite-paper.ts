import type { PaperDoc } from '../../core/papers/paper-record.ts';
import type { Report } from '../../core/papers/report/block.ts';
import { currentFields } from '../../core/papers/report/docs/read-parts.ts';
import { refillRequests } from '../../core/papers/report/docs/refill-requests.ts';
import { relinkRequests, rewriteRequests } from '../../core/papers/report/docs/rewrite-requests.ts';
import type { Context } from '../context.ts';
import { failureOf, isShutOut } from '../google/failure.ts';
import type { OwnFile } from '../google/own-file.ts';
import { waited } from '../google/retry.ts';
import { paperFault } from './paper-book.ts';

/** What making a paper again left as it was. */
export interface Rewritten {
  /** Parts that people wrote in, and that would say something else now. */
  readonly kept: readonly string[];
  /** Parts that people took out. */
  readonly removed: readonly string[];
}

const attempts = 5;

/**
 * Brings the Doc of a paper up to date: one read, one batch, and where headings are new another of each for
 * the contents. A batch is refused by Google if somebody types in between; it is then planned anew from the
 * Doc as it is. Planning from what is there makes a repetition harmless.
 */
export function rewritePaper(
  file: OwnFile,
  before: Pick<PaperDoc, 'parts' | 'filled'>,
  report: Report,
  context: Context,
): Rewritten {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return rewriteOnce(file, before, report, attempt > 1, context);
    } catch (error) {
      beforeAnother(error, attempt, context);
    }
  }
}

/** @param relinks whether links of the contents may have been left behind by an earlier attempt */
function rewriteOnce(
  file: OwnFile,
  { parts, filled }: Pick<PaperDoc, 'parts' | 'filled'>,
  report: Report,
  relinks: boolean,
  { docs }: Context,
): Rewritten {
  const document = docs.get(file.id, currentFields);
  const { requests, kept, removed, relink } = rewriteRequests(report, document, parts);
  const batch = [...requests, ...refillRequests(document, filled, report.placeholders)];
  if (batch.length > 0) docs.rewrite(file, batch, document.revisionId);
  if (relink || relinks) {
    const again = docs.get(file.id, currentFields);
    const links = relinkRequests(report, again);
    if (links.length > 0) docs.rewrite(file, links, again.revisionId);
  }
  return { kept, removed };
}

/** Waits where another attempt may help. @throws what ends the attempts */
function beforeAnother(error: unknown, attempt: number, context: Context): void {
  if (isShutOut(error)) throw paperFault('paper-not-shared', context.lang);
  const failure = failureOf(error);
  if (failure === 'outdated') {
    if (waited(context, attempt, attempts, 500 * attempt)) return;
    throw paperFault('paper-busy', context.lang);
  }
  if (failure !== 'unknown' || !waited(context, attempt, attempts)) throw error;
}
