import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DOCUMENT_TYPE, documentFormats, newDocument, openFolderStore } from 'apps-script-emulator';
import type { WorkbenchOptions } from '../workbench.ts';

/** A workbench with an empty spreadsheet, in which the owner also has a Doc made from a .docx. */
export function workbenchWithDoc(
  owner: string,
  docx: Uint8Array,
  documentId: string,
): WorkbenchOptions {
  const data = join(mkdtempSync(join(tmpdir(), 'workplan-doc-')), 'data');
  const store = openFolderStore(data);
  const time = '2022-03-01T09:00:00.000Z';
  let id = 0;
  const newId = () => `doc-part-${++id}`;
  store.files.put({
    record: {
      ...{ id: documentId, mimeType: DOCUMENT_TYPE, name: 'Work plan', owner, permissions: {} },
      ...{ appAccess: [], createdTime: time, modifiedTime: time, trashed: false },
    },
    content: newDocument(
      { id: documentId, title: 'Work plan', from: documentFormats.ofDocx(docx) },
      newId,
    ),
  });
  store.close();
  return { start: 'empty', data };
}
