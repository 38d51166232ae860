import { cleanText } from '../shared/clean-text.ts';
import { type Lang, languages } from '../shared/i18n/lang.ts';
import { translationColumns } from './columns/record-columns.ts';
import { cellOf, findColumns } from './find-columns.ts';
import { foldLabel } from './lists.ts';
import { firstDataRow, sheetIds } from './sheet-ids.ts';
import type { Snapshot } from './snapshot.ts';

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
    const text = (key: Key): string => String(cellOf(row, positions, key)).trim();
    const lang = languages.find((code) => code === foldLabel(text('language')).slice(0, 2));
    const [source, translation] = [text('source'), text('translation')];
    if (at < firstDataRow || lang === undefined || source === '' || translation === '') return [];
    return [{ id: text('id'), field: text('field'), source, lang, text: translation, row: at }];
  });
}

/**
 * Looks up what a text says in another language; itself in its own, undefined where there is no translation. One
 * counts while its source is the text of now; one that names no action stands for that text wherever it is.
 * @param textLang language in which the texts are written
 */
export function translationIn(
  translations: readonly Translation[],
  lang: Lang,
  textLang: Lang,
): (id: string, field: string, source: string) => string | undefined {
  if (lang === textLang) return (_id, _field, source) => source;
  const mine = translations.filter((each) => each.lang === lang);
  const byPlace = new Map(
    mine.map(({ id, field, source, text }) => [`${id} ${field} ${folded(source)}`, text]),
  );
  const bySource = new Map(mine.map(({ source, text }) => [folded(source), text]));
  return (id, field, source) => {
    if (source.trim() === '') return source;
    const found = byPlace.get(`${id} ${field} ${folded(source)}`) ?? bySource.get(folded(source));
    return found === undefined ? undefined : cleanText(found);
  };
}

/** Texts are compared without regard to how their lines are broken. */
const folded = (text: string): string => text.replace(/[\s\v]+/g, ' ').trim();
