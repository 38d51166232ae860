import type { HostDocument } from '../docs/model.ts';
import { NotSupportedError } from '../not-supported.ts';
import type { Json } from '../rest/json.ts';
import { requiredParam, stringParam } from '../rest/params.ts';
import { createQuota, driveQuota } from '../rest/quota.ts';
import { loadSchemas } from '../rest/schema/schemas.ts';
import type { HostSpreadsheet } from '../sheets/model.ts';
import type { FileRecord, FileStore } from '../store/file-store.ts';
import { copyFile } from './copy-file.ts';
import { createFile } from './create-file.ts';
import { type DriveFiles, driveFiles } from './drive-files.ts';
import type { ApiFile, DriveCaller, Media } from './drive-types.ts';
import { type ExportDocument, exportFile } from './export-file.ts';
import { fileJson, fileMask, listMask } from './file-json.ts';
import { listFiles } from './list-files.ts';
import { deleteFile, updateFile } from './update-file.ts';

type DocumentSpec = { readonly id: string; readonly title: string };

export interface DriveServiceOptions {
  readonly store: FileStore;
  readonly now: () => Date;
  readonly newId: () => string;
  /** Makes a Doc of a .docx; `from` is its content type. */
  readonly convert: (bytes: Uint8Array, from: string, spec: DocumentSpec) => HostDocument;
  readonly emptyDocument: (spec: DocumentSpec) => HostDocument;
  readonly emptySpreadsheet: (spec: DocumentSpec) => HostSpreadsheet;
  readonly exportAs: ExportDocument;
  /** Whether a person's storage is used up; `email` is in lower case. */
  readonly isFull?: (email: string) => boolean;
  /** Folder of the generated JSON schemas (`drive.json`). Default: `build/schemas` of the project. */
  readonly schemasDir?: string;
}

/**
 * Google Drive API v3 over files of the local host: `drive.files.create`, `get`, `update`, `list`,
 * `copy`, `delete` and `export` (which answers the bytes).
 *
 * It throws ApiError where Google answers an error, and NotSupportedError where the host lacks
 * something.
 */
export interface DriveService {
  call(methodId: string, params: Json, body: unknown, caller: DriveCaller, media?: Media): unknown;
}

interface Method {
  readonly kind: 'Read' | 'Write';
  /** Path and query parameters beside `fields`. */
  readonly params: readonly string[];
  readonly takesMedia?: true;
  readonly run: (call: MethodCall) => unknown;
}

interface MethodCall {
  readonly params: Json;
  /** Checked to be a File. */
  readonly body: ApiFile;
  readonly media: Media | undefined;
  readonly files: DriveFiles;
}

/** Says that the app knows shared drives; the host has none, so that it changes nothing. */
const sharedDrives = 'supportsAllDrives';

export function createDriveService(options: DriveServiceOptions): DriveService {
  const countCall = createQuota(options.now, driveQuota);
  const schemas = loadSchemas('drive', options.schemasDir);
  /** Reads `fields` before the method runs: a mask that is none must leave nothing behind. */
  const answering =
    (run: (call: MethodCall, id: string) => FileRecord, takesId = true) =>
    (call: MethodCall): ApiFile => {
      const mask = fileMask(schemas, stringParam(call.params, 'fields'));
      const id = takesId ? requiredParam(call.params, 'fileId') : '';
      return fileJson(run(call, id), call.files, mask);
    };

  const methods: Readonly<Record<string, Method>> = {
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

  return {
    call(methodId, params, body, caller, media) {
      const method = Object.hasOwn(methods, methodId) ? methods[methodId] : undefined;
      if (!method) throw new NotSupportedError(methodId);
      if (caller.counted !== false) countCall(method.kind, caller.email);
      for (const name of Object.keys(params)) {
        if (name === 'fields' || method.params.includes(name)) continue;
        throw new NotSupportedError(`${methodId} with ${name}`);
      }
      if (media !== undefined && method.takesMedia !== true) {
        throw new NotSupportedError(`${methodId} with media`);
      }
      // What crosses the wire is JSON: nothing the caller still holds can change what is stored.
      const json: unknown = body === undefined ? {} : JSON.parse(JSON.stringify(body));
      schemas.check('File', json);
      const files = driveFiles(options.store, caller);
      return method.run({ params, body: json as ApiFile, media, files });
    },
  };
}
