import type { DocsDocument, DocsRequest } from '../../core/report/docs-api.ts';
import { type Clock, surelyNotApplied, transient, withRetry } from './retry.ts';

/** The Docs advanced service. */
export interface DocsApi {
  /** `fields` is a field mask. */
  readonly get: (documentId: string, fields: string) => DocsDocument;
  /** The same with all tabs, which `fields` names under `tabs`. */
  readonly getTabs: (documentId: string, fields: string) => DocsDocument;
  /** Sends one batch: all of it is applied, or nothing. Not repeated if it may have been applied. */
  readonly batchUpdate: (documentId: string, requests: readonly DocsRequest[]) => void;
}

function service(): NonNullable<NonNullable<typeof Docs>['Documents']> {
  if (Docs?.Documents === undefined) throw new Error('The advanced service "Docs" is not enabled.');
  return Docs.Documents;
}

export function docsApi(clock: Clock, deadline: number): DocsApi {
  return {
    // The two sets of types come from the same discovery document; theirs leave out some fields.
    get: (documentId, fields) =>
      withRetry(
        () => service().get(documentId, { fields }),
        transient,
        clock,
        deadline,
      ) as DocsDocument,
    getTabs: (documentId, fields) =>
      withRetry(
        () => service().get(documentId, { fields, includeTabsContent: true }),
        transient,
        clock,
        deadline,
      ) as DocsDocument,
    batchUpdate: (documentId, requests) => {
      const body = {
        requests: [...requests],
      } as GoogleAppsScript.Docs.Schema.BatchUpdateDocumentRequest;
      withRetry(() => service().batchUpdate(body, documentId), surelyNotApplied, clock, deadline);
    },
  };
}
