/** What the built-in plan is shown with: when its example begins, some weeks before a meeting in its year. */
export const builtInStart = new Date('2022-05-16T09:00:00Z');

/** Of new spreadsheets, by the language of a run. */
export const locales = { en: 'en_US', fr: 'fr_FR', es: 'es_ES' } as const;
