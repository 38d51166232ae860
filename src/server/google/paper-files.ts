/**
 * What is done with a finished Doc under the scope `documents`: it works for every manager who may open the
 * Doc, whoever made it.
 */
export interface PaperFiles {
  /** The Doc as PDF. */
  readonly pdf: (documentId: string) => GoogleAppsScript.Base.Blob;
  readonly name: (documentId: string) => string;
}

export const paperFiles: PaperFiles = {
  pdf: (documentId) => DocumentApp.openById(documentId).getAs('application/pdf'),
  name: (documentId) => DocumentApp.openById(documentId).getName(),
};
