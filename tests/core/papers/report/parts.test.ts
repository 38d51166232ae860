import { describe, expect, it } from 'vitest';
import { wholePlan } from '../../../../src/core/papers/report/definition.ts';
import { presets } from '../../../../src/core/papers/report/presets.ts';
import { languages } from '../../../../src/core/shared/i18n/lang.ts';
import { cells, paperOn, part, tables, texts } from './read-report.ts';
import { definition, realState, updates } from './real-state.ts';

const real = realState({
  ...updates,
  '1.1-C05': { status: 'on-track', due: '2022-07-15', nextStep: 'Meet', lead: 'ana@uclg.example' },
  '1.1-C06': { due: '2022-06-30', lead: 'ana@uclg.example' },
});

describe('the parts of a paper', () => {
  it('stand in the order of the definition, each once', () => {
    const report = paperOn(real, definition({ parts: ['delayed', 'key-figures', 'delayed'] }));
    expect(report.parts.map(({ key }) => key)).toEqual([
      ...['front', 'summary', 'contents', 'delayed', 'key-figures'],
    ]);
  });

  it('on track: what moves, and what comes next', () => {
    const [table] = tables(part(paperOn(real, definition()), 'on-track'));
    expect(table && cells(table).map(([action]) => action?.slice(0, 9))).toEqual([
      ...['1.1-C05\vI', '2.1.1-C02'],
    ]);
    expect(table && cells(table)[0]?.[1]).toBe('Meet');
  });

  it('coming up: open and due in ninety days, the nearest first', () => {
    const found = part(paperOn(real, definition()), 'upcoming');
    expect(
      tables(found)
        .flatMap(cells)
        .map(([due, action]) => [due, action?.slice(0, 7)]),
    ).toEqual([
      ['30 Jun 2022', '1.1-C06'],
      ['15 Jul 2022', '1.1-C05'],
    ]);
    expect(JSON.stringify(found)).toContain('2 open actions are due until 28\u00A0August 2022.');
  });

  it('without an update: open actions by lead, most silent first, nobody last', () => {
    const found = part(paperOn(real, definition({ parts: ['not-updated'] })), 'not-updated');
    const rows = tables(found).flatMap(cells);
    expect(rows.map(([lead, n]) => [lead, n])).toEqual([
      ['Ana Ruiz', '2'],
      ['Nobody', '297'],
    ]);
    expect(rows[0]?.[2]).toBe('1.1-C05–06');
  });

  it('highlights: by Section, or that there are none', () => {
    const none = part(paperOn(real, definition({ parts: ['highlights'] })), 'highlights');
    expect(JSON.stringify(none)).toContain('No Section has reported a highlight');
    const told = {
      ...{ id: '1.1-C05', status: null, progress: null, nextStep: '', evidence: '' },
      ...{ updatedOn: null, updatedBy: '', isStale: false },
    };
    const contributions = [
      { ...told, section: 'MEWA', reportText: 'Forum in Amman', result: '' },
      { ...told, section: 'Africa', reportText: 'Training in Dakar', result: '40 mayors' },
      { ...told, section: 'Africa', id: '9.9-C01', reportText: 'Of no action', result: '' },
    ];
    const report = paperOn({ ...real, contributions }, definition({ parts: ['highlights'] }));
    const found = part(report, 'highlights');
    const headings = found.blocks.flatMap((each) => (each.kind === 'heading' ? [each.text] : []));
    expect(headings).toEqual(['Highlights of the Sections', 'Africa', 'MEWA']);
    expect(tables(found).flatMap(cells)).toEqual([
      ['1.1-C05', 'Training in Dakar\v40 mayors'],
      ['1.1-C05', 'Forum in Amman'],
    ]);
  });

  it('a paper about one Section tells its highlights only, of what it leads too', () => {
    const told = {
      ...{ status: null, progress: null, nextStep: '', evidence: '', result: '' },
      ...{ updatedOn: null, updatedBy: '', isStale: false },
    };
    const contributions = [
      { ...told, id: '1.1-C05', section: 'MEWA', reportText: 'Forum in Amman' },
      { ...told, id: '1.1-C05', section: 'AFRICA', reportText: 'Training in Dakar' },
      { ...told, id: '1.1-C06', section: 'Africa', reportText: 'A library' },
    ];
    const plan = realState({
      '1.1-C05': { sections: ['MEWA', 'Africa'] },
      '1.1-C06': { lead: 'Esi@africa.example' },
    });
    const esi = { email: 'esi@africa.example', name: 'Esi', role: 'section', section: 'Africa' };
    const settings = {
      ...plan.settings,
      people: [...plan.settings.people, { ...esi, role: 'section' as const }],
      sections: [
        { name: 'Africa', language: 'en' as const },
        { name: 'MEWA', language: 'en' as const },
      ],
    };
    const scope = { ...wholePlan, sections: ['Africa'] };
    const report = paperOn(
      { ...plan, settings, contributions },
      definition({ parts: ['highlights', 'annex'], fullAnnex: true, scope }),
    );
    expect(tables(part(report, 'highlights')).flatMap(cells)).toEqual([
      ['1.1-C05', 'Training in Dakar'],
      ['1.1-C06', 'A library'],
    ]);
    expect(tables(part(report, 'annex')).flatMap(cells)).toHaveLength(2);
  });

  it('a highlight stands in the language of its Section, which is told where it is another one', () => {
    const told = {
      ...{ status: null, progress: null, nextStep: '', evidence: '', result: '' },
      ...{ updatedOn: null, updatedBy: '', isStale: false },
    };
    const contributions = [
      { ...told, id: '1.1-C05', section: 'Africa', reportText: 'Deux pôles ouverts' },
      { ...told, id: '1.1-C05', section: 'MEWA', reportText: 'Forum in Amman' },
    ];
    const settings = {
      ...real.settings,
      sections: [
        { name: 'Africa', language: 'fr' as const },
        { name: 'MEWA', language: 'en' as const },
      ],
    };
    const inLang = (lang: 'en' | 'fr'): [string, string][] => {
      const state = { ...real, settings, contributions };
      const report = paperOn(state, definition({ parts: ['highlights'], lang }));
      return tables(part(report, 'highlights')).map(({ columns, rows }) => [
        columns[1]?.title ?? '',
        rows[0]?.[1]?.runs.map(({ text }) => text).join('') ?? '',
      ]);
    };
    expect(inLang('en')).toEqual([
      ['Highlight (in French)', 'Deux pôles ouverts'],
      ['Highlight', 'Forum in Amman'],
    ]);
    expect(inLang('fr')).toEqual([
      ['Temps fort', 'Deux pôles ouverts'],
      ['Temps fort (en anglais)', 'Forum in Amman'],
    ]);
  });

  it('the annex of chapters: figures that add up, and the exceptions by name', () => {
    const found = part(paperOn(real, definition({ fullAnnex: false })), 'annex');
    const rows = tables(found).flatMap(cells);
    expect(rows).toHaveLength(36);
    expect(rows.reduce((sum, [, n]) => sum + Number(n), 0)).toBe(305);
    const named = rows.filter(([, , , exceptions]) => exceptions !== '–');
    expect(named.map(([, , , exceptions]) => exceptions)).toEqual([
      ...['2.1.1-C03 (At risk)', '2.2.2.1-C01 (Delayed)', '4.1-C01 (Cancelled)'],
    ]);
  });

  it('for a donor: plan against done, and every reason that is owed', () => {
    const sida = realState({
      '2.1.1-S01': { status: 'completed', result: 'Signed', evidence: 'https://uclg.org/a' },
      '2.1.1-S02': { status: 'delayed', reportText: 'The donor paid late' },
      '2.2.2.1-S04': { status: 'at-risk' },
      '2.2.2.1-S01': { plannedDue: '2022-03-31', due: '2022-09-30', status: 'on-track' },
    });
    const scope = { ...wholePlan, tiers: ['enhanced-sida'] };
    const found = part(paperOn(sida, definition({ scope, parts: ['results'] })), 'results');
    const rows = tables(found).flatMap(cells);
    expect(rows).toHaveLength(24);
    const of = (id: string) => rows.find(([action]) => action?.startsWith(id));
    expect(of('2.1.1-S01')?.slice(1)).toEqual(['Completed', 'Signed\vEvidence: uclg.org', '–']);
    expect(of('2.1.1-S02')?.[3]).toBe('The donor paid late');
    expect(of('2.2.2.1-S04')?.[3]).toBe('Reason missing');
    expect(of('2.2.2.1-S01')?.[1]).toBe('On track\vPlanned: 31 Mar 2022\vDue: 30 Sep 2022');
    expect(JSON.stringify(found)).toContain(
      '3 deviate from the plan; the reason is missing for 2.',
    );
  });
});

