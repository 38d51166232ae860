import { type Lang, languages, type Text } from '../shared/i18n/lang.ts';
import { areaColumns } from './columns/area-columns.ts';
import type { Column } from './columns/column.ts';
import { findColumns } from './find-columns.ts';
import { markerOf } from './layout/marker.ts';
import { foldLabel } from './lists.ts';
import type { Settings } from './read-settings.ts';
import { firstDataRow, isAreaSheetId, titleRow } from './sheet-ids.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * The language of the labels in the cells: that of the first layout, as the marker tells. Where it is gone,
 * the one in which most titles and labels of the area sheets are written; Settings decides where that says
 * nothing.
 */
export function cellLanguage(snapshot: Snapshot, { lang }: Pick<Settings, 'lang'>): Lang {
  return markerOf(snapshot)?.lang ?? mostWritten(snapshot, lang);
}

function mostWritten({ cells }: Snapshot, otherwise: Lang): Lang {
  const counts = new Map<Lang, number>([[otherwise, 0]]);
  const count = (cell: unknown, texts: readonly Text[]): void => {
    const label = foldLabel(String(cell ?? ''));
    for (const lang of languages) {
      if (texts.some((text) => foldLabel(text[lang]) === label)) {
        counts.set(lang, (counts.get(lang) ?? 0) + 1);
      }
    }
  };
  for (const [sheetId, rows] of cells) {
    if (!isAreaSheetId(sheetId)) continue;
    const { positions } = findColumns(rows, areaColumns);
    for (const { key, title, list = {} } of areaColumns as readonly Column[]) {
      const at = positions.get(key) ?? -1;
      count(rows[titleRow]?.[at], [title]);
      for (const row of rows.slice(firstDataRow)) count(row[at], Object.values(list));
    }
  }
  return [...counts].reduce((most, each) => (each[1] > most[1] ? each : most))[0];
}
