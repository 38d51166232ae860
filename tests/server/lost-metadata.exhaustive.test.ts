import { beforeAll, describe, expect, it } from 'vitest';
import type { Method, Output } from '../../src/core/rpc/contract.ts';
import { languages } from '../../src/core/shared/i18n/lang.ts';
import type { Outcome } from '../../src/core/shared/outcome.ts';
import { version } from '../../src/core/shared/version.ts';
import { layoutVersion } from '../../src/core/workbook/layout/marker.ts';
import { areaSheetId, sheetIds } from '../../src/core/workbook/sheet-ids.ts';
import type { Request } from '../../src/core/workbook/sheets-api.ts';
import { type AddOn, addOn, codes } from '../support/add-on.ts';
import { inSettings } from '../support/plan-workbook.ts';
import { done, esi, sectionPlan } from '../support/section-plan.ts';
import { manager, staff } from '../support/sheets-host.ts';
import { type SmallWorkbook, smallWorkbook, validCalls } from '../support/small-workbook.ts';
import { snapshotIn } from '../support/snapshot-in.ts';

type Place = { readonly spreadsheet: true } | { readonly sheetId: number };
const spreadsheet: Place = { spreadsheet: true };

const create = (
  metadataKey: string,
  metadataValue: string,
  location: Place = spreadsheet,
): Request => ({
  createDeveloperMetadata: {
    developerMetadata: { metadataKey, metadataValue, location, visibility: 'DOCUMENT' },
  },
});
const remove = (metadataKey: string): Request => ({
  deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataKey } } },
});

/** What the workbook keeps, of the spreadsheet and of a sheet. */
function keptIn(app: AddOn, place: Place) {
  const { developerMetadata, sheets } = snapshotIn(app);
  if (!('sheetId' in place)) return developerMetadata;
  const own = sheets.filter(({ properties }) => properties.sheetId === place.sheetId);
  return own.flatMap((each) => each.developerMetadata);
}

/** A value that leaves no room to others. */
function huge(app: AddOn, place: Place, key: string): string {
  const others = keptIn(app, place).filter(({ metadataKey }) => metadataKey !== key);
  const used = others.map(({ metadataKey, metadataValue = '' }) => metadataKey + metadataValue);
  return 'x'.repeat(30_000 - [key, ...used].join('').length);
}

/** What staff can do to a key with a script. */
const deeds = {
  deleted: (_app: AddOn, key: string) => [remove(key)],
  garbled: (_app: AddOn, key: string, place: Place) => [remove(key), create(key, '{"a":', place)],
  duplicated: (app: AddOn, key: string, place: Place) => [
    remove(key),
    ...[undefined, ...keptIn(app, place)].flatMap((each) =>
      each === undefined
        ? create(key, '{"version":99}', place)
        : each.metadataKey === key
          ? create(key, each.metadataValue ?? '', place)
          : [],
    ),
  ],
  huge: (app: AddOn, key: string, place: Place) => [
    remove(key),
    create(key, huge(app, place, key), place),
  ],
};
type Deed = keyof typeof deeds;
const everyDeed = Object.keys(deeds) as Deed[]; // Object.keys widens to string

const keys: readonly [string, Place, Partial<Record<Deed, string>>][] = [
  [
    'workplan.layout',
    spreadsheet,
    { deleted: 'layout-unknown', garbled: 'layout-unknown', huge: 'layout-unknown' },
  ],
  ['workplan.updates', spreadsheet, { huge: 'metadata-full' }],
  ['workplan.sync', spreadsheet, {}],
  ['workplan.jobs', spreadsheet, { huge: 'metadata-full' }],
  ['workplan.access', spreadsheet, { huge: 'metadata-full' }],
  ['workplan.section', spreadsheet, { huge: 'metadata-full' }],
  ['other.program', spreadsheet, { huge: 'metadata-full' }],
  ['workplan.person', { sheetId: sheetIds.updates }, {}],
  ['workplan.edit', { sheetId: areaSheetId(1) }, {}],
];

