import { type Lang, languages } from '../../shared/i18n/lang.ts';
import * as z from '../../shared/schema.ts';
import { type Kept, metadataRequest, metadataUpdate, readMetadata } from '../metadata.ts';
import { isAreaSheetId } from '../sheet-ids.ts';
import type { Request } from '../sheets-api.ts';
import type { Structure } from '../snapshot.ts';

/** Key of the developer metadata that says how far a layout got. */
export const markerKey = 'workplan.layout';

const Marker = z.object({
  /** Counted up when the structure changes, so that an older workbook is brought up to date. */
  version: z.int(),
  complete: z.boolean(),
  /** Language of the labels in the cells: statuses, kinds. */
  lang: z.enum(languages),
  /** ID of the spreadsheet that was laid out: a copy takes its metadata along. */
  spreadsheet: z.optional(z.string()),
});
export type Marker = z.infer<typeof Marker>;

export const layoutKept: Kept<Marker> = { key: markerKey, schema: Marker };

/** Version of the structure that this code lays out. */
export const layoutVersion = 7;

/** The marker of a workbook: undefined if it has none that can be read. A whole one of its own stands before others. */
export function markerOf(structure: Structure): Marker | undefined {
  const markers = readMetadata(structure, layoutKept);
  const own = ({ complete, spreadsheet }: Marker): boolean =>
    complete && spreadsheet === structure.spreadsheetId;
  return markers.find(own) ?? markers[0];
}

/** ID of the spreadsheet that this one is a copy of; undefined where it is none. */
export function copiedFrom(structure: Structure): string | undefined {
  const made = markerOf(structure)?.spreadsheet;
  return made === structure.spreadsheetId ? undefined : made;
}

/** Makes a copy a workbook of its own; nothing for what is none. */
export function adoptRequests(structure: Structure): Request[] {
  const marker = markerOf(structure);
  return marker === undefined || copiedFrom(structure) === undefined
    ? []
    : [
        metadataUpdate(
          markerKey,
          markerValue(structure.spreadsheetId, marker.complete, marker.lang),
        ),
      ];
}

/**
 * The requests that stand around a layout. When rows are added to it, a workbook that has a marker gets it set to incomplete
 * first; one without a marker counts as unfinished as soon as an area sheet is there, so it needs
 * only the last request, which says complete.
 */
export function markerRequests(
  structure: Structure,
  lang: Lang,
  adds: boolean,
): {
  readonly first: readonly Request[];
  readonly last: Request;
} {
  const known = structure.developerMetadata.some(({ metadataKey }) => metadataKey === markerKey);
  // A copy becomes a workbook of its own where somebody is told so.
  const id = (adds ? undefined : copiedFrom(structure)) ?? structure.spreadsheetId;
  return {
    first: known && adds ? [metadataUpdate(markerKey, markerValue(id, false, lang))] : [],
    last: metadataRequest(structure, markerKey, markerValue(id, true, lang)),
  };
}

const markerValue = (spreadsheet: string, complete: boolean, lang: Lang): string =>
  JSON.stringify({ version: layoutVersion, complete, lang, spreadsheet } satisfies Marker);

/** Why a workbook with area sheets is not to be read as it stands. */
export type LayoutFault = 'unfinished' | 'layout-unknown';

/**
 * Whether a layout was begun here and not finished, or nobody can tell: without a marker either the first
 * layout was cut off, or somebody deleted or garbled it, as every editor can.
 */
export function layoutFault(structure: Structure): LayoutFault | undefined {
  if (!structure.sheets.some(({ properties }) => isAreaSheetId(properties.sheetId))) {
    return undefined;
  }
  const marker = markerOf(structure);
  if (marker === undefined) return 'layout-unknown';
  return marker.complete ? undefined : 'unfinished';
}
