import * as z from 'zod/mini';
import type { Request } from '../sheets-api.ts';
import type { Structure } from '../snapshot.ts';

/** Key of the developer metadata that says how far a layout got. */
export const markerKey = 'workplan.layout';

const Marker = z.object({
  /** Counted up when the structure changes, so that an older workbook is brought up to date. */
  version: z.int(),
  complete: z.boolean(),
});
export type Marker = z.infer<typeof Marker>;

/** Version of the structure that this code lays out. */
export const layoutVersion = 1;

/** The marker of a workbook: undefined if no layout ever began, or if the marker is unreadable. */
export function markerOf(structure: Structure): Marker | undefined {
  const found = structure.developerMetadata.find(({ metadataKey }) => metadataKey === markerKey);
  if (found?.metadataValue === undefined) return undefined;
  try {
    const parsed = Marker.safeParse(JSON.parse(found.metadataValue));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined; // not JSON: as good as none
  }
}

/** Writes the marker: incomplete with the first request of a layout, complete with the last. */
export function markerRequest(structure: Structure, complete: boolean, created: boolean): Request {
  const metadataValue = JSON.stringify({ version: layoutVersion, complete } satisfies Marker);
  const known = structure.developerMetadata.find(({ metadataKey }) => metadataKey === markerKey);
  if (!known && !created) {
    return {
      createDeveloperMetadata: {
        developerMetadata: {
          metadataKey: markerKey,
          metadataValue,
          location: { spreadsheet: true },
          visibility: 'DOCUMENT',
        },
      },
    };
  }
  return {
    updateDeveloperMetadata: {
      dataFilters: [{ developerMetadataLookup: { metadataKey: markerKey } }],
      developerMetadata: { metadataValue },
      fields: 'metadataValue',
    },
  };
}
