/** The languages of the user interface, of sheets and of papers. */
export const languages = ['en', 'fr', 'es'] as const;
export type Lang = (typeof languages)[number];

/** One sentence or label in every language: a missing translation does not compile. */
export type Text = Readonly<Record<Lang, string>>;

/** A sentence with figures or names in it. */
export type Sentence<P> = Readonly<Record<Lang, (params: P) => string>>;

/** A text, or a sentence, in the order of `languages`. */
export function t(en: string, fr: string, es: string): Text;
export function t<P>(
  en: (params: P) => string,
  fr: (params: P) => string,
  es: (params: P) => string,
): Sentence<P>;
export function t<T>(en: T, fr: T, es: T): Readonly<Record<Lang, T>> {
  return { en, fr, es };
}

/** What `said` takes beside the language: nothing for a text. */
export type ParamsOf<T> = T extends Sentence<infer P> ? [params: P] : [];

/** The words of a text or sentence in a language. */
export function said<T extends Text | Sentence<never>>(
  text: T,
  lang: Lang,
  ...params: ParamsOf<T>
): string {
  const words: string | ((params: never) => string) = text[lang];
  return typeof words === 'string' ? words : words(params[0] as never); // what `ParamsOf` says
}

/**
 * The language for a locale as Google gives it (`fr`, `fr_FR`, `es-419`); English where we have none.
 */
export function languageOf(locale: string): Lang {
  const code = locale.slice(0, 2).toLowerCase();
  return languages.find((lang) => lang === code) ?? 'en';
}
