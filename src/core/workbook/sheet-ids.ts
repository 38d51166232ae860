/**
 * The fixed sheetIds. A sheet is known by its ID, so renaming or reordering sheets breaks nothing.
 * Area n has the ID `areaSheetId(n)`, n being its place in the plan, counted from 1.
 */
export const sheetIds = {
  overview: 1000,
  contributions: 2001,
  updates: 2002,
  reviews: 2003,
  issues: 2004,
  papers: 2005,
  translations: 2006,
  settings: 2007,
} as const;

const firstAreaSheetId = 1001;
/** More areas than this would run into the IDs of the other sheets. */
export const maxAreas = 900;

/** sheetId of the area at `place`, counted from 1. */
export function areaSheetId(place: number): number {
  return firstAreaSheetId + place - 1;
}

/** Whether a sheetId is that of an area sheet. */
export function isAreaSheetId(sheetId: number): boolean {
  return sheetId >= firstAreaSheetId && sheetId < firstAreaSheetId + maxAreas;
}

/** Row of machine keys, hidden. 0-based, as in the API. */
export const keyRow = 0;
/** Row of titles. */
export const titleRow = 1;
/** First row of data. */
export const firstDataRow = 2;
