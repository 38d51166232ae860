import { NotSupportedError } from '../../not-supported.ts';
import { invalidArgument } from '../../rest/api-error.ts';
import { merge } from '../../rest/masks/apply-mask.ts';
import { updateMask } from '../../rest/masks/check-mask.ts';
import type { Draft } from '../draft.ts';
import { matchingMetadata } from '../metadata-lookup.ts';
import type {
  DataFilter,
  DeveloperMetadata,
  DeveloperMetadataLocation,
  Request,
  Response,
} from '../types.ts';
import { linesOf } from './dimension-requests.ts';
import { newId, required } from './ids.ts';

export function createDeveloperMetadata(
  draft: Draft,
  request: NonNullable<Request['createDeveloperMetadata']>,
): Response {
  const given = required(request.developerMetadata, 'developerMetadata');
  const taken = (id: number) => draft.metadataById().has(id);
  const metadataId = newId(draft, given.metadataId, 'Developer metadata', taken);
  if (metadataId < 1) throw invalidArgument('developerMetadata.metadataId must be positive.');
  const developerMetadata = checked(draft, { ...given, metadataId });
  draft.addMetadata(developerMetadata);
  return { createDeveloperMetadata: { developerMetadata } };
}

export function updateDeveloperMetadata(
  draft: Draft,
  request: NonNullable<Request['updateDeveloperMetadata']>,
): Response {
  const given = required(request.developerMetadata, 'developerMetadata');
  const mask = updateMask(draft.context.schemas, 'DeveloperMetadata', request.fields);
  if (mask.fields.has('metadataId')) throw invalidArgument('Invalid field: metadataId.');
  const found = matches(draft, request.dataFilters ?? []);
  const after = new Map(
    found.map((before) => {
      const merged = merge<DeveloperMetadata>(before, given, mask) ?? {};
      const { metadataId = 0 } = before;
      return [before, checked(draft, { ...merged, metadataId })];
    }),
  );
  const list = draft.spreadsheet.developerMetadata.map((one) => after.get(one) ?? one);
  draft.putMetadata(list);
  return { updateDeveloperMetadata: { developerMetadata: [...after.values()] } };
}

export function deleteDeveloperMetadata(
  draft: Draft,
  request: NonNullable<Request['deleteDeveloperMetadata']>,
): Response {
  const found = new Set(matches(draft, [required(request.dataFilter, 'dataFilter')]));
  draft.putMetadata(draft.spreadsheet.developerMetadata.filter((one) => !found.has(one)));
  return { deleteDeveloperMetadata: { deletedDeveloperMetadata: [...found] } };
}

function matches(draft: Draft, filters: readonly DataFilter[]): DeveloperMetadata[] {
  if (filters.length === 0) throw invalidArgument('At least one data filter must be specified.');
  const found = new Set<DeveloperMetadata>();
  for (const filter of filters) {
    const lookup = filter.developerMetadataLookup;
    if (!lookup) throw new NotSupportedError('a range as data filter of developer metadata');
    for (const one of matchingMetadata(draft.spreadsheet, lookup)) found.add(one);
  }
  return [...found];
}

/** Key, visibility and location must be set (discovery: DeveloperMetadata). */
function checked(draft: Draft, given: DeveloperMetadata): DeveloperMetadata {
  const { metadataId = 0, metadataKey, metadataValue, visibility } = given;
  if (!metadataKey) throw invalidArgument('developerMetadata.metadataKey must be specified.');
  if (!visibility) throw invalidArgument('developerMetadata.visibility must be specified.');
  const location = checkedLocation(draft, required(given.location, 'developerMetadata.location'));
  const value = metadataValue ? { metadataValue } : {};
  const metadata: DeveloperMetadata = { metadataId, metadataKey, ...value, location, visibility };
  // https://developers.google.com/workspace/sheets/api/guides/metadata#limits: in all, for the
  // spreadsheet, and again for each sheet with its rows and columns.
  const others = draft.spreadsheet.developerMetadata.filter(
    (other) => other.metadataId !== metadataId && storeOf(other) === storeOf(metadata),
  );
  if ([...others, metadata].reduce((sum, other) => sum + sizeOf(other), 0) > 30_000) {
    throw invalidArgument('Developer metadata may hold at most 30000 characters.');
  }
  return metadata;
}

/** The sheet that the limit is counted for; undefined for the spreadsheet itself. */
const storeOf = ({ location }: DeveloperMetadata): number | undefined =>
  location?.sheetId ?? location?.dimensionRange?.sheetId;

const sizeOf = ({ metadataKey = '', metadataValue = '' }: DeveloperMetadata): number =>
  metadataKey.length + metadataValue.length;

function checkedLocation(
  draft: Draft,
  location: DeveloperMetadataLocation,
): DeveloperMetadataLocation {
  const { dimensionRange, sheetId, spreadsheet } = location;
  const set = [dimensionRange, sheetId, spreadsheet].filter((one) => one !== undefined);
  if (set.length > 1) throw invalidArgument("oneof field 'location' is already set.");
  if (spreadsheet) return { locationType: 'SPREADSHEET', spreadsheet: true };
  if (sheetId !== undefined) {
    draft.sheet(sheetId);
    return { locationType: 'SHEET', sheetId };
  }
  if (!dimensionRange) throw invalidArgument('developerMetadata.location must be specified.');
  // Both refusals are recorded: github.com/mmedum/google-sheets-mcp docs/architecture.md, spike K.
  if (dimensionRange.startIndex === undefined || dimensionRange.endIndex === undefined) {
    throw invalidArgument('DimensionRange must specify both a startIndex and an endIndex');
  }
  const { dimension, start, end } = linesOf(draft, dimensionRange);
  if (end - start !== 1) {
    throw invalidArgument('DimensionRange must represent a single row or column');
  }
  return {
    locationType: dimension === 'ROWS' ? 'ROW' : 'COLUMN',
    dimensionRange: { ...dimensionRange, startIndex: start, endIndex: end },
  };
}
