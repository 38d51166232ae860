import { newPaperId } from '../../core/papers/paper-entry.ts';
import { paperName, planValues } from '../../core/papers/write-papers.ts';
import type { Handlers } from '../../core/rpc/contract.ts';
import { paperSentences } from '../../core/shared/i18n/paper-sentences.ts';
import type { Context } from '../context.ts';
import {
  entryOf,
  followSchedule,
  paperFault,
  readForPapers,
  writePaperRow,
} from '../services/paper-book.ts';

/** Writes what a manager says of a paper into its row: two round trips to read, one to write. */
export const savePaper: Handlers<Context>['paper.save'] = (
  { requestId, paperId, plan },
  context,
) => {
  return context.locked(() => {
    const book = readForPapers(context);
    const id = paperId ?? newPaperId(requestId);
    const entry = entryOf(book, id, context);
    if (paperId !== null && entry === undefined) {
      throw paperFault('paper-unknown', context.lang, paperId);
    }
    const state = entry === undefined ? { state: 'planned' } : {};
    const values = { ...planValues(plan, book.settings), ...state };
    writePaperRow(book, { paperId: id, row: entry?.row }, values, context);
    const problems = followSchedule(plan.schedule, book, id, context);
    const message = paperSentences.paperSaved[context.lang]({ name: paperName(plan) });
    return { paperId: id, message, problems };
  });
};
