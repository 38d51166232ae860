import { whyFailed } from './second-look.ts';

/**
 * What is done with a finished Doc under the scope `documents`: it works for every manager who may open the
 * Doc, whoever made it.
 */
export interface PaperFiles {
  /** The Doc as PDF. @throws Explained where the person may not open it */
  readonly pdf: (documentId: string) => GoogleAppsScript.Base.Blob;
  readonly name: (documentId: string) => string;
}

function withDoc<T>(
  documentId: string,
  work: (document: GoogleAppsScript.Document.Document) => T,
): T {
  try {
    return work(DocumentApp.openById(documentId));
  } catch (error) {
    throw whyFailed(error, () => Docs?.Documents?.get(documentId, { fields: 'documentId' }));
  }
}

export const paperFiles: PaperFiles = {
  pdf: (documentId) => withDoc(documentId, (document) => document.getAs('application/pdf')),
  name: (documentId) => withDoc(documentId, (document) => document.getName()),
};
