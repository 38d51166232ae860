import type { Plan } from '../../plan/plan.ts';
import { planLanguage } from '../../plan/plan-language.ts';
import { introduction } from '../../plan/rich-text.ts';
import { type Lang, type Text, t } from '../../shared/i18n/lang.ts';
import { choiceCell, numberCell, richCell, textCell } from '../cell.ts';
import { settingsColumns } from '../columns/settings-columns.ts';
import { isoToSerial } from '../date.ts';
import { findColumns } from '../find-columns.ts';
import type { GivenId } from '../give-ids.ts';
import { roles } from '../lists.ts';
import type { Organisation } from '../settings.ts';
import { firstDataRow } from '../sheet-ids.ts';
import type { CellData, Request } from '../sheets-api.ts';
import type { Rows } from '../snapshot.ts';
import type { TierSetting } from '../tiers.ts';
import { chunks } from './new-rows.ts';
import { chapterIntros, chapterTitles } from './plan-rows.ts';
import { place, type SheetLayout } from './sheet-layout.ts';

/** What a new workbook starts with. */
export interface SettingsSeed {
  readonly plan: Plan;
  readonly year: number;
  readonly lang: Lang;
  /** Email address of the first manager. */
  readonly manager: string;
  readonly organisation: Organisation;
  readonly tiers: readonly TierSetting[];
  /** The IDs that this layout gives. */
  readonly given: readonly GivenId[];
}

/** One list of Settings: the columns it fills, and its rows; the first column tells rows apart. */
interface List {
  readonly keys: readonly [string, ...string[]];
  readonly rows: readonly (readonly CellData[])[];
}

/**
 * Writes the lists of Settings. A list that has rows belongs to the managers and is left alone; only
 * what follows from the plan (tiers, chapter titles, the plan's year) gets the rows it lacks.
 */
export function settingsRequests(layout: SheetLayout, seed: SettingsSeed): Request[] {
  return lists(seed).flatMap((list) => [
    ...listRequests(layout, list),
    ...(filledAgain.has(list.keys[0]) ? blankCellRequests(layout, list) : []),
  ]);
}

/** Data rows that Settings needs for its longest list, what it holds already included. */
export function settingsDataRows(rows: Rows, seed: SettingsSeed): number {
  const { positions } = findColumns(rows, settingsColumns);
  return lists(seed).reduce((most, list) => {
    const { length, missing } = compare(rows, positions, list);
    return Math.max(most, length + missing.length);
  }, 0);
}

const lists = (seed: SettingsSeed): List[] => [...entryLists(seed), ...planLists(seed)];

const date = (iso: string): CellData => numberCell(isoToSerial(iso));

function entryLists({ manager, organisation, lang }: SettingsSeed): List[] {
  const { sections, bodies, periods } = organisation;
  const lists: List[] = [
    {
      keys: ['personEmail', 'personRole'],
      rows: [[textCell(manager), choiceCell({ list: roles }, 'manager', lang)]],
    },
    {
      keys: ['sectionName', 'sectionLanguage'],
      rows: sections.map(({ name, language }) => [textCell(name), textCell(language)]),
    },
    { keys: ['bodyName'], rows: bodies.map((name) => [textCell(name)]) },
    {
      keys: ['periodName', 'periodOpens', 'periodDue', 'periodGrace', 'periodLocked'],
      rows: periods.map(({ name, opens, due, grace, locked }) => [
        textCell(name),
        ...[opens, due, grace, locked].map(date),
      ]),
    },
  ];
  return lists;
}

function planLists({ plan, year, lang, tiers, given, organisation }: SettingsSeed): List[] {
  const foreword = introduction(plan.narrative).rich;
  const intros = chapterIntros(plan);
  return [
    {
      keys: ['setting', 'value'],
      rows: [
        [settingCell('planYear', lang), numberCell(year)],
        [settingCell('planTitle', lang), textCell(plan.title ?? '')],
        [settingCell('language', lang), textCell(lang)],
        [settingCell('textLanguage', lang), textCell(planLanguage(plan))],
        [settingCell('organisation', lang), textCell(organisation.name)],
        ...(foreword.text === '' ? [] : [[settingCell('planIntro', lang), richCell(foreword)]]),
      ],
    },
    {
      keys: ['tierKey', 'tierLetter', 'tierLabel'],
      rows: tiers.map(({ key, letter, label }) => [key, letter, label].map(textCell)),
    },
    {
      keys: ['chapterNumber', 'chapterTitle', 'chapterIntro'],
      rows: chapterTitles(plan).map(([number, title]) => [
        textCell(number),
        textCell(title),
        richCell(intros.get(number) ?? { text: '', bold: [] }),
      ]),
    },
    {
      keys: ['givenId', 'givenPrint'],
      rows: given.map(({ id, print }) => [textCell(id), textCell(print)]),
    },
  ];
}

