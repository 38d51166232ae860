import { authorised, scope } from '../access.ts';
import { type RestApi, type RestMethod, refuseForeignFile } from './rest-service.ts';

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

export const sheetsApi: RestApi = {
  service: 'sheets',
  version: 'v4',
  title: 'Google Sheets API',
  // https://developers.google.com/workspace/sheets/api/scopes; `currentonly` is not among them.
  access: authorised(scope.drive, scope.driveFile, scope.spreadsheets),
  guard: (run, _methodId, { spreadsheetId }) =>
    refuseForeignFile(run, spreadsheetId, scope.spreadsheets),
  methods: {},
  collections: {
    Spreadsheets: { methods: spreadsheets, collections: { Values: { methods: valuesMethods } } },
  },
};

function rest(
  name: string,
  hasBody: boolean,
  path: readonly string[],
  query: readonly string[],
): RestMethod {
  return { id: `sheets.spreadsheets.${name}`, hasBody, path, query };
}
