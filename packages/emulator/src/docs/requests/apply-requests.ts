import { NotSupportedError } from '../../not-supported.ts';
import { ApiError, invalidArgument } from '../../rest/api-error.ts';
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

/** Handlers by the name of the request; the others are not supported. */
const handlers: {
  readonly [K in keyof Request]?: (draft: Draft, request: NonNullable<Request[K]>) => Response;
} = {
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

/** Applies requests in their order; the first that fails ends it, and names its place. */
export function applyRequests(draft: Draft, requests: readonly Request[]): Response[] {
  if (requests.length === 0) throw invalidArgument('Must specify at least one request.');
  const replies = requests.map((request, index) => applyRequest(draft, request, index));
  const characters = draft.segmentIds().reduce((sum, id) => sum + draft.segmentEnd(id), 0);
  if (characters > MOST_CHARACTERS) {
    // The words are assumed.
    throw invalidArgument(
      `The document would have ${characters} characters; at most ${MOST_CHARACTERS} are allowed.`,
    );
  }
  return replies;
}

function applyRequest(draft: Draft, request: Request, index: number): Response {
  const [entry] = Object.entries(request);
  if (!entry) throw invalidArgument(`Invalid requests[${index}]: No request set.`);
  const [name, body] = entry;
  // The table pairs each name with a handler of its own message; the schema checked the message.
  const handler = handlers[name as keyof Request] as
    | ((draft: Draft, body: unknown) => Response)
    | undefined;
  if (!handler) throw new NotSupportedError(`the request ${name}`);
  try {
    return handler(draft, body);
  } catch (error) {
    if (error instanceof ApiError && error.code === 400) {
      throw new ApiError(400, error.status, `Invalid requests[${index}].${name}: ${error.message}`);
    }
    throw error;
  }
}
