import { badRequest } from '../../drive/drive-error.ts';
import { NotSupportedError } from '../../not-supported.ts';
import { authorised, scope } from '../access.ts';
import type { RestApi, RestMethod } from './rest-service.ts';

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

export const driveApi: RestApi = {
  service: 'drive',
  version: 'v3',
  title: 'Google Drive API',
  // https://developers.google.com/workspace/drive/api/guides/api-specific-auth
  access: authorised(scope.drive, scope.driveFile),
  guard: (_run, methodId, params) => {
    if (methodId !== 'drive.files.export') return;
    // brucemcpherson/gas-fakes, its notes on the real service; the code is assumed.
    if (params.alt !== 'media') {
      throw badRequest('Export requires alt=media to download the exported content.');
    }
    throw new NotSupportedError('Drive.Files.export to a script');
  },
  methods: {},
  collections: { Files: { methods: files } },
};
