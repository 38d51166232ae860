import { describe, expect, it } from 'vitest';
import { wholePlan } from '../../../../src/core/papers/report/definition.ts';
import { cells, paperOn, part, runs, sentences, tables, textOf, texts } from './read-report.ts';
import { definition, realState, row, updates } from './real-state.ts';

const real = realState(updates);
const paper = paperOn(real, definition());
const nbsp = '\u00A0';

describe('the form of a paper', () => {
  it('has its parts in the order in which a member reads them', () => {
    expect(paper.parts.map(({ key }) => key)).toEqual([
      'front',
      'summary',
      'contents',
      'key-figures',
      'progress',
      'completed',
      'on-track',
      'at-risk',
      'delayed',
      'upcoming',
      'annex',
    ]);
  });

  it.each([
    [
      'en',
      'Barcelona, 13\u00A0June 2022',
      'Item 3 – For information',
      'Progress of the work plan 2022',
    ],
    [
      'fr',
      'Barcelona, 13\u00A0juin 2022',
      'Point 3 – Pour information',
      'Avancement du plan de travail 2022',
    ],
    [
      'es',
      'Barcelona, 13\u00A0de junio de 2022',
      'Punto 3 – Para información',
      'Avance del plan de trabajo 2022',
    ],
  ] as const)('names body, place, date, item and title (%s)', (lang, day, item, title) => {
    const { blocks } = part(paperOn(real, definition({ lang })), 'front');
    expect(blocks.slice(0, 5)).toEqual([
      { kind: 'masthead', text: 'United Cities and Local Governments' },
      { kind: 'masthead', text: 'Executive Bureau', strong: true },
      { kind: 'masthead', text: day },
      { kind: 'masthead', text: item },
      { kind: 'title', text: title },
    ]);
  });

  it('leaves out what is not known yet', () => {
    const state = { ...real, organisation: '' };
    const { blocks } = part(
      paperOn(state, definition({ place: '', date: null, item: '', purpose: 'adoption' })),
      'front',
    );
    expect(blocks.slice(0, 3)).toEqual([
      { kind: 'masthead', text: 'Executive Bureau', strong: true },
      { kind: 'masthead', text: 'For adoption' },
      { kind: 'title', text: 'Progress of the work plan 2022' },
    ]);
  });

  it('says what the data cover, and what the scope leaves out', () => {
    const limited = definition({ scope: { ...wholePlan, areas: ['1', '2'], tiers: ['core'] } });
    expect(sentences(part(paperOn(real, limited), 'front'))).toEqual([
      `Data as of 30${nbsp}May 2022. Reporting period from 8${nbsp}February 2022 to 20${nbsp}May 2022. ` +
        'This paper covers areas 1 and 2 only. It counts actions of this tier only: Core.',
    ]);
  });

  it('gives the letterhead its words', () => {
    expect(paper.placeholders).toEqual({
      organisation: 'United Cities and Local Governments',
      body: 'Executive Bureau',
      title: 'Progress of the work plan 2022',
      date: `13${nbsp}June 2022`,
      meeting: `Executive Bureau, Barcelona, 13${nbsp}June 2022`,
    });
  });

  it('numbers its paragraphs through, and the recommendations on their own', () => {
    const numbered = paper.parts.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'numbered' ? [block] : [])),
    );
    const own = numbered.filter(({ indented }) => indented).map(({ number }) => number);
    const through = numbered.filter(({ indented }) => !indented).map(({ number }) => number);
    expect(own).toEqual(['1.', '2.']);
    expect(through).toEqual(through.map((_, i) => `${i + 1}.`));
    expect(through.length).toBeGreaterThan(6);
  });

  it('links contents to headings that exist, each key once', () => {
    const keys = paper.parts.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'heading' ? [block.key] : [])),
    );
    const [, list] = part(paper, 'contents').blocks;
    const entries = list?.kind === 'contents' ? list.entries : [];
    expect(new Set(keys).size).toBe(keys.length);
    expect(entries.filter(({ heading }) => !keys.includes(heading))).toEqual([]);
    expect(entries.filter(({ level }) => level === 2).map(({ text }) => text)).toEqual([
      '1 Implementation – We act',
      '2 Advocacy and Policy – We advocate',
      '3 Monitoring and reporting – We research',
      '4 Learning – We learn',
      '5 Strengthening the network, leadership and governance – We meet, we listen, we communicate',
    ]);
  });

  it('fills the width of a page with every table', () => {
    const all = paper.parts.flatMap(tables);
    const widths = all.map(({ columns }) => columns.reduce((sum, { width }) => sum + width, 0));
    expect(new Set(widths)).toEqual(new Set([453]));
    expect(all.every(({ columns, rows }) => rows.every((r) => r.length === columns.length))).toBe(
      true,
    );
  });
});

