/**
 * The shapes of Google's Docs API v1, under short names. The types are generated from Google's
 * discovery document; this file holds no value, so core stays free of Google at run time.
 */
export type DocsRequest = gapi.client.docs.Request;
export type DocsDocument = gapi.client.docs.Document;
export type DocsElement = gapi.client.docs.StructuralElement;
