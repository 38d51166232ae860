export { checkWorkbook } from '../../core/check/check-workbook.ts';
export { messageOf, placeOf } from '../../core/check/issue.ts';
export { issueRequests } from '../../core/check/issue-requests.ts';
