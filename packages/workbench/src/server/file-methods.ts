import { Buffer } from 'node:buffer';
import {
  DOCUMENT_TYPE,
  DOCX_TYPE,
  documentJson,
  type FileRecord,
  FOLDER_TYPE,
  type HostDocument,
  type HostSpreadsheet,
  isGoogleType,
  isMailAddress,
  roleOf,
  SPREADSHEET_TYPE,
  type StoredFile,
  type UploadedContent,
  writeDocx,
  writeXlsx,
} from 'apps-script-emulator';
import type { FileEntry, MethodInput } from '../protocol/contract.ts';
import { benchTexts } from './bench-texts.ts';
import type { EngineParts } from './engine-parts.ts';
import { Refusal } from './refusal.ts';

const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const kinds = { [SPREADSHEET_TYPE]: 'spreadsheet', [DOCUMENT_TYPE]: 'document' } as const;

/** A file as the browser saves it. */
export interface Download {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** What people do with files in Drive. */
export function createFileMethods(parts: EngineParts) {
  const { host, evaluate } = parts;
  const open = (fileId: string, user: string): StoredFile<unknown> => {
    const file = host.store.get(fileId);
    const role = file && roleOf(file.record, user);
    if (!file || role === undefined || file.record.trashed)
      throw new Refusal(403, benchTexts.noAccess);
    return file;
  };
  const writable = (fileId: string, user: string): StoredFile<unknown> => {
    const file = open(fileId, user);
    const role = roleOf(file.record, user);
    if (role === 'owner' || role === 'writer') return file;
    throw new Refusal(403, benchTexts.viewOnly);
  };
  const change = (file: StoredFile<unknown>, record: Partial<FileRecord>): null => {
    host.store.put({ ...file, record: { ...file.record, ...record } });
    return null;
  };
  return {
    'files.list': ({ user }: MethodInput<'files.list'>): FileEntry[] =>
      host.store
        .list()
        .filter((record) => !record.trashed && record.mimeType !== FOLDER_TYPE)
        .flatMap((record): FileEntry[] => {
          const role = roleOf(record, user);
          return role === undefined ? [] : [fileEntry(record, role)];
        })
        .sort((a, b) => b.modifiedTime.localeCompare(a.modifiedTime)),
    'files.create': ({ user, title, locale }: MethodInput<'files.create'>) => ({
      fileId: host.createSpreadsheet({
        owner: user.toLowerCase(),
        title,
        locale,
        timeZone: parts.timeZone,
      }),
    }),
    'files.rename': ({ user, fileId, title }: MethodInput<'files.rename'>) => {
      const name = title.trim();
      if (name === '') throw new Refusal(400, benchTexts.needsName);
      return change(writable(fileId, user), { name });
    },
    'files.trash': ({ user, fileId }: MethodInput<'files.trash'>) => {
      const file = open(fileId, user);
      if (roleOf(file.record, user) === 'owner') return change(file, { trashed: true });
      throw new Refusal(403, benchTexts.ownerOnlyTrash);
    },
    'files.share': ({ user, fileId, email, role }: MethodInput<'files.share'>) => {
      const { record } = writable(fileId, user);
      const address = email.trim().toLowerCase();
      if (!isMailAddress(address)) {
        throw new Refusal(400, benchTexts.notEmail(email));
      }
      if (record.owner === address) throw new Refusal(400, benchTexts.ownerHasAccess);
      host.share(fileId, address, role ?? undefined);
      return null;
    },
    'file.download': async ({ user, fileId }: MethodInput<'file.download'>): Promise<Download> => {
      const { record, content } = open(fileId, user);
      // The store keeps for a type what its service put there.
      if (record.mimeType === DOCUMENT_TYPE) {
        const bytes = await writeDocx(documentJson(content as HostDocument));
        return { name: `${record.name}.docx`, type: DOCX_TYPE, bytes };
      }
      if (record.mimeType !== SPREADSHEET_TYPE) {
        if (isGoogleType(record.mimeType)) throw new Refusal(404, benchTexts.nothingToDownload);
        const bytes = Buffer.from((content as UploadedContent).base64, 'base64');
        return { name: record.name, type: record.mimeType, bytes };
      }
      const book = content as HostSpreadsheet;
      const bytes = await writeXlsx(book, evaluate(book));
      return { name: `${record.name}.xlsx`, type: XLSX_TYPE, bytes: Buffer.from(bytes) };
    },
  };
}

function kindOf({ mimeType }: FileRecord): FileEntry['kind'] {
  return kinds[mimeType as keyof typeof kinds] ?? 'other';
}

function fileEntry(record: FileRecord, role: FileEntry['role']): FileEntry {
  const { id, name, owner, modifiedTime, permissions } = record;
  const people = [
    { email: owner, role: 'owner' },
    ...Object.entries(permissions).map(([email, given]) => ({ email, role: given })),
  ];
  return { id, title: name, kind: kindOf(record), owner, role, modifiedTime, people };
}
