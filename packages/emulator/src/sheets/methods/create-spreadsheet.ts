import { NotSupportedError } from '../../not-supported.ts';
import { accessTo } from '../../rest/file-access.ts';
import { Draft } from '../draft.ts';
import { createSpreadsheetContent, SPREADSHEET_TYPE } from '../new-spreadsheet.ts';
import { createReader } from '../read/reader.ts';
import { spreadsheetResource } from '../read/spreadsheet-resource.ts';
import { applyRequests } from '../requests/apply-requests.ts';
import type { Request, Sheet, Spreadsheet } from '../types.ts';
import type { CreateContext } from './context.ts';

/** sheets.spreadsheets.create: the caller owns the new file. */
export function createSpreadsheet(context: CreateContext): Spreadsheet {
  // Checked against this message before the call.
  const body = context.body as Spreadsheet;
  for (const name of ['namedRanges', 'developerMetadata', 'dataSources'] as const) {
    if (body[name]) throw new NotSupportedError(`creating a spreadsheet with ${name}`);
  }
  const { title, locale, timeZone } = body.properties ?? {};
  for (const name of Object.keys(body.properties ?? {})) {
    if (!['title', 'locale', 'timeZone', 'autoRecalc'].includes(name)) {
      throw new NotSupportedError(`creating a spreadsheet with the property ${name}`);
    }
  }
  const spreadsheetId = context.newId();
  const content = createSpreadsheetContent({
    spreadsheetId,
    ...(title === undefined ? {} : { title }),
    ...(locale === undefined ? {} : { locale }),
    ...(timeZone === undefined ? {} : { timeZone }),
  });
  const { autoRecalc } = body.properties ?? {};
  if (autoRecalc) content.properties = { ...content.properties, autoRecalc };
  const owner = context.caller.email.toLowerCase();
  const time = context.now().toISOString();
  const record = {
    id: spreadsheetId,
    mimeType: SPREADSHEET_TYPE,
    name: content.properties.title ?? '',
    owner,
    permissions: {},
    appAccess: [owner],
    createdTime: time,
    modifiedTime: time,
    trashed: false,
  };
  const access = accessTo(record, owner, context.isMember);
  const sheets = body.sheets ?? [];
  const draft = new Draft(content, { ...context, access, randomName: context.newId });
  if (sheets.length > 0) {
    draft.spreadsheet.sheets = [];
    applyRequests(draft, sheets.map(addRequest));
    const writes = sheets.flatMap((sheet, i) =>
      dataRequests(sheet, draft.spreadsheet.sheets[i]?.properties.sheetId ?? 0),
    );
    if (writes.length > 0) applyRequests(draft, writes);
  }
  context.store.put({ record, content: draft.spreadsheet });
  return spreadsheetResource(createReader(draft.spreadsheet, access, context.evaluate), {
    includeGridData: false,
  });
}

function addRequest({ properties = {} }: Sheet, index: number): Request {
  return { addSheet: { properties: { ...properties, index } } };
}

function dataRequests(sheet: Sheet, sheetId: number): Request[] {
  for (const name of Object.keys(sheet)) {
    if (name !== 'properties' && name !== 'data') {
      throw new NotSupportedError(`creating a sheet with ${name}`);
    }
  }
  return (sheet.data ?? []).map((data) => {
    if (data.rowMetadata || data.columnMetadata) {
      throw new NotSupportedError('creating a sheet with row or column properties');
    }
    const { startRow: rowIndex = 0, startColumn: columnIndex = 0, rowData: rows = [] } = data;
    return { updateCells: { start: { sheetId, rowIndex, columnIndex }, rows, fields: '*' } };
  });
}
