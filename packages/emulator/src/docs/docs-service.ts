import { NotSupportedError } from '../not-supported.ts';
import { ApiError, invalidArgument, notFound, permissionDenied } from '../rest/api-error.ts';
import { type Access, accessTo, CALLER_DENIED, canWrite } from '../rest/file-access.ts';
import type { Json } from '../rest/json.ts';
import { select } from '../rest/masks/apply-mask.ts';
import { responseMask } from '../rest/masks/check-mask.ts';
import { booleanParam, checkParams, requiredParam, stringParam } from '../rest/params.ts';
import { createQuota, docsQuota } from '../rest/quota.ts';
import { loadSchemas } from '../rest/schema/schemas.ts';
import type { FileRecord, FileStore } from '../store/file-store.ts';
import { documentJson } from './document-json.ts';
import { Draft } from './draft.ts';
import type { HostDocument } from './model.ts';
import { DOCUMENT_TYPE, newDocument } from './new-document.ts';
import { applyRequests } from './requests/apply-requests.ts';
import type { ApiDocument } from './types.ts';

export interface DocsServiceOptions {
  readonly store: FileStore;
  readonly now: () => Date;
  /** IDs of new Docs, revisions, headings, lists and named ranges. */
  readonly newId: () => string;
  /** Folder of the generated JSON schemas (`docs.json`). Default: `build/schemas` of the project. */
  readonly schemasDir?: string;
}

export interface DocsCaller {
  readonly email: string;
  /** False for calls of the host itself: no quota. */
  readonly counted?: boolean;
}

/**
 * Google Docs API v1 over files of the local host: `docs.documents.create`, `get`, `batchUpdate`.
 *
 * It throws ApiError where Google answers an error, and NotSupportedError where the host lacks
 * something. Answers share parts with the stored file: treat them as immutable.
 */
export interface DocsService {
  call(methodId: string, params: Json, body: unknown, caller: DocsCaller): unknown;
}

interface Method {
  readonly kind: 'Read' | 'Write';
  readonly params: readonly string[];
  /** Message of the request body; absent for none. */
  readonly body?: string;
  /** Message of the answer, which `fields` is checked against. */
  readonly answer: string;
  readonly run: (params: Json, body: unknown, caller: DocsCaller) => unknown;
}

