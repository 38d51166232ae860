/** What managers do with papers. */
export { deliver, pdf } from '../handlers/deliver-paper.ts';
export { makeDuePapers } from '../handlers/due-papers.ts';
export { issue, remake } from '../handlers/issue-paper.ts';
export { make } from '../handlers/make-paper.ts';
export { letterhead, options, preview } from '../handlers/paper.ts';
export { savePaper as save } from '../handlers/save-paper.ts';
