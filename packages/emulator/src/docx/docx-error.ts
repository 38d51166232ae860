/**
 * Why a file cannot become a Doc:
 * - `NOT_DOCX`: neither a ZIP file nor an older Word file
 * - `OLD_FORMAT`: a .doc, or another file of that time
 * - `ENCRYPTED`: protected with a password
 * - `NO_DOCUMENT`: a ZIP file without a Word document in it
 * - `BROKEN`: a damaged file
 * - `TOO_LARGE`: larger than is taken, packed or unpacked
 */
export type DocxErrorCode =
  | 'NOT_DOCX'
  | 'OLD_FORMAT'
  | 'ENCRYPTED'
  | 'NO_DOCUMENT'
  | 'BROKEN'
  | 'TOO_LARGE';

const messages: Readonly<Record<DocxErrorCode, string>> = {
  NOT_DOCX: 'The file is not a Word document (.docx).',
  OLD_FORMAT: 'The file is in an older Word format: save it as .docx.',
  ENCRYPTED: 'The file is protected with a password: save it without one.',
  NO_DOCUMENT: 'The file holds no Word document.',
  BROKEN: 'The file is damaged: open it in a word processor and save it again.',
  TOO_LARGE: 'The file is too large.',
};

/** The file that was given cannot be read; the message is one sentence. */
export class DocxError extends Error {
  override readonly name = 'DocxError';

  constructor(
    readonly code: DocxErrorCode,
    options?: ErrorOptions,
  ) {
    super(messages[code], options);
  }
}
