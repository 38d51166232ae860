import { type Lang, languages } from '../../core/i18n/lang.ts';
import { type PaperDefinition, purposes } from '../../core/report/definition.ts';
import type { PaperOptions } from '../../core/rpc/contract.ts';

/** The answers of the form, as typed. */
export interface PaperAnswers {
  readonly body: string;
  readonly place: string;
  readonly date: string;
  readonly item: string;
  readonly purpose: string;
  readonly lang: string;
  /** Place of a period in the options; '' for the whole year. */
  readonly period: string;
  readonly title: string;
  /** One on each line. */
  readonly recommendations: string;
  readonly areas: readonly string[];
  readonly tiers: readonly string[];
}

export function firstAnswers({ bodies, lang }: PaperOptions): PaperAnswers {
  return {
    body: bodies[0] ?? '',
    ...{ place: '', date: '', item: '', purpose: 'information', lang },
    ...{ period: '', title: '', recommendations: '', areas: [], tiers: [] },
  };
}

/** The definition that the answers make. */
export function definitionOf(
  answers: PaperAnswers,
  { periods }: PaperOptions,
  lang: Lang,
): PaperDefinition {
  const chosen = periods[answers.period === '' ? -1 : Number(answers.period)];
  return {
    lang: languages.find((code) => code === answers.lang) ?? lang,
    body: answers.body.trim(),
    place: answers.place.trim(),
    date: answers.date === '' ? null : answers.date,
    item: answers.item.trim(),
    purpose: purposes.find((key) => key === answers.purpose) ?? 'information',
    title: answers.title.trim(),
    period: chosen ? { from: chosen.from, to: chosen.to } : null,
    recommendations: answers.recommendations
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    scope: { areas: [...answers.areas], tiers: [...answers.tiers] },
  };
}
