import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lostActions } from '../../../../src/core/actions/restore/lost-actions.ts';
import { saveUpdate } from '../../../../src/core/actions/update/save-update.ts';
import type { Changes } from '../../../../src/core/actions/update/update-input.ts';
import { setUp } from '../../../../src/core/set-up/set-up.ts';
import { areaColumns } from '../../../../src/core/workbook/columns/area-columns.ts';
import { findColumns } from '../../../../src/core/workbook/find-columns.ts';
import { statusKeys } from '../../../../src/core/workbook/lists.ts';
import { readSettings, type Settings } from '../../../../src/core/workbook/read-settings.ts';
import { firstDataRow } from '../../../../src/core/workbook/sheet-ids.ts';
import type { CellData } from '../../../../src/core/workbook/sheets-api.ts';
import type { CellValue, Snapshot } from '../../../../src/core/workbook/snapshot.ts';
import { realPlan, setUpInput } from '../../../support/real-plan.ts';
import { manager, type SheetsHost, sheetsHost } from '../../../support/sheets-host.ts';
import { runs } from '../../../support/tier.ts';

const plan = { ...realPlan, areas: realPlan.areas.slice(0, 1) };
const saver = { email: manager, now: '2022-03-15T12:00', source: 'sidebar' } as const;

const text = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.constantFrom('=1+1', '40%', '2022-01-01', '12'),
);
const day = fc.option(fc.constantFrom('2022-01-31', '2023-12-01'));
const names = fc.uniqueArray(fc.constantFrom('Africa', 'ASPAC', 'Dupont, Sons'));
const share = fc.option(fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000));
const changes = fc.record(
  {
    ...{ lead: fc.constantFrom('', manager, 'Ann'), sections: names, partners: names },
    ...{ start: day, due: day, status: fc.option(fc.constantFrom(...statusKeys)), progress: share },
    ...{ comment: text, reportText: text, result: text, nextStep: text, evidence: text },
  },
  { requiredKeys: [] },
);

function settingsIn(host: SheetsHost): Settings {
  const settings = readSettings(host.snapshot());
  if (settings === undefined) throw new Error('there is no Settings sheet');
  return settings;
}

function save(host: SheetsHost, saveId: string, id: string, wanted: Changes): void {
  const input = { saveId, ids: [id], changes: wanted, confirmed: false, effectiveOn: null };
  const planned = saveUpdate(host.snapshot(), settingsIn(host), input, saver);
  if ('faults' in planned) throw new Error(JSON.stringify(planned.faults));
  if (planned.requests.length > 0) host.apply(planned.requests);
}

const columns = areaColumns.filter(({ key }) => key !== 'band').map(({ key }) => key);

/** The cells of every action by ID, in the order of `columns`. */
function cellsOf({ cells }: Snapshot): Map<string, readonly CellValue[]> {
  const rows = cells.get(1001) ?? [];
  const { positions } = findColumns(rows, areaColumns);
  const values = rows
    .slice(firstDataRow)
    .map((row) => columns.map((key) => row[positions.get(key) ?? -1] ?? ''));
  return new Map(values.filter(([id]) => id !== '').map((row) => [String(row[0]), row]));
}

const rawIn = ({ userEnteredValue: { stringValue, numberValue } = {} }: CellData): CellValue =>
  numberValue ?? stringValue ?? '';

it.each(['en', 'fr'] as const)(
  'whatever was saved of an action is known without its row (%s)',
  (lang) => {
    const host = sheetsHost();
    host.apply(setUp(host.snapshot(), setUpInput(lang, plan)).requests);
    const settings = settingsIn(host);
    const ids = [...cellsOf(host.snapshot()).keys()];
    let saves = 0;
    fc.assert(
      fc.property(fc.constantFrom(...ids), changes, (id, wanted) => {
        saves += 1;
        save(host, `save-${1000 + saves}`, id, wanted);
        const snapshot = host.snapshot();
        const sheets = snapshot.sheets.filter(({ properties }) => properties.sheetId !== 1001);
        const { back } = lostActions({ ...snapshot, sheets }, settings, () => plan);
        const known = back.map(({ row }) => columns.map((key) => rawIn(row[key] ?? {})));
        expect(known).toEqual([...cellsOf(snapshot).values()]);
      }),
      { numRuns: runs(15) },
    );
  },
);