export function createDocsService(options: DocsServiceOptions): DocsService {
  const { store, now, newId } = options;
  const countCall = createQuota(now, docsQuota);
  const schemas = loadSchemas('docs', options.schemasDir);

  const open = (params: Json, caller: DocsCaller): [HostDocument, Access] => {
    const file = store.get(requiredParam(params, 'documentId'));
    if (!file) throw notFound('Requested entity was not found.');
    const access = accessTo(file.record, caller.email);
    if (file.record.mimeType !== DOCUMENT_TYPE) {
      throw new ApiError(
        400,
        'FAILED_PRECONDITION',
        'This operation is not supported for this document',
      );
    }
    // The store keeps for this type what this service and the import put there; Drive names the file.
    return [{ ...(file.content as HostDocument), title: file.record.name }, access];
  };

  const methods: Readonly<Record<string, Method>> = {
    'docs.documents.create': {
      kind: 'Write',
      params: [],
      body: 'Document',
      answer: 'Document',
      run: (_params, body, caller) => {
        // "Other fields in the request, including any provided content, are ignored" (discovery).
        const { title = '' } = body as ApiDocument;
        const name = title === '' ? 'Untitled document' : title;
        const document = newDocument({ id: newId(), title: name }, newId);
        const owner = caller.email.toLowerCase();
        const time = now().toISOString();
        const record: FileRecord = {
          id: document.documentId,
          mimeType: DOCUMENT_TYPE,
          name,
          owner,
          permissions: {},
          appAccess: [owner],
          createdTime: time,
          modifiedTime: time,
          trashed: false,
        };
        store.put({ record, content: document });
        return documentJson(document);
      },
    },
    'docs.documents.get': {
      kind: 'Read',
      params: ['documentId', 'suggestionsViewMode', 'includeTabsContent'],
      answer: 'Document',
      run: (params, _body, caller) => {
        const [document, access] = open(params, caller);
        const view = viewMode(params, access);
        const includeTabsContent = booleanParam(params, 'includeTabsContent');
        const answer = { ...documentJson(document, { includeTabsContent }), ...view };
        if (canWrite(access)) return answer;
        // "Only populated if the user has edit access" (discovery, Document.revisionId).
        const { revisionId: _revision, ...rest } = answer;
        return rest;
      },
    },
    'docs.documents.batchUpdate': {
      kind: 'Write',
      params: ['documentId'],
      body: 'BatchUpdateDocumentRequest',
      answer: 'BatchUpdateDocumentResponse',
      run: (params, body, caller) => {
        const [origin, access] = open(params, caller);
        if (!canWrite(access)) throw permissionDenied(CALLER_DENIED);
        // Checked against this message before the call.
        const { requests = [], writeControl } = body as gapi.client.docs.BatchUpdateDocumentRequest;
        checkRevision(origin, writeControl);
        const draft = new Draft(origin, { schemas, newId });
        const replies = applyRequests(draft, requests);
        draft.document.revision = newId();
        const record = { ...access.record, modifiedTime: now().toISOString() };
        store.put({ record, content: draft.document });
        return {
          documentId: origin.documentId,
          replies,
          writeControl: { requiredRevisionId: draft.document.revision },
        };
      },
    },
  };

  return {
    call(methodId, params, body, caller) {
      const method = Object.hasOwn(methods, methodId) ? methods[methodId] : undefined;
      if (!method) throw new NotSupportedError(methodId);
      if (caller.counted !== false) countCall(method.kind, caller.email);
      checkParams(params, method.params);
      const fields = stringParam(params, 'fields');
      const mask = fields === undefined ? undefined : responseMask(schemas, method.answer, fields);
      // What crosses the wire is JSON: nothing the caller still holds can change what is stored.
      const json: unknown = body === undefined ? {} : JSON.parse(JSON.stringify(body));
      if (method.body) schemas.check(method.body, json);
      else if (body !== undefined && body !== null) {
        throw invalidArgument('This method takes no request body.');
      }
      const answer = method.run(params, json, caller);
      return mask ? select(answer, mask) : answer;
    },
  };
}

/** Discovery, WriteControl: not the latest revision is a 400; the words are those users report. */
function checkRevision(
  document: HostDocument,
  control: gapi.client.docs.WriteControl | undefined,
): void {
  if (control?.targetRevisionId !== undefined) {
    throw new NotSupportedError('writeControl.targetRevisionId');
  }
  const required = control?.requiredRevisionId;
  if (required !== undefined && required !== document.revision) {
    throw new ApiError(
      400,
      'FAILED_PRECONDITION',
      `The required revision ID '${required}' does not match the latest revision.`,
    );
  }
}

const viewModes = [
  'DEFAULT_FOR_CURRENT_ACCESS',
  'SUGGESTIONS_INLINE',
  'PREVIEW_SUGGESTIONS_ACCEPTED',
  'PREVIEW_WITHOUT_SUGGESTIONS',
] as const;

/** The host has no suggestions: the views differ in who may have them. */
function viewMode(params: Json, access: Access): Pick<ApiDocument, 'suggestionsViewMode'> {
  const text = stringParam(params, 'suggestionsViewMode') ?? 'DEFAULT_FOR_CURRENT_ACCESS';
  const mode = viewModes.find((each) => each === text);
  if (!mode) {
    throw invalidArgument(
      `Invalid value at 'suggestions_view_mode' (type.googleapis.com/google.apps.docs.v1.SuggestionsViewMode), "${text}"`,
    );
  }
  const mayEdit = canWrite(access);
  if (mode === 'DEFAULT_FOR_CURRENT_ACCESS') {
    return {
      suggestionsViewMode: mayEdit ? 'SUGGESTIONS_INLINE' : 'PREVIEW_WITHOUT_SUGGESTIONS',
    };
  }
  // https://developers.google.com/workspace/docs/api/how-tos/suggestions: viewers see no suggestions.
  if (!mayEdit && mode !== 'PREVIEW_WITHOUT_SUGGESTIONS') throw permissionDenied(CALLER_DENIED);
  return { suggestionsViewMode: mode };
}
