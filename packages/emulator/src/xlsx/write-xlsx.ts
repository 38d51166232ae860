import { type NamedRange, type WriteSheet, writeXlsx as writeFile } from 'hucre';
import { columnLetters } from '../column-letters.ts';
import { quoteSheetTitle } from '../formulas/references.ts';
import type { EffectiveValues, HostSpreadsheet } from '../sheets/model.ts';
import { absoluteRange, type ExcelContext } from './excel-formula.ts';
import { distinct, excelSheetNames } from './excel-names.ts';
import { mendSheets } from './mend.ts';
import { printNames } from './page.ts';
import { excelSheet } from './sheet.ts';
import { font } from './style.ts';

/**
 * The workbook as an .xlsx file: values, rich text, formulas with their results, formats, widths,
 * dropdowns, conditional formats, notes, groups, filter, charts, protection (see protection.ts),
 * and a page set-up for printing.
 *
 * Not in the file, because Excel has no such thing: filter views, developer metadata, who may edit
 * a protected range. Sheet names are cut to 31 characters.
 *
 * @throws NotSupportedError for what the file could only hold wrongly.
 */
export async function writeXlsx(
  spreadsheet: HostSpreadsheet,
  values: EffectiveValues,
): Promise<Uint8Array> {
  const sheetNames = excelSheetNames(spreadsheet);
  const lists = listSheet(sheetNames);
  const context = { spreadsheet, sheetNames, storeList: lists.store };
  const sheets = spreadsheet.sheets.map((sheet, index) =>
    excelSheet(sheet, index, values, context),
  );
  const { title = '', defaultFormat } = spreadsheet.properties;
  const file = await writeFile({
    sheets: [...sheets, ...lists.sheets()],
    namedRanges: [...namedRanges(context), ...printNames(context, sheets)],
    defaultFont: font(defaultFormat?.textFormat ?? {}),
    properties: { title },
    activeSheet: Math.max(
      0,
      sheets.findIndex(({ hidden }) => !hidden),
    ),
  });
  return mendSheets(file, spreadsheet);
}

function namedRanges({ spreadsheet, sheetNames }: ExcelContext): NamedRange[] {
  return spreadsheet.namedRanges.flatMap(({ name = '', range = {} }): NamedRange[] => {
    const at = spreadsheet.sheets.findIndex(
      ({ properties }) => (properties.sheetId ?? 0) === (range.sheetId ?? 0),
    );
    const sheet = spreadsheet.sheets[at];
    if (!sheet) return [];
    const title = quoteSheetTitle(sheetNames[at] ?? '');
    return [{ name, range: `${title}!${absoluteRange(range, sheet.properties)}` }];
  });
}

/** A hidden sheet for the dropdowns that do not fit into their rule, one list a column. */
function listSheet(sheetNames: readonly string[]) {
  const name = distinct('Lists', new Set(sheetNames.map((other) => other.toLowerCase())));
  const lists: string[] = [];
  return {
    store: (values: readonly string[]): string => {
      const key = JSON.stringify(values);
      if (!lists.includes(key)) lists.push(key);
      const column = columnLetters(lists.indexOf(key));
      return `${quoteSheetTitle(name)}!$${column}$1:$${column}$${values.length}`;
    },
    sheets: (): WriteSheet[] => {
      const columns = lists.map((key): string[] => JSON.parse(key));
      const length = Math.max(0, ...columns.map((values) => values.length));
      const rows = Array.from({ length }, (_, row) => columns.map((values) => values[row] ?? null));
      return lists.length > 0 ? [{ name, rows, hidden: true }] : [];
    },
  };
}
