import { documentOfDocx } from '../docx/import-docx.ts';
import { convertSync } from '../docx/sync.ts';

/** How Docs are made of files, and files of Docs. */
export interface DocumentFormats {
  /** @throws an error named DocxError if the bytes are no .docx */
  readonly ofDocx: (bytes: Uint8Array) => gapi.client.docs.Document;
  readonly exportAs: (kind: 'docx' | 'pdf', document: gapi.client.docs.Document) => Uint8Array;
}

/** .docx is read and written, PDF is written. */
export const documentFormats: DocumentFormats = {
  ofDocx: documentOfDocx,
  exportAs: convertSync,
};
