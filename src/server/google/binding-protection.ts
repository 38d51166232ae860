import * as z from 'zod/mini';
import type { Request } from '../../core/workbook/sheets-api.ts';

/** What tells whom protections bind. */
export const protectionFields =
  'sheets(properties(sheetId),protectedRanges(requestingUserCanEdit,warningOnly))';

const Protections = z.object({
  sheets: z.array(
    z.object({
      properties: z.object({ sheetId: z._default(z.int(), 0) }),
      protectedRanges: z._default(
        z.array(
          z.object({
            requestingUserCanEdit: z.optional(z.boolean()),
            warningOnly: z.optional(z.boolean()),
          }),
        ),
        [],
      ),
    }),
  ),
});

/**
 * Whether a sheet that requests write to has a protection that binds the person. It need not be the cells of
 * these requests that are protected: who calls knows already that something was refused.
 * @param answer of `spreadsheets.get` with `protectionFields`
 */
export function bindsRequests(answer: unknown, requests: readonly Request[]): boolean {
  const touched = sheetIdsIn(requests);
  return Protections.parse(answer).sheets.some(
    ({ properties, protectedRanges }) =>
      touched.has(properties.sheetId) &&
      protectedRanges.some(
        ({ requestingUserCanEdit, warningOnly }) =>
          warningOnly !== true && requestingUserCanEdit !== true,
      ),
  );
}

/** Every sheet that a request names, wherever in it. */
function sheetIdsIn(value: unknown): Set<number> {
  if (typeof value !== 'object' || value === null) return new Set();
  const own = 'sheetId' in value && typeof value.sheetId === 'number' ? [value.sheetId] : [];
  return new Set([...own, ...Object.values(value).flatMap((each) => [...sheetIdsIn(each)])]);
}
