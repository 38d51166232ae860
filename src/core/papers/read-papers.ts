import { type Lang, languages, type Text } from '../shared/i18n/lang.ts';
import type { Problem } from '../shared/outcome.ts';
import { columnLetters } from '../workbook/a1.ts';
import { dayOf, momentOf, splitNames } from '../workbook/cell-codec.ts';
import { paperColumns } from '../workbook/columns/paper-columns.ts';
import { isoDate } from '../workbook/date.ts';
import { cellOf, findColumns } from '../workbook/find-columns.ts';
import {
  annexKinds,
  type ChoiceList,
  choiceKey,
  foldLabel,
  letterheads,
  paperBases,
  paperPurposes,
  paperSchedules,
  paperStates,
} from '../workbook/lists.ts';
import type { Settings } from '../workbook/read-settings.ts';
import { firstDataRow, sheetIds } from '../workbook/sheet-ids.ts';
import type { CellValue, Rows, Snapshot } from '../workbook/snapshot.ts';
import { tierKey } from '../workbook/tiers.ts';
import { newPaperId, type PaperEntry } from './paper-entry.ts';
import { cellProblem, type PaperCellFault } from './paper-problems.ts';
import { noRecord, ofPaper, readRecord } from './paper-record.ts';
import { PaperDefinition } from './report/definition.ts';
import { type PartKey, partKeys } from './report/paper-parts.ts';
import { partNames } from './report/part-names.ts';
import { reportingPeriods } from './report/reporting-periods.ts';

export type PaperKey = (typeof paperColumns)[number]['key'];

/** A row of Papers, or what keeps it from being read. */
export interface ReadPaper {
  readonly entry: PaperEntry;
  /** What is wrong in its cells, each with place and remedy; such a paper is not made. */
  readonly problems: readonly Problem[];
}

/**
 * The papers of a workbook, in the order of their sheet. A row that a person typed has no ID, and one
 * that was copied has another's: such a row is a paper of its own, nothing was made of it yet, and its
 * ID follows from what it says until something is written to it. A row without a body is no paper.
 * @param lang of the person who is told of problems
 */
export function readPapers(
  snapshot: Pick<Snapshot, 'cells' | 'sheets'>,
  settings: Settings,
  lang: Lang,
): ReadPaper[] {
  const rows = snapshot.cells.get(sheetIds.papers) ?? [];
  const { positions } = findColumns(rows, paperColumns);
  const sheet =
    snapshot.sheets.find(({ properties }) => properties.sheetId === sheetIds.papers)?.properties
      .title ?? '';
  const ids = new Set<string>();
  const originals = originalRows(rows, positions);
  const given = rows.map((cells) => String(cellOf(cells, positions, 'paperId')).trim());
  return rows.flatMap((cells, row): ReadPaper[] => {
    if (row < firstDataRow) return [];
    const raw = (key: PaperKey): CellValue => cellOf(cells, positions, key);
    if (String(raw('body')).trim() === '' && String(raw('paperId')).trim() === '') return [];
    const problems: Problem[] = [];
    const report = (key: PaperKey, code: PaperCellFault, value: string, known: string): void => {
      const place = `${sheet}!${columnLetters(positions.get(key) ?? 0)}${row + 1}`;
      problems.push(cellProblem(code, lang, place, { value: value.slice(0, 80), known }));
    };
    const entry = entryOf(row, raw, settings, report, lang);
    const isNew = originals.get(entry.paperId) !== row;
    const own = isNew ? asNew(entry, new Set([...given, ...ids])) : entry;
    ids.add(own.paperId);
    return [{ entry: own, problems }];
  });
}

/** For each ID its row: of several the one that its record tells of, else the first. */
function originalRows(rows: Rows, positions: ReadonlyMap<string, number>): Map<string, number> {
  const originals = new Map<string, number>();
  const sure = new Set<string>();
  rows.forEach((cells, row) => {
    const text = (key: PaperKey): string => String(cellOf(cells, positions, key)).trim();
    const id = text('paperId');
    if (row < firstDataRow || id === '' || sure.has(id)) return;
    const isTold = readRecord(text('record')).of === ofPaper(text('body'), text('title'));
    if (isTold) sure.add(id);
    if (isTold || !originals.has(id)) originals.set(id, row);
  });
  return originals;
}

/** A paper of which nothing was made, with an ID of its own. */
function asNew(entry: PaperEntry, taken: ReadonlySet<string>): PaperEntry {
  const { body, title, date } = entry.definition;
  let paperId = '';
  for (let n = 0; paperId === '' || taken.has(paperId); n += 1) {
    paperId = newPaperId(JSON.stringify([body, title, date, n]));
  }
  const nothing = { generatedOn: '', issuedOn: '', remark: '', record: noRecord } as const;
  return { ...entry, ...nothing, paperId, state: 'planned' };
}

type Raw = (key: PaperKey) => CellValue;
type Report = (key: PaperKey, code: PaperCellFault, value: string, known: string) => void;

