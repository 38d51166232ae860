import * as z from '../../core/shared/schema.ts';
import type { Request } from '../../core/workbook/sheets-api.ts';

/** What tells how much of the spreadsheet's room for metadata is used, as far as the add-on sees. */
export const metadataFields = 'developerMetadata(metadataKey,metadataValue)';

const Answer = z.object({
  developerMetadata: z._default(
    z.array(z.object({ metadataKey: z.string(), metadataValue: z._default(z.string(), '') })),
    [],
  ),
});

/** Characters of keys and values: https://developers.google.com/workspace/sheets/api/guides/metadata#limits */
const room = 30_000;

/**
 * Whether requests write metadata for which the spreadsheet may have no room left. Other programs use it too,
 * and what they keep to themselves is not seen.
 * @param answer of `spreadsheets.get` with `metadataFields`
 */
export function fillsMetadata(answer: unknown, requests: readonly Request[]): boolean {
  const written = requests.flatMap(({ createDeveloperMetadata, updateDeveloperMetadata }) => {
    const made = (createDeveloperMetadata ?? updateDeveloperMetadata)?.developerMetadata;
    return made === undefined ? [] : [`${made.metadataKey ?? ''}${made.metadataValue ?? ''}`];
  });
  const used = Answer.parse(answer).developerMetadata.map(
    ({ metadataKey, metadataValue }) => metadataKey + metadataValue,
  );
  return written.length > 0 && [...written, ...used].join('').length > room;
}
