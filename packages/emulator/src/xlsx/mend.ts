import { strFromU8, strToU8, unzipSync } from 'fflate';
import { packFiles } from '../pack-files.ts';
import type { HostSheet, HostSpreadsheet } from '../sheets/model.ts';
import { outlineDepth } from './dimensions.ts';
import { fittedHeights } from './row-height.ts';

/**
 * Adds to the sheets of a written file what the library cannot say: how deep groups go, without
 * which Excel shows no buttons for them, and heights of rows that stay automatic.
 */
export function mendSheets(file: Uint8Array, { sheets }: HostSpreadsheet): Uint8Array {
  const parts = unzipSync(file);
  sheets.forEach((sheet, i) => {
    const path = `xl/worksheets/sheet${i + 1}.xml`;
    const xml = strFromU8(parts[path] ?? new Uint8Array());
    if (!xml.includes('<sheetFormatPr')) throw new Error(`No <sheetFormatPr> in ${path}`);
    parts[path] = strToU8(withHeights(withOutline(xml, sheet), sheet));
  });
  return packFiles(parts);
}

function withOutline(xml: string, { rowGroups, columnGroups }: HostSheet): string {
  const rows = outlineDepth(rowGroups);
  const columns = outlineDepth(columnGroups);
  return xml.replace(
    '<sheetFormatPr',
    `<sheetFormatPr${rows > 0 ? ` outlineLevelRow="${rows}"` : ''}${columns > 0 ? ` outlineLevelCol="${columns}"` : ''}`,
  );
}

/** Without customHeight the height is only what was last computed. */
function withHeights(xml: string, sheet: HostSheet): string {
  const heights = fittedHeights(sheet);
  return xml.replace(/<row r="(\d+)"/g, (start, number: string) => {
    const height = heights.get(Number(number) - 1);
    return height === undefined ? start : `${start} ht="${height}"`;
  });
}