function entryOf(
  row: number,
  raw: Raw,
  settings: Settings,
  report: Report,
  lang: Lang,
): PaperEntry {
  const text = (key: PaperKey): string => String(raw(key)).trim();
  const choice = <K extends string>(
    key: PaperKey,
    list: ChoiceList<K>,
    otherwise: NoInfer<K>,
  ): K => {
    if (text(key) === '') return otherwise;
    const known = choiceKey(list, text(key));
    if (known === undefined) report(key, 'not-in-list', text(key), shownList(list, lang));
    return known ?? otherwise;
  };
  const day = (key: PaperKey): string | null => {
    if (text(key) === '') return null;
    const iso = dayOf(raw(key));
    if (iso === '') report(key, 'not-a-day', text(key), '2022-06-13');
    return iso === '' ? null : iso;
  };
  const names = (key: PaperKey): string[] => splitNames(text(key));
  const moment = (key: PaperKey): string => momentOf(raw(key));
  const [first = settings.lang, ...also] = languagesIn(names('language'), report);
  const parts = names('parts').flatMap((name): PartKey[] => {
    const key = choiceKey(partNames, name) ?? partKeys.find((each) => each === name);
    if (key === undefined) report('parts', 'unknown-part', name, shownList(partNames, lang));
    return key === undefined ? [] : [key];
  });
  const days = raw('daysBefore');
  const fits = typeof days === 'number' && Number.isInteger(days) && days >= 0 && days <= 366;
  if (text('daysBefore') !== '' && !fits) report('daysBefore', 'not-days', text('daysBefore'), '');
  const definition = PaperDefinition.parse({
    lang: first,
    body: text('body').slice(0, 300) || '–',
    place: text('place').slice(0, 300),
    date: day('meetingOn'),
    item: text('item').slice(0, 20),
    purpose: choice('purpose', paperPurposes, 'information'),
    title: text('title').slice(0, 300),
    period: periodOf(text('period'), settings, report),
    dataAsOf: day('dataAsOf'),
    basis: choice('basis', paperBases, 'latest'),
    recommendations: text('recommendations')
      .split('\n')
      .map((line) => line.trim().slice(0, 2000))
      .filter((line) => line !== '')
      .slice(0, 30),
    parts: [...new Set(parts)],
    fullAnnex: choice('annexKind', annexKinds, 'exceptions') === 'full',
    scope: {
      areas: names('areas'),
      chapters: names('chapters'),
      // What is no tier of the plan is explained when the paper is drawn up.
      tiers: names('tiers').map((label) => tierKey(settings.tiers, label) ?? label),
      axes: names('axes'),
      sections: names('sections'),
      leads: names('leads'),
    },
  });
  return {
    ...{ paperId: text('paperId'), row, definition, also },
    recipients: names('recipients'),
    letterhead: choice('letterhead', letterheads, 'built-in'),
    schedule: choice('schedule', paperSchedules, 'none'),
    daysBefore: fits ? days : null,
    state: choice('state', paperStates, 'planned'),
    ...{ generatedOn: moment('generatedOn'), issuedOn: moment('issuedOn') },
    remark: text('remark'),
    record: readRecord(text('record')),
  };
}

const shownList = (list: Readonly<Record<string, Text>>, lang: Lang): string =>
  Object.values(list)
    .map((text) => text[lang])
    .join(', ');

/** What a language may be called in the sheet. */
const languageWords: Readonly<Record<Lang, readonly string[]>> = {
  en: ['en', 'english', 'anglais', 'inglés'],
  fr: ['fr', 'french', 'français', 'francés'],
  es: ['es', 'spanish', 'espagnol', 'español'],
};

function languagesIn(names: readonly string[], report: Report): Lang[] {
  const found = names.flatMap((name): Lang[] => {
    const lang = languages.find((code) => languageWords[code].includes(foldLabel(name)));
    if (lang === undefined) report('language', 'not-in-list', name, languages.join(', '));
    return lang === undefined ? [] : [lang];
  });
  return [...new Set(found)];
}

/** A period by its name in Settings, or as "2022-01-01 – 2022-05-31". */
function periodOf(
  text: string,
  { periods, year }: Settings,
  report: Report,
): PaperDefinition['period'] {
  if (text === '') return null;
  const days = /^(\d{4}-\d\d-\d\d)\s*(?:–|-|\.\.|to|au|a|al)\s*(\d{4}-\d\d-\d\d)$/.exec(text);
  const [, from = '', to = ''] = days ?? [];
  if (isoDate(from) && isoDate(to)) return { from, to };
  const known = reportingPeriods(periods, year ?? 2000);
  const named = known.find(({ name }) => foldLabel(name) === foldLabel(text));
  if (named) return { from: named.from, to: named.to };
  const example = [...known.map(({ name }) => name), '2022-01-01 – 2022-05-31'].join('; ');
  report('period', 'unknown-period', text, example);
  return null;
}
