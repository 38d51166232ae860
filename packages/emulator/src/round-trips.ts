import { apiNames } from './rest/schema/schemas.ts';
import type { Call } from './trace.ts';

/**
 * Built-in methods that ask Google's servers; the others only build objects or run in place. Writes
 * through SpreadsheetApp wait for a flush, which counts, also where it comes by itself.
 */
const remote =
  /^((Spreadsheet|Document)App\.(flush|open|create)|Range\.get(Value|DisplayValue|Formula|Note)|Properties\.|Cache\.|MailApp\.|(Spreadsheet|Sheet)\.(getLast(Row|Column)|getDeveloperMetadata|getOwner|getEditors|getViewers|add(Editor|Viewer)|remove)|Document\.(get(Name|Editors|Viewers|As|Blob)|add|remove))/;

/** Whether a call is a round trip: a REST request, or a read or flush through a built-in service. */
export function isRoundTrip({ service, method }: Call): boolean {
  return apiNames.some((name) => name === service) || remote.test(method);
}
