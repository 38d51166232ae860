import type { StoredFile } from '../store/file-store.ts';

export const FOLDER_TYPE = 'application/vnd.google-apps.folder';
export const SPREADSHEET_TYPE = 'application/vnd.google-apps.spreadsheet';
export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const PDF_TYPE = 'application/pdf';

export type ApiFile = gapi.client.drive.File;

/** Bytes that go with a request. */
export interface Media {
  readonly contentType: string | null;
  readonly bytes: Uint8Array;
}

/** What the store keeps of an uploaded file. */
export interface UploadedContent {
  readonly base64: string;
}

/** Types that Google makes itself and whose files have no bytes of their own. */
export function isGoogleType(mimeType: string): boolean {
  return mimeType.startsWith('application/vnd.google-apps.');
}

export interface DriveCaller {
  readonly email: string;
  /**
   * With the scope `drive`: every file that is shared with the person. Otherwise (`drive.file`) only
   * those that the add-on made or opened for them.
   */
  readonly allFiles: boolean;
  /** False for calls of the host itself: no quota. */
  readonly counted?: boolean;
}

export type AnyFile = StoredFile<unknown>;
