import { notedEdits } from '../../core/actions/update/direct-edits.ts';
import { readUpdates } from '../../core/actions/update/read-updates.ts';
import { unknownPerson } from '../../core/actions/update/unknown-person.ts';
import type { ProbeResult } from '../../core/shared/installation/probe-result.ts';
import { isAddress } from '../../core/shared/mail-address.ts';
import { isOurProtection } from '../../core/workbook/layout/protection.ts';
import { managersOf, readSettings, type Settings } from '../../core/workbook/read-settings.ts';
import type { CellValue, Snapshot } from '../../core/workbook/snapshot.ts';
import type { Context } from '../context.ts';
import { codeOf, errorWords, type Look, notTried, probe, thrownBy } from './probe.ts';
import { scratchName, withScratch } from './scratch.ts';

/** What only a workbook in use can tell: nothing in it is changed. */
export function probeOwnWorkbook(context: Context): ProbeResult[] {
  const snapshot = context.sheets.snapshot();
  const settings = readSettings(snapshot);
  if (settings === undefined) {
    return (['A21', 'A23', 'A29'] as const).map((id) => notTried(id, 'no-plan'));
  }
  return [
    probe('A21', () => protectedCell(snapshot, context)),
    probe('A23', () => notedByTrigger(snapshot)),
    probe('A29', () => sharedThereAndBack(settings, context)),
  ];
}

/** Writes a key of the header over itself, where a protection keeps this person out. */
function protectedCell({ sheets, cells }: Snapshot, context: Context): Look {
  const keyOf = (sheetId: number): CellValue | undefined => cells.get(sheetId)?.[0]?.[0];
  const closed = sheets.find(
    ({ properties: { sheetId }, protectedRanges }) =>
      typeof keyOf(sheetId) === 'string' &&
      keyOf(sheetId) !== '' &&
      protectedRanges.some(
        ({ protectedRangeId, warningOnly, requestingUserCanEdit }) =>
          warningOnly !== true &&
          requestingUserCanEdit !== true &&
          isOurProtection(sheetId, protectedRangeId),
      ),
  );
  const sheetId = closed?.properties.sheetId;
  const stringValue = String(keyOf(sheetId ?? -1) ?? '');
  if (sheetId === undefined) {
    return ['not-tried', 'may-edit-all'];
  }
  const error = thrownBy(() =>
    context.sheets.batchUpdate([
      {
        updateCells: {
          start: { sheetId, rowIndex: 0, columnIndex: 0 },
          rows: [{ values: [{ userEnteredValue: { stringValue } }] }],
          fields: 'userEnteredValue',
        },
      },
    ]),
  );
  const code = codeOf(error);
  return [code === 400, errorWords(error)];
}

/** Whether the trigger saw an edit: its note waits, or was recorded. What it misses, a comparison finds later. */
function notedByTrigger(snapshot: Snapshot): Look {
  const waiting = notedEdits(snapshot).edits.length;
  const updates = readUpdates(snapshot);
  const noted = updates.filter(({ source }) => source === 'edit');
  const missed = updates.filter(({ source }) => source === 'reconcile').length;
  if (waiting + noted.length + missed === 0) return ['not-tried', 'no-edit'];
  const known = noted.filter(({ by }) => by !== unknownPerson).length;
  return [
    waiting + noted.length > 0,
    `${waiting} waiting, ${noted.length} noted (${known} with a person), ${missed} found later`,
  ];
}

/** Lets another person of Settings, a manager first, view an empty file for a moment. */
function sharedThereAndBack(settings: Settings, context: Context): Look {
  const me = context.email.toLowerCase();
  const other = [...managersOf(settings), ...settings.people.map(({ email }) => email)].find(
    (email) => isAddress(email) && email.toLowerCase() !== me,
  );
  if (other === undefined) return ['not-tried', 'nobody-else'];
  const mimeType = 'application/vnd.google-apps.spreadsheet';
  return withScratch(context, { name: `${scratchName} sharing`, mimeType }, (file): Look => {
    const isIn = (): boolean => {
      const { editors, viewers } = context.sharing.rights(file);
      return [...editors, ...viewers].includes(other.toLowerCase());
    };
    const before = isIn();
    context.sharing.add(file, other, 'viewer');
    const shared = isIn();
    context.sharing.remove(file, other);
    const after = isIn();
    return [!before && shared && !after, `before ${before}, shared ${shared}, taken back ${after}`];
  });
}
