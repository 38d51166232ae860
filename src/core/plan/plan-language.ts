import { type Lang, languages } from '../shared/i18n/lang.ts';
import type { Plan } from './plan.ts';

/** Words that are frequent in one of the languages and rare in the others. */
const frequent: Readonly<Record<Lang, ReadonlySet<string>>> = {
  en: new Set(['the', 'and', 'of', 'to', 'with', 'for', 'our', 'through']),
  fr: new Set(['le', 'les', 'des', 'du', 'et', 'aux', 'une', 'avec', 'pour', 'dans']),
  es: new Set(['el', 'los', 'las', 'del', 'y', 'una', 'con', 'para', 'nuestra']),
};

/** The language in which a plan is written, by its most frequent small words. */
export function planLanguage({ areas, narrative }: Pick<Plan, 'areas' | 'narrative'>): Lang {
  const texts = [
    ...narrative.map(({ text }) => text),
    ...areas.flatMap((area) =>
      [area, ...area.chapters].flatMap(({ actions }) => actions.map(({ text }) => text.text)),
    ),
  ];
  const words = texts
    .join(' ')
    .toLowerCase()
    .split(/[^\p{L}]+/u);
  const counts = languages.map((lang) => ({
    lang,
    count: words.filter((word) => frequent[lang].has(word)).length,
  }));
  return counts.reduce((most, each) => (each.count > most.count ? each : most)).lang;
}
