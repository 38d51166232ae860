import type { Tier } from '../plan/plan.ts';
import { tierName } from '../plan/tier-heading.ts';
import type { Lang, Text } from '../shared/i18n/lang.ts';
import { builtInTiers, choiceKey, foldLabel } from './lists.ts';

/** A tier as Settings holds it. */
export interface TierSetting {
  readonly key: string;
  readonly letter: string;
  /** What the tier column shows. */
  readonly label: string;
}

/**
 * The tiers of a plan with labels in one language. A further tier is called as its heading says,
 * without the word "action": "Priority", "Enhanced (GIZ)"; by the whole heading if another tier has
 * that name.
 */
export function tierSettings(tiers: readonly Tier[], lang: Lang): TierSetting[] {
  const labels = tiers.map(({ key, heading }) => builtIn(key)?.[lang] ?? ownLabel(heading, lang));
  const once = (label: string): boolean =>
    labels.filter((other) => foldLabel(other) === foldLabel(label)).length === 1;
  return tiers.map(({ key, letter, heading }, i) => {
    const label = labels[i] ?? heading;
    return { key, letter, label: builtIn(key) || once(label) ? label : heading };
  });
}

/** The label of a built-in tier; any key may be asked for. */
function builtIn(key: string): Text | undefined {
  return (builtInTiers as Readonly<Record<string, Text>>)[key];
}

function ownLabel(heading: string, lang: Lang): string {
  const { name, partner } = tierName(heading);
  const own = builtIn(name.toLowerCase())?.[lang] ?? sentenceCase(name);
  if (own === '') return heading;
  return partner === null ? own : `${own} (${partner})`;
}

/** "PRIORITY ACTIONS OF THE EU" in small letters; words without a vowel, such as "SDG", stay. */
function sentenceCase(name: string): string {
  const words = name
    .split(' ')
    .map((word) => (/[aeiouy]/i.test(word.normalize('NFD')) ? word.toLowerCase() : word));
  const text = words.join(' ');
  return text.replace(/\p{L}/u, (letter) => letter.toUpperCase());
}

/** The label of a tier, as Settings has it; '' for none. */
export function tierLabel(tiers: readonly TierSetting[], key: string | null): string {
  return tiers.find((tier) => tier.key === key)?.label ?? '';
}

/** The key of the tier that a cell names: by its label, in any language, or by the key itself. */
export function tierKey(tiers: readonly TierSetting[], cell: string): string | undefined {
  const wanted = foldLabel(cell);
  return (
    tiers.find(({ label, key }) => foldLabel(label) === wanted || key === wanted)?.key ??
    choiceKey(builtInTiers, cell)
  );
}

/** The label in a language: a built-in tier keeps its own name only where Settings gives it another one. */
export function shownTier(key: string, label: string, lang: Lang): string {
  const texts = builtIn(key);
  return texts !== undefined && Object.values(texts).includes(label) ? texts[lang] : label || key;
}