describe('a scope', () => {
  const idsOf = (scope: Partial<typeof wholePlan>): string[] => {
    const report = paperOn(real, definition({ scope: { ...wholePlan, ...scope } }));
    return tables(part(report, 'annex')).flatMap((table) => cells(table).map(([id = '']) => id));
  };

  it('of a chapter holds those below it', () => {
    const ids = idsOf({ chapters: ['2.2'] });
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.every((id) => id.startsWith('2.2.') || id.startsWith('2.2-'))).toBe(true);
    expect(idsOf({ chapters: ['1.1'] })).toHaveLength(6);
  });

  it('of axes, leads and Sections holds theirs', () => {
    expect(idsOf({ axes: ['people'] })).toHaveLength(35);
    expect(idsOf({ leads: ['ANA@uclg.example'] })).toEqual(['1.1-C02', '1.1-C05', '1.1-C06']);
    const withSection = realState({ '1.1-C03': { sections: ['africa'] } });
    const scope = { ...wholePlan, sections: ['Africa'] };
    const report = paperOn(withSection, definition({ scope }));
    expect(JSON.stringify(part(report, 'front'))).toContain(
      'It counts only actions in which this Section takes part: Africa.',
    );
  });
});

describe('the presets', () => {
  it.each(presets)('$key makes a paper in every language', (preset) => {
    const tiers = preset.tierWord === '' ? [] : ['enhanced-sida'];
    for (const lang of languages) {
      const { body, purpose, parts, fullAnnex } = preset;
      const scope = { ...wholePlan, tiers };
      const wanted = { lang, body, purpose, parts: [...parts], fullAnnex, scope };
      const report = paperOn(real, definition(wanted));
      expect(report.parts.map(({ key }) => key).slice(3)).toEqual([...parts]);
      expect(texts(report).join(' ')).not.toMatch(/undefined|NaN/);
    }
  });
});

it('a donor is told, and invited to nothing unless the manager says so', () => {
  const summaryOf = (recommendations: string[]): string =>
    JSON.stringify(
      part(paperOn(real, definition({ parts: ['results'], recommendations })), 'summary'),
    );
  expect(summaryOf([])).not.toContain('invited');
  expect(summaryOf(['Release the second instalment.'])).toContain('is invited to');
});
