import type { Lang } from '../../shared/i18n/lang.ts';
import { typeset } from './typeset.ts';

/**
 * "The Executive Bureau is invited to:". Names of bodies are free text, so gender and number are
 * taken from words that bodies are commonly called by; any other name stands in a sentence that
 * suits all ("Les membres de l’instance « X » sont invités à :").
 */
export function invitation(body: string, lang: Lang): string {
  return typeset(wordings[lang](body), lang);
}

/** The name without an article of its own. */
const bare = (body: string, articles: RegExp): string => body.replace(articles, '');

const wordings: Readonly<Record<Lang, (body: string) => string>> = {
  en: (body) => {
    const name = bare(body, /^the\s+/i);
    // The noun that counts stands before "of", "on", "for": Committee on Statutory Affairs.
    const noun = name.split(/ (?:of|on|for|de|des) /i)[0] ?? name;
    return `The ${name} ${/(?<![sui'’])s$/i.test(noun) ? 'are' : 'is'} invited to:`;
  },
  fr: (body) => {
    const name = bare(body, /^(?:les?|la)\s+|^l[’']/i);
    if (/^(?:conseils|comités|bureaux|groupes)(?!\p{L})/iu.test(name))
      return `Les ${name} sont invités à :`;
    if (/^(?:commissions|assemblées)(?!\p{L})/iu.test(name)) return `Les ${name} sont invitées à :`;
    if (/^(?:bureau|conseil|comité|congrès|groupe|forum|secrétariat)(?!\p{L})/iu.test(name))
      return `Le ${name} est invité à :`;
    if (/^(?:présidence|commission|conférence|retraite|réunion|section)(?!\p{L})/iu.test(name))
      return `La ${name} est invitée à :`;
    if (/^assemblée(?!\p{L})/iu.test(name)) return `L’${name} est invitée à :`;
    return `Les membres de l’instance « ${body} » sont invités à :`;
  },
  es: (body) => {
    const name = bare(body, /^(?:el|la|los|las)\s+/i);
    if (/^(?:consejos|comités|grupos)(?!\p{L})/iu.test(name)) return `Se invita a los ${name} a:`;
    if (/^(?:comisiones|asambleas)(?!\p{L})/iu.test(name)) return `Se invita a las ${name} a:`;
    if (
      /^(?:buró|bureau|comité|consejo|congreso|foro|grupo|retiro|secretariado)(?!\p{L})/iu.test(
        name,
      )
    )
      return `Se invita al ${name} a:`;
    if (/^(?:asamblea|presidencia|comisión|conferencia|reunión|sección)(?!\p{L})/iu.test(name))
      return `Se invita a la ${name} a:`;
    return `Se invita a los miembros del órgano «${body}» a:`;
  },
};
