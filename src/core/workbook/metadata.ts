import type { Request } from './sheets-api.ts';
import type { Structure } from './snapshot.ts';

/** Sets what the spreadsheet keeps under a key of developer metadata. */
export function metadataRequest(
  { developerMetadata }: Pick<Structure, 'developerMetadata'>,
  metadataKey: string,
  metadataValue: string,
): Request {
  if (developerMetadata.some((each) => each.metadataKey === metadataKey)) {
    return metadataUpdate(metadataKey, metadataValue);
  }
  const location = { spreadsheet: true };
  return {
    createDeveloperMetadata: {
      developerMetadata: { metadataKey, metadataValue, location, visibility: 'DOCUMENT' },
    },
  };
}

/** The same, where the key is there. */
export function metadataUpdate(metadataKey: string, metadataValue: string): Request {
  return {
    updateDeveloperMetadata: {
      dataFilters: [{ developerMetadataLookup: { metadataKey } }],
      developerMetadata: { metadataValue },
      fields: 'metadataValue',
    },
  };
}
