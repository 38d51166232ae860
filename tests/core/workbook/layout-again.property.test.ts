import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repair, setUp } from '../../../src/core/set-up/set-up.ts';
import type { ActionRow } from '../../../src/core/workbook/action-row.ts';
import { type EntryValue, encodeCell } from '../../../src/core/workbook/cell-codec.ts';
import { areaColumns } from '../../../src/core/workbook/columns/area-columns.ts';
import type { Column } from '../../../src/core/workbook/columns/column.ts';
import { findColumns } from '../../../src/core/workbook/find-columns.ts';
import { batches } from '../../../src/core/workbook/layout/batches.ts';
import { layoutFault } from '../../../src/core/workbook/layout/marker.ts';
import { statusKeys } from '../../../src/core/workbook/lists.ts';
import { readActions } from '../../../src/core/workbook/read-actions.ts';
import { readSettings, type Settings } from '../../../src/core/workbook/read-settings.ts';
import type { Request } from '../../../src/core/workbook/sheets-api.ts';
import { realPlan, setUpInput } from '../../support/real-plan.ts';
import { manager, type SheetsHost, sheetsHost } from '../../support/sheets-host.ts';
import { runs, some } from '../../support/tier.ts';

/** A small plan: the first area, and one chapter of the second. */
const small = {
  ...realPlan,
  areas: realPlan.areas
    .slice(0, 2)
    .map((area) => ({ ...area, chapters: area.chapters.slice(0, 2) })),
};
const input = setUpInput('en', small);

function laidOut(): SheetsHost {
  const host = sheetsHost();
  host.apply(setUp(host.snapshot(), input).requests);
  return host;
}

function settings(host: SheetsHost): Settings {
  const found = readSettings(host.snapshot());
  if (!found) throw new Error('no Settings');
  return found;
}

const actions = (host: SheetsHost): Map<string, ActionRow> =>
  new Map(
    readActions(host.snapshot(), settings(host).tiers).rows.map(({ action }) => [
      action.id,
      action,
    ]),
  );

const text = fc.string({ unit: 'grapheme', maxLength: 30 });
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const name = fc.constantFrom('Africa', 'ASPAC', 'North America', 'Forum of Regions', 'Ünión');

/** Values of entry columns, by key; what a person may leave empty is often empty. */
const entry = fc.record({
  expectedResult: text,
  lead: fc.constantFrom('', 'sam@example.org'),
  sections: fc.uniqueArray(name, { maxLength: 3 }),
  partners: fc.uniqueArray(name, { maxLength: 2 }),
  start: fc.option(day),
  due: fc.option(day),
  plannedDue: fc.option(day),
  status: fc.constantFrom(...statusKeys),
  progress: fc.option(fc.integer({ min: 0, max: 100 }).map((n) => n / 100)),
  comment: text,
  reportText: fc.oneof(text, fc.constantFrom('=1+1', "'quoted", '+x', '@y', '-1', 'TRUE', '1.1')),
  result: text,
  nextStep: text,
  evidence: fc.constantFrom('', 'https://example.org/a'),
});
type Entry = { readonly [K in keyof ActionRow]?: EntryValue };

/** Writes an entry as the sidebar will: cells found by key and ID. */
function write(host: SheetsHost, sheetId: number, row: number, values: Entry): void {
  const { positions } = findColumns(host.snapshot().cells.get(sheetId) ?? [], areaColumns);
  const requests = areaColumns
    .filter(({ key }) => key in values)
    .map(
      (column: Column): Request => ({
        updateCells: {
          start: { sheetId, rowIndex: row - 1, columnIndex: positions.get(column.key) ?? -1 },
          rows: [
            {
              values: [
                encodeCell(
                  column,
                  values[column.key as keyof Entry] ?? null,
                  'en',
                  settings(host).tiers,
                ),
              ],
            },
          ],
          fields: 'userEnteredValue',
        },
      }),
    );
  host.apply(requests);
}

