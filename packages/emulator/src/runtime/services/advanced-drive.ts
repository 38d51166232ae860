import { badRequest } from '../../drive/drive-error.ts';
import { NotSupportedError } from '../../not-supported.ts';
import { authorised, scope } from '../access.ts';
import type { ServiceRef } from '../service-class.ts';
import { type RestApi, type RestMethod, restCollection } from './rest-service.ts';

const api: RestApi = {
  service: 'drive',
  title: 'Google Drive API',
  // https://developers.google.com/workspace/drive/api/guides/api-specific-auth
  access: authorised(scope.drive, scope.driveFile),
  call: (run, methodId, params, body, media) => {
    // brucemcpherson/gas-fakes, its notes on the real service; the code is assumed.
    if (methodId === 'drive.files.export') {
      if (params.alt !== 'media') {
        throw badRequest('Export requires alt=media to download the exported content.');
      }
      throw new NotSupportedError('Drive.Files.export to a script');
    }
    const allFiles = run.host.project.manifest.scopes.has(scope.drive);
    const caller = { email: run.user, allFiles, counted: true };
    return run.host.drive.call(methodId, params, body, caller, media);
  },
};

const common = ['supportsAllDrives', 'supportsTeamDrives', 'includeLabels'];
const reading = [...common, 'acknowledgeAbuse', 'alt', 'includePermissionsForView'];
const writing = [
  ...common,
  'enforceSingleParent',
  'ignoreDefaultVisibility',
  'includePermissionsForView',
  'keepRevisionForever',
  'ocrLanguage',
];
const listing = [
  'corpora',
  'corpus',
  'driveId',
  'includeItemsFromAllDrives',
  'includeLabels',
  'includePermissionsForView',
  'orderBy',
  'pageSize',
  'pageToken',
  'q',
  'spaces',
  'supportsAllDrives',
];

/**
 * https://www.googleapis.com/discovery/v1/apis/drive/v3/rest, with the parameters that the host lacks
 * as well. `delete` is called `remove`, and bytes are a Blob after the path parameters. What `export`
 * gives to a script is not documented, so it only refuses.
 */
const files: Readonly<Record<string, RestMethod>> = {
  create: {
    id: 'drive.files.create',
    hasBody: true,
    path: [],
    media: true,
    query: [...writing, 'useContentAsIndexableText'],
  },
  get: { id: 'drive.files.get', hasBody: false, path: ['fileId'], query: reading },
  update: {
    id: 'drive.files.update',
    hasBody: true,
    path: ['fileId'],
    media: true,
    query: [...writing, 'addParents', 'removeParents', 'useContentAsIndexableText'],
  },
  list: { id: 'drive.files.list', hasBody: false, path: [], query: listing },
  copy: { id: 'drive.files.copy', hasBody: true, path: ['fileId'], query: writing },
  export: {
    id: 'drive.files.export',
    hasBody: false,
    path: ['fileId', 'mimeType'],
    query: ['alt'],
  },
  remove: {
    id: 'drive.files.delete',
    hasBody: false,
    path: ['fileId'],
    query: ['supportsAllDrives', 'supportsTeamDrives', 'enforceSingleParent'],
  },
};

/** The service under the symbol that the manifest gives it. */
export function advancedDrive(symbol: string): ServiceRef {
  const collection = restCollection(api, `${symbol}.Files`, files, {});
  return restCollection(api, symbol, {}, { Files: collection });
}
