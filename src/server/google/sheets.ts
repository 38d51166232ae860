import * as z from '../../core/shared/schema.ts';
import type { Request } from '../../core/workbook/sheets-api.ts';
import {
  type Rows,
  type Snapshot,
  Structure,
  structureFields,
} from '../../core/workbook/snapshot.ts';
import { rangesToRead, snapshotOf, ValuesAnswer } from '../../core/workbook/snapshot-of.ts';
import { bindsRequests, protectionFields } from './binding-protection.ts';
import type { Failure } from './failure.ts';
import { fillsMetadata, metadataFields } from './full-metadata.ts';
import { plain } from './plain.ts';
import { type Clock, surelyNotApplied, transient, withRetry } from './retry.ts';
import { lookingAgain } from './second-look.ts';

/** The Sheets advanced service, for one spreadsheet, with retries inside the time that is left. */
export interface SheetsApi {
  readonly spreadsheetId: string;
  /** Reads structure and cells: two round trips, whatever the size of the plan. */
  readonly snapshot: () => Snapshot;
  /** Structure alone: one round trip. */
  readonly structure: () => Structure;
  /** The spreadsheet, as a field mask selects it: one round trip. */
  readonly read: (fields: string) => unknown;
  /** The cells of ranges, in their order: one round trip. Empty rows at the end are missing. */
  readonly values: (ranges: readonly string[]) => Rows[];
  /**
   * A sheet that is there, as a field mask of the spreadsheet selects it: one round trip. The portions that meet
   * the filter come back, grid data too if the mask names them
   * (https://developers.google.com/sheets/api/reference/rest/v4/spreadsheets/getByDataFilter).
   */
  readonly readSheet: (sheetId: number, fields: string) => unknown;
  /** Address of the owner; '' where Google names none: one call. */
  readonly owner: () => string;
  /** The cells of ranges, with formulas in place of their results. */
  readonly formulas: (ranges: readonly string[]) => Rows[];
  /** Whom each protection lets in: one round trip. */
  readonly protections: () => ProtectionEditors[];
  /** Sends one batch: all of it is applied, or nothing. */
  readonly batchUpdate: (requests: readonly Request[]) => void;
  /** The same, for what may be applied twice without harm: repeated after any failure that may pass. */
  readonly overwrite: (requests: readonly Request[]) => void;
  /** The same, and answers as `batchUpdateAndRead` does. */
  readonly overwriteAndRead: SheetsApi['batchUpdateAndRead'];
  /** As `batchUpdate`, and answers with cells as they are after it, as `fields` selects them. */
  readonly batchUpdateAndRead: (
    requests: readonly Request[],
    ranges: readonly string[],
    fields: string,
  ) => unknown;
}

/** A protection that keeps people out, with the addresses of those whom it lets in. */
export interface ProtectionEditors {
  readonly sheetId: number;
  readonly protectedRangeId: number;
  readonly editors: readonly string[];
}

const ProtectionsAnswer = z.object({
  sheets: z._default(
    z.array(
      z.object({
        properties: z.object({ sheetId: z._default(z.int(), 0) }),
        protectedRanges: z._default(
          z.array(
            z.object({
              protectedRangeId: z.int(),
              // Such ones may list editors, and refuse nobody.
              warningOnly: z._default(z.boolean(), false),
              editors: z.optional(z.object({ users: z.optional(z.array(z.string())) })),
            }),
          ),
          [],
        ),
      }),
    ),
    [],
  ),
});

/** Every method of an advanced service takes query parameters last; the types leave them out here. */
type BatchUpdate = (body: object, spreadsheetId: string, query: { fields: string }) => unknown;
type GetByDataFilter = BatchUpdate;

/** The advanced service as the manifest enables it. */
function service(): NonNullable<typeof Sheets> {
  if (Sheets === undefined) throw new Error('The advanced service "Sheets" is not enabled.');
  return Sheets;
}

