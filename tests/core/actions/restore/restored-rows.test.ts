import { expect, it } from 'vitest';
import { lostActions } from '../../../../src/core/actions/restore/lost-actions.ts';
import { restoredRecord } from '../../../../src/core/actions/restore/restored-rows.ts';
import { setUp } from '../../../../src/core/set-up/set-up.ts';
import { readSettings } from '../../../../src/core/workbook/read-settings.ts';
import { sheetIds } from '../../../../src/core/workbook/sheet-ids.ts';
import { realPlan, setUpInput } from '../../../support/real-plan.ts';
import { manager, sheetsHost } from '../../../support/sheets-host.ts';

const plan = { ...realPlan, areas: realPlan.areas.slice(0, 1) };
const saver = { email: manager, now: '2022-03-15T12:00', source: 'plan' } as const;

it('notes what comes back once, however often a try begins anew', () => {
  const host = sheetsHost();
  host.apply(setUp(host.snapshot(), setUpInput('en', plan)).requests);
  const snapshot = host.snapshot();
  const settings = readSettings(snapshot);
  if (settings === undefined) throw new Error('there is no Settings sheet');
  const sheets = snapshot.sheets.filter(({ properties }) => properties.sheetId !== 1001);
  const { back } = lostActions({ ...snapshot, sheets }, settings, () => plan);
  expect(back).toHaveLength(6);
  host.apply(restoredRecord(host.snapshot(), back.slice(0, 2), 'restored-1', saver));
  host.apply(restoredRecord(host.snapshot(), back, 'restored-1', saver));
  expect(restoredRecord(host.snapshot(), back, 'restored-1', saver)).toEqual([]);
  const updates = host.snapshot().cells.get(sheetIds.updates) ?? [];
  expect(updates.flat().filter((value) => value === 'restored-1')).toHaveLength(6);
});
