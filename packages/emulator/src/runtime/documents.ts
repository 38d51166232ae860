import type { EffectiveValues, HostSheet, HostSpreadsheet } from '../sheets/model.ts';
import { type FileRecord, type FileRole, roleOf } from '../store/file-store.ts';
import { applyWrites, type PendingWrite } from './apply-writes.ts';
import { exception } from './exception.ts';
import type { GridBox } from './grid-box.ts';
import type { HostContext } from './host-context.ts';
import { contentOf, rangeName } from './stored-spreadsheet.ts';

/**
 * The spreadsheets of one run as SpreadsheetApp shows them. "Write operations are buffered, reads
 * are cached": https://developers.google.com/apps-script/guides/support/best-practices#use_batch_operations
 *
 * - The first read of a spreadsheet fixes the run's view of it. What the Sheets API, or anyone else,
 *   writes afterwards is not seen, not even after a flush with nothing to write; Google may show it
 *   or not, so no code may depend on it.
 * - Writes wait for `flush`, for the next read through SpreadsheetApp, or for the end of the run; the
 *   API does not see them before. After they are written the view is taken anew.
 */
export interface Documents {
  /** @throws Exception if the file is not there or not shared with the person of the run */
  record(id: string): FileRecord;
  role(id: string): FileRole;
  read(id: string): HostSpreadsheet;
  /** @throws Exception if the sheet is gone */
  sheet(id: string, sheetId: number): HostSheet;
  evaluated(id: string): EffectiveValues;
  displayValues(id: string, sheetId: number, box: GridBox): string[][];
  write(id: string, write: PendingWrite): void;
  /** Writes what is pending. */
  flush(): void;
  /** The run is over: writes what is pending. */
  end(): void;
}

/** @param implicitFlush is told when a read, or the end of the run, has written what was pending */
export function createDocuments(
  host: HostContext,
  user: string,
  implicitFlush: () => void,
): Documents {
  const views = new Map<string, HostSpreadsheet>();
  const pending = new Map<string, PendingWrite[]>();
  const viewed = host.sheetsOver({
    get: (id) => {
      const file = host.files.get(id);
      const view = views.get(id);
      return file === undefined || view === undefined ? file : { ...file, content: view };
    },
    put: () => {
      throw new Error('A view is only read');
    },
    delete: () => {
      throw new Error('A view is only read');
    },
    list: () => host.files.list(),
  });

  const record = (id: string): FileRecord => {
    const found = host.files.get(id)?.record;
    if (found === undefined || found.trashed || roleOf(found, user) === undefined) {
      throw exception('You do not have permission to access the requested document.');
    }
    return found;
  };
  const flush = (): void => {
    for (const [id, writes] of [...pending]) {
      pending.delete(id);
      views.delete(id);
      applyWrites(host, user, id, writes);
    }
  };
  const read = (id: string): HostSpreadsheet => {
    record(id);
    if (pending.has(id)) {
      implicitFlush();
      flush();
    }
    const view = views.get(id) ?? contentOf(host, id);
    views.set(id, view);
    return view;
  };
  const sheet = (id: string, sheetId: number): HostSheet => {
    const found = read(id).sheets.find((each) => each.properties.sheetId === sheetId);
    if (found === undefined) throw exception(`Sheet ${sheetId} not found`);
    return found;
  };
  return {
    record,
    role: (id) => roleOf(record(id), user) ?? 'reader',
    read,
    sheet,
    evaluated: (id) => host.evaluate(read(id)),
    displayValues: (id, sheetId, box) => {
      const range = rangeName(sheet(id, sheetId), box);
      const answer = viewed.call(
        'sheets.spreadsheets.values.get',
        { spreadsheetId: id, range, valueRenderOption: 'FORMATTED_VALUE' },
        undefined,
        { email: user, counted: false },
      ) as gapi.client.sheets.ValueRange;
      return Array.from({ length: box.rows }, (_, row) =>
        Array.from({ length: box.columns }, (__, column) => {
          const shown: unknown = answer.values?.[row]?.[column];
          return shown === undefined || shown === null ? '' : String(shown);
        }),
      );
    },
    write: (id, write) => {
      record(id);
      pending.set(id, [...(pending.get(id) ?? []), write]);
    },
    flush,
    end: () => {
      if (pending.size > 0) implicitFlush();
      flush();
    },
  };
}
