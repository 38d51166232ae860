import { firstDataRow, sheetIds } from '../../src/core/workbook/sheet-ids.ts';
import type { AddOn } from './add-on.ts';
import { snapshotIn } from './snapshot-in.ts';

/** The rows of Updates, by key. */
export function recorded(app: AddOn): Record<string, unknown>[] {
  const rows = snapshotIn(app).cells.get(sheetIds.updates) ?? [];
  const keys = rows[0] ?? [];
  return rows
    .slice(firstDataRow)
    .map((row) => Object.fromEntries(keys.map((key, i) => [String(key), row[i] ?? ''])));
}

/** Enters a person in Settings, as the manager would; `row` counts from 0, where the manager stands. */
export function addPerson(app: AddOn, email: string, role: string, row = 1): void {
  const rows = snapshotIn(app).cells.get(sheetIds.settings) ?? [];
  const at = (key: string): number => rows[0]?.indexOf(key) ?? -1;
  const cell = (key: string, text: string) => ({
    updateCells: {
      start: { sheetId: sheetIds.settings, rowIndex: firstDataRow + row, columnIndex: at(key) },
      rows: [{ values: [{ userEnteredValue: { stringValue: text } }] }],
      fields: 'userEnteredValue',
    },
  });
  app.session().act([cell('personEmail', email), cell('personRole', role)]);
}

/** Enters a Section in Settings, as the manager would; `row` counts from 0. */
export function addSection(app: AddOn, name: string, language: string, row = 0): void {
  inSettings(app, row, { sectionName: name, sectionLanguage: language });
}

/** Says of a person in Settings to which Section they belong. */
export function ofSection(app: AddOn, section: string, row: number): void {
  inSettings(app, row, { personSection: section });
}

/** Puts values into Settings, as the manager would; '' empties a cell. `row` counts from 0. */
export function inSettings(
  app: AddOn,
  row: number,
  values: Readonly<Record<string, string>>,
): void {
  const keys = snapshotIn(app).cells.get(sheetIds.settings)?.[0] ?? [];
  app.session().act(
    Object.entries(values).map(([key, stringValue]) => ({
      updateCells: {
        start: {
          ...{ sheetId: sheetIds.settings, rowIndex: firstDataRow + row },
          columnIndex: keys.indexOf(key),
        },
        rows: [{ values: [stringValue === '' ? {} : { userEnteredValue: { stringValue } }] }],
        fields: 'userEnteredValue',
      },
    })),
  );
}
