import { type Lang, languages, type Text, t } from '../../shared/i18n/lang.ts';
import type { Block, Part, Run, TableCell } from './block.ts';
import type { PaperAction } from './paper-action.ts';

/**
 * Stands before a text that has no translation until the paper is drawn up, and tells its language; people
 * cannot type it.
 */
const marks: Readonly<Record<Lang, string>> = t('\uE000', '\uE001', '\uE002');
const anyMark = /[\uE000-\uE002]/g;

/** Marks a text that a reader of the paper may not understand, as it is not in its language. */
export const foreign = (text: string, textLang: Lang): string =>
  text === '' ? '' : marks[textLang] + text;

/** The language of a text that is marked as foreign; undefined for others. */
const markedLang = (text: string): Lang | undefined =>
  languages.find((lang) => text.includes(marks[lang]));

/** Whether a text is marked as foreign. */
export const isMarked = (text: string): boolean => markedLang(text) !== undefined;
const isForeign = ({ text }: Run): boolean => isMarked(text);

/** Whether a text of an action stands in another language than the paper's. */
export const inForeign = ({ text, reason, result, nextStep }: PaperAction): boolean =>
  [text, reason, result, nextStep].some(isMarked);
/** A text without its mark. */
export const bare = (text: string): string => text.replace(anyMark, '');

/** Where a text is not in the language of the paper: said once over a column, or behind the text. */
const inLanguage: Readonly<Record<Lang, Text>> = {
  en: t('in English', 'en anglais', 'en inglés'),
  fr: t('in French', 'en français', 'en francés'),
  es: t('in Spanish', 'en espagnol', 'en español'),
};

/**
 * Says where texts have no translation, and in what language they stand: in the title of a column if that is
 * so for all of its texts, else behind each.
 */
export function tellForeign(parts: readonly Part[], lang: Lang): Part[] {
  return parts.map((part) => ({ ...part, blocks: part.blocks.map((block) => told(block, lang)) }));
}

function told(block: Block, lang: Lang): Block {
  switch (block.kind) {
    case 'table':
      return toldTable(block, lang);
    case 'heading':
      return { ...block, text: bare(block.text) };
    case 'contents':
      return {
        ...block,
        entries: block.entries.map((entry) => ({ ...entry, text: bare(entry.text) })),
      };
    case 'paragraph':
    case 'numbered':
      return { ...block, runs: block.runs.map((run) => ({ ...run, text: bare(run.text) })) };
    default:
      return block;
  }
}

function toldTable(table: Extract<Block, { kind: 'table' }>, lang: Lang): Block {
  const notes = table.columns.map((_, i) => {
    const cells = table.rows.map((row) => row[i]).filter((cell) => cell !== undefined);
    const found = new Set(
      cells.flatMap(({ runs }) => runs.map(({ text }) => markedLang(text) ?? [])).flat(),
    );
    // A text that is missing stands in italics: it is in the language of the paper.
    const translated = cells.some(
      ({ runs }) => !runs.some(isForeign) && runs.some((run) => run.text !== '' && !isLabel(run)),
    );
    const [only] = found;
    return found.size === 1 && only !== undefined && !translated ? inLanguage[only][lang] : '';
  });
  return {
    ...table,
    columns: table.columns.map((column, i) =>
      notes[i] ? { ...column, title: `${column.title} (${notes[i]})` } : column,
    ),
    rows: table.rows.map((row) => row.map((cell, i) => toldCell(cell, lang, !notes[i]))),
  };
}

const isLabel = ({ italic, muted, bold }: Run): boolean =>
  italic === true || muted === true || bold === true;

function toldCell(cell: TableCell, lang: Lang, isTold: boolean): TableCell {
  const last = cell.runs.map(isForeign).lastIndexOf(true);
  const from = markedLang(cell.runs[last]?.text ?? '');
  if (from === undefined) return cell;
  const runs = cell.runs.map((run) => ({ ...run, text: bare(run.text) }));
  if (!isTold) return { ...cell, runs };
  const behind: Run = { text: ` [${inLanguage[from][lang]}]`, italic: true, muted: true };
  return { ...cell, runs: [...runs.slice(0, last + 1), behind, ...runs.slice(last + 1)] };
}
