import { NotSupportedError } from '../not-supported.ts';
import type { Json } from '../rest/json.ts';
import { requiredParam, stringParam } from '../rest/params.ts';
import { driveQuota } from '../rest/quota.ts';
import { loadSchemas } from '../rest/schema/schemas.ts';
import { createService, type Media, type Service, type ServiceMethod } from '../rest/service.ts';
import type { FileRecord } from '../store/file-store.ts';
import { copyFile } from './copy-file.ts';
import { createFile } from './create-file.ts';
import { type DriveFiles, driveFiles } from './drive-files.ts';
import type { DriveServiceOptions } from './drive-options.ts';
import type { ApiFile } from './drive-types.ts';
import { exportFile } from './export-file.ts';
import { fileJson, fileMask, listMask } from './file-json.ts';
import { listFiles } from './list-files.ts';
import { deleteFile, updateFile } from './update-file.ts';

interface DriveCall {
  readonly params: Json;
  readonly body: ApiFile;
  readonly media: Media | undefined;
  readonly files: DriveFiles;
}

type DriveMethod = Omit<ServiceMethod, 'run'> & { readonly run: (call: DriveCall) => unknown };

/** Says that the app knows shared drives; the host has none, so that it changes nothing. */
const sharedDrives = 'supportsAllDrives';

/** Google's discovery document has more parameters than the host knows: those are not supported. */
function checkParams(methodId: string, params: Json, known: readonly string[]): void {
  for (const name of Object.keys(params)) {
    if (name === 'fields' || known.includes(name)) continue;
    throw new NotSupportedError(`${methodId} with ${name}`);
  }
}

/**
 * Google Drive API v3 over files of the local host: `drive.files.create`, `get`, `update`, `list`,
 * `copy`, `delete` and `export` (which answers the bytes).
 */
export function createDriveService(options: DriveServiceOptions): Service {
  const schemas = loadSchemas('drive');
  /** Reads `fields` before the method runs: a mask that is none must leave nothing behind. */
  const answering =
    (run: (call: DriveCall, id: string) => FileRecord, takesId = true) =>
    (call: DriveCall): ApiFile => {
      const mask = fileMask(schemas, stringParam(call.params, 'fields'));
      const id = takesId ? requiredParam(call.params, 'fileId') : '';
      return fileJson(run(call, id), call.files, mask);
    };

  const methods: Readonly<Record<string, DriveMethod>> = {
    'drive.files.create': {
      kind: 'Write',
      params: [sharedDrives],
      takesMedia: true,
      run: answering(({ body, media, files }) => createFile(options, files, body, media), false),
    },
    'drive.files.get': {
      kind: 'Read',
      params: ['fileId', sharedDrives],
      run: answering(({ files }, id) => files.open(id).record),
    },
    'drive.files.update': {
      kind: 'Write',
      params: ['fileId', 'addParents', 'removeParents', sharedDrives],
      run: answering(({ params, body, files }, id) =>
        updateFile(options.now, files, id, body, {
          addParents: stringParam(params, 'addParents'),
          removeParents: stringParam(params, 'removeParents'),
        }),
      ),
    },
    'drive.files.copy': {
      kind: 'Write',
      params: ['fileId', sharedDrives],
      run: answering(({ body, files }, id) => copyFile(options, files, id, body)),
    },
    'drive.files.delete': {
      kind: 'Write',
      params: ['fileId', sharedDrives],
      run: ({ params, files }) => deleteFile(files, requiredParam(params, 'fileId')),
    },
    'drive.files.list': {
      kind: 'Read',
      params: ['q', 'orderBy', 'pageSize', 'pageToken', sharedDrives],
      run: ({ params, files }) => {
        const mask = listMask(schemas, stringParam(params, 'fields'));
        const search = {
          q: stringParam(params, 'q'),
          orderBy: stringParam(params, 'orderBy'),
          pageSize: params.pageSize,
          pageToken: stringParam(params, 'pageToken'),
        };
        return listFiles(files, search, mask);
      },
    },
    'drive.files.export': {
      kind: 'Read',
      params: ['fileId', 'mimeType'],
      run: ({ params, files }) => {
        const file = files.open(requiredParam(params, 'fileId'));
        return exportFile(file, requiredParam(params, 'mimeType'), options.exportAs);
      },
    },
  };

  const serviceMethod = (method: DriveMethod): ServiceMethod => ({
    ...method,
    body: 'File',
    run: ({ params, body, media, caller }) =>
      // Checked against this message before the call.
      method.run({
        params,
        body: body as ApiFile,
        media,
        files: driveFiles(options.store, caller),
      }),
  });
  return createService({
    quota: driveQuota,
    now: options.now,
    schemas,
    methods: Object.fromEntries(
      Object.entries(methods).map(([id, method]) => [id, serviceMethod(method)]),
    ),
    checkParams,
  });
}
