import { type Lang, languages } from '../shared/i18n/lang.ts';
import { isAddress } from '../shared/mail-address.ts';
import { dayOf } from './cell-codec.ts';
import { settingsColumns } from './columns/settings-columns.ts';
import type { AreaName } from './data-sheets.ts';
import { cellOf, findColumns } from './find-columns.ts';
import type { GivenId } from './give-ids.ts';
import { choiceKey, roles } from './lists.ts';
import type { Period, Section } from './settings.ts';
import { firstDataRow, isAreaNumber, isAreaSheetId, sheetIds } from './sheet-ids.ts';
import type { CellValue, Snapshot } from './snapshot.ts';
import type { TierSetting } from './tiers.ts';

export type Role = keyof typeof roles;

export interface Person {
  /** In lower case. */
  readonly email: string;
  readonly name: string;
  /** Null if the cell names no role: such a person has no rights. */
  readonly role: Role | null;
  readonly section: string;
}

/** A Section, with the address of its workbook; '' or absent where it has none. */
export type KnownSection = Section & { readonly workbook?: string };

/** What Settings holds. */
export interface Settings {
  readonly year: number | null;
  readonly title: string;
  /** What the plan says before its first area: a paragraph a line; may be ''. */
  readonly intro: string;
  /** Name of the organisation, as the head of a paper shows it; may be ''. */
  readonly organisation: string;
  readonly lang: Lang;
  /** Language in which the plan and what is told of it are written. */
  readonly textLang: Lang;
  readonly people: readonly Person[];
  readonly sections: readonly KnownSection[];
  readonly bodies: readonly string[];
  readonly periods: readonly Period[];
  readonly tiers: readonly TierSetting[];
  /** Numbers and titles of areas and chapters, in plan order. */
  readonly chapters: readonly {
    readonly number: string;
    readonly title: string;
    /** What the plan says before the actions: a paragraph a line; may be ''. */
    readonly intro: string;
  }[];
  /** Every ID that was ever given. */
  readonly given: readonly GivenId[];
}

type Row = (key: (typeof settingsColumns)[number]['key']) => CellValue;

/** Reads Settings, or undefined if the workbook has no such sheet. */
export function readSettings(snapshot: Pick<Snapshot, 'cells'>): Settings | undefined {
  const cells = snapshot.cells.get(sheetIds.settings);
  if (cells === undefined) return undefined;
  const { positions } = findColumns(cells, settingsColumns);
  const rows = cells.slice(firstDataRow).map(
    (row): Row =>
      (key) =>
        cellOf(row, positions, key),
  );
  /** The rows of one list: those whose first column is filled. */
  const list = <T>(key: Parameters<Row>[0], make: (row: Row) => T): T[] =>
    rows.filter((row) => text(row(key)) !== '').map(make);
  const settings = new Map(list('setting', (row) => [text(row('setting')), row('value')]));
  const year = Number(settings.get('planYear') ?? '');
  const language = text(settings.get('language') ?? '');
  return {
    year: Number.isInteger(year) && year > 0 ? year : null,
    title: text(settings.get('planTitle') ?? ''),
    intro: text(settings.get('planIntro') ?? ''),
    organisation: text(settings.get('organisation') ?? ''),
    lang: languageCode(language),
    textLang: languageCode(text(settings.get('textLanguage') ?? '') || language),
    people: list('personEmail', (row) => ({
      email: text(row('personEmail')).toLowerCase(),
      name: text(row('personName')),
      role: choiceKey(roles, text(row('personRole'))) ?? null,
      section: text(row('personSection')),
    })),
    sections: list('sectionName', (row) => ({
      name: text(row('sectionName')),
      language: languageCode(text(row('sectionLanguage'))),
      workbook: text(row('sectionWorkbook')),
    })),
    bodies: list('bodyName', (row) => text(row('bodyName'))),
    periods: list('periodName', (row) => ({
      name: text(row('periodName')),
      opens: dayOf(row('periodOpens')),
      due: dayOf(row('periodDue')),
      grace: dayOf(row('periodGrace')),
      locked: dayOf(row('periodLocked')),
    })),
    tiers: list('tierKey', (row) => ({
      key: text(row('tierKey')),
      letter: text(row('tierLetter')),
      label: text(row('tierLabel')),
    })),
    chapters: list('chapterNumber', (row) => ({
      number: text(row('chapterNumber')),
      title: text(row('chapterTitle')),
      intro: text(row('chapterIntro')),
    })),
    given: list('givenId', (row) => ({ id: text(row('givenId')), print: text(row('givenPrint')) })),
  };
}

const text = (value: CellValue): string => String(value).trim();
const languageCode = (code: string): Lang => languages.find((lang) => lang === code) ?? 'en';

/**
 * The areas among the chapters: numbers without a dot; "name – motto" is taken apart again. Where Settings
 * lost all of them, they are named after their sheets.
 */
export function areasOf(settings: Settings, snapshot: Snapshot): AreaName[] {
  const areas = new Map<string, AreaName>();
  for (const { number, title } of settings.chapters) {
    if (!isAreaNumber(number) || areas.has(number)) continue;
    const at = title.lastIndexOf(' – ');
    areas.set(
      number,
      at < 0
        ? { number, name: title, motto: null }
        : { number, name: title.slice(0, at), motto: title.slice(at + 3) },
    );
  }
  for (const { properties } of areas.size > 0 ? [] : snapshot.sheets) {
    const number = String(properties.sheetId - sheetIds.overview);
    if (!isAreaSheetId(properties.sheetId) || areas.has(number)) continue;
    areas.set(number, { number, name: properties.title.replace(/^\d+\s+/, ''), motto: null });
  }
  return [...areas.values()].sort((a, b) => Number(a.number) - Number(b.number));
}

/**
 * The role of a person, or null; of several, manager counts, then staff. Addresses are compared without regard
 * to case.
 */
export function roleOf({ people }: Pick<Settings, 'people'>, email: string): Role | null {
  const mine = people.filter((person) => person.email === email.toLowerCase());
  const has = (wanted: Role): boolean => mine.some(({ role }) => role === wanted);
  return (['manager', 'staff', 'section'] as const).find(has) ?? null;
}

/** Names of the Sections that a person belongs to. */
export function sectionsOf({ people }: Pick<Settings, 'people'>, email: string): string[] {
  return people
    .filter((person) => person.email === email.toLowerCase() && person.role === 'section')
    .map(({ section }) => section);
}

/** Email addresses of the managers, each once. What is no address is left out: Google refuses it. */
export function managersOf(settings: Settings): string[] {
  const emails = settings.people
    .filter(({ role, email }) => role === 'manager' && isAddress(email))
    .map(({ email }) => email);
  return [...new Set(emails)];
}
