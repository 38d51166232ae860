/**
 * What is done with a finished Doc under the scope `documents`: it works for every manager who may open the
 * Doc, whoever made it.
 */
export interface PaperFiles {
  /** The Doc as PDF. */
  readonly pdf: (documentId: string) => GoogleAppsScript.Base.Blob;
  /** Lets people read it. Google sends no mail about it. */
  readonly addViewers: (documentId: string, emails: readonly string[]) => void;
  readonly name: (documentId: string) => string;
}

export const paperFiles: PaperFiles = {
  pdf: (documentId) => DocumentApp.openById(documentId).getAs('application/pdf'),
  addViewers: (documentId, emails) => {
    DocumentApp.openById(documentId).addViewers([...emails]);
  },
  name: (documentId) => DocumentApp.openById(documentId).getName(),
};
