import { sentences } from '../shared/i18n/catalogue.ts';
import type { Lang } from '../shared/i18n/lang.ts';
import { textCell } from '../workbook/cell.ts';
import { sheetIds } from '../workbook/sheet-ids.ts';
import type { Request } from '../workbook/sheets-api.ts';
import type { Snapshot } from '../workbook/snapshot.ts';
import type { JobRuns } from './jobs.ts';

/** Row of Overview, counted from 0, that tells what ran by itself. */
const lastRunRow = 1;

/** When the digest last ran, and how it ended; '' if it never was turned on. */
export function lastRunText({ digest }: JobRuns, lang: Lang): string {
  if (digest === undefined) return '';
  const { at, by, done, failed = false, mailed, refused = [], waiting } = digest;
  return sentences.lastDigest[lang]({
    ...{ at: at.replace('T', ' '), by, done, failed, refused },
    mailed: mailed ?? null,
    waiting: waiting?.leads ?? 0,
  });
}

/** Writes it on Overview; nothing where the sheet is gone, or the person may not write there. */
export function lastRunRequests(
  { sheets }: Pick<Snapshot, 'sheets'>,
  runs: JobRuns,
  lang: Lang,
): Request[] {
  const sheetId = sheetIds.overview;
  const overview = sheets.find(({ properties }) => properties.sheetId === sheetId);
  const open = overview?.protectedRanges.every(
    ({ requestingUserCanEdit, warningOnly }) => requestingUserCanEdit === true || warningOnly,
  );
  if (!open) return [];
  return [
    {
      updateCells: {
        start: { sheetId, rowIndex: lastRunRow, columnIndex: 0 },
        rows: [{ values: [textCell(lastRunText(runs, lang))] }],
        fields: 'userEnteredValue',
      },
    },
  ];
}
