import type { PaperDefinition } from '../../core/papers/report/definition.ts';
import { type PartKey, purposes, usualParts } from '../../core/papers/report/paper-parts.ts';
import { presets } from '../../core/papers/report/presets.ts';
import type { Input, PaperOptions } from '../../core/rpc/contract.ts';
import type { PaperEntry } from '../../core/rpc/papers.ts';
import { type Lang, languages, t } from '../../core/shared/i18n/lang.ts';
import { splitNames } from '../../core/workbook/cell-codec.ts';

type Plan = Input<'paper.save'>['plan'];

/** The answers of the form, as typed. */
export interface PaperAnswers {
  readonly body: string;
  readonly place: string;
  readonly date: string;
  readonly item: string;
  readonly purpose: string;
  readonly lang: string;
  /** Further languages. */
  readonly also: readonly string[];
  /** Place of a period in the options; '' for the whole year, `own` for `ownPeriod`. */
  readonly period: string;
  /** A period that Settings does not have: the row of the paper names its days. */
  readonly ownPeriod: PaperDefinition['period'];
  readonly title: string;
  readonly dataAsOf: string;
  readonly basis: string;
  /** One on each line. */
  readonly recommendations: string;
  readonly parts: readonly PartKey[];
  readonly fullAnnex: boolean;
  readonly areas: readonly string[];
  readonly tiers: readonly string[];
  /** Numbers, separated by commas. */
  readonly chapters: string;
  readonly axes: readonly string[];
  readonly sections: readonly string[];
  readonly leads: readonly string[];
  readonly letterhead: 'built-in' | 'own';
  /** Addresses, separated by commas or on lines. */
  readonly recipients: string;
  readonly schedule: string;
  readonly daysBefore: string;
}

export function firstAnswers({ bodies, lang, letterhead }: PaperOptions): PaperAnswers {
  return {
    body: bodies[0] ?? '',
    ...{ place: '', date: '', item: '', purpose: 'information', lang, also: [] },
    ...{ period: '', ownPeriod: null, title: '', dataAsOf: '', basis: 'latest' },
    ...{ recommendations: '', parts: usualParts, fullAnnex: false },
    ...{ areas: [], tiers: [], chapters: '', axes: [], sections: [], leads: [] },
    letterhead: letterhead === null ? 'built-in' : 'own',
    ...{ recipients: '', schedule: 'none', daysBefore: '' },
  };
}

/** What the row of a paper answers. */
export function answersOf({ plan }: PaperEntry, { periods }: PaperOptions): PaperAnswers {
  const { definition, also, recipients, letterhead, schedule, daysBefore } = plan;
  const { date, dataAsOf, period, recommendations, scope, ...same } = definition;
  const known = periods.findIndex(({ from, to }) => from === period?.from && to === period.to);
  return {
    ...same,
    ...{ date: date ?? '', dataAsOf: dataAsOf ?? '', also, letterhead, schedule },
    period: period === null ? '' : known < 0 ? 'own' : String(known),
    ownPeriod: known < 0 ? period : null,
    recommendations: recommendations.join('\n'),
    parts: definition.parts.length === 0 ? usualParts : definition.parts,
    ...{ areas: scope.areas, tiers: scope.tiers, axes: scope.axes },
    ...{ sections: scope.sections, leads: scope.leads, chapters: scope.chapters.join(', ') },
    recipients: recipients.join(', '),
    daysBefore: daysBefore === null ? '' : String(daysBefore),
  };
}

/** The further languages that the answers ask for. */
export function alsoIn({ lang, also }: PaperAnswers): Lang[] {
  return languages.filter((code) => code !== lang && also.includes(code));
}

/** The answers with what a preset says; the rest stays. */
export function withPreset(
  answers: PaperAnswers,
  key: string,
  { bodies, tiers, sections }: PaperOptions,
): PaperAnswers {
  const section = sections.find(({ name }) => `${sectionPreset}${name}` === key);
  if (section !== undefined) return withSection(answers, section);
  const preset = presets.find((each) => each.key === key);
  if (preset === undefined) return answers;
  const { body, purpose, parts, fullAnnex, tierWord } = preset;
  const meant = tiers.filter((tier) => tierWord !== '' && tier.key.includes(tierWord));
  return {
    ...answers,
    body: bodies.find((name) => name.toLowerCase() === body.toLowerCase()) ?? body,
    ...{ purpose, parts, fullAnnex, tiers: meant.map((tier) => tier.key) },
  };
}

/** Before the name of a Section, where a paper starts from it. */
export const sectionPreset = 'section:';

const ofSection: Readonly<Record<Lang, string>> = t('Section', 'Section', 'Sección');

/** The answers for a Section's own paper: on the actions that it leads or takes part in, in its language. */
function withSection(
  answers: PaperAnswers,
  { name, language }: PaperOptions['sections'][number],
): PaperAnswers {
  return {
    ...answers,
    ...{ body: `${ofSection[language]} ${name}`, lang: language, also: [] },
    ...{ purpose: 'information', sections: [name], fullAnnex: true },
    parts: [
      ...(['key-figures', 'changes', 'highlights', 'completed', 'on-track'] as const),
      ...(['at-risk', 'delayed', 'upcoming', 'annex'] as const),
    ],
  };
}

/** The definition that the answers make. */
export function definitionOf(
  answers: PaperAnswers,
  { periods }: PaperOptions,
  lang: Lang,
): PaperDefinition {
  return {
    lang: languages.find((code) => code === answers.lang) ?? lang,
    body: answers.body.trim(),
    place: answers.place.trim(),
    date: answers.date === '' ? null : answers.date,
    item: answers.item.trim(),
    purpose: purposes.find((key) => key === answers.purpose) ?? 'information',
    title: answers.title.trim(),
    period: periodOf(answers, periods),
    dataAsOf: answers.dataAsOf === '' ? null : answers.dataAsOf,
    basis: answers.basis === 'approved' ? 'approved' : 'latest',
    recommendations: answers.recommendations
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    parts: [...answers.parts],
    fullAnnex: answers.fullAnnex,
    scope: {
      areas: [...answers.areas],
      chapters: splitNames(answers.chapters),
      tiers: [...answers.tiers],
      axes: [...answers.axes],
      sections: [...answers.sections],
      leads: [...answers.leads],
    },
  };
}

function periodOf(
  { period, ownPeriod }: PaperAnswers,
  periods: PaperOptions['periods'],
): PaperDefinition['period'] {
  if (period === 'own') return ownPeriod;
  const chosen = periods[period === '' ? -1 : Number(period)];
  return chosen ? { from: chosen.from, to: chosen.to } : null;
}

/** All that the answers say of a paper. */
export function planOf(answers: PaperAnswers, options: PaperOptions, lang: Lang): Plan {
  const days = Number.parseInt(answers.daysBefore, 10);
  return {
    definition: definitionOf(answers, options, lang),
    also: alsoIn(answers),
    recipients: splitNames(answers.recipients),
    letterhead: answers.letterhead,
    schedule:
      answers.schedule === 'once' || answers.schedule === 'yearly' ? answers.schedule : 'none',
    daysBefore: Number.isInteger(days) && days >= 0 && days <= 366 ? days : null,
  };
}
