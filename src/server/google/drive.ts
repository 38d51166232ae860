import * as z from '../../core/shared/schema.ts';
import { failureOf, isShutOut } from './failure.ts';
import { plain } from './plain.ts';
import { type Clock, transient, withRetry } from './retry.ts';

/** A Google Doc or folder that the add-on made for this person. */
const DriveFile = z.object({
  id: z.string(),
  name: z.string(),
  mimeType: z.string(),
  createdTime: z.optional(z.string()),
  webViewLink: z.optional(z.string()),
  appProperties: z.optional(z.record(z.string(), z.string())),
  owners: z.optional(z.array(z.object({ emailAddress: z.optional(z.string()) }))),
});
export type DriveFile = z.infer<typeof DriveFile>;
const KeptFile = z.extend(DriveFile, { trashed: z._default(z.boolean(), false) });
const FileList = z.object({
  files: z._default(z.array(DriveFile), []),
  nextPageToken: z.optional(z.string()),
});

export const docType = 'application/vnd.google-apps.document';
const sheetType = 'application/vnd.google-apps.spreadsheet';
const folderType = 'application/vnd.google-apps.folder';
export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Marks the files of the add-on, so that it finds them again whatever people name them. */
const mark = 'workplan';

/**
 * The Drive advanced service under `drive.file`: it sees what the add-on made for this person, and
 * nothing else of anybody's Drive.
 */
export interface DriveApi {
  /** The person's report folder; null if none was made yet. */
  readonly reportFolder: () => DriveFile | null;
  /** What this person made for a plan: workbooks of Sections, and papers. A file just made may be missing. */
  readonly filesOf: (plan: string) => DriveFile[];
  /**
   * The same of one file. Searches lag behind creations, and a look by ID does not
   * (https://github.com/kopia/kopia/issues/90).
   */
  readonly fileOf: (id: string, plan: string) => DriveFile | undefined;
  /** The papers of one request: those of an earlier try. */
  readonly papersOf: (requestId: string, plan: string) => DriveFile[];
  readonly createFolder: (name: string) => DriveFile;
  /** Converts a .docx into a Doc; as often as it is called after a time-out, there is one. */
  readonly createPaper: (paper: NewPaper) => DriveFile;
  /** Keeps a PDF; as often as it is called after a time-out, there is one. */
  readonly createPdf: (file: NewPdf) => DriveFile;
  /** The workbook of a Section; as often as it is called for one mark, there is one. */
  readonly createSpreadsheet: (name: string, mark: PlanMark) => DriveFile;
  /** Says of a file that this person made what it is of. */
  readonly setMark: (fileId: string, mark: PlanMark) => void;
  /** A file for a while, known by its mark. */
  readonly createScratch: (file: NewScratch) => DriveFile;
  readonly copyScratch: (fileId: string, name: string) => DriveFile;
  readonly scratchFiles: () => DriveFile[];
  /** Moves a file to the bin. */
  readonly trash: (fileId: string) => void;
}

/** Of which plan a file is, and of which Section or paper. */
export interface PlanMark {
  readonly plan: string;
  /** As `fileMark` has it. */
  readonly of: string;
}

export interface NewPaper {
  readonly name: string;
  readonly folderId: string;
  readonly requestId: string;
  readonly mark: PlanMark;
  readonly docx: GoogleAppsScript.Base.Blob;
}

export interface NewPdf {
  readonly name: string;
  /** Null: at the top of the person's Drive. */
  readonly folderId: string | null;
  readonly requestId: string;
  readonly spreadsheetId: string;
  readonly pdf: GoogleAppsScript.Base.Blob;
}

export interface NewScratch {
  readonly name: string;
  readonly mimeType: string;
  /** What is converted into it; absent for an empty one. */
  readonly content?: GoogleAppsScript.Base.Blob | undefined;
}

function service(): NonNullable<NonNullable<typeof Drive>['Files']> {
  if (Drive?.Files === undefined) throw new Error('The advanced service "Drive" is not enabled.');
  return Drive.Files;
}

const fields = 'id,name,mimeType,createdTime,webViewLink,appProperties,owners(emailAddress)';
/** The most that Drive gives at once, and how often that is asked for. */
const pageSize = 1000;
const mostPages = 5;
const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;
const has = (key: string, value: string): string =>
  `appProperties has { key=${quoted(key)} and value=${quoted(value)} }`;

