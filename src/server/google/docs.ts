import type { DocsDocument, DocsRequest } from '../../core/shared/docs-api.ts';
import type { Failure } from './failure.ts';
import type { OwnFile } from './own-file.ts';
import { plain } from './plain.ts';
import { type Clock, surelyNotApplied, transient, withRetry } from './retry.ts';
import { lookingAgain } from './second-look.ts';

/** The Docs advanced service. */
export interface DocsApi {
  /** `fields` is a field mask. */
  readonly get: (documentId: string, fields: string) => DocsDocument;
  /** The same with all tabs, which `fields` names under `tabs`. */
  readonly getTabs: (documentId: string, fields: string) => DocsDocument;
  /** Sends one batch: all of it is applied, or nothing. Not repeated if it may have been applied. */
  readonly batchUpdate: (file: OwnFile, requests: readonly DocsRequest[]) => void;
  /** The same, refused if anybody has edited the Doc since it was read at this revision. */
  readonly rewrite: (
    file: OwnFile,
    requests: readonly DocsRequest[],
    revisionId: string | undefined,
  ) => void;
}

function service(): NonNullable<NonNullable<typeof Docs>['Documents']> {
  if (Docs?.Documents === undefined) throw new Error('The advanced service "Docs" is not enabled.');
  return Docs.Documents;
}

export function docsApi(clock: Clock, deadline: number): DocsApi {
  const open = (documentId: string) => (): unknown => DocumentApp.openById(documentId).getName();
  const read = (documentId: string, query: object): DocsDocument =>
    // The two sets of types come from the same discovery document; theirs leave out some fields.
    plain(
      lookingAgain({ open: open(documentId) }, () =>
        withRetry(() => service().get(documentId, query), transient, clock, deadline),
      ),
    ) as DocsDocument;
  const send = (documentId: string, body: object, revisionId?: string): void => {
    const look = (fields: string) => service().get(documentId, { fields });
    const looks = {
      open: open(documentId),
      read: () => look('documentId'),
      // https://developers.google.com/workspace/docs/api/reference/rest/v1/documents/batchUpdate#WriteControl
      whyInvalid: (): Failure | undefined =>
        revisionId !== undefined && look('revisionId').revisionId !== revisionId
          ? 'outdated'
          : undefined,
    };
    lookingAgain(looks, () =>
      withRetry(
        () =>
          service().batchUpdate(
            body as GoogleAppsScript.Docs.Schema.BatchUpdateDocumentRequest,
            documentId,
          ),
        surelyNotApplied,
        clock,
        deadline,
      ),
    );
  };
  return {
    get: (documentId, fields) => read(documentId, { fields }),
    getTabs: (documentId, fields) => read(documentId, { fields, includeTabsContent: true }),
    batchUpdate: ({ id }, requests) => send(id, { requests: [...requests] }),
    rewrite: ({ id }, requests, requiredRevisionId) =>
      send(
        id,
        {
          requests: [...requests],
          ...(requiredRevisionId === undefined ? {} : { writeControl: { requiredRevisionId } }),
        },
        requiredRevisionId,
      ),
  };
}
