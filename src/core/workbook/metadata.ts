import type * as z from '../shared/schema.ts';
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

/** A key of the spreadsheet's developer metadata, and what stands under it as JSON. */
export interface Kept<T> {
  readonly key: string;
  readonly schema: z.ZodMiniType<T>;
}

/**
 * What the spreadsheet's entries under a key say. Every editor may change, delete and add
 * metadata (https://developers.google.com/workspace/sheets/api/guides/metadata): what cannot be read is
 * left out, and keeps nobody from what can.
 */
export function readMetadata<T>(
  { developerMetadata }: Pick<Structure, 'developerMetadata'>,
  { key, schema }: Kept<T>,
): T[] {
  return developerMetadata.flatMap(({ metadataKey, metadataValue = '' }) =>
    metadataKey === key ? valueIn(metadataValue, schema) : [],
  );
}

function valueIn<T>(text: string, schema: z.ZodMiniType<T>): T[] {
  try {
    const read = schema.safeParse(JSON.parse(text));
    return read.success ? [read.data] : [];
  } catch {
    return [];
  }
}

/** Removes the entries under a key that say nothing: those that cannot be read, and all but the first that can. */
export function tidyMetadata(
  { developerMetadata }: Pick<Structure, 'developerMetadata'>,
  { key, schema }: Kept<unknown>,
): Request[] {
  let isFirst = true;
  return developerMetadata.flatMap(({ metadataId, metadataKey, metadataValue = '' }) => {
    if (metadataKey !== key) return [];
    const stays = isFirst && valueIn(metadataValue, schema).length > 0;
    if (stays) isFirst = false;
    return stays ? [] : [metadataRemoval(metadataId)];
  });
}

export function metadataRemoval(metadataId: number): Request {
  return {
    deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataId } } },
  };
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
