import { type Lang, languages } from '../../shared/i18n/lang.ts';
import { translationColumns } from '../../workbook/columns/record-columns.ts';
import { findColumns } from '../../workbook/find-columns.ts';
import { foldLabel } from '../../workbook/lists.ts';
import { firstDataRow, sheetIds } from '../../workbook/sheet-ids.ts';
import type { Snapshot } from '../../workbook/snapshot.ts';

/** A text of the plan in another language, as the sheet Translations holds it. */
export interface Translation {
  /** ID of the action or number of the chapter that it belongs to; '' where a person did not say. */
  readonly id: string;
  /** Key of the column: `action`, `result`, …; '' where a person did not say. */
  readonly field: string;
  readonly source: string;
  readonly lang: Lang;
  readonly text: string;
  /** Row counted from 0. Holds for this snapshot only. */
  readonly row: number;
}

type Key = (typeof translationColumns)[number]['key'];

/** The translations, in the order of their sheet. Rows without source, language or translation are left out. */
export function readTranslations(snapshot: Pick<Snapshot, 'cells'>): Translation[] {
  const rows = snapshot.cells.get(sheetIds.translations) ?? [];
  const { positions } = findColumns(rows, translationColumns);
  return rows.flatMap((row, at) => {
    const text = (key: Key): string => String(row[positions.get(key) ?? -1] ?? '').trim();
    const lang = languages.find((code) => code === foldLabel(text('language')).slice(0, 2));
    const [source, translation] = [text('source'), text('translation')];
    if (at < firstDataRow || lang === undefined || source === '' || translation === '') return [];
    return [{ id: text('id'), field: text('field'), source, lang, text: translation, row: at }];
  });
}
