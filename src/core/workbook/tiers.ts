import type { Lang } from '../i18n/lang.ts';
import type { Tier } from '../plan/plan.ts';
import { builtInTiers, choiceKey, foldLabel } from './lists.ts';

/** A tier as Settings holds it. */
export interface TierSetting {
  readonly key: string;
  readonly letter: string;
  /** What the tier column shows. */
  readonly label: string;
}

/** The tiers of a plan with labels in one language; further tiers keep the plan's own heading. */
export function tierSettings(tiers: readonly Tier[], lang: Lang): TierSetting[] {
  return tiers.map(({ key, letter, heading }) => ({
    key,
    letter,
    label:
      (builtInTiers as Readonly<Record<string, (typeof builtInTiers)['core']>>)[key]?.[lang] ?? // any key may be asked for
      heading,
  }));
}

/** The key of the tier that a cell names: by its label, in any language, or by the key itself. */
export function tierKey(tiers: readonly TierSetting[], cell: string): string | undefined {
  const wanted = foldLabel(cell);
  return (
    tiers.find(({ label, key }) => foldLabel(label) === wanted || key === wanted)?.key ??
    choiceKey(builtInTiers, cell)
  );
}
