import { type Lang, languages } from '../../core/i18n/lang.ts';
import type { PaperDefinition } from '../../core/report/definition.ts';
import { type PartKey, purposes, usualParts } from '../../core/report/paper-parts.ts';
import { presets } from '../../core/report/presets.ts';
import type { PaperOptions } from '../../core/rpc/contract.ts';
import { splitNames } from '../../core/workbook/cell-codec.ts';

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
  /** Place of a period in the options; '' for the whole year. */
  readonly period: string;
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
}

export function firstAnswers({ bodies, lang }: PaperOptions): PaperAnswers {
  return {
    body: bodies[0] ?? '',
    ...{ place: '', date: '', item: '', purpose: 'information', lang, also: [] },
    ...{
      period: '',
      title: '',
      dataAsOf: '',
      basis: 'latest',
      recommendations: '',
      parts: usualParts,
      fullAnnex: false,
    },
    ...{ areas: [], tiers: [], chapters: '', axes: [], sections: [], leads: [] },
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
  { bodies, tiers }: PaperOptions,
): PaperAnswers {
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
    ...{ dataAsOf: answers.dataAsOf === '' ? null : answers.dataAsOf },
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
