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
import type { Handlers, Output } from '../../core/rpc/contract.ts';
import type { DocsDocument } from '../../core/shared/docs-api.ts';
import { languages } from '../../core/shared/i18n/lang.ts';
import { paperSentences } from '../../core/shared/i18n/paper-sentences.ts';
import type { Outcome } from '../../core/shared/outcome.ts';
import type { Context } from '../context.ts';
import { answering, fault } from '../fault.ts';
import { failureOf } from '../google/failure.ts';
import { builtInLetterhead } from '../google/letterhead.ts';
import { pack } from '../google/pack.ts';
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
export const issue: Handlers<Context>['paper.issue'] = ({ requestId, paperId }, context) =>
  answering<Output<'paper.issue'>>(context.lang, () => {
    const done = context.locked((): Outcome<Output<'paper.issue'>> => {
      const read = readForPapers(context);
      if (!read.ok) return read;
      const book = read.value;
      const entry = entryOf(book, paperId, context);
      if (entry === undefined) return paperFault('paper-unknown', context.lang, paperId);
      const other = claimedBy(entry.record, context.email, book.now);
      if (other) return paperFault('paper-in-work', context.lang, other.by);
      const issueId = `I-${requestId}`;
      if (!book.issues.some((each) => each.issueId === issueId)) {
        const frozen = frozenPaper(book, entry, context);
        if (!frozen.ok) return frozen;
        writeIssue(book, entry, { issueId, ...frozen.value }, context);
      }
      const message = paperSentences.paperIssued[context.lang]({
        name: paperName(entry),
      });
      return { ok: true, value: { issueId, message, problems: [] } };
    });
    return done ? done.value : fault('busy', context.lang);
  });

/** What the Docs of a paper were made from, if that still gives what they say. */
function frozenPaper(
  book: PaperBook,
  entry: PaperEntry,
  context: Context,
): Outcome<{ readonly paper: IssuedPaper; readonly title: string }> {
  const { record, definition } = entry;
  const docs = languages.filter((lang) => record.docs[lang] !== undefined);
  if (docs.length === 0) return paperFault('paper-not-made', context.lang);
  const base = book.issues.find(({ issueId }) => issueId === record.since);
  if (record.since !== '' && base === undefined) {
    return paperFault('paper-outdated', context.lang);
  }
  const compared = comparedWith(book, base, context);
  if (!compared.ok) return compared;
  const state = stateFor(book, definition, compared.value, context, record.readAt);
  let title = '';
  for (const lang of docs) {
    const drawn = drawOne(state, definition, lang);
    if (!drawn.ok) return drawn;
    const doc = record.docs[lang];
    if (doc === undefined || drawn.value.print !== doc.print) {
      return paperFault('paper-outdated', context.lang, lang);
    }
    // The row tells what was written; the Doc itself, what is there.
    const document = openDoc(docClaim(entry, lang, doc.id), context);
    if (!document.ok) return document;
    if (outdatedParts(document.value, drawn.value.report).length > 0) {
      return paperFault('paper-outdated', context.lang, lang);
    }
    title ||= drawn.value.report.title;
  }
  const { last: _last, ...own } = state;
  return { ok: true, value: { paper: { definition, since: record.since, state: own }, title } };
}

const openDoc = (claim: FileClaim, context: Context): Outcome<DocsDocument> =>
  withDocs(context, () => {
    const owned = ownedFile(claim, context);
    return owned.ok ? { ok: true, value: context.docs.get(owned.value.id, currentFields) } : owned;
  });

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
export const remake: Handlers<Context>['paper.remake'] = (input, context) =>
  answering<Output<'paper.remake'>>(context.lang, () => {
    const read = readForPapers(context);
    if (!read.ok) return read;
    const book = read.value;
    const wanted = book.issues.find(({ issueId }) => issueId === input.issueId);
    if (wanted === undefined) return paperFault('paper-unknown', context.lang, input.issueId);
    const made = remade(book, wanted, context);
    if (!made.ok) return made;
    const { definition, state } = made.value;
    const drawn = drawOne({ ...state, told: context.lang }, definition, input.lang);
    if (!drawn.ok) return drawn;
    const { report } = drawn.value;
    const done = context.lockedForMe(() => {
      const name = `${definition.date ?? wanted.issuedOn.slice(0, 10)} ${definition.body} – ${report.title}`;
      const of = fileMark({ kind: 'paper', paperId: input.issueId, lang: input.lang });
      const mark = { plan: book.snapshot.spreadsheetId, of };
      return writePaper(report, input, name, mark, builtInLetterhead(), context);
    });
    if (done === undefined) return fault('busy', context.lang);
    if (!done.value.ok) return done.value;
    const message = paperSentences.paperMade[context.lang]({ title: report.title });
    const { documentId, problems } = done.value.value;
    return { ok: true, value: { url: docUrl(documentId), message, problems: [...problems] } };
  });

/** An issued paper, with the one that it was compared with: one round trip. */
function remade(book: PaperBook, issue: Issue, context: Context): Outcome<IssuedPaper> {
  const own = issuedPapers(book, [issue], context);
  if (!own.ok) return own;
  const [paper] = own.value;
  if (paper === undefined) return paperFault('paper-unknown', context.lang, issue.issueId);
  if (paper.since === '') return { ok: true, value: paper };
  const base = book.issues.find(({ issueId }) => issueId === paper.since);
  if (base === undefined) {
    // What it was compared with is lost: without it the paper would say that there was none.
    return {
      ok: false,
      problems: issuedProblems([{ issue }], context.lang),
    };
  }
  const before = issuedPapers(book, [base], context);
  if (!before.ok) return before;
  const [last] = before.value;
  const state = last ? { ...paper.state, last: asLast(base, last) } : paper.state;
  return { ok: true, value: { ...paper, state } };
}
