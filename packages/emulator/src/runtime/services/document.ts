import { documentJson } from '../../docs/document-json.ts';
import type { HostDocument } from '../../docs/model.ts';
import { DOCUMENT_TYPE } from '../../docs/new-document.ts';
import { NotSupportedError } from '../../not-supported.ts';
import { type FileRecord, roleOf } from '../../store/file-store.ts';
import { authorised, scope } from '../access.ts';
import { list, text } from '../args.ts';
import { exception } from '../exception.ts';
import type { Run } from '../run.ts';
import { type ServiceClass, ServiceRef, selfOf } from '../service-class.ts';
import { share, unshare, usersWith } from '../sharing.ts';
import { method } from '../signature.ts';
import { type BlobSelf, blobRef } from './blob.ts';
import { userClass, userRef } from './user.ts';

type Id = string;

const pdfType = 'application/pdf';

/** https://developers.google.com/apps-script/reference/document/document; `self` is its ID. */
const documentClass: ServiceClass<Id> = {
  path: 'DocumentApp.Document',
  service: 'document',
  access: authorised(scope.documents),
  methods: {
    getId: method<Id>([[], (_run, id) => id]),
    getName: method<Id>([[], (run, id) => documentRecord(run, id).name]),
    getUrl: method<Id>([[], (_run, id) => `https://docs.google.com/document/d/${id}/edit`]),
    getEditors: method<Id>([[], (run, id) => usersWith(run, id, 'editor').map(userRef)]),
    // Editors and the owner, too: brucemcpherson/gas-fakes, tests on the real service.
    getViewers: method<Id>([
      [],
      (run, id) => [...usersWith(run, id, 'editor'), ...usersWith(run, id, 'viewer')].map(userRef),
    ]),
    addEditor: sharingMethod((run, id, email) => share(run, id, [email], 'writer')),
    addViewer: sharingMethod((run, id, email) => share(run, id, [email], 'reader')),
    addEditors: method<Id>([
      ['String[]'],
      (run, id, [emails]) => {
        share(run, id, list(emails).map(text), 'writer');
        return documentRef(id);
      },
    ]),
    addViewers: method<Id>([
      ['String[]'],
      (run, id, [emails]) => {
        share(run, id, list(emails).map(text), 'reader');
        return documentRef(id);
      },
    ]),
    removeEditor: sharingMethod((run, id, email) => unshare(run, id, email, 'editor')),
    removeViewer: sharingMethod((run, id, email) => unshare(run, id, email, 'viewer')),
    getAs: method<Id>([['String'], (run, id, [type]) => convert(run, id, text(type))]),
    // "Return the data inside this object as a blob": a Doc's data is its PDF.
    getBlob: method<Id>([[], (run, id) => convert(run, id, pdfType)]),
  },
};

export function documentRef(id: string): ServiceRef<Id> {
  return new ServiceRef(documentClass, id);
}

const opened = new WeakMap<Run, Map<string, HostDocument>>();

/**
 * The Doc as DocumentApp shows it to a run: as it was when the run opened it. What the Docs API writes
 * afterwards is not seen before `saveAndClose`, which the host lacks (brucemcpherson/gas-fakes).
 */
export function openDocument(run: Run, id: string): HostDocument {
  documentRecord(run, id);
  const views = opened.get(run) ?? new Map<string, HostDocument>();
  opened.set(run, views);
  // The store keeps a Doc under this type.
  const view = views.get(id) ?? (run.host.files.get(id)?.content as HostDocument);
  views.set(id, view);
  return view;
}

/**
 * The record of a Doc that the person may read. The words are those users report, also for a file
 * of another type.
 */
export function documentRecord(run: Run, id: string): FileRecord {
  const record = run.host.files.get(id)?.record;
  if (record?.mimeType !== DOCUMENT_TYPE || roleOf(record, run.user) === undefined) {
    throw exception("Document is missing (perhaps it was deleted, or you don't have read access?)");
  }
  if (record.trashed) throw new NotSupportedError('DocumentApp with a Doc in the bin');
  return record;
}

/** Takes an email address or a User. */
function sharingMethod(apply: (run: Run, id: string, email: string) => void) {
  const overload = (run: Run, id: string, [who]: readonly unknown[]): ServiceRef<Id> => {
    apply(run, id, selfOf(userClass, who) ?? text(who));
    return documentRef(id);
  };
  return method<Id>([['String'], overload], [['=Session.User'], overload]);
}

/** https://developers.google.com/apps-script/reference/document/document#getascontenttype */
function convert(run: Run, id: string, type: string): ServiceRef<BlobSelf> {
  const { name } = documentRecord(run, id);
  if (type === 'text/markdown') throw new NotSupportedError(`Document.getAs to ${type}`);
  if (type !== pdfType) {
    throw exception(`Converting from ${DOCUMENT_TYPE} to ${type} is not supported.`);
  }
  const document = { ...openDocument(run, id), title: name };
  const bytes = run.host.documentFormats.exportAs('pdf', documentJson(document));
  return blobRef({ bytes: Buffer.from(bytes), contentType: type, name: pdfName(name) });
}

/**
 * "It assumes that the part of the filename that follows the last period (if any) is an existing
 * extension that should be replaced": "Report 5.7" becomes "Report 5.pdf".
 */
function pdfName(name: string): string {
  return `${name.replace(/\.[^.]*$/, '')}.pdf`;
}
