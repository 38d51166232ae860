import { languages } from '../shared/i18n/lang.ts';
import * as z from '../shared/schema.ts';
import { type Kept, metadataRequest, readMetadata } from '../workbook/metadata.ts';
import { spreadsheetLink } from '../workbook/row-link.ts';
import { sheetIds } from '../workbook/sheet-ids.ts';
import type { Request } from '../workbook/sheets-api.ts';
import type { Structure } from '../workbook/snapshot.ts';

/** Key of the developer metadata by which the workbook of a Section is known. */
const key = 'workplan.section';

/** What a Section's workbook knows of itself and of its plan. */
export const SectionMarker = z.object({
  section: z.string(),
  lang: z.enum(languages),
  year: z.int(),
  /** ID of the spreadsheet with the plan. */
  master: z.string(),
  /** ID of this very workbook: a copy takes its metadata along. '' in workbooks made before it was noted. */
  workbook: z._default(z.string(), ''),
  /** Name of the organisation, or title of the plan. */
  plan: z.string(),
  /** Addresses of those who may share the workbook. */
  coordinators: z.array(z.string()),
  /** Addresses of those who may change what is protected. */
  managers: z.array(z.string()),
  /**
   * What was put right here last, written together with that: the plan is told of it even if the run was cut
   * off before.
   */
  told: z._default(
    z.object({
      token: z.string(),
      findings: z.array(
        z.object({
          ...{ code: z.string(), id: z.string(), row: z.nullable(z.int()), shown: z.string() },
        }),
      ),
    }),
    { token: '', findings: [] },
  ),
  /** The actions that the workbook was given, packed: what is missing was deleted. */
  given: z.array(z.string()),
});
export type SectionMarker = z.infer<typeof SectionMarker>;

/** In the plan's workbook such a marker says nothing. */
export const strayMarker: Kept<never> = { key, schema: z.never() };

/**
 * Whether a workbook is that of a Section: it has the sheet of its actions, and no Settings. Every editor can
 * add a sheet under any ID, to the plan as well.
 */
export function isSectionBook({ sheets }: Pick<Structure, 'sheets'>): boolean {
  const has = (sheetId: number): boolean =>
    sheets.some(({ properties }) => properties.sheetId === sheetId);
  return has(sheetIds.ourActions) && !has(sheetIds.settings);
}

/**
 * The marker of a workbook; undefined if it is not that of a Section. Every editor can write metadata: a
 * workbook with Settings is the plan's, whatever they say.
 */
export function sectionMarkerOf(
  structure: Pick<Structure, 'spreadsheetId' | 'developerMetadata' | 'sheets'>,
): SectionMarker | undefined {
  const { sheets, spreadsheetId } = structure;
  if (sheets.some(({ properties }) => properties.sheetId === sheetIds.settings)) return undefined;
  const markers = readMetadata(structure, { key, schema: SectionMarker });
  return markers.find(({ workbook }) => workbook === spreadsheetId) ?? markers[0];
}

/** Address of the workbook that this one is a copy of; undefined where it is none. */
export function originalOf(
  { workbook }: SectionMarker,
  { spreadsheetId }: Pick<Structure, 'spreadsheetId'>,
): string | undefined {
  if (workbook === '' || workbook === spreadsheetId) return undefined;
  return spreadsheetLink(workbook);
}

/** Notes the marker; nothing if it says so already. */
export function markerRequest(
  structure: Pick<Structure, 'developerMetadata'>,
  marker: SectionMarker,
): Request[] {
  const value = JSON.stringify(marker);
  const same = structure.developerMetadata.some(
    ({ metadataKey, metadataValue }) => metadataKey === key && metadataValue === value,
  );
  return same ? [] : [metadataRequest(structure, key, value)];
}