describe('a hidden record that an editor', () => {
  let app: SmallWorkbook;
  beforeAll(() => {
    app = smallWorkbook();
  });
  const call = (method: Method, user?: string): string =>
    codes(app.rpc(method, validCalls[method], user)).join() || 'ok';

  it.each(
    keys.flatMap(([key, place, answers]) =>
      everyDeed.map((deed) => [deed, key, answers[deed] ?? 'ok', place] as const),
    ),
  )('%s under %s lets a sync say "%s"', (deed, key, answer, place) => {
    app.restore();
    app.session(staff).act(deeds[deed](app, key, place));
    expect(call('sections.sync')).toBe(answer);
    if (answer === 'ok') expect(call('update.save', staff)).toBe('ok');
    else if (key !== 'other.program') {
      // The next save writes the end of the chain anew.
      expect(key === 'workplan.updates' ? call('update.save') : call('layout.repair')).toBe('ok');
      expect(call('sections.sync')).toBe('ok');
    }
  });

  it('fills is told as such though the reads of this minute are used up', () => {
    app.restore();
    app.session(staff).act(deeds.huge(app, 'other.program', spreadsheet));
    let looks = 0;
    let isRefused = false;
    app.host.setFaults(({ method }) => {
      if (method === 'sheets.spreadsheets.batchUpdate') isRefused = true;
      if (!isRefused || method !== 'sheets.spreadsheets.get') return 'pass';
      looks += 1;
      const status = 'RESOURCE_EXHAUSTED';
      return looks > 1 ? 'pass' : { before: { code: 429, status, message: 'Quota exceeded' } };
    });
    expect(call('sections.sync')).toBe('metadata-full');
    expect(looks).toBe(2);
    app.host.setFaults(() => 'pass');
  });

  const reading = ['actions.list', 'completeness.read', 'review.pending', 'paper.options'] as const;
  const writing = ['update.save', 'check.run', 'assign.save', 'roles.apply', 'paper.save'] as const;
  it.each([...reading, ...writing].map((method, i) => [method, languages[i % 3] ?? 'en'] as const))(
    'deleted of the layout has %s name the one remedy (%s)',
    (method, lang) => {
      app.restore();
      app.session(staff).act([remove('workplan.layout')]);
      const content = JSON.stringify(app.host.store.get(app.spreadsheetId));
      const answer = app.session(manager, lang).run('rpc', method, validCalls[method], version);
      expect(answer).toMatchObject({
        problems: [{ code: 'layout-unknown', remedy: expect.stringContaining(repairs[lang]) }],
      });
      expect(JSON.stringify(app.host.store.get(app.spreadsheetId))).toBe(content);
    },
  );
});

const repairs = {
  en: '“Repair the layout”',
  fr: '« Réparer la mise en page »',
  es: '«Reparar el diseño»',
};

describe('repairing a workbook that does not say how it was laid out', () => {
  const value = <T>(outcome: Outcome<T>): T => done(outcome);
  const marker = (app: AddOn): unknown[] =>
    keptIn(app, spreadsheet)
      .filter(({ metadataKey }) => metadataKey === 'workplan.layout')
      .map(({ metadataValue = '' }) => JSON.parse(metadataValue));

  it('takes the language from the labels, whatever Settings says since, and tells so', () => {
    const app = addOn();
    const source = {
      kind: 'text',
      text: 'PLAN 2022\n\n1. A\n\n1.1. B\n\nSOCLE:\n\n- Un\n- Deux\n',
    };
    value(app.rpc('setUp.run', { source, lang: 'fr', year: null }));
    inSettings(app, 2, { value: 'es' });
    const before = marker(app);
    const sheets = JSON.stringify(snapshotIn(app).cells.get(areaSheetId(1)));
    app.session(staff).act([remove('workplan.layout'), create('workplan.layout', '[]')]);
    expect(codes(app.rpc('layout.repair', {}, staff))).toEqual(['not-allowed']);
    const { notes } = value(app.rpc<Output<'layout.repair'>>('layout.repair', {}));
    expect(notes).toEqual([expect.stringContaining('The labels in the cells are in French')]);
    expect(marker(app)).toEqual(before);
    expect(before).toEqual([
      { version: layoutVersion, complete: true, lang: 'fr', spreadsheet: app.spreadsheetId },
    ]);
    expect(JSON.stringify(snapshotIn(app).cells.get(areaSheetId(1)))).toBe(sheets);
    expect(value(app.rpc<Output<'layout.repair'>>('layout.repair', {})).notes).toEqual([]);
  });

  it('goes on where a record says that setting up was interrupted', () => {
    const app = addOn();
    app.setUp();
    const [whole = {}] = marker(app);
    const cut = JSON.stringify({ ...(whole as object), complete: false }); // as it was parsed
    app.session(staff).act([remove('workplan.layout'), create('workplan.layout', cut)]);
    expect(codes(app.rpc('actions.list', {}))).toEqual(['unfinished']);
    const { notes, missing } = value(app.rpc<Output<'layout.repair'>>('layout.repair', {}));
    expect([notes.length, missing]).toEqual([1, []]);
    expect(codes(app.rpc('actions.list', {}))).toEqual([]);
  });

  it('leaves one record where there were several', () => {
    const app = addOn();
    app.setUp();
    const [whole] = marker(app);
    const same = JSON.stringify(whole);
    app
      .session(staff)
      .act(['{', same, same, 'null'].map((each) => create('workplan.layout', each)));
    value(app.rpc('layout.repair', {}));
    expect(marker(app)).toEqual([whole]);
  });
});

describe('a Section’s workbook whose coordinator', () => {
  it.each(everyDeed)('%s its record still takes entries, or says who mends it', (deed) => {
    const app = sectionPlan();
    const id = app.make('Africa');
    const own = { ...app, spreadsheetId: id };
    app.act(id, deeds[deed](own, 'workplan.section', spreadsheet), esi);
    const list = (): string[] => codes(app.in(id, 'contribution.list', {}));
    if (deed !== 'duplicated') {
      expect(list()).toEqual(['section-unmarked']);
      expect(codes(app.in(id, 'share.read', { file: '' }))).toEqual(['section-unmarked']);
      const [synced] = app.sync().synced;
      expect(synced?.findings.map(({ code }) => code)).toEqual(['section-other-plan']);
      app.make('Africa');
    }
    expect(list()).toEqual([]);
    expect(app.sync().synced.flatMap(({ findings }) => findings)).toEqual([]);
  });
});
