/** Making a paper, and what is kept of it: needed by papers only. */

export { definitionFor, duePaper, isLastTry } from '../../core/papers/due-papers.ts';
export {
  asLast,
  freeze,
  issueRequest,
  lastIssue,
  lostIssues,
  pieceRanges,
  readIssues,
  thaw,
  wholePieces,
} from '../../core/papers/issued.ts';
export { issuedProblems, paperFaults } from '../../core/papers/issued-texts.ts';
export { languagesOf } from '../../core/papers/paper-entry.ts';
export { claimedBy, ofPaper } from '../../core/papers/paper-record.ts';
export { paperState } from '../../core/papers/paper-state.ts';
export { readPapers } from '../../core/papers/read-papers.ts';
export {
  paperName,
  paperWrite,
  planValues,
  progressValues,
} from '../../core/papers/write-papers.ts';
export { holdsAll, outdatedParts } from '../../core/report/docs/current-parts.ts';
export { paperLength, paperLimit } from '../../core/report/docs/paper-length.ts';
export { paperRequests } from '../../core/report/docs/paper-requests.ts';
export { currentFields } from '../../core/report/docs/read-parts.ts';
export { isWhole, readTarget, targetFields } from '../../core/report/docs/read-target.ts';
export { refillRequests } from '../../core/report/docs/refill-requests.ts';
export { relinkRequests, rewriteRequests } from '../../core/report/docs/rewrite-requests.ts';
export { headingSlots } from '../../core/report/letterhead/heading-slots.ts';
export { withSlots } from '../../core/report/letterhead/with-slots.ts';
export { makeReport } from '../../core/report/make-report.ts';
export { partNames } from '../../core/report/part-names.ts';
export { previewPaper } from '../../core/report/preview-paper.ts';
export { reportingPeriods } from '../../core/report/reporting-periods.ts';
export { shortHash } from '../../core/short-hash.ts';
