import { describe, expect, it } from 'vitest';
import type { Preview, SetUpResult, Summary } from '../../src/core/rpc/contract.ts';
import { version } from '../../src/core/shared/version.ts';
import { addOn, codes, outsider } from '../support/add-on.ts';
import { realPlanText } from '../support/real-plan.ts';
import { staff } from '../support/sheets-host.ts';

const builtIn = { source: { kind: 'built-in' }, lang: 'en', year: null };
const text = (plan: string) => ({ source: { kind: 'text', text: plan }, lang: 'en', year: null });
const value = <T>(outcome: { ok: boolean; value?: T }): T => {
  if (!outcome.ok || outcome.value === undefined) throw new Error(JSON.stringify(outcome));
  return outcome.value;
};

describe('previewing a plan', () => {
  it('tells what the built-in plan holds, and writes nothing', () => {
    const app = addOn();
    app.roundTrips();
    const preview = value(
      app.rpc<Preview>('setUp.preview', { source: { kind: 'built-in' }, lang: 'fr' }),
    );
    expect(preview).toMatchObject({
      title: 'WORK PLAN FOR 2022',
      year: 2022,
      chapters: 41,
      actions: 305,
      tiers: [
        { label: 'Socle', actions: 161 },
        { label: 'Renforcée', actions: 120 },
        { label: 'Renforcée (SIDA)', actions: 24 },
      ],
    });
    expect(preview.areas.map(({ actions }) => actions)).toEqual([6, 153, 31, 56, 59]);
    expect(preview.problems.map(({ severity }) => severity)).not.toContain('error');
    // Whether rows of this plan were lost.
    expect(app.roundTrips()).toEqual([
      'sheets.spreadsheets.get',
      'sheets.spreadsheets.values.batchGet',
    ]);
  });
});

describe('setting up', () => {
  it('lays the built-in plan out in three round trips', () => {
    const app = addOn();
    app.roundTrips();
    const result = value(app.rpc<SetUpResult>('setUp.run', builtIn));
    expect([result.added, result.kept]).toEqual([305, 0]);
    expect(app.roundTrips()).toEqual([
      'sheets.spreadsheets.get',
      'sheets.spreadsheets.values.batchGet',
      'sheets.spreadsheets.batchUpdate',
    ]);
    const summary = value(app.rpc<Summary>('workbook.summary', {}));
    expect(summary).toMatchObject({
      year: 2022,
      actions: 305,
      byStatus: { 'not-started': 305 },
      problems: [],
    });
    expect(app.roundTrips()).toEqual([
      'sheets.spreadsheets.get',
      'sheets.spreadsheets.values.batchGet',
    ]);
  });

  it('takes the same plan as text, and adds nothing the second time', () => {
    const app = addOn();
    expect(value(app.rpc<SetUpResult>('setUp.run', text(realPlanText))).added).toBe(305);
    const again = value(app.rpc<SetUpResult>('setUp.run', builtIn));
    expect([again.added, again.kept]).toEqual([0, 305]);
    expect(again.message).toContain('left as they are: 305');
  });

  it.each([
    ['an empty text', '', 'plan-unreadable'],
    ['a picture', '\u0089PNG\r\n\u001a\n\u0000\u0000\u0000', 'plan-unreadable'],
    ['a text without numbered headings', 'Dear all,\n\nhere is our plan.\n', 'plan-unreadable'],
    [
      'an action too long for a cell',
      `PLAN 2024\n\n1. A\n\n1.1. B\n\nCORE ACTION:\n\n- ${'x'.repeat(50_001)}\n`,
      'plan-unreadable',
    ],
    [
      'a plan without a year',
      'OUR PLAN\n\n1. A\n\n1.1. B\n\nCORE ACTION:\n\n- Do it\n',
      'year-missing',
    ],
  ])('refuses %s with a remedy, and leaves the workbook untouched', (_name, plan, code) => {
    const app = addOn();
    const before = JSON.stringify(app.host.store.get(app.spreadsheetId));
    const outcome = app.rpc('setUp.run', text(plan));
    expect(codes(outcome)).toContain(code);
    if (!outcome.ok) for (const problem of outcome.problems) expect(problem.remedy).not.toBe('');
    expect(JSON.stringify(app.host.store.get(app.spreadsheetId))).toBe(before);
  });

  it('asks before it adds another plan to the one that is there, with figures', () => {
    const app = addOn();
    const plan = (titles: string) => `PLAN 2022\n\n1. A\n\n1.1. B\n\nCORE ACTION:\n\n${titles}`;
    const mine = text(plan('- Plant trees\n- Dig wells\n'));
    value(app.rpc<SetUpResult>('setUp.run', mine));
    const other = text(plan('- Hold a fair\n- Print a book\n- Tour the coast\n'));
    const before = JSON.stringify(app.host.store.get(app.spreadsheetId));
    const refused = app.rpc('setUp.run', other);
    expect(refused).toMatchObject({
      problems: [
        { code: 'other-plan', message: expect.stringMatching(/2 actions.*3 actions.*5 in all/) },
      ],
    });
    const shown = app.rpc<Preview>('setUp.preview', { source: other.source, lang: 'fr' });
    expect(value(shown).other).toMatchObject({
      message: expect.stringMatching(/2 actions.*3 actions.*5 en tout/),
    });
    expect(JSON.stringify(app.host.store.get(app.spreadsheetId))).toBe(before);
    const added = value(app.rpc<SetUpResult>('setUp.run', { ...other, confirmed: true }));
    expect([added.added, added.kept]).toEqual([3, 0]);
    const again = app.rpc<Preview>('setUp.preview', { source: other.source, lang: 'en' });
    expect(value(again).other).toBeNull();
  });

  it('asks nothing where the plan has an action of the workbook, be it retired', () => {
    const app = addOn();
    const plan = 'PLAN 2022\n\n1. A\n\n1.1. B\n\nCORE ACTION:\n\n- Plant trees\n';
    value(app.rpc<SetUpResult>('setUp.run', text(`${plan}- Dig wells\n`)));
    const retirement = { saveId: 'save-0001', id: '1.1-C01', reason: 'Done' };
    value(app.rpc('action.retire', retirement));
    const result = value(app.rpc<SetUpResult>('setUp.run', text(`${plan}- Hold a fair\n`)));
    expect(result.added).toBe(1);
  });

  it('refuses the plan of another year in the same workbook', () => {
    const app = addOn();
    app.setUp();
    expect(codes(app.rpc('setUp.run', { ...builtIn, year: 2023 }))).toEqual(['other-year']);
  });
});

