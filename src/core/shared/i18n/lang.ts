/** The languages of the user interface, of sheets and of papers. */
export const languages = ['en', 'fr', 'es'] as const;
export type Lang = (typeof languages)[number];

/** One sentence or label in every language: a missing translation does not compile. */
export type Text = Readonly<Record<Lang, string>>;

/**
 * The language for a locale as Google gives it (`fr`, `fr_FR`, `es-419`); English where we have none.
 */
export function languageOf(locale: string): Lang {
  const code = locale.slice(0, 2).toLowerCase();
  return languages.find((lang) => lang === code) ?? 'en';
}
