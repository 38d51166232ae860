/** Making a paper: needed by papers only. */
export { paperLength, paperLimit } from '../../core/report/docs/paper-length.ts';
export { paperRequests } from '../../core/report/docs/paper-requests.ts';
export { isWhole, readTarget, targetFields } from '../../core/report/docs/read-target.ts';
export { headingSlots } from '../../core/report/letterhead/heading-slots.ts';
export { withSlots } from '../../core/report/letterhead/with-slots.ts';
export { makeReport } from '../../core/report/make-report.ts';
export { previewPaper } from '../../core/report/preview-paper.ts';