describe('who may do it', () => {
  it('takes no set-up or repair from staff once the workbook has a manager', () => {
    const app = addOn();
    app.setUp();
    expect(codes(app.rpc('setUp.run', builtIn, staff))).toEqual(['not-allowed']);
    expect(codes(app.rpc('layout.repair', {}, staff))).toEqual(['not-allowed']);
    expect(codes(app.rpc('workbook.summary', {}, staff))).toEqual(['not-member']);
  });

  it('lets nobody in whom Google does not', () => {
    const app = addOn();
    app.setUp();
    app.host.share(app.spreadsheetId, outsider, 'reader');
    expect(codes(app.rpc('setUp.run', builtIn, outsider))).toEqual(['not-allowed']);
  });

  it('says that a reader cannot set up', () => {
    const app = addOn();
    app.host.share(app.spreadsheetId, outsider, 'reader');
    expect(codes(app.rpc('setUp.run', builtIn, outsider))).toEqual(['view-only']);
  });
});

describe('what a browser may send', () => {
  const app = addOn();
  it.each([
    ['an unknown method', 'setUp.destroy', {}],
    ['a name of every object', 'constructor', {}],
    ['no method', null, {}],
    ['no payload', 'setUp.run', null],
    ['a source of no kind', 'setUp.preview', { source: { kind: 'ftp' }, lang: 'en' }],
    ['an unknown language', 'setUp.preview', { source: { kind: 'built-in' }, lang: 'xx' }],
    ['a year far away', 'setUp.run', { ...builtIn, year: 20_220 }],
  ])('refuses %s', (_name, method, payload) => {
    app.roundTrips();
    const outcome = app.session().run('rpc', method, payload, version);
    expect(codes(outcome as Parameters<typeof codes>[0])).toEqual(['bad-request']);
    expect(app.roundTrips()).toEqual([]);
  });
});
