import type { HostSheet, HostSpreadsheet } from '../sheets/model.ts';
import { exception } from './exception.ts';
import { boxToA1, type GridBox } from './grid-box.ts';
import type { HostContext } from './host-context.ts';
import type { Selection } from './page.ts';

/** The spreadsheet as it is stored now. */
export function contentOf(host: HostContext, id: string): HostSpreadsheet {
  const content = host.files.get(id)?.content;
  if (content === undefined) throw exception('Requested entity was not found.');
  return content as HostSpreadsheet;
}

export function sheetOf(spreadsheet: HostSpreadsheet, sheetId: number): HostSheet {
  const found = spreadsheet.sheets.find((each) => each.properties.sheetId === sheetId);
  if (found === undefined) throw exception(`Sheet ${sheetId} not found`);
  return found;
}

/** `'1 We act'!A1:B2` */
export function rangeName(sheet: HostSheet, box: GridBox): string {
  return `'${(sheet.properties.title ?? '').replaceAll("'", "''")}'!${boxToA1(box)}`;
}

/** A1 of the first visible sheet: what is selected where nobody has chosen anything. */
export function firstCell({ sheets }: HostSpreadsheet): Selection {
  const first = sheets.find((each) => each.properties.hidden !== true) ?? sheets[0];
  return {
    sheetId: first?.properties.sheetId ?? 0,
    box: { row: 1, column: 1, rows: 1, columns: 1 },
  };
}
