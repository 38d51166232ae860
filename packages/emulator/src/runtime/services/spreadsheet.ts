import { authorised, currentDocument, scope } from '../access.ts';
import { list, number, text } from '../args.ts';
import type { Run } from '../run.ts';
import { type ServiceClass, ServiceRef, selfOf } from '../service-class.ts';
import { share, unshare, usersWith } from '../sharing.ts';
import { method, withAccess } from '../signature.ts';
import { activeRange } from './active.ts';
import { addMetadata, metadataOf } from './developer-metadata.ts';
import { activate, rangeSelf, type SheetSelf } from './range.ts';
import { activateSheet, sheetSelf } from './sheet.ts';
import { toast } from './ui.ts';
import { userClass, userRef } from './user.ts';

type Id = string;

/** Sharing is not among what a simple trigger may do. */
const sharing = authorised(scope.spreadsheets);

/** https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet; `self` is its ID. */
export function createSpreadsheetClass(
  sheetRef: (sheet: SheetSelf) => ServiceRef<SheetSelf>,
): ServiceClass<Id> {
  const ref = (id: Id): ServiceRef<Id> => new ServiceRef(type, id);
  const foundSheet = (run: Run, id: Id, test: SheetTest): ServiceRef | null => {
    const sheetId = findSheet(run, id, test);
    return sheetId === undefined ? null : sheetRef({ spreadsheetId: id, sheetId });
  };
  /** Takes an email address or a User. */
  const sharingMethod = (apply: (run: Run, id: string, email: string) => void) => {
    const overload = (run: Run, id: string, [who]: readonly unknown[]): ServiceRef<Id> => {
      apply(run, id, selfOf(userClass, who) ?? text(who));
      return ref(id);
    };
    return withAccess(sharing, method<Id>([['String'], overload], [['=Session.User'], overload]));
  };
  const type: ServiceClass<Id> = {
    path: 'SpreadsheetApp.Spreadsheet',
    service: 'spreadsheet',
    access: currentDocument,
    methods: {
      getId: method<Id>([[], (_run, id) => id]),
      getName: method<Id>([[], (run, id) => run.documents.read(id).properties.title]),
      getUrl: method<Id>([[], (_run, id) => `https://docs.google.com/spreadsheets/d/${id}/edit`]),
      getSpreadsheetLocale: method<Id>([[], (run, id) => run.documents.read(id).properties.locale]),
      getSpreadsheetTimeZone: method<Id>([
        [],
        (run, id) => run.documents.read(id).properties.timeZone,
      ]),
      getSheets: method<Id>([
        [],
        (run, id) =>
          run.documents
            .read(id)
            .sheets.map(({ properties }) =>
              sheetRef({ spreadsheetId: id, sheetId: properties.sheetId ?? 0 }),
            ),
      ]),
      getSheetById: method<Id>([
        ['Integer'],
        (run, id, [sheetId]) => foundSheet(run, id, (each) => each.sheetId === number(sheetId)),
      ]),
      getSheetByName: method<Id>([
        ['String'],
        (run, id, [name]) => foundSheet(run, id, (each) => each.title === text(name)),
      ]),
      getActiveSheet: method<Id>([
        [],
        (run, id) => sheetRef({ spreadsheetId: id, sheetId: activeRange(run, id).sheetId }),
      ]),
      setActiveSheet: method<Id>([
        ['=SpreadsheetApp.Sheet'],
        (run, _id, [value]) => {
          const sheet = sheetSelf(value);
          activateSheet(run, sheet);
          return sheetRef(sheet);
        },
      ]),
      setActiveRange: method<Id>([
        ['=SpreadsheetApp.Range'],
        (run, _id, [range]) => {
          activate(run, rangeSelf(range));
          return range;
        },
      ]),
      toast: method<Id>(
        [['String'], (run, _id, [message]) => toast(run, message, '', 5)],
        [['String', 'String'], (run, _id, [message, title]) => toast(run, message, title, 5)],
        [
          ['String', 'String', 'Number'],
          (run, _id, [message, title, seconds]) => toast(run, message, title, seconds),
        ],
      ),
      addDeveloperMetadata: method<Id>([
        ['String', 'String'],
        (run, id, [key, value]) => {
          addMetadata(run, { spreadsheetId: id }, text(key), text(value));
          return ref(id);
        },
      ]),
      getDeveloperMetadata: method<Id>([[], (run, id) => metadataOf(run, { spreadsheetId: id })]),
      rename: method<Id>([
        ['String'],
        (run, id, [title]) => run.documents.write(id, { kind: 'title', title: text(title) }),
      ]),
      getOwner: method<Id>([[], (run, id) => userRef(run.documents.record(id).owner)]),
      getEditors: withAccess(
        sharing,
        method<Id>([[], (run, id) => usersWith(run, id, 'editor').map(userRef)]),
      ),
      getViewers: withAccess(
        sharing,
        method<Id>([[], (run, id) => usersWith(run, id, 'viewer').map(userRef)]),
      ),
      addEditor: sharingMethod((run, id, email) => share(run, id, [email], 'writer')),
      addViewer: sharingMethod((run, id, email) => share(run, id, [email], 'reader')),
      addEditors: withAccess(
        sharing,
        method<Id>([
          ['String[]'],
          (run, id, [emails]) => {
            share(run, id, list(emails).map(text), 'writer');
            return ref(id);
          },
        ]),
      ),
      addViewers: withAccess(
        sharing,
        method<Id>([
          ['String[]'],
          (run, id, [emails]) => {
            share(run, id, list(emails).map(text), 'reader');
            return ref(id);
          },
        ]),
      ),
      removeEditor: sharingMethod((run, id, email) => unshare(run, id, email, 'editor')),
      removeViewer: sharingMethod((run, id, email) => unshare(run, id, email, 'viewer')),
    },
  };
  return type;
}

type SheetTest = (properties: gapi.client.sheets.SheetProperties) => boolean;

/** The ID of the first sheet that passes; undefined for none. */
function findSheet(run: Run, id: Id, test: SheetTest): number | undefined {
  const sheet = run.documents.read(id).sheets.find(({ properties }) => test(properties));
  return sheet === undefined ? undefined : (sheet.properties.sheetId ?? 0);
}
