import { authorised, scope } from '../access.ts';
import { type RestApi, type RestMethod, refuseForeignFile } from './rest-service.ts';

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

export const docsApi: RestApi = {
  service: 'docs',
  version: 'v1',
  title: 'Google Docs API',
  // https://developers.google.com/workspace/docs/api/auth
  access: authorised(scope.documents, scope.drive, scope.driveFile),
  guard: (run, _methodId, { documentId }) => refuseForeignFile(run, documentId, scope.documents),
  methods: {},
  collections: { Documents: { methods: documents } },
};
