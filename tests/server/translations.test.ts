import { documentJson, type HostDocument } from 'apps-script-emulator';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Output, PaperResult } from '../../src/core/rpc/contract.ts';
import type { Outcome } from '../../src/core/shared/outcome.ts';
import { translationColumns } from '../../src/core/workbook/columns/record-columns.ts';
import { readTranslations } from '../../src/core/workbook/read-translations.ts';
import { sheetIds } from '../../src/core/workbook/sheet-ids.ts';
import { said } from '../core/papers/report/docs/written-paper.ts';
import { type AddOn, addOn, codes } from '../support/add-on.ts';
import { snapshotIn } from '../support/snapshot-in.ts';

const plan = `WORK PLAN FOR 2022

1. Implementation – We act
1.1. Support for the members
CORE ACTION:
- Set up two hubs for the cities
- Open the library
ENHANCED ACTION:
- Meet with the members
`;
const french = `PLAN DE TRAVAIL POUR 2022

1. Mise en œuvre – Nous agissons
1.1. Soutien aux membres
ACTIONS CLÉS :
- Créer deux pôles pour les villes
- Ouvrir la bibliothèque
ACTIONS RENFORCÉES :
- Rencontrer les membres
`;

let app: AddOn;

function done<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

const source = { kind: 'text', text: french };
const take = (text = french): Output<'translations.import'> =>
  done(app.rpc('translations.import', { source: { kind: 'text', text }, lang: 'fr' }));

/** A paper in French or another language, as text. */
function paper(lang = 'fr'): string {
  const { documentId } = done(
    app.rpc<PaperResult>('paper.make', {
      ...{ requestId: `request-${app.calls.length}`, again: false, also: [], folderId: null },
      letterhead: 'built-in',
      definition: {
        ...{ lang, body: 'Bureau exécutif', place: '', date: null, item: '', title: '' },
        ...{ purpose: 'information', period: null, recommendations: [], parts: ['annex'] },
        fullAnnex: true,
        scope: { areas: [], chapters: [], tiers: [], axes: [], sections: [], leads: [] },
      },
    }),
  );
  return JSON.stringify(
    said(documentJson(app.host.store.get(documentId)?.content as HostDocument)),
  );
}

beforeEach(() => {
  app = addOn();
  const first = { source: { kind: 'text', text: plan }, lang: 'en', year: null };
  done(app.rpc('setUp.run', first));
});

describe('the plan in French', () => {
  it('is shown pair by pair before anything is written', () => {
    const preview = done(
      app.rpc<Output<'translations.preview'>>('translations.preview', { source, lang: 'fr' }),
    );
    expect(preview).toMatchObject({ total: 3, matched: 3, titles: 2, problems: [] });
    expect(preview.pairs[0]).toEqual({
      id: '1.1-C01',
      source: 'Set up two hubs for the cities',
      text: 'Créer deux pôles pour les villes',
    });
    expect(readTranslations(snapshotIn(app))).toEqual([]);
  });

  it('goes into the sheet, once, in three round trips, and from there into French papers', () => {
    expect(paper()).toContain('Action (en anglais)');
    app.roundTrips();
    expect(take().added).toBe(5);
    expect(app.roundTrips()).toHaveLength(3);
    expect(take().added).toBe(0);
    const told = paper();
    for (const words of [
      'Créer deux pôles pour les villes',
      'Nous agissons',
      'Soutien aux membres',
    ]) {
      expect(told).toContain(words);
    }
    expect(told).not.toContain('en anglais');
    expect(told).not.toContain('Set up two hubs');
  });

  it('of a text that was changed since is not used, and marked as stale', () => {
    take();
    const seen = { action: 'Open the library' };
    const amend = { saveId: 'save-0001', id: '1.1-C02', changes: { action: 'Open two libraries' } };
    done(app.rpc('action.amend', { ...amend, seen }));
    const told = paper();
    expect(told).toContain('Open two libraries [en anglais]');
    expect(told).not.toContain('Ouvrir la bibliothèque');
    expect(told).toContain('Rencontrer les membres');
    const checked = done(app.rpc<Output<'check.run'>>('check.run', {}));
    expect(checked.issues.map(({ code, id }) => `${code} ${id}`)).toContain(
      'stale-translation 1.1-C02',
    );
    // The import marks it, and brings the new one.
    expect(take(french.replace('la bibliothèque', 'deux bibliothèques')).added).toBe(1);
    const rows = snapshotIn(app).cells.get(sheetIds.translations) ?? [];
    const at = translationColumns.findIndex(({ key }) => key === 'stale');
    expect(rows.slice(2).map((row) => row[at] ?? '')).toEqual(['', '', '', 'Stale', '', '']);
    expect(paper()).toContain('Ouvrir deux bibliothèques');
  });

  it('of the meeting itself, by hand, stands in its papers', () => {
    const cells = ['Bureau exécutif', 'es', 'Buró Ejecutivo'].map((stringValue) => ({
      userEnteredValue: { stringValue },
    }));
    const start = { sheetId: sheetIds.translations, rowIndex: 2, columnIndex: 0 };
    const rows = [{ values: cells }];
    app.session().act([{ updateCells: { start, rows, fields: 'userEnteredValue' } }]);
    const told = paper('es');
    expect(told).toContain('Buró Ejecutivo');
    expect(told).not.toContain('Bureau exécutif');
  });

  it('imported again leaves what a person corrected, and says so', () => {
    take();
    const rows = snapshotIn(app).cells.get(sheetIds.translations) ?? [];
    const at = translationColumns.findIndex(({ key }) => key === 'translation');
    const row = rows.findIndex((cells) => cells[at] === 'Créer deux pôles pour les villes');
    const start = { sheetId: sheetIds.translations, rowIndex: row, columnIndex: at };
    const cells = [{ userEnteredValue: { stringValue: 'Mettre en place deux pôles' } }];
    app
      .session()
      .act([{ updateCells: { start, rows: [{ values: cells }], fields: 'userEnteredValue' } }]);
    const again = take();
    expect(again.added).toBe(0);
    expect(again.problems).toMatchObject([{ code: 'other-translation', place: '1.1-C01' }]);
    expect(paper()).toContain('Mettre en place deux pôles');
  });

  it('by hand needs no more than source, language and translation', () => {
    const cells = ['Open the library', 'fr', 'Ouvrir une bibliothèque'].map((stringValue) => ({
      userEnteredValue: { stringValue },
    }));
    const start = { sheetId: sheetIds.translations, rowIndex: 2, columnIndex: 0 };
    const rows = [{ values: cells }];
    app.session().act([{ updateCells: { start, rows, fields: 'userEnteredValue' } }]);
    expect(paper()).toContain('Ouvrir une bibliothèque');
  });

  it('says which chapters and tiers do not match', () => {
    const longer = `${french}- Encore une\n`;
    const { added, problems } = take(longer);
    expect(added).toBe(4);
    expect(problems).toMatchObject([{ code: 'not-matched', place: '1.1, Enhanced' }]);
    expect(codes(app.rpc('translations.preview', { source, lang: 'en' }))).toEqual([
      'same-language',
    ]);
  });
});