describe('summary and recommendations', () => {
  it('tells the essential figures and what the body is invited to do', () => {
    expect(sentences(part(paper, 'summary'))).toEqual([
      '1. The work plan 2022 holds 305 actions: 2 completed, 1 on track, 1 at risk, 1 delayed, 299 not started and 1 cancelled. In the period, 5 actions were updated; 300 were not.',
      `2. There are 2 actions at risk or delayed; no reason has been given for 1 of them. On 30${nbsp}May 2022, 1 action was past the due date and not completed.`,
      'The Executive Bureau is invited to:',
      '1. Take note of the progress of the work plan 2022.',
      '2. Take note of the 2 actions at risk or delayed, their reasons and the next steps proposed.',
    ]);
  });

  it('sets French as French is set', () => {
    const french = paperOn(real, definition({ lang: 'fr', body: 'Bureau exécutif' }));
    const [first, , invited] = sentences(part(french, 'summary'));
    expect(first).toContain(`compte 305${nbsp}actions${nbsp}: 2 achevées, 1 en bonne voie`);
    expect(first).toContain('mises à jour\u202F; 300');
    expect(invited).toBe(`Le Bureau exécutif est invité à${nbsp}:`);
    const ours = texts(paperOn({ ...real, actions: [row()] }, definition({ lang: 'fr' })));
    expect(ours.filter((text) => / [:;!?%»]/.test(text))).toEqual([]);
  });

  it('says so, and is no error, if nothing has been updated yet', () => {
    const [first, second] = sentences(part(paperOn(realState(), definition()), 'summary'));
    expect(first).toContain(
      '305 actions: 305 not started. No action has been updated in the period',
    );
    expect(second).toBe('2. No action is at risk or delayed.');
  });

  it('claims no more than a row tells where the last update came after the period', () => {
    const state = realState({ ...updates, '2.1.1-C02': { updatedOn: '2022-05-29T10:00' } });
    const [first] = sentences(part(paperOn(state, definition()), 'summary'));
    expect(first).toContain(
      'The last update falls in the period for 4 actions and after its end for 1; 300 have had no update since it began.',
    );
  });

  it('takes the recommendations of the manager, else what suits the purpose', () => {
    const recommendations = (changes: Parameters<typeof definition>[0]): string[] =>
      sentences(part(paperOn(realState(), definition(changes)), 'summary')).slice(3);
    expect(
      recommendations({ recommendations: ['Thank the Sections.\nAll of them.', ' '] }),
    ).toEqual(['1. Thank the Sections.\vAll of them.']);
    expect(recommendations({ purpose: 'approval' })).toEqual([
      '1. Approve this report on the progress of the work plan 2022.',
    ]);
    expect(recommendations({ purpose: 'adoption', lang: 'es' })).toEqual([
      '1. Adoptar el presente informe sobre el avance del plan de trabajo 2022.',
    ]);
  });
});

describe('key figures and progress', () => {
  it('lists every status with shares that add up to 100 %', () => {
    const [table] = tables(part(paper, 'key-figures'));
    expect(table && cells(table)).toEqual([
      ['Completed', '2', '0.7%'],
      ['On track', '1', '0.3%'],
      ['At risk', '1', '0.3%'],
      ['Delayed', '1', '0.3%'],
      ['Not started', '299', '98.1%'],
      ['Cancelled', '1', '0.3%'],
      ['Total', '305', '100.0%'],
    ]);
  });

  it('counts actions without a status in a row of their own, only if there are any', () => {
    const state = { ...real, actions: [row(), row({ id: '1.1-C02', status: null })] };
    const [table] = tables(part(paperOn(state, definition()), 'key-figures'));
    expect(table && cells(table).slice(-2)).toEqual([
      ['No status', '1', '50.0%'],
      ['Total', '2', '100.0%'],
    ]);
  });

  it('breaks the actions of the real plan down by area, axis and tier', () => {
    const counts = tables(part(paper, 'progress')).map((table) =>
      Object.fromEntries(cells(table).map(([name, count]) => [name, count])),
    );
    expect(Object.values(counts[0] ?? {})).toEqual(['6', '153', '31', '56', '59', '305']);
    expect(counts[1]).toEqual({
      People: '35',
      Planet: '14',
      Government: '18',
      'Cross-cutting areas': '18',
      'Without axis': '220',
      Total: '305',
    });
    expect(counts[2]).toEqual({
      Core: '161',
      Enhanced: '120',
      'Enhanced (SIDA)': '24',
      Total: '305',
    });
  });

  it('names the built-in tiers in the language of the paper, and others as Settings does', () => {
    const tiers = [...real.settings.tiers, { key: 'pilot', letter: 'P', label: 'Pilot action' }];
    const actions = [
      row(),
      row({ id: '1.1-P01', tier: 'pilot' }),
      row({ id: '1.1-X01', tier: null }),
    ];
    const state = { ...real, settings: { ...real.settings, tiers }, actions };
    const [, table] = tables(part(paperOn(state, definition({ lang: 'fr' })), 'progress'));
    expect(table && cells(table).map(([name]) => name)).toEqual([
      'Socle',
      'Pilot action',
      'Sans niveau',
      'Total',
    ]);
  });

  it('has no table by axis where the plan has no axes', () => {
    const progress = part(paperOn({ ...real, actions: [row()] }, definition()), 'progress');
    expect(tables(progress)).toHaveLength(2);
    expect(progress.blocks[0]).toMatchObject({ text: 'Progress by area and tier' });
  });

  it('writes the numbers beside every bar: colour is never alone', () => {
    const [table] = tables(part(paper, 'progress'));
    expect(table && cells(table)[1]?.[3]).toBe(
      '1 completed · 1 on track · 1 at risk · 1 delayed · 149 not started',
    );
  });
});

