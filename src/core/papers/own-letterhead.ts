import type { Lang } from '../i18n/lang.ts';
import { textCell } from '../workbook/cell.ts';
import { t } from '../workbook/columns/column.ts';
import { protectWhole } from '../workbook/layout/protection.ts';
import { freeTitle } from '../workbook/layout/sheet-layout.ts';
import { metadataUpdate, metadataWith } from '../workbook/metadata.ts';
import { sheetIds } from '../workbook/sheet-ids.ts';
import type { Request } from '../workbook/sheets-api.ts';
import type { Rows, Structure } from '../workbook/snapshot.ts';

/**
 * An organisation's own letterhead: a .docx in base64, in cells of a hidden sheet that only managers
 * change. So it serves every manager, whereas a file under `drive.file` is granted per person, and every
 * clock run, which may have no properties of the document. Its name is in the metadata of the sheet, by
 * which the sheet is found.
 */
export const letterheadKey = 'workplan.letterhead';

/** Characters of base64: 250 KB. */
export const longestLetterhead = 350_000;
/** A cell holds 50,000 characters (https://support.google.com/drive/answer/37603). */
const partLength = 45_000;
/** One for the length, and one for each part. */
const rowCount = 1 + Math.ceil(longestLetterhead / partLength);

const title = t('Letterhead', 'Papier à en-tête', 'Plantilla');

export interface OwnLetterhead {
  readonly name: string;
  readonly base64: string;
}

/** Name of the file; null if there is none. */
export function letterheadName(
  structure: Pick<Structure, 'developerMetadata' | 'sheets'>,
): string | null {
  return metadataWith(structure, letterheadKey)[0]?.metadataValue ?? null;
}

/** The file in base64, from the cells of its sheet; null if it is not whole. */
export function letterheadIn(rows: Rows): string | null {
  const [length, ...parts] = rows.map(([cell = '']) => String(cell));
  const base64 = parts.join('');
  return base64 !== '' && base64.length === Number(length) ? base64 : null;
}

/** Keeps a letterhead in place of what there is; to be sent in one batch. */
export function keepLetterhead(
  { sheets }: Pick<Structure, 'sheets'>,
  { name, base64 }: OwnLetterhead,
  managers: readonly string[],
  lang: Lang,
): Request[] {
  const sheetId = sheetIds.letterhead;
  const parts = Array.from({ length: rowCount - 1 }, (_, n) =>
    base64.slice(n * partLength, (n + 1) * partLength),
  );
  const rows = [String(base64.length), ...parts].map((part) => ({ values: [textCell(part)] }));
  const start = { sheetId, rowIndex: 0, columnIndex: 0 };
  const cells: Request = { updateCells: { start, rows, fields: 'userEnteredValue' } };
  const isThere = sheets.some(({ properties }) => properties.sheetId === sheetId);
  if (isThere) return [cells, metadataUpdate(letterheadKey, name)];
  const taken = new Set(sheets.map(({ properties }) => properties.title.toLowerCase()));
  const properties = {
    ...{ sheetId, title: freeTitle(title[lang], taken), hidden: true },
    gridProperties: { rowCount, columnCount: 1 },
  };
  return [
    { addSheet: { properties } },
    protectWhole(sheetId, managers, lang),
    cells,
    {
      createDeveloperMetadata: {
        developerMetadata: {
          ...{ metadataKey: letterheadKey, metadataValue: name },
          ...{ location: { sheetId }, visibility: 'DOCUMENT' },
        },
      },
    },
  ];
}

/** Removes the letterhead, if there is one. */
export function removeLetterhead({ sheets }: Pick<Structure, 'sheets'>): Request[] {
  const sheetId = sheetIds.letterhead;
  return sheets.some(({ properties }) => properties.sheetId === sheetId)
    ? [{ deleteSheet: { sheetId } }]
    : [];
}
