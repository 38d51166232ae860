import { authorised, scope } from '../access.ts';
import type { ServiceRef } from '../service-class.ts';
import {
  type RestApi,
  type RestMethod,
  refuseForeignFile,
  restCollection,
} from './rest-service.ts';

const api: RestApi = {
  service: 'docs',
  title: 'Google Docs API',
  // https://developers.google.com/workspace/docs/api/auth
  access: authorised(scope.documents, scope.drive, scope.driveFile),
  call: (run, methodId, params, body) => {
    refuseForeignFile(run, params.documentId, scope.documents);
    return run.host.docs.call(methodId, params, body, { email: run.user, counted: true });
  },
};

/** https://docs.googleapis.com/$discovery/rest?version=v1 */
const documents: Readonly<Record<string, RestMethod>> = {
  create: { id: 'docs.documents.create', hasBody: true, path: [], query: [] },
  get: {
    id: 'docs.documents.get',
    hasBody: false,
    path: ['documentId'],
    query: ['suggestionsViewMode', 'includeTabsContent'],
  },
  batchUpdate: {
    id: 'docs.documents.batchUpdate',
    hasBody: true,
    path: ['documentId'],
    query: [],
  },
};

/** The service under the symbol that the manifest gives it. */
export function advancedDocs(symbol: string): ServiceRef {
  const collection = restCollection(api, `${symbol}.Documents`, documents, {});
  return restCollection(api, symbol, {}, { Documents: collection });
}
