import { type Lang, t } from '../../shared/i18n/lang.ts';
import type { Column } from '../columns/column.ts';
import { firstDataRow, sheetIds } from '../sheet-ids.ts';
import type { GridRange, ProtectedRange, Request } from '../sheets-api.ts';
import type { SheetStructure, Snapshot } from '../snapshot.ts';
import { place, type SheetLayout } from './sheet-layout.ts';

const managersOnly = t(
  'Work Plan: only managers change this',
  'Plan de travail : réservé aux responsables',
  'Plan de trabajo: solo lo cambian los responsables',
);
const addonWrites = t(
  'Work Plan: the add-on writes here',
  'Plan de travail : rempli par le module',
  'Plan de trabajo: lo escribe el complemento',
);

/** IDs of protections are fixed: 100 for each sheet; 0 is the header or the whole sheet. */
const protectionId = (sheetId: number, n: number): number => sheetId * 100 + n;

/**
 * The protections of one sheet. A protection without an editor list leaves all editors in, so the
 * managers are named; `warningOnly` takes no editors ("Editors cannot be set on it" is a 400).
 */
function protections(
  layout: SheetLayout,
  managers: readonly string[],
  lang: Lang,
): ProtectedRange[] {
  const { sheetId, protection, columns } = layout.sheet;
  const strict = (n: number, range: GridRange): ProtectedRange =>
    managersOnlyRange(protectionId(sheetId, n), range, managers, managersOnly[lang]);
  const warning = (n: number, range: GridRange): ProtectedRange => ({
    protectedRangeId: protectionId(sheetId, n),
    range,
    description: addonWrites[lang],
    warningOnly: true,
  });
  if (protection === 'managers') return [strict(0, { sheetId })];
  const header = strict(0, { sheetId, startRowIndex: 0, endRowIndex: firstDataRow });
  if (protection === 'addon') {
    return [header, warning(1, { sheetId, startRowIndex: firstDataRow })];
  }
  return [
    header,
    ...byAge(columns).flatMap(({ key, owner }, i) => {
      const at = place(layout, key);
      const range: GridRange = {
        sheetId,
        startRowIndex: firstDataRow,
        startColumnIndex: at,
        endColumnIndex: at + 1,
      };
      if (owner === 'staff') return [];
      return [owner === 'addon' ? warning(i + 1, range) : strict(i + 1, range)];
    }),
  ];
}

/**
 * Columns in the order in which they came to be, so that the IDs of protections stay theirs when a
 * column is added in the middle of the table.
 */
function byAge(columns: readonly Column[]): Column[] {
  return [...columns].sort((a, b) => (a.since ?? 1) - (b.since ?? 1));
}

function managersOnlyRange(
  protectedRangeId: number,
  range: GridRange,
  managers: readonly string[],
  description: string,
): ProtectedRange {
  return {
    protectedRangeId,
    range,
    description,
    warningOnly: false,
    editors: { users: [...managers], domainUsersCanEdit: false },
  };
}

type Sheets = Pick<Snapshot, 'sheets'>;

/** Leaves a sheet that is no data sheet to the managers, whatever protections it had. */
export function protectWhole(
  snapshot: Sheets,
  sheetId: number,
  managers: readonly string[],
  lang: Lang,
): Request[] {
  const { protectedRanges = [] } =
    snapshot.sheets.find(({ properties }) => properties.sheetId === sheetId) ?? {};
  const protectedRange = wholeSheet(snapshot, sheetId, managers, lang);
  const isKept = (id: number): boolean => id === protectedRange.protectedRangeId;
  const others = protectedRanges.filter(({ protectedRangeId }) => !isKept(protectedRangeId));
  return [
    // A sheet has one protection of the whole.
    ...others.map(({ protectedRangeId }) => ({ deleteProtectedRange: { protectedRangeId } })),
    protectedRanges.length > others.length
      ? {
          updateProtectedRange: {
            protectedRange,
            fields: 'range,unprotectedRanges,description,warningOnly,editors',
          },
        }
      : { addProtectedRange: { protectedRange } },
  ];
}

const wholeSheet = (
  snapshot: Sheets,
  sheetId: number,
  managers: readonly string[],
  lang: Lang,
): ProtectedRange =>
  managersOnlyRange(wholeId(snapshot, sheetId), { sheetId }, managers, managersOnly[lang]);

/** ID of the protection of a whole sheet: that of ours which is there, or the first one that is free. */
function wholeId(snapshot: Sheets, sheetId: number): number {
  const here = ourProtection(snapshot, sheetId);
  if (here !== undefined) return here;
  const taken = knownIds(snapshot);
  let n = 0;
  // An editor can give any ID to a protection of theirs.
  while (taken.has(protectionId(sheetId, n)) && n < 99) n += 1;
  return protectionId(sheetId, n);
}

/** ID of the first protection of ours on a sheet; undefined if it has none. */
function ourProtection({ sheets }: Sheets, sheetId: number): number | undefined {
  return sheets
    .find(({ properties }) => properties.sheetId === sheetId)
    ?.protectedRanges.map(({ protectedRangeId }) => protectedRangeId)
    .filter((id) => isOurProtection(sheetId, id))
    .sort((a, b) => a - b)[0];
}

