import { NotSupportedError } from '../not-supported.ts';
import { ApiError, invalidArgument, notFound, permissionDenied } from '../rest/api-error.ts';
import { type Access, accessTo, CALLER_DENIED, canWrite } from '../rest/file-access.ts';
import type { Json } from '../rest/json.ts';
import { booleanParam, requiredParam, stringParam } from '../rest/params.ts';
import { docsQuota } from '../rest/quota.ts';
import { loadSchemas } from '../rest/schema/schemas.ts';
import { type Caller, createService, type Service, type ServiceMethod } from '../rest/service.ts';
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
}

/** Google Docs API v1 over files of the local host: `docs.documents.create`, `get`, `batchUpdate`. */
export function createDocsService(options: DocsServiceOptions): Service {
  const { store, now, newId } = options;
  const schemas = loadSchemas('docs');

  const open = (params: Json, caller: Caller): [HostDocument, Access] => {
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

  const methods: Readonly<Record<string, ServiceMethod>> = {
    'docs.documents.create': {
      kind: 'Write',
      params: [],
      body: 'Document',
      answer: 'Document',
      run: ({ body, caller }) => {
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
      run: ({ params, caller }) => {
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
      run: ({ params, body, caller }) => {
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

  return createService({ quota: docsQuota, now, schemas, methods });
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
