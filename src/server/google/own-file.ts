import type { DriveFile } from './drive.ts';

/** Services by which a file is shared and exported. */
export type FileKind = 'spreadsheet' | 'document';

declare const isOurs: unique symbol;

/**
 * A file that the add-on may share, export or write into: the workbook at hand, or one that was shown to be of
 * this plan by something that its editors cannot forge. An ID from a cell, from metadata or from a browser becomes
 * one at the gate, `ownedFile`, and nowhere else.
 */
export interface OwnFile {
  readonly id: string;
  readonly kind: FileKind;
  readonly [isOurs]: true;
}

const own = (kind: FileKind, id: string): OwnFile => ({ id, kind }) as OwnFile; // the only maker

/** The spreadsheet that the person has open, or that their clock serves by their own choice. */
export const fileAtHand = (spreadsheetId: string): OwnFile => own('spreadsheet', spreadsheetId);

/** A file that the add-on made for this person: `drive.file` lets it see no other. */
export const madeFile = ({ id, mimeType }: Pick<DriveFile, 'id' | 'mimeType'>): OwnFile =>
  own(mimeType.endsWith('spreadsheet') ? 'spreadsheet' : 'document', id);

/** A file of which the person said, having seen its title and owner, that it is of this plan. */
export const confirmedFile = (kind: FileKind, id: string): OwnFile => own(kind, id);