/**
 * The sheets of a plan's workbook that nobody enters anything in. The letterhead is not among them: an editor may have
 * made its sheet, and no repair makes that ours.
 */
const wholeSheets: readonly number[] = [sheetIds.overview];

/** The same with the letterhead, if it has a protection of ours. */
function wholeWithLetterhead(snapshot: Snapshot): readonly number[] {
  const hasLetterhead = ourProtection(snapshot, sheetIds.letterhead) !== undefined;
  return [...wholeSheets, ...(hasLetterhead ? [sheetIds.letterhead] : [])];
}

/** Every protection of a workbook; `whole` are the sheets that nobody enters anything in. */
function wanted(
  snapshot: Snapshot,
  layouts: readonly SheetLayout[],
  managers: readonly string[],
  lang: Lang,
  whole: readonly number[],
): ProtectedRange[] {
  return [
    ...whole.map((sheetId) => wholeSheet(snapshot, sheetId, managers, lang)),
    ...layouts.flatMap((layout) => protections(layout, managers, lang)),
  ];
}

function knownIds({ sheets }: Sheets): ReadonlySet<number> {
  return new Set(
    sheets.flatMap(({ protectedRanges }) =>
      protectedRanges.map(({ protectedRangeId }) => protectedRangeId),
    ),
  );
}

/** Adds the protections that are missing and mends the others. */
export function protectionRequests(
  layouts: readonly SheetLayout[],
  snapshot: Snapshot,
  managers: readonly string[],
  lang: Lang,
  whole: readonly number[] = wholeSheets,
): Request[] {
  const known = knownIds(snapshot);
  const holed = new Set(
    snapshot.sheets
      .flatMap(({ protectedRanges }) => protectedRanges)
      .filter(({ unprotectedRanges = [] }) => unprotectedRanges.length > 0)
      .map(({ protectedRangeId }) => protectedRangeId),
  );
  return wanted(snapshot, layouts, managers, lang, whole).map((protectedRange): Request => {
    if (!known.has(protectedRange.protectedRangeId ?? -1)) {
      return { addProtectedRange: { protectedRange } };
    }
    const holes = holed.has(protectedRange.protectedRangeId ?? -1) ? ',unprotectedRanges' : '';
    const fields = protectedRange.warningOnly
      ? 'range,description,warningOnly'
      : `range,description,warningOnly,editors${holes}`;
    return { updateProtectedRange: { protectedRange, fields } };
  });
}

/**
 * Names the editors of the protections that are there, and leaves their places alone. Those that are
 * missing are counted: the whole layout is to be put right first.
 */
export function editorRequests(
  layouts: readonly SheetLayout[],
  snapshot: Snapshot,
  managers: readonly string[],
  lang: Lang,
): { readonly requests: readonly Request[]; readonly missing: number } {
  const known = knownIds(snapshot);
  const isThere = ({ protectedRangeId }: ProtectedRange): boolean =>
    known.has(protectedRangeId ?? -1);
  const all = wanted(snapshot, layouts, managers, lang, wholeWithLetterhead(snapshot));
  const requests = all.filter(isThere).flatMap((each): Request[] => {
    const { protectedRangeId, warningOnly, editors } = each;
    if (protectedRangeId === undefined || warningOnly || editors === undefined) return [];
    return [
      {
        updateProtectedRange: {
          protectedRange: { protectedRangeId, warningOnly: false, editors },
          fields: 'warningOnly,editors',
        },
      },
    ];
  });
  return { requests, missing: all.filter((each) => !isThere(each)).length };
}

/** Lets these people, and no others, change what our protections that are there keep from everybody. */
export function nameEditors({ sheets }: Snapshot, managers: readonly string[]): Request[] {
  return sheets.flatMap(({ properties: { sheetId }, protectedRanges }) =>
    protectedRanges
      .filter((each) => !each.warningOnly && isOurProtection(sheetId, each.protectedRangeId))
      .map(({ protectedRangeId }): Request => {
        const editors = { users: [...managers], domainUsersCanEdit: false };
        return {
          updateProtectedRange: {
            protectedRange: { protectedRangeId, warningOnly: false, editors },
            fields: 'warningOnly,editors',
          },
        };
      }),
  );
}

/** Whether a sheet as a whole can be written by those alone whom our protection names. */
export function isWhollyProtected({
  properties: { sheetId },
  protectedRanges,
}: SheetStructure): boolean {
  return protectedRanges.some(
    ({ protectedRangeId, warningOnly, range, unprotectedRanges = [] }) =>
      warningOnly !== true &&
      isOurProtection(sheetId, protectedRangeId) &&
      unprotectedRanges.length === 0 &&
      range !== undefined &&
      range.startRowIndex + range.startColumnIndex === 0 &&
      range.endRowIndex === undefined &&
      range.endColumnIndex === undefined,
  );
}

/** Ours are the protections whose IDs follow from the fixed sheetIds. */
export function isOurProtection(sheetId: number, protectedRangeId: number): boolean {
  return Math.floor(protectedRangeId / 100) === sheetId;
}
