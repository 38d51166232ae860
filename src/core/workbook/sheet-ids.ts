/**
 * The fixed sheetIds. A sheet is known by its ID, so renaming or reordering sheets breaks nothing.
 * An area has the ID that its number gives, so it keeps its sheet when another one is put before it.
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
  retired: 2008,
  issued: 2009,
  access: 2010,
  letterhead: 2011,
  witnesses: 2012,
  /** In the workbook of a Section. */
  readMe: 3000,
  ourActions: 3001,
  sectionOverview: 3002,
} as const;

/** Areas are numbered from 1; higher numbers would run into the IDs of the other sheets. */
export const maxAreaNumber = 900;

/** sheetId of the area with this number. */
export function areaSheetId(area: number): number {
  return sheetIds.overview + area;
}

/** Whether a text is the number of an area: 1 to 900, written plainly. */
export function isAreaNumber(text: string): boolean {
  return /^[1-9]\d*$/.test(text) && Number(text) <= maxAreaNumber;
}

/** Whether a sheetId is that of an area sheet. */
export function isAreaSheetId(sheetId: number): boolean {
  return sheetId > sheetIds.overview && sheetId <= areaSheetId(maxAreaNumber);
}

/** Row of machine keys, hidden. 0-based, as in the API. */
export const keyRow = 0;
/** Row of titles. */
export const titleRow = 1;
/** First row of data. */
export const firstDataRow = 2;
