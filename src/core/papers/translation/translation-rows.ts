import { type Lang, type Text, t } from '../../shared/i18n/lang.ts';
import type { ActionRow } from '../../workbook/action-row.ts';
import { textCell, wholeText } from '../../workbook/cell.ts';
import { translationColumns } from '../../workbook/columns/record-columns.ts';
import { findColumns } from '../../workbook/find-columns.ts';
import type { Settings } from '../../workbook/read-settings.ts';
import { readTranslations, type Translation } from '../../workbook/read-translations.ts';
import { firstDataRow, sheetIds } from '../../workbook/sheet-ids.ts';
import type { CellData, Request } from '../../workbook/sheets-api.ts';
import type { Snapshot } from '../../workbook/snapshot.ts';
import type { MatchedText } from './match-plan.ts';

/** What stands in the column of stale translations. */
const staleLabel: Text = t('Stale', 'Périmée', 'Obsoleta');

/** The texts of a workbook that may be translated: by place, and all of them. */
interface OwnTexts {
  readonly byPlace: ReadonlyMap<string, string>;
  readonly all: ReadonlySet<string>;
}

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What the workbook says now, field by field. */
export function ownTexts(
  actions: readonly ActionRow[],
  { chapters }: Pick<Settings, 'chapters'>,
): OwnTexts {
  const places: [string, string][] = [
    ...actions.flatMap((row): [string, string][] => [
      [`${row.id} action`, wholeText(row.action, row.subItems)],
      [`${row.id} reportText`, row.reportText],
      [`${row.id} result`, row.result],
      [`${row.id} nextStep`, row.nextStep],
    ]),
    ...chapters.map(({ number, title }): [string, string] => [`${number} chapterTitle`, title]),
    ...actions.map(({ axis }): [string, string] => [`${axis} axis`, axis]),
  ];
  const byPlace = new Map(places.map(([place, text]) => [place, folded(text)]));
  return { byPlace, all: new Set(byPlace.values()) };
}

/**
 * The translations that say nothing any more: their source was changed since, or a later row translates the
 * same text. What belongs to no action or chapter is stale once no text of the workbook is its source; texts
 * of papers, which the workbook's rows do not hold, are never.
 */
export function staleTranslations(
  translations: readonly Translation[],
  { byPlace, all }: OwnTexts,
): Translation[] {
  const last = new Map(translations.map((each) => [keyOf(each), each.row]));
  return translations.filter((each) => {
    const { id, field, source, row } = each;
    if (last.get(keyOf(each)) !== row) return true;
    if (id === '' && field === '') return false;
    const now = byPlace.get(`${id} ${field}`);
    return now === undefined ? id !== '' && !all.has(folded(source)) : now !== folded(source);
  });
}

const keyOf = ({ id, field, lang, source }: Translation): string =>
  [id, field, lang, folded(source)].join('\n');

/**
 * Rows for the texts that have no translation yet, behind the last row of the sheet. A text that has
 * another one there keeps it, as a person may have corrected it.
 */
export function newTranslations(
  snapshot: Pick<Snapshot, 'cells'>,
  matched: readonly MatchedText[],
  lang: Lang,
): {
  readonly requests: readonly Request[];
  readonly added: number;
  /** IDs of the texts that have another translation in the sheet. */
  readonly other: readonly string[];
} {
  const known = new Map(
    readTranslations(snapshot)
      .filter((each) => each.lang === lang)
      .map(({ id, field, source, text }) => [[id, field, folded(source)].join('\n'), folded(text)]),
  );
  const told = matched.filter(({ text }) => text.trim() !== '');
  const there = ({ id, field, source }: MatchedText): string | undefined =>
    known.get([id, field, folded(source)].join('\n'));
  const missing = told.filter((each) => there(each) === undefined);
  const other = told
    .filter((each) => ![undefined, folded(each.text)].includes(there(each)))
    .map(({ id }) => id);
  if (missing.length === 0) return { requests: [], added: 0, other };
  const sheetId = sheetIds.translations;
  const { positions } = findColumns(snapshot.cells.get(sheetId) ?? [], translationColumns);
  const rows = missing.map(({ id, field, source, text }) => {
    const cells: CellData[] = [];
    for (const [key, value] of Object.entries({
      source,
      language: lang,
      translation: text,
      id,
      field,
    })) {
      const at = positions.get(key);
      if (at !== undefined) cells[at] = textCell(value);
    }
    return { values: Array.from(cells, (cell) => cell ?? {}) };
  });
  return {
    requests: [{ appendCells: { sheetId, rows, fields: 'userEnteredValue' } }],
    added: missing.length,
    other,
  };
}

/** Marks the rows that are stale, and no others; nothing if the column says so already. */
export function staleRequests(
  snapshot: Pick<Snapshot, 'cells'>,
  stale: readonly Translation[],
  lang: Lang,
): Request[] {
  const sheetId = sheetIds.translations;
  const rows = snapshot.cells.get(sheetId) ?? [];
  const at = findColumns(rows, translationColumns).positions.get('stale');
  if (at === undefined || rows.length <= firstDataRow) return [];
  const marked = new Set(stale.map(({ row }) => row));
  const wanted = rows.map((_, row) => (marked.has(row) ? staleLabel[lang] : ''));
  const same = rows.every((row, i) => i < firstDataRow || String(row[at] ?? '') === wanted[i]);
  if (same) return [];
  return [
    {
      updateCells: {
        start: { sheetId, rowIndex: firstDataRow, columnIndex: at },
        rows: wanted.slice(firstDataRow).map((text) => ({ values: [textCell(text)] })),
        fields: 'userEnteredValue',
      },
    },
  ];
}
