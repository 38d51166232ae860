import { mostNoted } from '../../core/actions/update/direct-edits.ts';
import { parsePlan } from '../../core/plan/parse-plan.ts';
import { setUp } from '../../core/set-up/set-up.ts';
import { type Lang, t } from '../../core/shared/i18n/lang.ts';
import type { AssumptionId } from '../../core/shared/installation/assumptions.ts';
import type { ProbeResult } from '../../core/shared/installation/probe-result.ts';
import { areaColumns } from '../../core/workbook/columns/area-columns.ts';
import { batches } from '../../core/workbook/layout/batches.ts';
import { markerKey, markerOf } from '../../core/workbook/layout/marker.ts';
import { isWhollyProtected, protectWhole } from '../../core/workbook/layout/protection.ts';
import { metadataUpdate } from '../../core/workbook/metadata.ts';
import { readActions } from '../../core/workbook/read-actions.ts';
import { readSettings } from '../../core/workbook/read-settings.ts';
import { noOrganisation } from '../../core/workbook/settings.ts';
import { firstDataRow, sheetIds } from '../../core/workbook/sheet-ids.ts';
import type { Request } from '../../core/workbook/sheets-api.ts';
import type { SheetStructure } from '../../core/workbook/snapshot.ts';
import type { Context } from '../context.ts';
import type { OwnFile } from '../google/own-file.ts';
import type { SheetsApi } from '../google/sheets.ts';
import { noteEdit } from '../on-edit.ts';
import { errorWords, type Look, probe, thrownBy } from './probe.ts';
import { scratchName, withScratch } from './scratch.ts';

const spreadsheet = 'application/vnd.google-apps.spreadsheet';

/** Two chapters of two actions each: small, and with everything that a layout has. */
const plan = [
  'WORK PLAN FOR 2022',
  '1. Check – We look',
  '1.1. One',
  'CORE ACTION:',
  '• Look at the first thing',
  '• Look at the second thing',
  '1.2. Two',
  'ENHANCED ACTION:',
  '• Look at the third thing',
  '• Look at the fourth thing',
].join('\n');
const area = 1001;
const locales = t('en_US', 'fr_FR', 'es_ES');

/** A small layout in a new spreadsheet of a language, read back; in English also what else cells do. */
export function probeWorkbook(lang: Lang, context: Context): ProbeResult[] {
  const id: AssumptionId = lang === 'en' ? 'A12' : 'A13';
  const results: ProbeResult[] = [];
  const error = thrownBy(() =>
    withScratch(context, { name: `${scratchName} ${lang}`, mimeType: spreadsheet }, (file) => {
      const sheets = context.openSheets(file);
      if (lang === 'en') results.push(probe('A39', () => foundByMark(file, context)));
      const before = context.clock.now();
      const laid = probe(id, () => layOut(sheets, lang, context));
      results.push(laid);
      const ms = context.clock.now() - before;
      if (lang !== 'en') return;
      results.push(probe('A32', () => [ms < 30_000, `${ms} ms`]));
      if (laid.verdict !== 'as-expected') return;
      results.push(...probeCells(sheets, context));
    }),
  );
  if (error !== undefined && results.length === 0) {
    return [{ id, verdict: 'different', seen: errorWords(error) }];
  }
  return results;
}

/** Looks for a file by its mark at once after it was made. */
function foundByMark({ id }: OwnFile, { drive, email }: Context): Look {
  const found = drive.scratchFiles().find((file) => file.id === id);
  const owner = found?.owners?.[0]?.emailAddress?.toLowerCase();
  return [
    owner === email.toLowerCase(),
    `found ${found !== undefined}, with an owner ${owner !== undefined}`,
  ];
}

