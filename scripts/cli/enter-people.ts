import type { HostSpreadsheet, UserSession } from 'apps-script-emulator';
import type { Lang } from '../../src/core/shared/i18n/lang.ts';
import { roles } from '../../src/core/workbook/lists.ts';
import { sheetIds } from '../../src/core/workbook/sheet-ids.ts';
import { members } from './people.ts';

/** Row of the first entry in Settings, from 0: below the keys and the titles. */
const firstEntry = 2;

/** Enters the people of the organisation in Settings, the row of the first manager included. */
export function enterPeople(session: UserSession, { sheets }: HostSpreadsheet, lang: Lang): void {
  const { settings: sheetId } = sheetIds;
  const keys = sheets.find(({ properties }) => properties.sheetId === sheetId)?.rows[0] ?? [];
  const known = members.filter(({ entered }) => entered !== null);
  const columns = {
    personEmail: known.map(({ email }) => email),
    personName: known.map(({ name }) => name),
    personRole: known.map(({ entered }) => (entered === null ? '' : roles[entered][lang])),
    personSection: known.map(({ section }) => section ?? ''),
  };
  const requests = Object.entries(columns).map(([key, texts]) => {
    const columnIndex = keys.findIndex((cell) => cell?.userEnteredValue?.stringValue === key);
    const rows = texts.map((text) => ({
      values: [text === '' ? {} : { userEnteredValue: { stringValue: text } }],
    }));
    const start = { sheetId, rowIndex: firstEntry, columnIndex };
    return { updateCells: { start, rows, fields: 'userEnteredValue' } };
  });
  session.act(requests);
}
