import type { Host, HostSpreadsheet } from 'apps-script-emulator';
import type { GridAction, GridActionOf } from '../protocol/grid-action.ts';
import type { OpenBook } from './book-windows.ts';
import { gridRequests } from './grid-requests.ts';

/** Does in the grid what a person does, with their rights. @throws what the grid would say instead */
export function gridAct(host: Host, book: OpenBook, action: GridAction): void {
  const { session, fileId } = book;
  switch (action.kind) {
    case 'type':
      session.edit(action.sheetId, cell(action.row, action.column), [[action.text]]);
      return;
    case 'paste':
      session.edit(action.sheetId, cell(action.row, action.column), action.values, { paste: true });
      return;
    case 'clear':
      clear(host, book, action);
      return;
    default:
      // The store keeps for a spreadsheet what the Sheets service put there.
      session.act(gridRequests(action, host.store.get(fileId)?.content as HostSpreadsheet));
  }
}

/** All ranges are emptied or, if one must not be, none. */
function clear(host: Host, { session, fileId }: OpenBook, action: GridActionOf<'clear'>): void {
  const before = host.store.get(fileId);
  try {
    for (const { startRow, endRow, startColumn, endColumn } of action.ranges) {
      const row = new Array<string>(endColumn - startColumn).fill('');
      const values = Array.from({ length: endRow - startRow }, () => row);
      session.edit(action.sheetId, cell(startRow, startColumn), values, { paste: true });
    }
  } catch (error) {
    if (before !== undefined) host.store.put(before);
    throw error;
  }
}

/** Sessions count from 1. */
const cell = (row: number, column: number) => ({ row: row + 1, column: column + 1 });
