import { invalidArgument } from '../../rest/api-error.ts';
import { applyBatch, type RequestHandlers } from '../../rest/apply-batch.ts';
import type { Draft } from '../draft.ts';
import type { Request, Response } from '../types.ts';
import { createParagraphBullets, deleteParagraphBullets } from './bullet-requests.ts';
import { createFooter, createHeader, updateDocumentStyle } from './document-style-requests.ts';
import { createNamedRange, deleteNamedRange } from './named-range-requests.ts';
import { updateParagraphStyle } from './paragraph-style-requests.ts';
import {
  deleteTableColumn,
  deleteTableRow,
  insertTable,
  insertTableColumn,
  insertTableRow,
} from './table-requests.ts';
import {
  pinTableHeaderRows,
  updateTableCellStyle,
  updateTableColumnProperties,
  updateTableRowStyle,
} from './table-style-requests.ts';
import {
  deleteContentRange,
  insertPageBreak,
  insertText,
  replaceAllText,
} from './text-requests.ts';
import { updateTextStyle } from './text-style-requests.ts';

/** The requests of batchUpdate that the host knows. */
const handlers: RequestHandlers<Draft, Request, Response> = {
  createFooter,
  createHeader,
  createNamedRange,
  createParagraphBullets,
  deleteContentRange,
  deleteNamedRange,
  deleteParagraphBullets,
  deleteTableColumn,
  deleteTableRow,
  insertPageBreak,
  insertTable,
  insertTableColumn,
  insertTableRow,
  insertText,
  pinTableHeaderRows,
  replaceAllText,
  updateDocumentStyle,
  updateParagraphStyle,
  updateTableCellStyle,
  updateTableColumnProperties,
  updateTableRowStyle,
  updateTextStyle,
};

/** https://support.google.com/drive/answer/37603: "Up to 1.02 million characters." */
const MOST_CHARACTERS = 1_020_000;

export function applyRequests(draft: Draft, requests: readonly Request[]): Response[] {
  const replies = applyBatch(handlers, draft, requests);
  const characters = draft.segmentIds().reduce((sum, id) => sum + draft.segmentEnd(id), 0);
  if (characters > MOST_CHARACTERS) {
    // The words are assumed.
    throw invalidArgument(
      `The document would have ${characters} characters; at most ${MOST_CHARACTERS} are allowed.`,
    );
  }
  return replies;
}
