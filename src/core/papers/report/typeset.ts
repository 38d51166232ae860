import type { Lang } from '../../shared/i18n/lang.ts';

/**
 * Sets the spaces of our own sentences as each language wants them, so that the sources can be
 * written with plain ones: narrow and not breaking before ; ! ? and %, not breaking before a colon
 * and inside guillemets (French), not breaking before % (Spanish).
 */
export function typeset(text: string, lang: Lang): string {
  switch (lang) {
    case 'fr':
      return text
        .replace(/ (?=[;!?%])/g, '\u202F')
        .replace(/ (?=[:»])|(?<=«) /g, '\u00A0')
        .replace(/(?<=\d) (?=action)/g, '\u00A0');
    case 'es':
      return text.replace(/ (?=%)/g, '\u00A0');
    default:
      return text;
  }
}
