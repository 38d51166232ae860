import type { Lang, Text } from '../i18n/lang.ts';
import { type AssumptionId, assumptions } from './assumptions.ts';

/** `not-tried`: what the probe needs is not here, such as a second person. */
export type Verdict = 'as-expected' | 'different' | 'not-tried';

/** What a probe saw. */
export interface ProbeResult {
  readonly id: AssumptionId;
  readonly verdict: Verdict;
  /** In Google's words or figures: names and codes of errors, counts, seconds; nothing that a person wrote. */
  readonly seen: string;
}

const t = (en: string, fr: string, es: string): Text => ({ en, fr, es });

export const verdicts: Readonly<Record<Verdict, Text>> = {
  'as-expected': t('As expected', 'Conforme', 'Como se esperaba'),
  different: t('Different', 'Différent', 'Distinto'),
  'not-tried': t('Not tried', 'Non essayé', 'Sin probar'),
};

/** The results as lines that can be pasted into a mail: version first, then one line for each probe. */
export function resultText(results: readonly ProbeResult[], version: string, lang: Lang): string {
  const lines = results.map(({ id, verdict, seen }) => {
    const { expected, otherwise } = assumptions[id];
    const meaning = verdict === 'different' ? ` ${otherwise[lang]}` : '';
    return `${id}\t${verdicts[verdict][lang]}\t${expected[lang]}\t${seen}${meaning}`;
  });
  return [`Work Plan ${version}`, ...lines].join('\n');
}
