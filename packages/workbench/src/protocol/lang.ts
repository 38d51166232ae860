/** The languages of the workbench. */
export const languages = ['en', 'fr', 'es'] as const;
export type Lang = (typeof languages)[number];

/** One sentence or label in every language: a missing translation does not compile. */
export type Text = Readonly<Record<Lang, string>>;

export const t = (en: string, fr: string, es: string): Text => ({ en, fr, es });

/** The language for a locale as Google gives it (`fr`, `fr_FR`, `es-419`); English where there is none. */
export function languageOf(locale: string): Lang {
  const code = locale.slice(0, 2).toLowerCase();
  return languages.find((lang) => lang === code) ?? 'en';
}

/** The colon after a label: French has a space before it, at which no line breaks. */
export const colon = t(':', '\u00a0:', ':');