export function driveApi(clock: Clock, deadline: number): DriveApi {
  const list = (q: string): DriveFile[] => {
    const files: DriveFile[] = [];
    let next: { readonly pageToken?: string } | undefined = {};
    for (let page = 0; next !== undefined && page < mostPages; page += 1) {
      const query: object = {
        ...{ q: `trashed = false and ${q}`, orderBy: 'createdTime desc', pageSize },
        ...{ fields: `nextPageToken,files(${fields})`, ...next },
      };
      const ask = (): unknown => service().list(query);
      const found = FileList.parse(plain(withRetry(ask, transient, clock, deadline)));
      files.push(...found.files);
      next = found.nextPageToken === undefined ? undefined : { pageToken: found.nextPageToken };
    }
    return files;
  };
  /** Repeats a creation; before each repetition, looks whether the call before was applied after all. */
  const once = (create: () => unknown, find: () => DriveFile | undefined): DriveFile => {
    let uncertain = false;
    const attempt = (): unknown => {
      const found = uncertain ? find() : undefined;
      if (found) return found;
      try {
        return create();
      } catch (error) {
        uncertain ||= failureOf(error) === 'unknown';
        throw error;
      }
    };
    return DriveFile.parse(plain(withRetry(attempt, transient, clock, deadline)));
  };
  const folders = (): DriveFile[] => list(`mimeType = '${folderType}' and ${has(mark, 'reports')}`);
  const papersOf = (requestId: string, plan: string): DriveFile[] =>
    list(`${has('request', requestId)} and ${has('plan', plan)}`);
  return {
    reportFolder: () => folders().pop() ?? null,
    filesOf: (plan) =>
      list(`${has('plan', plan)} and (${has(mark, 'section')} or ${has(mark, 'paper')})`),
    fileOf: (id, plan) => {
      const query = { fields: `trashed,${fields}` };
      const ask = (): unknown => service().get(id, query);
      try {
        const file = KeptFile.parse(plain(withRetry(ask, transient, clock, deadline)));
        const { [mark]: kind = '', plan: of } = file.appProperties ?? {};
        const isOf = of === plan && ['section', 'paper'].includes(kind);
        return isOf && !file.trashed ? file : undefined;
      } catch (error) {
        // Nobody made it here for this person.
        if (isShutOut(error)) return undefined;
        throw error;
      }
    },
    papersOf,
    createFolder: (name) => {
      const resource = { name, mimeType: folderType, appProperties: { [mark]: 'reports' } };
      return once(
        () => service().create(resource),
        () => folders().pop(),
      );
    },
    createPaper: ({ name, folderId, requestId, mark: { plan, of }, docx }) => {
      const appProperties = { [mark]: 'paper', request: requestId, plan, of };
      const resource = { name, mimeType: docType, parents: [folderId], appProperties };
      return once(
        () => service().create(resource, docx.setContentType(docxType), { fields }),
        () => papersOf(requestId, plan)[0],
      );
    },
    createPdf: ({ name, folderId, requestId, spreadsheetId, pdf }) => {
      const appProperties = { [mark]: 'pdf', request: requestId, plan: spreadsheetId };
      const parents = folderId === null ? [] : [folderId];
      const resource = { name, mimeType: 'application/pdf', parents, appProperties };
      return once(
        () => service().create(resource, pdf, { fields }),
        () => papersOf(requestId, spreadsheetId)[0],
      );
    },
    createSpreadsheet: (name, { plan, of }) => {
      const find = (): DriveFile | undefined => papersOf(of, plan).pop();
      const appProperties = { [mark]: 'section', request: of, plan, of };
      const resource = { name, mimeType: sheetType, appProperties };
      // What an earlier try left is gone on with.
      return find() ?? once(() => service().create(resource), find);
    },
    setMark: (fileId, { plan, of }) => {
      const resource = { appProperties: { request: of, plan, of } };
      withRetry(() => service().update(resource, fileId), transient, clock, deadline);
    },
    createScratch: ({ name, mimeType, content }) => {
      const resource = { name, mimeType, appProperties: { [mark]: 'scratch' } };
      const made = content
        ? service().create(resource, content, { fields })
        : service().create(resource);
      return DriveFile.parse(plain(made));
    },
    copyScratch: (fileId, name) => {
      const resource = { name, appProperties: { [mark]: 'scratch' } };
      return DriveFile.parse(plain(service().copy(resource, fileId, { fields })));
    },
    scratchFiles: () => list(has(mark, 'scratch')),
    trash: (fileId) => {
      withRetry(() => service().update({ trashed: true }, fileId), transient, clock, deadline);
    },
  };
}