function layOut(sheets: SheetsApi, lang: Lang, { email }: Context): Look {
  const locale = locales[lang];
  sheets.batchUpdate([
    { updateSpreadsheetProperties: { properties: { locale }, fields: 'locale' } },
  ]);
  const input = {
    ...{
      plan: parsePlan(plan).plan,
      year: 2022,
      lang,
      email,
      now: '2022-06-01T09:00',
      saveId: 'installation',
    },
  };
  const organisation = noOrganisation;
  const { requests } = setUp(sheets.snapshot(), { ...input, organisation });
  for (const batch of batches(requests)) sheets.batchUpdate(batch);
  const snapshot = sheets.snapshot();
  const settings = readSettings(snapshot);
  const rows = settings === undefined ? [] : readActions(snapshot, settings.tiers).rows;
  const ids = rows.map(({ action }) => action.id).join();
  const again = setUp(snapshot, { ...input, organisation });
  const { title = '' } =
    snapshot.sheets.find(({ properties }) => properties.sheetId === sheetIds.overview)
      ?.properties ?? {};
  const shown = sheets.values([`'${title.replace(/'/g, "''")}'!A1:Z60`])[0] ?? [];
  const faulty = shown.flat().filter((value) => /^#/.test(String(value)));
  const counts = shown.flat().filter((value) => value === 4).length;
  const whole = ids === '1.1-C01,1.1-C02,1.2-E01,1.2-E02' && again.added === 0;
  return [
    whole && snapshot.properties.locale === locale && faulty.length === 0 && counts > 0,
    `${snapshot.properties.locale}, ${snapshot.sheets.length} sheets, ${ids}, Overview ${counts} × 4, ${faulty.length} errors`,
  ];
}

/** What cells, rows and metadata do in the workbook that was just laid out. */
function probeCells(sheets: SheetsApi, context: Context): ProbeResult[] {
  const at = (key: string): number => areaColumns.findIndex((each) => each.key === key);
  const put = (rowIndex: number, key: string, stringValue: string): Request => ({
    updateCells: {
      start: { sheetId: area, rowIndex, columnIndex: at(key) },
      rows: [{ values: [{ userEnteredValue: { stringValue } }] }],
      fields: 'userEnteredValue',
    },
  });
  const column = (key: string): unknown[] => {
    const rows = sheets.snapshot().cells.get(area) ?? [];
    return rows.slice(firstDataRow).map((row) => row[at(key)] ?? '');
  };
  const idsOf = (): string => column('id').join();
  return [
    probe('A14', () => {
      const answer = sheets.read(
        'sheets(properties(sheetId,gridProperties(rowGroupControlAfter)),rowGroups)',
      ) as { sheets: Sheets[] }; // shown and compared only
      const { properties, rowGroups = [] } =
        answer.sheets.find((each) => each.properties.sheetId === area) ?? {};
      const after = properties?.gridProperties?.rowGroupControlAfter === true;
      return [!after && rowGroups.length === 2, `${after}, ${rowGroups.length} groups`];
    }),
    probe('A15', () => {
      const before = markerOf(sheets.structure());
      const value = JSON.stringify({ ...before, complete: false });
      sheets.batchUpdate([metadataUpdate(markerKey, value)]);
      const after = markerOf(sheets.structure());
      return [before?.complete === true && after?.complete === false, JSON.stringify(after)];
    }),
    probe('A16', () => {
      const fields = 'updatedSpreadsheet(sheets(data(rowData(values(userEnteredValue)))))';
      const title = sheets.structure().sheets.find((each) => each.properties.sheetId === area)
        ?.properties.title;
      const range = `'${title?.replace(/'/g, "''")}'!A3:A3`;
      const answer = sheets.overwriteAndRead([put(2, 'comment', 'seen')], [range], fields);
      const json = JSON.stringify(answer);
      return [json.includes('1.1-C01'), json];
    }),
    probe('A17', () => {
      sheets.batchUpdate([put(2, 'comment', '=1+1')]);
      const [seen] = column('comment');
      return [seen === '=1+1', String(seen)];
    }),
    probe('A18', () => {
      const rows = [{ values: [{ userEnteredValue: { stringValue: 'last' } }] }];
      sheets.batchUpdate([{ appendCells: { sheetId: area, rows, fields: 'userEnteredValue' } }]);
      const seen = (sheets.snapshot().cells.get(area) ?? []).findIndex((row) => row[0] === 'last');
      return [seen === firstDataRow + 4, `row ${seen + 1}`];
    }),
    probe('A19', () => {
      const range = { sheetId: area, startRowIndex: 1, startColumnIndex: 0 };
      const sort = { dimensionIndex: 0, sortOrder: 'DESCENDING' as const };
      const rows = { ...range, startRowIndex: firstDataRow, endRowIndex: firstDataRow + 4 };
      sheets.batchUpdate([{ sortRange: { range: rows, sortSpecs: [sort] } }]);
      const before = idsOf();
      sheets.batchUpdate([{ setBasicFilter: { filter: { range } } }]);
      return [before.startsWith('1.2-E02') && idsOf() === before, idsOf()];
    }),
    probe('A20', () => {
      const editors = { users: [context.email, 'work.plan.check@example.com'] };
      const protectedRange = {
        range: { sheetId: 7 },
        editors: { ...editors, domainUsersCanEdit: false },
      };
      const error = thrownBy(() =>
        sheets.batchUpdate([
          { addSheet: { properties: { sheetId: 7, title: scratchName } } },
          { addProtectedRange: { protectedRange } },
        ]),
      );
      return [error === undefined, errorWords(error)];
    }),
    probe('A37', () => {
      const whole = sheets.structure().sheets.find(isWitnesses);
      const ranges = JSON.stringify(whole?.protectedRanges.map(({ range }) => range));
      return [whole !== undefined && isWhollyProtected(whole), ranges ?? 'no sheet'];
    }),
    probe('A38', () => {
      const holes = (): unknown[] =>
        sheets
          .structure()
          .sheets.filter(isWitnesses)
          .flatMap(({ protectedRanges }) => protectedRanges[0]?.unprotectedRanges ?? []);
      const { sheets: all } = sheets.structure();
      const { protectedRangeId } = all.find(isWitnesses)?.protectedRanges[0] ?? {};
      const unprotectedRanges = [
        { sheetId: sheetIds.witnesses, startRowIndex: firstDataRow, endRowIndex: firstDataRow + 1 },
      ];
      sheets.batchUpdate([
        {
          updateProtectedRange: {
            protectedRange: { ...(protectedRangeId && { protectedRangeId }), unprotectedRanges },
            fields: 'unprotectedRanges',
          },
        },
      ]);
      const before = holes().length;
      sheets.batchUpdate(
        protectWhole({ sheets: all }, sheetIds.witnesses, [context.email], context.lang),
      );
      const after = holes().length;
      return [before === 1 && after === 0, `${before} → ${after}`];
    }),
    probe('A22', () => editedByHand(sheets, context)),
    probe('A36', () =>
      withScratch(context, { copyOf: sheets.spreadsheetId }, (copy) => {
        const copied = context.openSheets(copy);
        const before = markerOf(copied.structure())?.spreadsheet;
        copied.batchUpdate([metadataUpdate(markerKey, JSON.stringify({ changed: true }))]);
        const after = markerOf(copied.structure());
        return [
          before === sheets.spreadsheetId && after === undefined,
          `taken along ${before !== undefined}, changed ${after === undefined}`,
        ];
      }),
    ),
  ];
}

const isWitnesses = ({ properties }: SheetStructure): boolean =>
  properties.sheetId === sheetIds.witnesses;

interface Sheets {
  readonly properties: {
    readonly sheetId?: number;
    readonly gridProperties?: { readonly rowGroupControlAfter?: boolean };
  };
  readonly rowGroups?: readonly unknown[];
}

/** What the trigger of an edit does, done here: it fires for people's edits only. */
function editedByHand(sheets: SheetsApi, { lang }: Context): Look {
  const wrong = 'not a link';
  const source = SpreadsheetApp.openById(sheets.spreadsheetId);
  // A column without a validation: what it holds, only our own rules find wrong.
  const evidence = areaColumns.findIndex(({ key }) => key === 'evidence') + 1;
  const sheet = source.getSheets().find((each) => each.getSheetId() === area);
  if (sheet === undefined) return [false, 'no sheet'];
  const range = sheet.getRange(firstDataRow + 2, evidence);
  range.setValue(wrong);
  SpreadsheetApp.flush();
  const error = thrownBy(() => noteEdit({ range, source, value: wrong }, lang));
  const noted = mostNoted(sheets.structure()) > 0;
  const note = range.getNote() !== '';
  return [noted && note, `metadata ${noted}, note ${note}, ${errorWords(error)}`];
}
