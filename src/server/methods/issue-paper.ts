import { type FileClaim, fileMark } from '../../core/access/sharing/file-claim.ts';
import { docClaim } from '../../core/papers/doc-claims.ts';
import type { Issue, IssuedPaper } from '../../core/papers/issued.ts';
import { asLast, freeze, issueRequest, readIssues } from '../../core/papers/issued.ts';
import { issuedProblems } from '../../core/papers/issued-texts.ts';
import type { PaperEntry } from '../../core/papers/paper-entry.ts';
import { claimedBy } from '../../core/papers/paper-record.ts';
import { outdatedParts } from '../../core/papers/report/docs/current-parts.ts';
import { currentFields } from '../../core/papers/report/docs/read-parts.ts';
import { paperName, paperWrite, progressValues } from '../../core/papers/write-papers.ts';
import type { Handlers } from '../../core/rpc/contract.ts';
import type { DocsDocument } from '../../core/shared/docs-api.ts';
import { languages } from '../../core/shared/i18n/lang.ts';
import { paperSentences } from '../../core/shared/i18n/paper-sentences.ts';
import type { Context } from '../context.ts';
import { failureOf } from '../google/failure.ts';
import { builtInLetterhead } from '../google/letterhead.ts';
import { pack } from '../google/pack.ts';
import { Refused } from '../refused.ts';
import { ownedFile } from '../services/own-files.ts';
import {
  comparedWith,
  entryOf,
  issuedPapers,
  type PaperBook,
  paperFault,
  readForPapers,
  stateFor,
  withDocs,
} from '../services/paper-book.ts';
import { docUrl, writePaper } from '../services/write-paper.ts';
import { witnessed, writeCells } from '../services/write-save.ts';
import { drawOne } from './make-paper.ts';

/**
 * Issues a paper: keeps what its Docs were made from, and its figures. The plan is taken as it was when the
 * Docs were made; if that does not give what they say any more, the paper has to be made again first.
 */
export const issue: Handlers<Context>['paper.issue'] = ({ requestId, paperId }, context) => {
  return context.locked(() => {
    const book = readForPapers(context);
    const entry = entryOf(book, paperId, context);
    if (entry === undefined) throw paperFault('paper-unknown', context.lang, paperId);
    const other = claimedBy(entry.record, context.email, book.now);
    if (other) throw paperFault('paper-in-work', context.lang, other.by);
    const issueId = `I-${requestId}`;
    if (!book.issues.some((each) => each.issueId === issueId)) {
      const frozen = frozenPaper(book, entry, context);
      writeIssue(book, entry, { issueId, ...frozen }, context);
    }
    const message = paperSentences.paperIssued[context.lang]({
      name: paperName(entry),
    });
    return { issueId, message, problems: [] };
  });
};

/** What the Docs of a paper were made from, if that still gives what they say. */
function frozenPaper(
  book: PaperBook,
  entry: PaperEntry,
  context: Context,
): { readonly paper: IssuedPaper; readonly title: string } {
  const { record, definition } = entry;
  const docs = languages.filter((lang) => record.docs[lang] !== undefined);
  if (docs.length === 0) throw paperFault('paper-not-made', context.lang);
  const base = book.issues.find(({ issueId }) => issueId === record.since);
  if (record.since !== '' && base === undefined) {
    throw paperFault('paper-outdated', context.lang);
  }
  const compared = comparedWith(book, base, context);
  const state = stateFor(book, definition, compared, context, record.readAt);
  let title = '';
  for (const lang of docs) {
    const drawn = drawOne(state, definition, lang);
    const doc = record.docs[lang];
    if (doc === undefined || drawn.print !== doc.print) {
      throw paperFault('paper-outdated', context.lang, lang);
    }
    // The row tells what was written; the Doc itself, what is there.
    const document = openDoc(docClaim(entry, lang, doc.id), context);
    if (outdatedParts(document, drawn.report).length > 0) {
      throw paperFault('paper-outdated', context.lang, lang);
    }
    title ||= drawn.report.title;
  }
  const { last: _last, ...own } = state;
  return { paper: { definition, since: record.since, state: own }, title };
}

const openDoc = (claim: FileClaim, context: Context): DocsDocument =>
  withDocs(context, () => context.docs.get(ownedFile(claim, context).id, currentFields));

/** One batch: the rows of the issue, and the state in the paper's row. */
function writeIssue(
  book: PaperBook,
  { paperId, row, record, definition }: PaperEntry,
  { issueId, paper, title }: { issueId: string; paper: IssuedPaper; title: string },
  context: Context,
): void {
  const issue = {
    ...{ issueId, paperId, title, body: definition.body, meetingOn: definition.date ?? '' },
    ...{ issuedOn: book.now, issuedBy: context.email },
  };
  const appended = issueRequest(book.snapshot, issue, paper, pack(freeze(paper)));
  const values = progressValues({
    state: 'issued',
    record: { ...record, issue: issueId },
    remark: '',
    issuedOn: book.now,
  });
  const { cells } = paperWrite(book.snapshot, { paperId, row }, values, book.settings);
  const more = witnessed(context, book.snapshot, [appended], 'issue');
  const write = (): void => writeCells(context, book.snapshot, cells, more);
  try {
    write();
  } catch (error) {
    if (failureOf(error) !== 'unknown') throw error;
    const there = readIssues(context.sheets.snapshot());
    if (!there.some((each) => each.issueId === issueId)) write();
  }
}

/** Makes an issued paper once more, in a Doc of its own, from what it was made from then. */
export const remake: Handlers<Context>['paper.remake'] = (input, context) => {
  const book = readForPapers(context);
  const wanted = book.issues.find(({ issueId }) => issueId === input.issueId);
  if (wanted === undefined) throw paperFault('paper-unknown', context.lang, input.issueId);
  const { definition, state } = remade(book, wanted, context);
  const { report } = drawOne({ ...state, told: context.lang }, definition, input.lang);
  const { documentId, problems } = context.lockedForMe(() => {
    const name = `${definition.date ?? wanted.issuedOn.slice(0, 10)} ${definition.body} – ${report.title}`;
    const of = fileMark({ kind: 'paper', paperId: input.issueId, lang: input.lang });
    const mark = { plan: book.snapshot.spreadsheetId, of };
    return writePaper(report, input, name, mark, builtInLetterhead(), context);
  });
  const message = paperSentences.paperMade[context.lang]({ title: report.title });
  return { url: docUrl(documentId), message, problems: [...problems] };
};

/** An issued paper, with the one that it was compared with: one round trip. */
function remade(book: PaperBook, issue: Issue, context: Context): IssuedPaper {
  const [paper] = issuedPapers(book, [issue], context);
  if (paper === undefined) throw paperFault('paper-unknown', context.lang, issue.issueId);
  if (paper.since === '') return paper;
  const base = book.issues.find(({ issueId }) => issueId === paper.since);
  if (base === undefined) {
    // What it was compared with is lost: without it the paper would say that there was none.
    throw new Refused(issuedProblems([{ issue }], context.lang));
  }
  const before = issuedPapers(book, [base], context);
  const [last] = before;
  const state = last ? { ...paper.state, last: asLast(base, last) } : paper.state;
  return { ...paper, state };
}
