import { isKnownLocale, localeOf } from '../../sheets/locale/locales.ts';
import { SPREADSHEET_TYPE } from '../../sheets/new-spreadsheet.ts';
import { anywhere, authorised, currentDocument, enabled, scope } from '../access.ts';
import { number, text } from '../args.ts';
import { exception } from '../exception.ts';
import type { Run } from '../run.ts';
import { type ServiceClass, ServiceRef } from '../service-class.ts';
import { method, withAccess } from '../signature.ts';
import { activeRange } from './active.ts';
import { activate, type RangeSelf, rangeSelf } from './range.ts';
import { activateSheet, sheetSelf } from './sheet.ts';
import { rangeRef, sheetRef, spreadsheetRef } from './spreadsheet-refs.ts';
import { getUi } from './ui.ts';

const anySpreadsheet = authorised(scope.spreadsheets);

/** https://developers.google.com/apps-script/reference/spreadsheet/range-list */
const rangeListClass: ServiceClass<readonly RangeSelf[]> = {
  path: 'SpreadsheetApp.RangeList',
  service: 'spreadsheet',
  access: currentDocument,
  methods: {
    getRanges: method<readonly RangeSelf[]>([[], (_run, ranges) => ranges.map(rangeRef)]),
  },
};

/** https://developers.google.com/apps-script/reference/spreadsheet/selection */
const selectionClass: ServiceClass<RangeSelf> = {
  path: 'SpreadsheetApp.Selection',
  service: 'spreadsheet',
  access: currentDocument,
  methods: {
    getActiveRange: method<RangeSelf>([[], (_run, range) => rangeRef(range)]),
    getActiveRangeList: method<RangeSelf>([[], (_run, range) => rangeListRef(range)]),
    getActiveSheet: method<RangeSelf>([[], (_run, range) => sheetRef(range)]),
    getCurrentCell: method<RangeSelf>([[], (_run, range) => rangeRef(cornerOf(range))]),
  },
};

/** https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet-app */
const spreadsheetAppClass: ServiceClass = {
  path: 'SpreadsheetApp',
  service: 'spreadsheet',
  access: currentDocument,
  methods: {
    getActiveSpreadsheet: method([[], active]),
    getActive: method([[], active]),
    getActiveSheet: method([[], (run) => fromActive(run, sheetRef)]),
    getActiveRange: method([[], (run) => fromActive(run, rangeRef)]),
    getActiveRangeList: method([[], (run) => fromActive(run, rangeListRef)]),
    getCurrentCell: method([[], (run) => fromActive(run, (range) => rangeRef(cornerOf(range)))]),
    getSelection: method([
      [],
      (run) => fromActive(run, (range) => new ServiceRef(selectionClass, range)),
    ]),
    setActiveSheet: method([
      ['=SpreadsheetApp.Sheet'],
      (run, _self, [sheet]) => {
        activateSheet(run, sheetSelf(sheet));
        return sheet;
      },
    ]),
    setActiveRange: method([
      ['=SpreadsheetApp.Range'],
      (run, _self, [range]) => {
        activate(run, rangeSelf(range));
        return range;
      },
    ]),
    getUi: withAccess(anywhere, method([[], getUi])),
    flush: withAccess(enabled, method([[], (run) => run.documents.flush()])),
    openById: withAccess(
      anySpreadsheet,
      method([['String'], (run, _self, [id]) => open(run, text(id))]),
    ),
    openByUrl: withAccess(
      anySpreadsheet,
      method([
        ['String'],
        (run, _self, [url]) => {
          const id = /^https:\/\/docs\.google\.com\/spreadsheets\/d\/([\w-]+)/.exec(text(url))?.[1];
          if (id === undefined) throw exception('Invalid argument: url');
          return open(run, id);
        },
      ]),
    ),
    create: withAccess(
      anySpreadsheet,
      method(
        [['String'], (run, _self, [title]) => create(run, text(title), {})],
        [
          ['String', 'Integer', 'Integer'],
          (run, _self, [title, rows, columns]) =>
            create(run, text(title), { rows: number(rows), columns: number(columns) }),
        ],
      ),
    ),
  },
};

export const spreadsheetApp = new ServiceRef(spreadsheetAppClass, undefined);

/** "Returns null if there is none", as in a clock trigger. */
function active(run: Run): ServiceRef | null {
  return run.spreadsheetId === undefined ? null : open(run, run.spreadsheetId);
}

function open(run: Run, id: string): ServiceRef {
  const { mimeType } = run.documents.record(id);
  if (mimeType !== SPREADSHEET_TYPE) {
    // The words that users report.
    throw exception(`Service Spreadsheets failed while accessing document with id ${id}.`);
  }
  return spreadsheetRef(id);
}

function fromActive<T>(run: Run, result: (range: RangeSelf) => T): T | null {
  return run.spreadsheetId === undefined ? null : result(activeRange(run, run.spreadsheetId));
}

function cornerOf(range: RangeSelf): RangeSelf {
  return { ...range, box: { ...range.box, rows: 1, columns: 1 } };
}

function rangeListRef(range: RangeSelf): ServiceRef<readonly RangeSelf[]> {
  return new ServiceRef(rangeListClass, [range]);
}

/**
 * In the person's locale: which one Google takes is not documented, so a script that relies on none
 * of them must set it, or its formulas are read with other separators.
 */
function create(run: Run, title: string, size: { rows?: number; columns?: number }): ServiceRef {
  const id = run.host.newSpreadsheet({
    owner: run.user,
    title,
    locale: isKnownLocale(run.locale) ? localeOf(run.locale).name : 'en_US',
    timeZone: run.host.project.manifest.timeZone,
    byAddon: true,
    ...size,
  });
  return spreadsheetRef(id);
}
