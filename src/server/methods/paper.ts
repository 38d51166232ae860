import type { Issue } from '../../core/papers/issued.ts';
import { newPaperId } from '../../core/papers/paper-entry.ts';
import { type ReadPaper, readPapers } from '../../core/papers/read-papers.ts';
import { previewPaper } from '../../core/papers/report/preview-paper.ts';
import { reportingPeriods } from '../../core/papers/report/reporting-periods.ts';
import { paperName, planValues } from '../../core/papers/write-papers.ts';
import type { Handlers } from '../../core/rpc/contract.ts';
import type { IssuedEntry, PaperEntry } from '../../core/rpc/papers.ts';
import { languages } from '../../core/shared/i18n/lang.ts';
import { paperSentences } from '../../core/shared/i18n/paper-sentences.ts';
import { areasOf } from '../../core/workbook/read-settings.ts';
import type { Context } from '../context.ts';
import { granted } from '../refused.ts';
import { begin, makeBegun } from '../services/make-paper.ts';
import { ownLetterheadName, put, requireUsable } from '../services/own-letterhead.ts';
import {
  claimPaper,
  entryOf,
  followSchedule,
  lastPaper,
  paperFault,
  readForPapers,
  stateFor,
  writePaperRow,
} from '../services/paper-book.ts';
import { docUrl } from '../services/write-paper.ts';

/**
 * Makes a paper, in one language or several from the same data, or brings its Docs up to date: each is
 * whole, or there is none. Where a further language fails, the papers that are there stay, and the answer
 * names what is missing. What became of it is written into the paper's row.
 */
export const make: Handlers<Context>['paper.make'] = (input, context) =>
  context.lockedForMe(() => makeBegun(claimPaper(context, (book) => begin(book, input, context))));

/**
 * Keeps or removes the organisation's own letterhead. One that no paper could be made from is refused here, not
 * when a paper is due. Round trips of keeping: reading the workbook, the trial (making a Doc, reading it, moving
 * it to the bin), reading the workbook again under the lock, the batch.
 */
export const letterhead: Handlers<Context>['paper.letterhead'] = ({ name, data }, context) => {
  const wanted = data === null ? null : { name, base64: data };
  // A trial takes seconds: nobody waits for it at the lock.
  if (wanted) requireUsable(wanted, context);
  put(wanted, context);
  context.letterheadOfBefore.forget();
  return { name: wanted?.name ?? null };
};

/**
 * What the dialog of papers offers. Writes nothing; but where the sheet says that a paper is made by itself,
 * the clock of the manager who looks runs from now on.
 */
export const options: Handlers<Context>['paper.options'] = (_input, context) => {
  const read = readForPapers(context);
  const { snapshot, settings, issues } = read;
  const papers = readPapers(snapshot, settings, context.lang);
  if (papers.some(({ entry }) => entry.schedule !== 'none')) {
    // A clock whose trigger was deleted has one again. A schedule in a cell turns no clock on.
    context.clockTrigger.isOn('papers');
  }
  const actions = read.read.rows.map(({ action }) => action);
  const names = new Map(settings.people.map(({ email, name }) => [email, name]));
  const leads = new Set(actions.map(({ lead }) => lead.trim().toLowerCase()).filter(Boolean));
  return {
    lang: settings.lang,
    year: settings.year,
    bodies: [...settings.bodies],
    areas: areasOf(settings, snapshot).map(({ number, name }) => ({ number, name })),
    tiers: settings.tiers.map(({ key, label }) => ({ key, label })),
    axes: [...new Set(actions.map(({ axis }) => axis).filter(Boolean))],
    sections: settings.sections.map(({ name, language }) => ({ name, language })),
    leads: [...leads].map((email) => ({ email, name: names.get(email) ?? '' })),
    periods: reportingPeriods(settings.periods, settings.year),
    folderId: context.drive.reportFolder()?.id ?? null,
    letterhead: ownLetterheadName(snapshot, context),
    entries: papers.map(listed),
    issued: issues.map(issuedEntry).reverse(),
  };
};

/** The rows of Papers as the dialog shows them. */
function listed({ entry, problems }: ReadPaper): PaperEntry {
  const { definition, also, recipients, letterhead, schedule, daysBefore, record } = entry;
  return {
    ...{ paperId: entry.paperId, row: entry.row + 1, name: paperName(entry) },
    plan: {
      definition,
      also: [...also],
      recipients: [...recipients],
      letterhead,
      schedule,
      daysBefore,
    },
    state: entry.state,
    docs: languages.flatMap((lang) => {
      const doc = record.docs[lang];
      return doc === undefined ? [] : [{ lang, url: docUrl(doc.id) }];
    }),
    ...{ generatedOn: entry.generatedOn, issuedOn: entry.issuedOn, remark: entry.remark },
    problems: [...problems],
  };
}

const issuedEntry = ({
  issueId,
  title,
  body,
  meetingOn,
  issuedOn,
  issuedBy,
}: Issue): IssuedEntry => ({
  ...{ issueId, title, body, meetingOn, issuedOn, issuedBy },
});

/** What a paper would say: two round trips, a third where it tells of changes, and nothing is made. */
export const preview: Handlers<Context>['paper.preview'] = (
  { definition, paperId, also },
  context,
) => {
  const read = readForPapers(context);
  const compared = lastPaper(read, paperId ?? '', definition, context);
  const state = stateFor(read, definition, compared, context);
  return granted(previewPaper(state, definition, context.lang, also));
};

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
