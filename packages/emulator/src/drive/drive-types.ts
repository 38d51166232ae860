import type { StoredFile } from '../store/file-store.ts';

export const FOLDER_TYPE = 'application/vnd.google-apps.folder';
export const SPREADSHEET_TYPE = 'application/vnd.google-apps.spreadsheet';
export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const PDF_TYPE = 'application/pdf';

export type ApiFile = gapi.client.drive.File;

/** What the store keeps of an uploaded file. */
export interface UploadedContent {
  readonly base64: string;
}

/** Types that Google makes itself and whose files have no bytes of their own. */
export function isGoogleType(mimeType: string): boolean {
  return mimeType.startsWith('application/vnd.google-apps.');
}

export type AnyFile = StoredFile<unknown>;
