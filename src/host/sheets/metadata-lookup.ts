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
  if (metadataLocation && strategy !== 'EXACT_LOCATION') {
    throw new NotSupportedError('matching developer metadata on intersecting locations');
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
      (!metadataLocation || sameLocation(metadataLocation, one.location)),
  );
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
