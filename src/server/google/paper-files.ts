import type { OwnFile } from './own-file.ts';
import { whyFailed } from './second-look.ts';

/**
 * What is done with a finished Doc under the scope `documents`: it works for every manager who may open the
 * Doc, whoever made it.
 */
export interface PaperFiles {
  /** The Doc as PDF. @throws Explained where the person may not open it */
  readonly pdf: (file: OwnFile) => GoogleAppsScript.Base.Blob;
  readonly name: (file: OwnFile) => string;
}

function withDoc<T>({ id }: OwnFile, work: (document: GoogleAppsScript.Document.Document) => T): T {
  try {
    return work(DocumentApp.openById(id));
  } catch (error) {
    throw whyFailed(error, () => Docs?.Documents?.get(id, { fields: 'documentId' }));
  }
}

export const paperFiles: PaperFiles = {
  pdf: (file) => withDoc(file, (document) => document.getAs('application/pdf')),
  name: (file) => withDoc(file, (document) => document.getName()),
};
