import { PaperDefinition } from '../../../../src/core/papers/report/definition.ts';
import type { State } from '../../../../src/core/papers/report/state.ts';
import type { Plan } from '../../../../src/core/plan/plan.ts';
import type { ActionRow } from '../../../../src/core/workbook/action-row.ts';
import { areaNames } from '../../../../src/core/workbook/data-sheets.ts';
import { chapterTitles } from '../../../../src/core/workbook/layout/plan-rows.ts';
import type { Settings } from '../../../../src/core/workbook/read-settings.ts';
import { tierSettings } from '../../../../src/core/workbook/tiers.ts';
import { organisation, realPlan } from '../../../support/real-plan.ts';

/** A row as set-up writes it, with what a test changes. */
export function row(changes: Partial<ActionRow> = {}): ActionRow {
  return {
    id: '1.1-C01',
    chapter: '1.1',
    chapterTitle: '',
    axis: '',
    tier: 'core',
    action: 'An action',
    subItems: [],
    kind: 'milestone',
    expectedResult: '',
    lead: '',
    sections: [],
    partners: [],
    start: null,
    due: null,
    plannedDue: null,
    status: 'not-started',
    progress: null,
    comment: '',
    reportText: '',
    result: '',
    nextStep: '',
    evidence: '',
    updatedOn: null,
    updatedBy: '',
    review: null,
    ...changes,
  };
}

/** The rows of a plan as the workbook holds them after set-up. */
export function planRows(plan: Plan): ActionRow[] {
  return plan.areas.flatMap((area) =>
    [{ number: area.number, axis: null, actions: area.actions }, ...area.chapters].flatMap(
      ({ number, axis, actions }) =>
        actions.map((action) =>
          row({
            id: action.id,
            chapter: number,
            axis: axis ?? '',
            tier: action.tier,
            action: action.text.text,
            subItems: action.subItems.map(({ text }) => text),
            kind: action.kind,
          }),
        ),
    ),
  );
}

export const settings: Settings = {
  year: 2022,
  title: 'WORK PLAN FOR 2022',
  intro: '',
  organisation: organisation.name,
  lang: 'en',
  textLang: 'en',
  people: [{ email: 'ana@uclg.example', name: 'Ana Ruiz', role: 'staff', section: '' }],
  sections: organisation.sections,
  bodies: organisation.bodies,
  periods: organisation.periods,
  tiers: tierSettings(realPlan.tiers, 'en'),
  chapters: chapterTitles(realPlan).map(([number, title]) => ({ number, title, intro: '' })),
  given: [],
};

/** The real plan on the day of a paper; `changes` by ID, as updates would have made them. */
export function realState(changes: Readonly<Record<string, Partial<ActionRow>>> = {}): State {
  return {
    settings,
    areas: areaNames(realPlan),
    actions: planRows(realPlan).map((action) => ({ ...action, ...changes[action.id] })),
    today: '2022-05-30',
  };
}

/** A paper for the Executive Bureau of June 2022. */
export function definition(changes: Partial<PaperDefinition> = {}): PaperDefinition {
  return PaperDefinition.parse({
    lang: 'en',
    body: 'Executive Bureau',
    place: 'Barcelona',
    date: '2022-06-13',
    item: '3',
    purpose: 'information',
    title: '',
    period: { from: '2022-02-08', to: '2022-05-20' },
    recommendations: [],
    parts: [],
    fullAnnex: true,
    scope: { areas: [], chapters: [], tiers: [], axes: [], sections: [], leads: [] },
    ...changes,
  });
}

/** What staff entered: one action of each kind that a paper treats in its own way. */
export const updates: Readonly<Record<string, Partial<ActionRow>>> = {
  '1.1-C02': {
    status: 'completed',
    lead: 'ana@uclg.example',
    due: '2022-04-30',
    result: 'Three hubs opened: Xi’an, Bogotá and Dakar.\nThey work with 41 cities.',
    evidence: 'https://www.uclg.org/hubs/2022?lang=en#dakar',
    updatedOn: '2022-05-12T09:30',
  },
  '2.1.1-C01': { status: 'completed', updatedOn: '2022-01-20T10:00' },
  '2.1.1-C02': { status: 'on-track', updatedOn: '2022-05-12T09:30' },
  '2.1.1-C03': {
    status: 'at-risk',
    lead: 'someone@else.example',
    due: '2022-09-30',
    plannedDue: '2022-06-30',
    reportText: 'The partner’s budget is open until July.',
    nextStep: 'Decide on a smaller format in July.',
    updatedOn: '2022-05-13T09:30',
  },
  '2.2.2.1-C01': { status: 'delayed', due: '2022-03-31', updatedOn: '2022-05-13T09:30' },
  '4.1-C01': { status: 'cancelled', updatedOn: '2022-05-13T09:30' },
};