export function sheetsApi(spreadsheetId: string, clock: Clock, deadline: number): SheetsApi {
  const open = (): unknown => SpreadsheetApp.openById(spreadsheetId).getName();
  const get = (fields: string): unknown => service().Spreadsheets.get(spreadsheetId, { fields });
  /** A quota that is used up is no reason for a refusal: a look waits for it. */
  const look = (fields: string): unknown =>
    withRetry(() => get(fields), surelyNotApplied, clock, deadline);
  const read = (call: () => unknown): unknown =>
    plain(lookingAgain({ open }, () => withRetry(call, transient, clock, deadline)));
  const write = <T>(
    requests: readonly Request[],
    again: (failure: Failure) => boolean,
    call: () => T,
  ): T => {
    const looks = {
      open,
      read: () => look('spreadsheetId'),
      // Sheets says in the person's language, with no code of its own, that a cell is protected, or no room left.
      whyInvalid: () => {
        const found = look(`${protectionFields},${metadataFields}`);
        if (bindsRequests(found, requests)) return 'protected';
        return fillsMetadata(found, requests) ? 'metadata-full' : undefined;
      },
    } as const;
    return lookingAgain(looks, () => withRetry(call, again, clock, deadline));
  };
  const valuesOf = (ranges: readonly string[], render = 'UNFORMATTED_VALUE') =>
    ValuesAnswer.parse(
      read(() =>
        service().Spreadsheets.Values.batchGet(spreadsheetId, {
          ranges: [...ranges],
          valueRenderOption: render,
          dateTimeRenderOption: 'SERIAL_NUMBER',
        }),
      ),
    );
  const structureNow = (): Structure => Structure.parse(read(() => get(structureFields)));
  const send = (requests: readonly Request[], again: (failure: Failure) => boolean): void => {
    write(requests, again, () =>
      service().Spreadsheets.batchUpdate({ requests: [...requests] }, spreadsheetId),
    );
  };
  const sendAndRead =
    (again: (failure: Failure) => boolean): SheetsApi['batchUpdateAndRead'] =>
    (requests, ranges, fields) =>
      plain(
        write(requests, again, () =>
          (service().Spreadsheets.batchUpdate as BatchUpdate)(
            {
              requests: [...requests],
              includeSpreadsheetInResponse: true,
              responseIncludeGridData: true,
              responseRanges: [...ranges],
            },
            spreadsheetId,
            { fields },
          ),
        ),
      );
  return {
    spreadsheetId,
    structure: structureNow,
    read: (fields) => read(() => get(fields)),
    snapshot: () => {
      const structure = structureNow();
      const ranges = rangesToRead(structure);
      const answer = ranges.length === 0 ? { valueRanges: [] } : valuesOf(ranges);
      return snapshotOf(structure, answer);
    },
    values: (ranges) => valuesOf(ranges).valueRanges.map(({ values = [] }) => values),
    readSheet: (sheetId, fields) => {
      const dataFilters = [{ gridRange: { sheetId } }];
      return read(() =>
        (service().Spreadsheets.getByDataFilter as GetByDataFilter)(
          { dataFilters },
          spreadsheetId,
          { fields },
        ),
      );
    },
    owner: () => {
      // Files of a shared drive have no owner; the types leave that out.
      const owner = SpreadsheetApp.openById(
        spreadsheetId,
      ).getOwner() as GoogleAppsScript.Base.User | null;
      return owner?.getEmail().toLowerCase() ?? '';
    },
    formulas: (ranges) => valuesOf(ranges, 'FORMULA').valueRanges.map(({ values = [] }) => values),
    protections: () => {
      const fields =
        'sheets(properties(sheetId),protectedRanges(protectedRangeId,warningOnly,editors(users)))';
      const answer = ProtectionsAnswer.parse(read(() => get(fields)));
      return answer.sheets.flatMap(({ properties: { sheetId }, protectedRanges }) =>
        protectedRanges
          .filter(({ warningOnly }) => !warningOnly)
          .map(({ protectedRangeId, editors }) => {
            return { sheetId, protectedRangeId, editors: editors?.users ?? [] };
          }),
      );
    },
    batchUpdateAndRead: sendAndRead(surelyNotApplied),
    overwriteAndRead: sendAndRead(transient),
    batchUpdate: (requests) => send(requests, surelyNotApplied),
    overwrite: (requests) => send(requests, transient),
  };
}
