import type { HostSpreadsheet } from './model.ts';

/**
 * A spreadsheet as its copy is. Assumed: everything goes along, developer metadata too, but for the editors
 * of protections, of whom only the person who copies is left.
 */
export function copiedSpreadsheet(
  source: HostSpreadsheet,
  spreadsheetId: string,
  title: string,
  copier: string,
): HostSpreadsheet {
  const copy = structuredClone(source);
  return {
    ...copy,
    spreadsheetId,
    properties: { ...copy.properties, title },
    sheets: copy.sheets.map((sheet) => ({
      ...sheet,
      protectedRanges: sheet.protectedRanges.map((each) =>
        each.editors === undefined ? each : { ...each, editors: { users: [copier] } },
      ),
    })),
  };
}
