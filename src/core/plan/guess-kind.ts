import type { Kind } from './plan.ts';
import { fold } from './tier-heading.ts';

/**
 * First words of work without an end, folded to lower case without accents; nouns and participles
 * with which plans also begin an action ("Participation in…", "Ensuring…") are listed beside the verb.
 */
export const continuousWords: ReadonlySet<string> = new Set(
  `continue continued continuing support supporting promote promoting promotion ensure ensuring
  strengthen strengthening enhance enhanced enhancing foster fostering maintain maintaining monitor
  monitoring participate participation participating contribute contribution facilitate facilitating
  facilitation encourage improve improving expand engage raise follow advance advocate represent
  seek increase further reinforce accompany coordinate coordination
  poursuivre continuer soutenir appuyer accompagner promouvoir favoriser assurer garantir renforcer
  maintenir suivre participer participation contribuer contribution faciliter encourager ameliorer
  stimuler veiller sensibiliser coordonner representer
  continuar seguir apoyar acompanar promover fomentar asegurar garantizar fortalecer reforzar mantener
  monitorear participar participacion contribuir contribucion facilitar alentar impulsar mejorar velar
  sensibilizar coordinar representar`.split(/\s+/),
);

const months =
  'january|february|march|april|may|june|july|august|september|october|november|december|' +
  'janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|' +
  'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre';

/** Ways to name a deadline, over folded text; every one ends in a year. */
const deadlines: readonly RegExp[] = [
  new RegExp(`\\b(?:${months}) (?:de )?20\\d\\d\\b`),
  /\b(?:quarter|half|semester|trimester|trimestre|semestre) (?:of |de )?20\d\d\b/,
  /\b(?:by|before|until|no later than|d'ici|avant|jusqu'a|antes de|hasta|para|a mas tardar)(?: (?:the|la|le|el|a|en|end|fin|fines|final|finales|mid|mi|mediados|of|de|du|del)){0,4}[ -]20\d\d\b/,
];

/**
 * Guesses from the wording whether an action has an end. A named deadline makes a milestone, and so
 * does any beginning that is not in the list of continuous work.
 */
export function guessKind(text: string): Kind {
  if (namesDeadline(text)) return 'milestone';
  const first = /[\p{L}]+/u.exec(fold(text.slice(0, 60)))?.[0] ?? '';
  return continuousWords.has(first) ? 'continuous' : 'milestone';
}

/** True for "by mid-2022", "last quarter of 2022", "April-June 2023", in English, French, Spanish. */
export function namesDeadline(text: string): boolean {
  const folded = fold(text)
    .replace(/’/g, "'")
    .replace(/\b(mid|mi)-/g, '$1 ');
  return deadlines.some((deadline) => deadline.test(folded));
}
