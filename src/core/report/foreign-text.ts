import type { Lang, Text } from '../i18n/lang.ts';
import { t } from '../workbook/columns/column.ts';
import type { Block, Part, Run, TableCell } from './block.ts';
import type { PaperAction } from './paper-action.ts';

/** Stands before a text that has no translation until the paper is drawn up; people cannot type it. */
const mark = '\uE000';

/** A text that a reader of the paper may not understand, as it is not in its language. */
export const foreign = (text: string): string => (text === '' ? '' : mark + text);

/** Whether a text is marked as foreign. */
export const isMarked = (text: string): boolean => text.includes(mark);
const isForeign = ({ text }: Run): boolean => isMarked(text);

/** Whether a text of an action stands in another language than the paper's. */
export const inForeign = ({ text, reason, result, nextStep }: PaperAction): boolean =>
  [text, reason, result, nextStep].some(isMarked);
/** A text without its mark. */
export const bare = (text: string): string => text.split(mark).join('');

/** Where a text is not in the language of the paper: said once over a column, or behind the text. */
const inLanguage: Readonly<Record<Lang, Text>> = {
  en: t('in English', 'en anglais', 'en inglés'),
  fr: t('in French', 'en français', 'en francés'),
  es: t('in Spanish', 'en espagnol', 'en español'),
};

/**
 * Says where texts have no translation: in the title of a column if that is so for all of its texts, else
 * behind each.
 * @param textLang language in which the plan is written
 */
export function tellForeign(parts: readonly Part[], lang: Lang, textLang: Lang): Part[] {
  if (lang === textLang) return [...parts];
  const note = inLanguage[textLang][lang];
  return parts.map((part) => ({ ...part, blocks: part.blocks.map((block) => told(block, note)) }));
}

function told(block: Block, note: string): Block {
  switch (block.kind) {
    case 'table':
      return toldTable(block, note);
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

function toldTable(table: Extract<Block, { kind: 'table' }>, note: string): Block {
  const whole = table.columns.map((_, i) => {
    const cells = table.rows.map((row) => row[i]).filter((cell) => cell !== undefined);
    const some = cells.filter(({ runs }) => runs.some(isForeign));
    // A text that is missing stands in italics: it is in the language of the paper.
    const translated = cells.some(
      ({ runs }) => !runs.some(isForeign) && runs.some((run) => run.text !== '' && !isLabel(run)),
    );
    return some.length > 0 && !translated;
  });
  return {
    ...table,
    columns: table.columns.map((column, i) =>
      whole[i] ? { ...column, title: `${column.title} (${note})` } : column,
    ),
    rows: table.rows.map((row) => row.map((cell, i) => toldCell(cell, whole[i] ? '' : note))),
  };
}

const isLabel = ({ italic, muted, bold }: Run): boolean =>
  italic === true || muted === true || bold === true;

function toldCell(cell: TableCell, note: string): TableCell {
  const last = cell.runs.map(isForeign).lastIndexOf(true);
  if (last < 0) return cell;
  const runs = cell.runs.map((run) => ({ ...run, text: bare(run.text) }));
  if (note === '') return { ...cell, runs };
  const behind: Run = { text: ` [${note}]`, italic: true, muted: true };
  return { ...cell, runs: [...runs.slice(0, last + 1), behind, ...runs.slice(last + 1)] };
}
