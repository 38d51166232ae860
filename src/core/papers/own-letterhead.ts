import { type Lang, t } from '../shared/i18n/lang.ts';
import * as z from '../shared/schema.ts';
import { textCell } from '../workbook/cell.ts';
import { isOurProtection, protectWhole } from '../workbook/layout/protection.ts';
import { freeTitle } from '../workbook/layout/sheet-layout.ts';
import { metadataValueUpdate } from '../workbook/metadata.ts';
import { sheetIds } from '../workbook/sheet-ids.ts';
import type { Request } from '../workbook/sheets-api.ts';
import type { SheetStructure, Structure } from '../workbook/snapshot.ts';

/**
 * An organisation's own letterhead: a .docx in base64, in cells of a hidden sheet that only managers
 * change. So it serves every manager, whereas a file under `drive.file` is granted per person, and every
 * clock run, which may have no properties of the document. Its name is in the metadata of the sheet. Every
 * editor can add sheets and metadata: a letterhead counts in the sheet of its fixed ID, under our protection of
 * the whole sheet.
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

const sheetOf = ({ sheets }: Pick<Structure, 'sheets'>): SheetStructure | undefined =>
  sheets.find(({ properties }) => properties.sheetId === sheetIds.letterhead);

const nameOf = ({ developerMetadata }: SheetStructure) =>
  developerMetadata.find(({ metadataKey }) => metadataKey === letterheadKey);

/** Name of the file, or of its sheet where that was lost; null if there is none. */
export function letterheadName(structure: Pick<Structure, 'sheets'>): string | null {
  const sheet = sheetOf(structure);
  return sheet === undefined ? null : (nameOf(sheet)?.metadataValue ?? sheet.properties.title);
}

/** The field mask of `spreadsheets.getByDataFilter` for the sheet of the letterhead. */
export const letterheadFields =
  'sheets(protectedRanges(protectedRangeId,range,unprotectedRanges,warningOnly,editors)' +
  ',data(rowData(values(userEnteredValue(stringValue)))))';

/** A range with no index but that of its sheet is all of it. */
const Whole = z.strictObject({ sheetId: z.literal(sheetIds.letterhead) });

const LetterheadAnswer = z.object({
  sheets: z.array(
    z.object({
      protectedRanges: z._default(
        z.array(
          z.object({
            protectedRangeId: z.int(),
            range: z.optional(z.unknown()),
            unprotectedRanges: z._default(z.array(z.unknown()), []),
            warningOnly: z._default(z.boolean(), false),
            // Absent for whom the protection keeps out.
            editors: z.optional(
              z.object({
                users: z._default(z.array(z.string()), []),
                groups: z._default(z.array(z.string()), []),
                domainUsersCanEdit: z._default(z.boolean(), false),
              }),
            ),
          }),
        ),
        [],
      ),
      data: z._default(
        z.array(
          z.object({
            rowData: z._default(
              z.array(
                z.object({
                  values: z._default(
                    z.array(
                      z.object({
                        userEnteredValue: z.optional(
                          z.object({ stringValue: z._default(z.string(), '') }),
                        ),
                      }),
                    ),
                    [],
                  ),
                }),
              ),
              [],
            ),
          }),
        ),
        [],
      ),
    }),
  ),
});

/** What the sheet of the letterhead holds. */
export interface LetterheadSheet {
  /** The file in base64; null if it is not whole. */
  readonly base64: string | null;
  /** Those whom our protection of the whole sheet lets in; undefined if anybody else may change it. */
  readonly editors: readonly string[] | undefined;
}

/**
 * Reads the sheet of the letterhead. Whoever protects a sheet is among those whom the protection lets in
 * ("You can't remove yourself as an editor"; the owner of the file apart), so these tell whose sheet it is.
 * @param answer of `spreadsheets.getByDataFilter` with `letterheadFields`
 */
export function letterheadSheet(answer: unknown): LetterheadSheet {
  const [sheet] = LetterheadAnswer.parse(answer).sheets;
  const ours = sheet?.protectedRanges.find(
    ({ protectedRangeId, range, unprotectedRanges, warningOnly }) =>
      isOurProtection(sheetIds.letterhead, protectedRangeId) &&
      !warningOnly &&
      unprotectedRanges.length === 0 &&
      Whole.safeParse(range).success,
  );
  const { users = [], groups = [], domainUsersCanEdit = true } = ours?.editors ?? {};
  const rows = (sheet?.data ?? []).flatMap(({ rowData }) =>
    rowData.map(({ values }) => values[0]?.userEnteredValue?.stringValue ?? ''),
  );
  return {
    base64: letterheadIn(rows),
    editors:
      domainUsersCanEdit || groups.length > 0 ? undefined : users.map((each) => each.toLowerCase()),
  };
}

/** The file in base64, from the cells of its sheet; null if it is not whole. */
export function letterheadIn([length, ...parts]: readonly string[]): string | null {
  const base64 = parts.join('');
  return base64 !== '' && base64.length === Number(length) ? base64 : null;
}

/** Keeps a letterhead in place of what there is; to be sent in one batch. */
export function keepLetterhead(
  structure: Pick<Structure, 'sheets'>,
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
  const fields = 'userEnteredValue';
  const sheet = sheetOf(structure);
  const known = sheet && nameOf(sheet);
  return [
    ...(sheet === undefined ? [newSheet(structure, lang)] : grown(sheet)),
    ...protectWhole(structure, sheetId, managers, lang),
    { updateCells: { range: { sheetId }, fields } },
    { updateCells: { start, rows, fields } },
    known === undefined
      ? {
          createDeveloperMetadata: {
            developerMetadata: {
              ...{ metadataKey: letterheadKey, metadataValue: name },
              ...{ location: { sheetId }, visibility: 'DOCUMENT' },
            },
          },
        }
      : metadataValueUpdate(known.metadataId, name),
  ];
}

function newSheet({ sheets }: Pick<Structure, 'sheets'>, lang: Lang): Request {
  const taken = new Set(sheets.map(({ properties }) => properties.title.toLowerCase()));
  const properties = {
    ...{ sheetId: sheetIds.letterhead, title: freeTitle(title[lang], taken), hidden: true },
    gridProperties: { rowCount, columnCount: 1 },
  };
  return { addSheet: { properties } };
}

/** Rows for the parts, where somebody took some away. */
function grown({ properties: { sheetId, gridProperties } }: SheetStructure): Request[] {
  const length = rowCount - (gridProperties?.rowCount ?? 0);
  return length > 0 ? [{ appendDimension: { sheetId, dimension: 'ROWS', length } }] : [];
}

/** Removes the letterhead, if there is one. */
export function removeLetterhead(structure: Pick<Structure, 'sheets'>): Request[] {
  const sheetId = sheetIds.letterhead;
  return sheetOf(structure) === undefined ? [] : [{ deleteSheet: { sheetId } }];
}
