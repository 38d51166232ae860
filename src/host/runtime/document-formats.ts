import { documentOfDocx } from '../docx/import-docx.ts';
import { NotSupportedError } from '../not-supported.ts';

/** How Docs are made of files, and files of Docs. */
export interface DocumentFormats {
  /** @throws an error named DocxError if the bytes are no .docx */
  readonly ofDocx: (bytes: Uint8Array) => gapi.client.docs.Document;
  readonly exportAs: (kind: 'docx' | 'pdf', document: gapi.client.docs.Document) => Uint8Array;
}

export const documentFormats: DocumentFormats = {
  ofDocx: documentOfDocx,
  exportAs: (kind) => {
    throw new NotSupportedError(`Making a ${kind} of a Doc`);
  },
};
