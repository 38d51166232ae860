import { invalidArgument } from '../../rest/api-error.ts';
import { select } from '../../rest/masks/apply-mask.ts';
import { below, selects } from '../../rest/masks/field-mask.ts';
import { createReader } from '../read/reader.ts';
import { spreadsheetResource } from '../read/spreadsheet-resource.ts';
import { withoutDefaults } from '../read/without-defaults.ts';
import { applyRequests } from '../requests/apply-requests.ts';
import type { Response } from '../types.ts';
import type { WriteContext } from './context.ts';
import { areasAt } from './get-spreadsheet.ts';

type Answer = gapi.client.sheets.BatchUpdateSpreadsheetResponse;

/** sheets.spreadsheets.batchUpdate: all requests, or none and an error that names the first bad one. */
export function batchUpdate(context: WriteContext): Answer {
  const { draft, mask } = context;
  // Checked against this message before the call.
  const body = context.body as gapi.client.sheets.BatchUpdateSpreadsheetRequest;
  const replies = applyRequests(draft, body.requests ?? []).map(
    (reply) => withoutDefaults(reply) as Response,
  );
  const answer: Answer = { spreadsheetId: draft.spreadsheet.spreadsheetId, replies };
  const selected = mask ? (select(answer, mask) as Answer) : answer;
  if (!body.includeSpreadsheetInResponse) {
    if (body.responseRanges?.length || body.responseIncludeGridData) {
      throw invalidArgument(
        'responseRanges and responseIncludeGridData need includeSpreadsheetInResponse.',
      );
    }
    return selected;
  }
  if (mask && !selects(mask, 'updatedSpreadsheet')) return selected;
  const { spreadsheet } = draft;
  const access = {
    ...context.access,
    record: {
      ...context.access.record,
      name: spreadsheet.properties.title ?? context.access.record.name,
    },
  };
  const updatedSpreadsheet = spreadsheetResource(
    createReader(spreadsheet, access, context.evaluate),
    {
      mask: mask && below(mask, 'updatedSpreadsheet'),
      includeGridData: body.responseIncludeGridData ?? false,
      areas: areasAt(spreadsheet, body.responseRanges ?? []),
    },
  );
  return { ...selected, updatedSpreadsheet };
}
