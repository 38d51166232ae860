import type { Request } from './sheets-api.ts';
import type { Structure } from './snapshot.ts';

/** The entries under a key, of the spreadsheet and of its sheets. */
export function metadataWith(
  { developerMetadata, sheets }: Pick<Structure, 'developerMetadata' | 'sheets'>,
  key: string,
): Structure['developerMetadata'] {
  const all = [developerMetadata, ...sheets.map((sheet) => sheet.developerMetadata)].flat();
  return all.filter(({ metadataKey }) => metadataKey === key);
}

/** The first of these values that fit, each under this key, into so many characters. */
export function fitting(key: string, values: readonly string[], room: number): string[] {
  let size = 0;
  const until = values.findIndex((value) => {
    size += key.length + value.length;
    return size > room;
  });
  return until < 0 ? [...values] : values.slice(0, until);
}

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

/** Sets the value of one entry. */
export function metadataValueUpdate(metadataId: number, metadataValue: string): Request {
  return {
    updateDeveloperMetadata: {
      dataFilters: [{ developerMetadataLookup: { metadataId } }],
      developerMetadata: { metadataValue },
      fields: 'metadataValue',
    },
  };
}
