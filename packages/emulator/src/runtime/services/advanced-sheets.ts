import { authorised, scope } from '../access.ts';
import type { ServiceRef } from '../service-class.ts';
import {
  type RestApi,
  type RestMethod,
  refuseForeignFile,
  restCollection,
} from './rest-service.ts';

const api: RestApi = {
  service: 'sheets',
  title: 'Google Sheets API',
  // https://developers.google.com/workspace/sheets/api/scopes; `currentonly` is not among them.
  access: authorised(scope.drive, scope.driveFile, scope.spreadsheets),
  call: (run, methodId, params, body) => {
    refuseForeignFile(run, params.spreadsheetId, scope.spreadsheets);
    return run.host.sheets.call(methodId, params, body, { email: run.user, counted: true });
  },
};

const reading = ['majorDimension', 'valueRenderOption', 'dateTimeRenderOption'];
const writing = [
  'valueInputOption',
  'includeValuesInResponse',
  'responseValueRenderOption',
  'responseDateTimeRenderOption',
];
const s = 'spreadsheetId';

/** https://sheets.googleapis.com/$discovery/rest?version=v4 */
const spreadsheets: Readonly<Record<string, RestMethod>> = {
  get: rest('get', false, [s], ['ranges', 'includeGridData']),
  create: rest('create', true, [], []),
  batchUpdate: rest('batchUpdate', true, [s], []),
  getByDataFilter: rest('getByDataFilter', true, [s], []),
};

const valuesMethods: Readonly<Record<string, RestMethod>> = {
  get: rest('values.get', false, [s, 'range'], reading),
  batchGet: rest('values.batchGet', false, [s], ['ranges', ...reading]),
  batchGetByDataFilter: rest('values.batchGetByDataFilter', true, [s], []),
  update: rest('values.update', true, [s, 'range'], writing),
  batchUpdate: rest('values.batchUpdate', true, [s], []),
  append: rest('values.append', true, [s, 'range'], [...writing, 'insertDataOption']),
  clear: rest('values.clear', true, [s, 'range'], []),
  batchClear: rest('values.batchClear', true, [s], []),
};

/** The service under the symbol that the manifest gives it. */
export function advancedSheets(symbol: string): ServiceRef {
  const values = restCollection(api, `${symbol}.Spreadsheets.Values`, valuesMethods, {});
  const top = restCollection(api, `${symbol}.Spreadsheets`, spreadsheets, { Values: values });
  return restCollection(api, symbol, {}, { Spreadsheets: top });
}

function rest(
  name: string,
  hasBody: boolean,
  path: readonly string[],
  query: readonly string[],
): RestMethod {
  return { id: `sheets.spreadsheets.${name}`, hasBody, path, query };
}
