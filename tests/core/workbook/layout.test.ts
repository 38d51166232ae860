import { describe, expect, it } from 'vitest';
import { setUp } from '../../../src/core/set-up/set-up.ts';
import { type Lang, languages } from '../../../src/core/shared/i18n/lang.ts';
import { withSubItems } from '../../../src/core/workbook/cell.ts';
import { areaColumns } from '../../../src/core/workbook/columns/area-columns.ts';
import { batches } from '../../../src/core/workbook/layout/batches.ts';
import { chapterTitles } from '../../../src/core/workbook/layout/plan-rows.ts';
import { readActions } from '../../../src/core/workbook/read-actions.ts';
import { readSettings } from '../../../src/core/workbook/read-settings.ts';
import { sheetIds } from '../../../src/core/workbook/sheet-ids.ts';
import { everyAction, organisation, realPlan, setUpInput } from '../../support/real-plan.ts';
import { manager, type SheetsHost, sheetsHost, staff } from '../../support/sheets-host.ts';

const locales = { en: 'en_US', fr: 'fr_FR', es: 'es_ES' } as const;

function laidOut(lang: Lang = 'en'): SheetsHost {
  const host = sheetsHost(locales[lang]);
  host.apply(setUp(host.snapshot(), setUpInput(lang)).requests);
  return host;
}

type Grid = {
  sheets: { properties: { title: string }; data: { rowData?: { values?: Cell[] }[] }[] }[];
};
type Cell = {
  userEnteredValue?: { stringValue?: string; formulaValue?: string };
  effectiveValue?: { numberValue?: number; stringValue?: string; errorValue?: unknown };
  textFormatRuns?: { startIndex?: number; format: { bold?: boolean } }[];
};
const cells = (host: SheetsHost, range: string): Cell[][] => {
  const fields =
    'sheets(properties(title),data(rowData(values(userEnteredValue,effectiveValue,textFormatRuns))))';
  const { sheets } = host.get({ ranges: [range], fields }) as Grid; // the mask asks for just this
  return (sheets[0]?.data[0]?.rowData ?? []).map(({ values = [] }) => values);
};

