import { NotSupportedError } from '../not-supported.ts';
import { invalidArgument } from '../rest/api-error.ts';
import type { HostSpreadsheet } from './model.ts';
import type {
  DeveloperMetadata,
  DeveloperMetadataLocation,
  DeveloperMetadataLookup,
} from './types.ts';

/** The developer metadata that a lookup selects (discovery: DeveloperMetadataLookup). */
export function matchingMetadata(
  spreadsheet: HostSpreadsheet,
  lookup: DeveloperMetadataLookup,
): DeveloperMetadata[] {
  const { locationType, metadataLocation, locationMatchingStrategy: strategy } = lookup;
  if (strategy !== undefined && !metadataLocation) {
    throw invalidArgument(
      'If locationMatchingStrategy is specified, a metadataLocation must also be specified.',
    );
  }
  if (strategy === 'EXACT_LOCATION' && locationType !== undefined) {
    throw invalidArgument(
      'locationType must be left unspecified when the locationMatchingStrategy is EXACT_LOCATION.',
    );
  }
  const matches = strategy === 'EXACT_LOCATION' ? sameLocation : meets;
  if (metadataLocation?.spreadsheet && matches === meets) {
    throw invalidArgument(
      'DeveloperMetadataLookup.spreadsheet is true, but locationMatchingStrategy was specified as INTERSECTING',
    );
  }
  const { metadataId, metadataKey, metadataValue, visibility } = lookup;
  const wants = <T>(wanted: T | undefined, value: T | undefined) =>
    wanted === undefined || wanted === value;
  return spreadsheet.developerMetadata.filter(
    (one) =>
      wants(metadataId, one.metadataId) &&
      wants(metadataKey, one.metadataKey) &&
      wants(metadataValue, one.metadataValue ?? '') &&
      wants(visibility, one.visibility) &&
      wants(locationType, one.location?.locationType) &&
      (!metadataLocation || matches(metadataLocation, one.location)),
  );
}

/**
 * Whether a location lies on a sheet, or on rows or columns, of a lookup without a strategy or with
 * INTERSECTING_LOCATION: a sheet finds itself and every row and column on it.
 * Recorded with the refusal: github.com/mmedum/google-sheets-mcp docs/architecture.md, spike K.
 */
function meets(
  wanted: DeveloperMetadataLocation,
  found: DeveloperMetadataLocation | undefined,
): boolean {
  const lines = found?.dimensionRange;
  if (wanted.sheetId !== undefined) {
    return wanted.sheetId === (lines ? (lines.sheetId ?? 0) : found?.sheetId);
  }
  const range = wanted.dimensionRange;
  if (!range || !lines || (range.sheetId ?? 0) !== (lines.sheetId ?? 0)) return false;
  if (range.dimension !== lines.dimension) {
    throw new NotSupportedError('matching metadata of rows on columns, or the reverse');
  }
  const { startIndex = 0, endIndex = Number.POSITIVE_INFINITY } = range;
  return startIndex < (lines.endIndex ?? 0) && (lines.startIndex ?? 0) < endIndex;
}

function sameLocation(
  a: DeveloperMetadataLocation,
  b: DeveloperMetadataLocation | undefined,
): boolean {
  if (!b || a.spreadsheet !== b.spreadsheet || a.sheetId !== b.sheetId) return false;
  const [x, y] = [a.dimensionRange, b.dimensionRange];
  return (
    (x?.sheetId ?? 0) === (y?.sheetId ?? 0) &&
    x?.dimension === y?.dimension &&
    x?.startIndex === y?.startIndex &&
    x?.endIndex === y?.endIndex
  );
}
