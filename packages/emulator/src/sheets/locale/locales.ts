import { NotSupportedError } from '../../not-supported.ts';

/** How a spreadsheet's locale writes what people type and see. */
export interface Locale {
  readonly name: string;
  readonly decimal: '.' | ',';
  /** What may stand between groups of three digits when typed. */
  readonly groups: readonly string[];
  /** Mark between groups when shown. */
  readonly group: string;
  /** Whether the month comes first: 3/14/2022. */
  readonly monthFirst: boolean;
  readonly datePattern: string;
  readonly trueText: string;
  readonly falseText: string;
  /** Title of the first sheet of a new spreadsheet; a number follows. */
  readonly sheetTitle: string;
  readonly untitled: string;
  /** BCP 47, for the names of months and days. */
  readonly tag: string;
}

const locales: readonly Locale[] = [
  {
    name: 'en_US',
    decimal: '.',
    groups: [','],
    group: ',',
    monthFirst: true,
    datePattern: 'm/d/yyyy',
    trueText: 'TRUE',
    falseText: 'FALSE',
    sheetTitle: 'Sheet',
    untitled: 'Untitled spreadsheet',
    tag: 'en-US',
  },
  {
    name: 'fr_FR',
    decimal: ',',
    groups: [' ', '\u00a0', '\u202f'],
    group: '\u00a0',
    monthFirst: false,
    datePattern: 'dd/mm/yyyy',
    trueText: 'VRAI',
    falseText: 'FAUX',
    sheetTitle: 'Feuille ',
    untitled: 'Feuille de calcul sans titre',
    tag: 'fr-FR',
  },
  {
    name: 'es_ES',
    decimal: ',',
    groups: ['.'],
    group: '.',
    monthFirst: false,
    datePattern: 'd/m/yyyy',
    trueText: 'VERDADERO',
    falseText: 'FALSO',
    sheetTitle: 'Hoja ',
    untitled: 'Hoja de cálculo sin título',
    tag: 'es-ES',
  },
];

const byLanguage: Readonly<Record<string, string>> = { en: 'en_US', fr: 'fr_FR', es: 'es_ES' };

export function isKnownLocale(name: string): boolean {
  return locales.some((locale) => locale.name === (byLanguage[name] ?? name));
}

/** The locale of a spreadsheet; the host knows en_US, fr_FR and es_ES. */
export function localeOf(name: string | undefined): Locale {
  const wanted = name ?? 'en_US';
  const found = locales.find((locale) => locale.name === (byLanguage[wanted] ?? wanted));
  if (!found) throw new NotSupportedError(`the locale ${wanted}`);
  return found;
}
