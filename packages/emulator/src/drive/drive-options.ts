import type { HostDocument } from '../docs/model.ts';
import type { HostSpreadsheet } from '../sheets/model.ts';
import type { FileStore } from '../store/file-store.ts';
import type { ExportDocument } from './export-file.ts';

type DocumentSpec = { readonly id: string; readonly title: string };

export interface DriveServiceOptions {
  readonly store: FileStore;
  readonly now: () => Date;
  readonly newId: () => string;
  /** Makes a Doc of a .docx; `from` is its content type. */
  readonly convert: (bytes: Uint8Array, from: string, spec: DocumentSpec) => HostDocument;
  readonly emptyDocument: (spec: DocumentSpec) => HostDocument;
  readonly emptySpreadsheet: (spec: DocumentSpec) => HostSpreadsheet;
  readonly exportAs: ExportDocument;
  /** Whether a person's storage is used up; `email` is in lower case. */
  readonly isFull?: (email: string) => boolean;
}
