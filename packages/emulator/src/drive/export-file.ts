import { documentJson } from '../docs/document-json.ts';
import type { HostDocument } from '../docs/model.ts';
import { DOCUMENT_TYPE } from '../docs/new-document.ts';
import { NotSupportedError } from '../not-supported.ts';
import { badRequest, driveError } from './drive-error.ts';
import { type AnyFile, DOCX_TYPE, isGoogleType, PDF_TYPE } from './drive-types.ts';

/** Turns a Doc into a file of this kind. */
export type ExportDocument = (
  kind: 'docx' | 'pdf',
  document: gapi.client.docs.Document,
) => Uint8Array;

const kinds: Readonly<Record<string, 'docx' | 'pdf'>> = { [DOCX_TYPE]: 'docx', [PDF_TYPE]: 'pdf' };

/** https://developers.google.com/workspace/drive/api/guides/ref-export-formats: of a Doc. */
const otherTypes = new Set([
  'application/vnd.oasis.opendocument.text',
  'application/rtf',
  'text/plain',
  'application/zip',
  'application/epub+zip',
  'text/markdown',
  'text/html',
]);

/** "Note that the exported content is limited to 10 MB" (discovery, files.export). */
const limit = 10 * 1024 * 1024;

/** The bytes of a Google document in another format. */
export function exportFile(
  { record, content }: AnyFile,
  mimeType: string,
  exportAs: ExportDocument,
): Uint8Array {
  if (!isGoogleType(record.mimeType)) {
    throw driveError(403, 'fileNotExportable', 'Export only supports Docs Editors files.');
  }
  if (record.mimeType !== DOCUMENT_TYPE) {
    throw new NotSupportedError(`drive.files.export of ${record.mimeType}`);
  }
  const kind = Object.hasOwn(kinds, mimeType) ? kinds[mimeType] : undefined;
  if (kind === undefined) {
    if (otherTypes.has(mimeType)) throw new NotSupportedError(`drive.files.export as ${mimeType}`);
    throw badRequest('The requested conversion is not supported.');
  }
  // The store keeps a Doc under this type; Drive has its name.
  const bytes = exportAs(kind, documentJson({ ...(content as HostDocument), title: record.name }));
  if (bytes.length > limit) {
    throw driveError(403, 'exportSizeLimitExceeded', 'This file is too large to be exported.');
  }
  return bytes;
}
