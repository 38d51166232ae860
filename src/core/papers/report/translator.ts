import { cleanLine } from '../../shared/clean-text.ts';
import type { Lang } from '../../shared/i18n/lang.ts';
import { splitSubItems, wholeText } from '../../workbook/cell.ts';
import type { AreaName } from '../../workbook/data-sheets.ts';
import type { Settings } from '../../workbook/read-settings.ts';
import { type Translation, translationIn } from '../../workbook/read-translations.ts';
import { bare, foreign, isMarked } from './foreign-text.ts';
import type { PaperAction } from './paper-action.ts';

/** Gives a text in the language of the paper, or marks it as foreign. */
export type Translator = (id: string, field: string, source: string) => string;

/**
 * A translator into the language of a paper.
 * @param textLang language in which the texts are written
 */
export function translator(
  translations: readonly Translation[],
  lang: Lang,
  textLang: Lang,
): Translator {
  const find = translationIn(translations, lang, textLang);
  return (id, field, source) => find(id, field, source) ?? foreign(source, textLang);
}

/** An action with its texts in the language of the paper. */
export function translated(action: PaperAction, translate: Translator): PaperAction {
  const { id, reason, result, nextStep } = action;
  return {
    ...action,
    ...translatedText(action, translate),
    reason: translate(id, 'reportText', reason),
    result: translate(id, 'result', result),
    nextStep: translate(id, 'nextStep', nextStep),
  };
}

/** The text of an action with its sub-items, taken apart; as it is, but marked, if it has no translation. */
function translatedText(
  { id, text, subItems }: PaperAction,
  translate: Translator,
): Pick<PaperAction, 'text' | 'subItems'> {
  const source = wholeText(text, subItems);
  const whole = translate(id, 'action', source);
  if (whole === source) return { text, subItems };
  if (isMarked(whole)) {
    // The mark stands before the whole: before the text, or the first of its items.
    const mark = whole.slice(0, whole.length - source.length);
    return {
      text: text && mark + text,
      subItems: text ? subItems : subItems.map((item) => mark + item),
    };
  }
  const [own = '', ...items] = splitSubItems(whole.replace(/\v• /g, '\n• '));
  return { text: own.trim(), subItems: items.map((item) => item.trim()) };
}

/** Settings with the titles of areas and chapters in the language of the paper. */
export function translatedTitles<S extends Pick<Settings, 'chapters'>>(
  settings: S,
  translate: Translator,
): S {
  return {
    ...settings,
    chapters: settings.chapters.map((chapter) => ({
      ...chapter,
      title: cleanLine(unmarked(translate(chapter.number, 'chapterTitle', chapter.title))),
    })),
  };
}

/** Areas with name and motto in the language of the paper. */
export function translatedAreas(areas: readonly AreaName[], translate: Translator): AreaName[] {
  return areas.map((area) => {
    const whole = area.motto === null ? area.name : `${area.name} – ${area.motto}`;
    const title = unmarked(translate(area.number, 'chapterTitle', whole));
    const at = title.lastIndexOf(' – ');
    return area.motto === null || at < 0
      ? { ...area, name: title, motto: null }
      : { ...area, name: title.slice(0, at), motto: title.slice(at + 3) };
  });
}

/** Headings cannot carry a mark: the front of the paper tells of them. */
const unmarked = (text: string): string => (isMarked(text) ? bare(text) : text);
