import { currentDocument } from '../access.ts';
import type { Run } from '../run.ts';
import { type ServiceClass, ServiceRef } from '../service-class.ts';
import { method } from '../signature.ts';

/** Where metadata are: on a sheet as such, or on the spreadsheet. */
interface Place {
  readonly spreadsheetId: string;
  readonly sheetId?: number;
}

interface Entry extends Place {
  readonly metadataId: number;
  readonly key: string;
  readonly value: string;
}

/** https://developers.google.com/apps-script/reference/spreadsheet/developer-metadata */
const developerMetadataClass: ServiceClass<Entry> = {
  path: 'SpreadsheetApp.DeveloperMetadata',
  service: 'spreadsheet',
  access: currentDocument,
  methods: {
    getId: method<Entry>([[], (_run, { metadataId }) => metadataId]),
    getKey: method<Entry>([[], (_run, { key }) => key]),
    // "or null if this metadata has no value"
    getValue: method<Entry>([[], (_run, { value }) => (value === '' ? null : value)]),
    remove: method<Entry>([
      [],
      (run, { spreadsheetId, metadataId }) =>
        run.documents.write(spreadsheetId, { kind: 'remove-metadata', metadataId }),
    ]),
  },
};

/** "Adds developer metadata with the specified key and value"; visible to the document's users. */
export function addMetadata(
  run: Run,
  { spreadsheetId, sheetId }: Place,
  key: string,
  value: string,
): void {
  run.documents.write(spreadsheetId, { kind: 'metadata', sheetId, key, value });
}

/** The metadata of just this place, not of what is on it. */
export function metadataOf(run: Run, place: Place): ServiceRef<Entry>[] {
  return run.documents
    .read(place.spreadsheetId)
    .developerMetadata.filter(
      ({ location }) =>
        location?.sheetId === place.sheetId && location?.dimensionRange === undefined,
    )
    .map(({ metadataId = 0, metadataKey: key = '', metadataValue: value = '' }) => {
      return new ServiceRef(developerMetadataClass, { ...place, metadataId, key, value });
    });
}
