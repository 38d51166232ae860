import { sentences } from '../shared/i18n/catalogue.ts';
import type { Lang } from '../shared/i18n/lang.ts';
import { dataSheets } from './data-sheets.ts';
import { isWhollyProtected } from './layout/protection.ts';
import { freeTitle } from './layout/sheet-layout.ts';
import { foreignAreas } from './listed-areas.ts';
import { areasOf, type Settings } from './read-settings.ts';
import { firstDataRow, sheetIds } from './sheet-ids.ts';
import type { Request } from './sheets-api.ts';
import type { SheetStructure, Snapshot } from './snapshot.ts';

/** A workbook without what nobody can vouch for, and the requests that put that beside. */
export interface PutBeside {
  readonly snapshot: Snapshot;
  readonly requests: readonly Request[];
}

/** The lowest ID that such a sheet gets: above all of ours. */
const firstBeside = 5000;

/** Whether a sheet has rows, and everybody who edits the file could have written them. */
function isOpen({ cells }: Pick<Snapshot, 'cells'>, sheet: SheetStructure): boolean {
  const rows = cells.get(sheet.properties.sheetId) ?? [];
  return rows.length > firstDataRow && !isWhollyProtected(sheet);
}

/**
 * Moves the witnesses of a sheet that is not protected to a sheet of its own: they prove nothing, as everybody
 * who edits the file could have made the sheet before Repair protects it. To be sent before that. A batch is
 * applied in its order, and later requests may use what earlier ones made
 * (https://developers.google.com/sheets/api/guides/batch).
 */
export function putBeside(snapshot: Snapshot): PutBeside {
  const sheetId = sheetIds.witnesses;
  const sheet = snapshot.sheets.find(({ properties }) => properties.sheetId === sheetId);
  if (sheet === undefined || !isOpen(snapshot, sheet)) return { snapshot, requests: [] };
  const { rowCount = 0, columnCount = 0 } = sheet.properties.gridProperties ?? {};
  const ids = new Set(snapshot.sheets.map(({ properties }) => properties.sheetId));
  let beside = firstBeside;
  while (ids.has(beside)) beside += 1;
  const properties = {
    ...{ sheetId: beside, title: besideTitle(snapshot, sheet) },
    gridProperties: { rowCount, columnCount },
  };
  const range = {
    ...{ startRowIndex: 0, endRowIndex: rowCount },
    ...{ startColumnIndex: 0, endColumnIndex: columnCount },
  };
  const rows = (snapshot.cells.get(sheetId) ?? []).slice(0, firstDataRow);
  return {
    snapshot: { ...snapshot, cells: new Map(snapshot.cells).set(sheetId, rows) },
    requests: [
      { addSheet: { properties } },
      {
        copyPaste: {
          source: { sheetId, ...range },
          destination: { sheetId: beside, ...range },
          pasteType: 'PASTE_NORMAL',
        },
      },
      {
        updateCells: {
          range: { sheetId, startRowIndex: firstDataRow },
          fields: 'userEnteredValue',
        },
      },
    ],
  };
}

function besideTitle({ sheets }: Snapshot, { properties: { title } }: SheetStructure): string {
  return freeTitle(title, new Set(sheets.map(({ properties }) => properties.title.toLowerCase())));
}

/**
 * What a repair has to say of sheets that others made, or could have written: areas that Settings does not list,
 * witnesses that are put beside, and rows that only managers should have written.
 */
export function madeSheetLines(snapshot: Snapshot, settings: Settings, lang: Lang): string[] {
  const foreign = foreignAreas(snapshot).map(({ properties }) => properties.title);
  const ours = new Set(
    dataSheets(areasOf(settings, snapshot))
      .filter(({ protection }) => protection === 'managers')
      .map(({ sheetId }) => sheetId),
  );
  const open = snapshot.sheets.filter(
    (sheet) => ours.has(sheet.properties.sheetId) && isOpen(snapshot, sheet),
  );
  const titles = open
    .filter(({ properties }) => properties.sheetId !== sheetIds.witnesses)
    .map(({ properties }) => properties.title);
  const say = (found: readonly string[], line: (titles: string) => string): string[] =>
    found.length === 0 ? [] : [line(found.join(', '))];
  return [
    ...say(foreign, (sheets) => sentences.foreignAreas[lang]({ sheets })),
    ...open
      .filter(({ properties }) => properties.sheetId === sheetIds.witnesses)
      .map((sheet) =>
        sentences.witnessesBeside[lang]({
          sheet: sheet.properties.title,
          beside: besideTitle(snapshot, sheet),
        }),
      ),
    ...say(titles, (sheets) => sentences.openSheets[lang]({ sheets })),
  ];
}
