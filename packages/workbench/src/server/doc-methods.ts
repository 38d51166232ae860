import { ApiError, DOCUMENT_TYPE, type HostDocument, roleOf } from 'apps-script-emulator';
import type { MethodInput } from '../protocol/contract.ts';
import type { DocView } from '../protocol/doc-view.ts';
import { docRequests } from '../view/doc-edit.ts';
import { docView } from '../view/doc-view.ts';
import { benchTexts } from './bench-texts.ts';
import type { EngineParts } from './engine-parts.ts';
import { Refusal } from './refusal.ts';

/** Reads and edits Docs as a person does. */
export function createDocMethods({ host }: EngineParts) {
  const open = (fileId: string, user: string) => {
    const file = host.store.get(fileId);
    const role = file && roleOf(file.record, user);
    if (!file || role === undefined || file.record.trashed)
      throw new Refusal(403, benchTexts.noAccess);
    if (file.record.mimeType !== DOCUMENT_TYPE) throw new Refusal(404, benchTexts.notDoc);
    const canEdit = role === 'owner' || role === 'writer';
    // The store keeps for this type what the Docs service put there.
    return { document: file.content as HostDocument, title: file.record.name, canEdit };
  };
  const view = (fileId: string, user: string): DocView => {
    const { document, title, canEdit } = open(fileId, user);
    return docView({ ...document, title }, canEdit);
  };
  return {
    'doc.open': ({ fileId, user }: MethodInput<'doc.open'>): DocView => view(fileId, user),
    'doc.act': ({ fileId, user, action }: MethodInput<'doc.act'>): DocView => {
      const { document, canEdit } = open(fileId, user);
      if (!canEdit) throw new Refusal(403, benchTexts.viewOnly);
      if (document.revision !== action.revision) {
        throw new Refusal(409, benchTexts.changedMeanwhile);
      }
      try {
        host.editDocument(fileId, user, docRequests(action), action.revision);
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        const { message } = error;
        throw new Refusal(400, { en: message, fr: message, es: message });
      }
      return view(fileId, user);
    },
  };
}