/** What the names of settings mean: a note beside each, as the names themselves never change. */
const settingNotes = {
  planYear: t('Year of the plan', 'Année du plan', 'Año del plan'),
  planTitle: t('Title of the plan', 'Titre du plan', 'Título del plan'),
  planIntro: t('Introduction of the plan', 'Introduction du plan', 'Introducción del plan'),
  language: t(
    'Language of the workbook: en, fr or es',
    'Langue du classeur : en, fr ou es',
    'Idioma del libro: en, fr o es',
  ),
  textLanguage: t(
    'Language in which the plan is written: en, fr or es',
    'Langue dans laquelle le plan est rédigé : en, fr ou es',
    'Idioma en el que está escrito el plan: en, fr o es',
  ),
  organisation: t(
    'Name of the organisation, as papers show it',
    'Nom de l’organisation, tel que les documents l’affichent',
    'Nombre de la organización, como aparece en los documentos',
  ),
} as const satisfies Record<string, Text>;

const settingCell = (key: keyof typeof settingNotes, lang: Lang): CellData => ({
  ...textCell(key),
  note: settingNotes[key][lang],
});

/** Lists whose last column is filled in again where it was cleared, or came later than the row. */
const filledAgain = new Set(['setting', 'chapterNumber']);

const entryKeys = new Set(['personEmail', 'sectionName', 'bodyName', 'periodName']);

/** How long a list is in the sheet, over all its columns, and which of its rows are missing there. */
function compare(
  rows: Rows,
  positions: ReadonlyMap<string, number>,
  { keys, rows: wanted }: List,
): { readonly length: number; readonly missing: List['rows'] } {
  const data = rows.slice(firstDataRow);
  const at = (key: string): number => positions.get(key) ?? -1;
  const length = data.reduce(
    (last, row, i) => (keys.every((key) => (row[at(key)] ?? '') === '') ? last : i + 1),
    0,
  );
  if (length > 0 && entryKeys.has(keys[0])) return { length, missing: [] };
  const have = new Set(data.map((row) => String(row[at(keys[0])] ?? '')));
  const missing = wanted.filter(([id]) => !have.has(id?.userEnteredValue?.stringValue ?? ''));
  return { length, missing };
}

function listRequests(layout: SheetLayout, list: List): Request[] {
  const { keys } = list;
  const { length, missing } = compare(layout.rows, layout.positions, list);
  return keys.flatMap((key, i) =>
    chunks(missing, rowsPerRequest).map(
      (chunk, n): Request => ({
        updateCells: {
          start: {
            sheetId: layout.sheet.sheetId,
            rowIndex: firstDataRow + length + n * rowsPerRequest,
            columnIndex: place(layout, key),
          },
          rows: chunk.map((row) => ({ values: [row[i] ?? {}] })),
          fields: fieldsOf(chunk.map((row) => row[i] ?? {})),
        },
      }),
    ),
  );
}

/** What the cells hold; a note or bold text of a person in an empty cell is not touched. */
function fieldsOf(cells: readonly CellData[]): string {
  const some = (key: 'note' | 'textFormatRuns'): string[] =>
    cells.some((cell) => cell[key] !== undefined) ? [key] : [];
  return ['userEnteredValue', ...some('textFormatRuns'), ...some('note')].join();
}

/**
 * Fills cells of a list's last column that are blank: without its year a workbook cannot be
 * repaired, and a workbook of an earlier version has no introductions.
 */
function blankCellRequests(layout: SheetLayout, { keys, rows }: List): Request[] {
  const [name] = keys;
  const last = keys.length - 1;
  const at = place(layout, keys[last] ?? name);
  const byName = new Map(rows.map((row) => [row[0]?.userEnteredValue?.stringValue, row[last]]));
  return layout.rows.slice(firstDataRow).flatMap((row, i) => {
    const wanted = byName.get(String(row[place(layout, name)] ?? ''));
    if (wanted?.userEnteredValue === undefined || (row[at] ?? '') !== '') return [];
    return [
      {
        updateCells: {
          start: { sheetId: layout.sheet.sheetId, rowIndex: firstDataRow + i, columnIndex: at },
          rows: [{ values: [wanted] }],
          fields: fieldsOf([wanted]),
        },
      },
    ];
  });
}

/** Rows of one column in one request, so that a large batch can be cut between requests. */
const rowsPerRequest = 5_000;