describe('completed, at risk, delayed', () => {
  it('shows result and evidence of what was completed in the period, and counts the rest', () => {
    const completed = part(paper, 'completed');
    expect(tables(completed).flatMap(cells)).toEqual([
      [
        `1.1-C02\vEstablishment of Local4Action Hubs\vLead: Ana Ruiz\vDue: 30${nbsp}April 2022`,
        'Three hubs opened: Xi’an, Bogotá and Dakar.\vThey work with 41 cities.\vEvidence: uclg.org',
      ],
    ]);
    expect(runs(paper).filter(({ link }) => link)).toEqual([
      { text: 'uclg.org', link: { url: 'https://www.uclg.org/hubs/2022?lang=en#dakar' } },
    ]);
    expect(sentences(completed).at(-1)).toContain('1 from before the period');
  });

  it('gives reason and next step of each deviation, and says plainly where there is none', () => {
    expect(tables(part(paper, 'at-risk')).flatMap(cells)[0]?.slice(1)).toEqual([
      'The partner’s budget is open until July.',
      'Decide on a smaller format in July.',
    ]);
    const [delayed] = tables(part(paper, 'delayed'));
    expect(delayed?.rows[0]?.[1]?.runs).toEqual([
      { text: 'No reason given', italic: true, muted: true },
    ]);
    expect(textOf(delayed?.rows[0]?.[0]?.runs ?? [])).toContain(
      `Due: 31${nbsp}March 2022 (overdue)`,
    );
  });

  it('keeps empty parts, with a word that there is nothing', () => {
    const empty = paperOn(realState(), definition());
    for (const key of ['completed', 'at-risk', 'delayed']) {
      expect(sentences(part(empty, key))).toEqual(['None in this period.']);
    }
  });
});

describe('the annex', () => {
  it('holds each action once, in the order of the plan', () => {
    const ids = tables(part(paper, 'annex')).flatMap((table) => cells(table).map(([id]) => id));
    expect(ids).toHaveLength(305);
    expect(ids).toEqual(real.actions.map(({ id }) => id));
  });

  it('begins on a new page, and leaves out chapters that have no action in scope', () => {
    const scope = { ...wholePlan, areas: ['2'], tiers: ['enhanced-sida'] };
    const { blocks } = part(paperOn(real, definition({ scope })), 'annex');
    expect(blocks[0]).toMatchObject({ level: 1, newPage: true });
    const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
    expect(headings).toContain('2.1.1 Alliance with key international partners');
    expect(headings).not.toContain('2.1.2 Relations with the EU');
  });

  it('counts as people do, and prints actions of no known chapter or area too', () => {
    const chapters = ['2.10', '2.9', '2', '9.1', ''];
    const actions = chapters.map((chapter, i) => row({ id: `X-${i}`, chapter }));
    const { blocks } = part(paperOn({ ...real, actions }, definition()), 'annex');
    expect(blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))).toEqual([
      'Annex – Actions by area and chapter',
      '2 Advocacy and Policy – We advocate',
      '2.9',
      '2.10',
      '9',
      '9.1',
      'Without area',
    ]);
  });

  it('takes the chapter from the ID where its cell was emptied', () => {
    const actions = [row({ id: '2.1.1-C03', chapter: '' })];
    const { blocks } = part(paperOn({ ...real, actions }, definition()), 'annex');
    expect(blocks).toContainEqual(
      expect.objectContaining({ text: '2.1.1 Alliance with key international partners' }),
    );
  });

  it('shows sub-items as lines, the lead by name but no address, and the status in words on its tint', () => {
    const actions = [
      row({
        action: 'Meet',
        subItems: ['one', 'two'],
        lead: 'ANA@uclg.example, x@y.example',
        due: '2022-06-30',
        status: 'on-track',
      }),
    ];
    const [table] = tables(part(paperOn({ ...real, actions }, definition()), 'annex'));
    expect(table && cells(table)).toEqual([
      ['1.1-C01', 'Meet\v• one\v• two', 'Ana Ruiz, x\v30 Jun 2022', 'On track'],
    ]);
    expect(table?.rows[0]?.[3]?.fill).toBe('#d7f0dd');
  });
});