describe('the real plan, laid out', () => {
  const host = laidOut();
  const snapshot = host.snapshot();

  it('goes out in one batch', () => {
    const fresh = sheetsHost();
    expect(batches(setUp(fresh.snapshot(), setUpInput()).requests)).toHaveLength(1);
  });

  it('has Overview, a sheet per area, and the record sheets; the empty first sheet is gone', () => {
    expect(snapshot.sheets.map(({ properties }) => properties.title)).toEqual([
      'Overview',
      '1 We act',
      '2 We advocate',
      '3 We research',
      '4 We learn',
      '5 We meet, we listen',
      'Contributions',
      'Updates',
      'Reviews',
      'Issues',
      'Papers',
      'Issued papers',
      'Witnesses',
      'Translations',
      'Retired',
      'Access',
      'Settings',
    ]);
  });

  it('holds every action once, with chapter, axis, tier, kind and text', () => {
    const { rows, problems } = readActions(snapshot, readSettings(snapshot)?.tiers ?? []);
    expect(problems).toEqual([]);
    expect(rows.map(({ action }) => action.action)).toEqual(
      everyAction(realPlan).map(({ text }) => text.text),
    );
    expect(rows.map(({ action }) => action.id)).toEqual(everyAction(realPlan).map(({ id }) => id));
    const count = (tier: string): number => rows.filter((r) => r.action.tier === tier).length;
    expect([count('core'), count('enhanced'), count('enhanced-sida')]).toEqual([161, 120, 24]);
    const axis = (name: string): number => rows.filter((r) => r.action.axis === name).length;
    expect(['People', 'Planet', 'Government', 'Cross-cutting areas'].map(axis)).toEqual([
      35, 14, 18, 18,
    ]);
    expect(rows.flatMap(({ action }) => action.subItems)).toHaveLength(3);
    expect(new Set(rows.map(({ action }) => action.status))).toEqual(new Set(['not-started']));
  });

  it('keeps every bold span', () => {
    const column = areaColumns.findIndex(({ key }) => key === 'action');
    const found = snapshot.sheets.slice(1, 6).flatMap(({ properties }) =>
      cells(host, `'${properties.title}'!A3:Z`).flatMap((row) => {
        const cell = row[column];
        const text = cell?.userEnteredValue?.stringValue ?? '';
        const runs = cell?.textFormatRuns ?? [];
        return text === ''
          ? []
          : [
              runs.flatMap(({ startIndex = 0, format }, i) =>
                format.bold ? [text.slice(startIndex, runs[i + 1]?.startIndex ?? text.length)] : [],
              ),
            ];
      }),
    );
    const wanted = everyAction(realPlan).map(({ text, subItems }) => {
      const whole = withSubItems(text, subItems);
      return whole.bold.map(([start, end]) => whole.text.slice(start, end));
    });
    expect(found).toEqual(wanted);
    expect(wanted.flat().length).toBeGreaterThan(150);
  });

  it('carries the organisation into Settings, where managers change it', () => {
    const settings = readSettings(snapshot);
    const { name, ...lists } = organisation;
    expect(settings).toMatchObject({
      organisation: name,
      year: 2022,
      lang: 'en',
      people: [{ email: manager, role: 'manager' }],
      ...lists,
    });
    expect(settings?.chapters).toHaveLength(46);
  });

  it('keeps every paragraph of the plan in Settings, beside its area or chapter', () => {
    const paragraphs = [...realPlan.areas, ...realPlan.areas.flatMap(({ chapters }) => chapters)]
      .filter(({ narrative }) => narrative.length > 0)
      .map(({ number, narrative }) => [number, narrative.map(({ text }) => text)]);
    expect(paragraphs.flatMap(([, texts]) => texts)).toHaveLength(13);
    const kept = (readSettings(snapshot)?.chapters ?? [])
      .filter(({ intro }) => intro !== '')
      .map(({ number, intro }) => [number, intro.split('\n')]);
    const byNumber = (a: unknown[], b: unknown[]): number => `${a[0]}`.localeCompare(`${b[0]}`);
    expect(kept.sort(byNumber)).toEqual(paragraphs.sort(byNumber));
  });

  it('shows the title of the chapter in every row', () => {
    const titles = new Map(chapterTitles(realPlan));
    for (const { action } of readActions(snapshot, readSettings(snapshot)?.tiers ?? []).rows) {
      expect(action.chapterTitle).toBe(titles.get(action.chapter));
    }
  });

  it('shows on Overview what the plan holds', () => {
    const board = cells(host, 'Overview');
    const row = (label: string): (number | string | undefined)[] =>
      (board.find(([first]) => first?.userEnteredValue?.stringValue === label) ?? [])
        .slice(1, 10)
        .map(({ effectiveValue }) => effectiveValue?.numberValue ?? effectiveValue?.stringValue);
    expect(row('Actions')[0]).toBe(305);
    expect(row('Not updated this period')[0]).toBe(305);
    expect(row('2 We advocate').slice(0, 2)).toEqual([153, 153]);
    expect(row('Core')).toEqual([161, 161, 0, 0, 0, 0, 0, 0, 161]);
    expect(row('Government')[0]).toBe(18);
    expect(row('No axis')).toEqual([220, 220, 0, 0, 0, 0, 0, 0, 220]);
    const totals = board.filter(([first]) => first?.userEnteredValue?.stringValue === 'Total');
    expect(totals.map(([, all]) => all?.effectiveValue?.numberValue)).toEqual([305, 305, 305]);
    expect(row('Africa')[0]).toBe(0);
    const errors = board.flat().filter(({ effectiveValue }) => effectiveValue?.errorValue);
    expect(errors).toEqual([]);
  });

  it('refuses staff what only managers change, and lets them fill in the update columns', () => {
    const cell = (key: string, text: string) => ({
      updateCells: {
        start: {
          sheetId: 1001,
          rowIndex: 2,
          columnIndex: areaColumns.findIndex((c) => c.key === key),
        },
        rows: [{ values: [{ userEnteredValue: { stringValue: text } }] }],
        fields: 'userEnteredValue',
      },
    });
    for (const key of ['id', 'chapter', 'tier', 'action', 'kind', 'expectedResult', 'plannedDue']) {
      expect(() => host.apply([cell(key, 'x')], staff), key).toThrow(/protected/);
    }
    for (const key of ['status', 'comment', 'updatedBy']) {
      expect(() => host.apply([cell(key, 'On track')], staff), key).not.toThrow();
    }
    for (const sheetId of [sheetIds.settings, sheetIds.reviews, sheetIds.overview]) {
      const write = {
        ...cell('id', 'x').updateCells,
        start: { sheetId, rowIndex: 5, columnIndex: 0 },
      };
      expect(() => host.apply([{ updateCells: write }], staff)).toThrow(/protected/);
    }
  });
});

describe.each(languages)('in %s', (lang) => {
  it('reads the same actions, and Overview counts them', () => {
    const host = laidOut(lang);
    const snapshot = host.snapshot();
    const settings = readSettings(snapshot);
    expect(settings?.lang).toBe(lang);
    const { rows, problems } = readActions(snapshot, settings?.tiers ?? []);
    expect([rows.length, problems]).toEqual([305, []]);
    const title = snapshot.sheets[0]?.properties.title ?? '';
    const numbers = cells(host, `'${title}'!B5:B7`).map(
      ([cell]) => cell?.effectiveValue?.numberValue,
    );
    expect(numbers).toEqual([305, 305, 0]);
  });
});

describe('a spreadsheet that is in use', () => {
  it('keeps the sheets of its people, whatever they are called', () => {
    const host = sheetsHost();
    host.apply([
      { updateSheetProperties: { properties: { sheetId: 0, title: 'updates' }, fields: 'title' } },
      {
        updateCells: {
          start: { sheetId: 0, rowIndex: 0, columnIndex: 0 },
          rows: [{ values: [{ userEnteredValue: { stringValue: 'mine' } }] }],
          fields: 'userEnteredValue',
        },
      },
    ]);
    host.apply(setUp(host.snapshot(), setUpInput()).requests);
    const titles = host.snapshot().sheets.map(({ properties }) => properties.title);
    expect(titles).toContain('updates');
    expect(titles).toContain('Updates (2)');
    expect(cells(host, 'updates')[0]?.[0]?.userEnteredValue).toEqual({ stringValue: 'mine' });
  });
});
