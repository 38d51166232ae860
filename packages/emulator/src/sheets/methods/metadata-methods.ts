import { NotSupportedError } from '../../not-supported.ts';
import { notFound } from '../../rest/api-error.ts';
import { matchingMetadata } from '../metadata-lookup.ts';
import { withoutDefaults } from '../read/without-defaults.ts';
import type { DataFilter, DeveloperMetadata } from '../types.ts';
import type { ReadContext } from './context.ts';

type SearchAnswer = gapi.client.sheets.SearchDeveloperMetadataResponse;

/** sheets.spreadsheets.developerMetadata.get. */
export function getDeveloperMetadata({ spreadsheet, params }: ReadContext): DeveloperMetadata {
  const id = Number(params.metadataId);
  const found = spreadsheet.developerMetadata.find(({ metadataId }) => metadataId === id);
  if (!found) throw notFound('Requested entity was not found.');
  return withoutDefaults(found) as DeveloperMetadata;
}

/** sheets.spreadsheets.developerMetadata.search: what matches any of the filters. */
export function searchDeveloperMetadata({ spreadsheet, body }: ReadContext): SearchAnswer {
  // Checked against this message before the call.
  const { dataFilters = [] } = body as gapi.client.sheets.SearchDeveloperMetadataRequest;
  const found = new Map<DeveloperMetadata, DataFilter[]>();
  for (const filter of dataFilters) {
    const lookup = filter.developerMetadataLookup;
    if (!lookup) throw new NotSupportedError('a range as data filter of developer metadata');
    for (const one of matchingMetadata(spreadsheet, lookup)) {
      found.set(one, [...(found.get(one) ?? []), filter]);
    }
  }
  if (found.size === 0) return {};
  return {
    matchedDeveloperMetadata: [...found].map(([developerMetadata, filters]) => ({
      developerMetadata: withoutDefaults(developerMetadata) as DeveloperMetadata,
      dataFilters: filters,
    })),
  };
}
