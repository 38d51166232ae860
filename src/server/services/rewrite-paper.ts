import type { PaperDoc } from '../../core/papers/paper-record.ts';
import type { Report } from '../../core/papers/report/block.ts';
import { currentFields } from '../../core/papers/report/docs/read-parts.ts';
import { refillRequests } from '../../core/papers/report/docs/refill-requests.ts';
import { relinkRequests, rewriteRequests } from '../../core/papers/report/docs/rewrite-requests.ts';
import type { Context } from '../context.ts';
import { failureOf, isShutOut } from '../google/failure.ts';
import type { OwnFile } from '../google/own-file.ts';
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
  { parts: earlier, filled }: Pick<PaperDoc, 'parts' | 'filled'>,
  report: Report,
  context: Context,
): Rewritten {
  const { docs, clock, deadline, lang } = context;
  for (let attempt = 1; ; attempt += 1) {
    try {
      const document = docs.get(file.id, currentFields);
      const { requests, kept, removed, relink } = rewriteRequests(report, document, earlier);
      const batch = [...requests, ...refillRequests(document, filled, report.placeholders)];
      if (batch.length > 0) docs.rewrite(file, batch, document.revisionId);
      if (relink || attempt > 1) {
        const again = docs.get(file.id, currentFields);
        const links = relinkRequests(report, again);
        if (links.length > 0) docs.rewrite(file, links, again.revisionId);
      }
      return { kept, removed };
    } catch (error) {
      const failure = failureOf(error);
      if (isShutOut(error)) throw paperFault('paper-not-shared', lang);
      const pause = failure === 'outdated' ? 500 * attempt : 1000 * 2 ** attempt;
      const late = attempt === attempts || clock.now() + pause > deadline;
      if (failure === 'outdated' && late) throw paperFault('paper-busy', lang);
      if ((failure !== 'outdated' && failure !== 'unknown') || late) throw error;
      clock.sleep(pause);
    }
  }
}