/** What people do to a workbook between two layouts. */
const disturbance: fc.Arbitrary<(host: SheetsHost) => void> = fc.oneof(
  fc
    .tuple(fc.constantFrom(1001, 1002), fc.nat(20), fc.boolean())
    .map(([sheetId, column, up]) => (host: SheetsHost) => {
      const rows = host.snapshot().cells.get(sheetId)?.length ?? 3;
      host.apply([
        {
          sortRange: {
            range: {
              sheetId,
              startRowIndex: 2,
              endRowIndex: rows,
              startColumnIndex: 0,
              endColumnIndex: areaColumns.length,
            },
            sortSpecs: [{ dimensionIndex: column, sortOrder: up ? 'ASCENDING' : 'DESCENDING' }],
          },
        },
      ]);
    }),
  fc
    .tuple(fc.constantFrom(1001, 1002), fc.nat(20), fc.nat(23))
    .filter(([, from, to]) => to < from || to > from + 1)
    .map(([sheetId, from, to]) => (host: SheetsHost) => {
      const source = {
        sheetId,
        dimension: 'COLUMNS' as const,
        startIndex: from,
        endIndex: from + 1,
      };
      host.apply([{ moveDimension: { source, destinationIndex: to } }]);
    }),
  fc.tuple(fc.constantFrom(1001, 1002), fc.nat(20)).map(([sheetId, at]) => (host: SheetsHost) => {
    const range = { sheetId, dimension: 'COLUMNS' as const, startIndex: at, endIndex: at + 1 };
    host.apply([{ insertDimension: { range, inheritFromBefore: at > 0 } }]);
  }),
  fc.constantFrom(1001, 1002, 2007, 1000).map((sheetId) => (host: SheetsHost) => {
    const title = `Renamed ${sheetId} l'été`;
    host.apply([{ updateSheetProperties: { properties: { sheetId, title }, fields: 'title' } }]);
  }),
  fc.constantFrom(1001, 2007).map((sheetId) => (host: SheetsHost) => {
    host.apply([{ updateSheetProperties: { properties: { sheetId, index: 9 }, fields: 'index' } }]);
  }),
);

