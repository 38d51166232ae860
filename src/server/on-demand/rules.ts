export { checkWorkbook } from '../../core/check/check-workbook.ts';
export { messageOf, placeOf } from '../../core/check/issue.ts';
export { issueRequests } from '../../core/check/issue-requests.ts';
export { rowFacts } from '../../core/check/row-facts.ts';
export { isOurNote, rowNotes } from '../../core/check/row-notes.ts';
