import { engineSheetName } from './engine.ts';
import { type Area, areaText } from './grid.ts';

/** An array formula on a sheet of the engine that the spreadsheet does not have. */
export interface HelperArray {
  /** 0-based; it stands in row 0 and spills downwards. */
  readonly column: number;
  /** The range it fills, as formulas name it. */
  readonly place: string;
  /** With the leading `=`. */
  readonly text: string;
}

/** The arrays that formulas share, side by side on one sheet, each once. */
export interface Helpers {
  readonly arrays: readonly HelperArray[];
  /** @returns the range that will hold the array, such as `Sheet7!C1:C6100`. */
  readonly place: (text: string, size: Area) => string;
}

export function createHelpers(sheet: number): Helpers {
  const arrays: HelperArray[] = [];
  const places = new Map<string, string>();
  let nextColumn = 0;
  return {
    arrays,
    place: (text, size) => {
      const known = places.get(text);
      if (known !== undefined) return known;
      const width = size.endColumn - size.startColumn;
      const area: Area = {
        sheet,
        startRow: 0,
        endRow: size.endRow - size.startRow,
        startColumn: nextColumn,
        endColumn: nextColumn + width,
      };
      const place = `${engineSheetName(sheet)}!${areaText(area)}`;
      arrays.push({ column: nextColumn, place, text: `=${text}` });
      places.set(text, place);
      nextColumn += width;
      return place;
    },
  };
}
