import * as z from '../../shared/schema.ts';
import { metadataRequest } from '../../workbook/metadata.ts';
import type { Request } from '../../workbook/sheets-api.ts';
import type { Structure } from '../../workbook/snapshot.ts';

/** Key of the developer metadata that holds the end of the chain of Updates. */
const chainKey = 'workplan.updates';

/** The end of the chain: how many rows were written, and the check of the last one. */
const Head = z.object({ count: z.int().check(z.gte(0)), check: z.string() });
export type Head = z.infer<typeof Head>;

const start: Head = { count: 0, check: '' };

/** The head that the workbook holds; the start of a chain if there is none, or none to be read. */
export function headOf({ developerMetadata }: Pick<Structure, 'developerMetadata'>): Head {
  const value = developerMetadata.find(
    ({ metadataKey }) => metadataKey === chainKey,
  )?.metadataValue;
  return headIn(value) ?? start;
}

function headIn(value: string | undefined): Head | undefined {
  try {
    return Head.safeParse(JSON.parse(value ?? 'null')).data;
  } catch {
    return undefined;
  }
}

/** Writes the head, in the batch of the rows: neither is there without the other. */
export function headRequest(structure: Structure, head: Head): Request {
  return metadataRequest(structure, chainKey, JSON.stringify(head));
}

/** The head that a batch writes; undefined if it writes none. */
export function headWritten(requests: readonly Request[]): Head | undefined {
  for (const { createDeveloperMetadata: made, updateDeveloperMetadata: changed } of requests) {
    const key =
      made?.developerMetadata?.metadataKey ??
      changed?.dataFilters?.[0]?.developerMetadataLookup?.metadataKey;
    const { metadataValue } = made?.developerMetadata ?? changed?.developerMetadata ?? {};
    if (key === chainKey) return headIn(metadataValue);
  }
  return undefined;
}