describe('laying out again', () => {
  it('keeps every entry, whatever people sorted, moved, inserted or renamed', () => {
    fc.assert(
      fc.property(
        fc.array(entry, { minLength: 1, maxLength: 4 }),
        fc.array(disturbance, { maxLength: 4 }),
        fc.boolean(),
        (entries, disturbances, withPlan) => {
          const host = laidOut();
          const rows = readActions(host.snapshot(), settings(host).tiers).rows;
          const wanted = new Map(rows.map(({ action }) => [action.id, action]));
          entries.forEach((values, i) => {
            const target = rows[(i * 7) % rows.length];
            if (!target) throw new Error('no rows');
            write(host, target.sheetId, target.row, values);
            wanted.set(target.action.id, { ...target.action, ...values });
          });
          expect(actions(host)).toEqual(wanted);
          for (const disturb of disturbances) disturb(host);
          expect(actions(host)).toEqual(wanted);
          const again = withPlan
            ? setUp(host.snapshot(), input).requests
            : repair(host.snapshot(), settings(host), input.now.slice(0, 10), manager);
          host.apply(again);
          expect(actions(host)).toEqual(wanted);
        },
      ),
      { numRuns: runs(25) },
    );
  }, 120_000);

  it('changes nothing in a workbook that is in order', () => {
    const host = laidOut();
    const before = structuredClone(host.content());
    host.apply(setUp(host.snapshot(), input).requests);
    host.apply(repair(host.snapshot(), settings(host), input.now.slice(0, 10), manager));
    expect(host.content()).toEqual(before);
  });

  it('mends what was broken: header, formats, protections, filters, hidden row, Overview', () => {
    const host = laidOut();
    const before = structuredClone(host.content());
    const sheetId = 1001;
    host.apply([
      {
        updateCells: {
          range: {
            sheetId,
            startRowIndex: 0,
            endRowIndex: 2,
            startColumnIndex: 3,
            endColumnIndex: 5,
          },
          fields: 'userEnteredValue,note',
        },
      },
      {
        updateDimensionProperties: {
          range: { sheetId, dimension: 'ROWS', startIndex: 0, endIndex: 1 },
          properties: { hiddenByUser: false },
          fields: 'hiddenByUser',
        },
      },
      { deleteProtectedRange: { protectedRangeId: sheetId * 100 } },
      { deleteFilterView: { filterId: sheetId * 100 + 81 } },
      { clearBasicFilter: { sheetId } },
      { deleteConditionalFormatRule: { sheetId, index: 0 } },
      { deleteEmbeddedObject: { objectId: 100_002 } },
      {
        updateCells: {
          range: { sheetId: 1000, startRowIndex: 0, endRowIndex: 10 },
          fields: 'userEnteredValue',
        },
      },
    ]);
    // Only the title row's height and order of lists may differ; compare as sets.
    host.apply(setUp(host.snapshot(), input).requests);
    const sorted = (content: typeof before) => ({
      ...content,
      namedRanges: [...content.namedRanges].sort((a, b) =>
        (a.name ?? '').localeCompare(b.name ?? ''),
      ),
      sheets: content.sheets.map((sheet) => ({
        ...sheet,
        protectedRanges: new Set(sheet.protectedRanges),
        filterViews: new Set(sheet.filterViews),
        charts: new Set(sheet.charts),
      })),
    });
    expect(sorted(host.content())).toEqual(sorted(before));
  });

  it('brings an action back whose row was deleted, and gives no ID twice', () => {
    const host = laidOut();
    const deleted = { sheetId: 1001, dimension: 'ROWS' as const, startIndex: 3, endIndex: 4 };
    host.apply([{ deleteDimension: { range: deleted } }]);
    const { added, back, kept, requests } = setUp(host.snapshot(), input);
    expect([added, back, kept]).toEqual([
      0,
      1,
      small.areas.flatMap((a) => a.chapters).flatMap((c) => c.actions).length - 1,
    ]);
    host.apply(requests);
    expect([...actions(host).keys()].sort()).toEqual([...actions(laidOut()).keys()].sort());
  });

  it('gives a new area a sheet of its own, and leaves the others theirs', () => {
    const host = sheetsHost();
    const second = setUpInput('en', { ...small, areas: small.areas.slice(1) });
    host.apply(setUp(host.snapshot(), second).requests);
    const before = actions(host);
    host.apply(setUp(host.snapshot(), input).requests);
    expect(actions(host)).toEqual(actions(laidOut()));
    for (const [id, row] of before) expect(actions(host).get(id)).toEqual(row);
    const titles = host.snapshot().sheets.map(({ properties }) => properties.title);
    expect(titles.slice(0, 3)).toEqual(['Overview', '1 We act', '2 We advocate']);
  });

  it('finishes a layout that stopped after any of its batches', () => {
    const whole = actions(laidOut());
    const fresh = sheetsHost();
    const cut = batches(setUp(fresh.snapshot(), input).requests, 20_000);
    expect(cut.length).toBeGreaterThan(4);
    const stops = cut.map((_, i) => i).slice(1);
    for (const stop of some(stops)) {
      const host = sheetsHost();
      for (const batch of cut.slice(0, stop)) host.apply(batch);
      expect(layoutFault(host.snapshot()) !== undefined).toBe(
        host.snapshot().sheets.some((s) => s.properties.sheetId === 1001),
      );
      host.apply(setUp(host.snapshot(), input).requests);
      expect(layoutFault(host.snapshot())).toBeUndefined();
      expect(actions(host)).toEqual(whole);
    }
  }, 60_000);
});
