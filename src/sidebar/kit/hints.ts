import { rowRules } from '../../core/check/row-rules.ts';
import type { PlanFacts, RowFacts, RowRule } from '../../core/check/rule.ts';
import type { Lang } from '../../core/shared/i18n/lang.ts';
import type { EntryValue } from '../../core/workbook/cell-codec.ts';

/** What the rules say under each field. */
export type Hints = ReadonlyMap<string, string>;

/** A row as it would be saved: what each column means. */
export interface HintRow {
  readonly id: string;
  readonly values: Readonly<Record<string, EntryValue>>;
}

/** Blanks at the ends are cut when the cells are checked: no remark while somebody is typing. */
const silent = new Set(['outer-blanks', 'other-spelling', 'sections-apart']);

/**
 * What the rules of the check say of rows as they would be saved, field by field. Never a hindrance.
 * Where several are updated at once, each remark tells of how many it holds.
 * @param fields keys of the columns that the form has
 * @param wordsOf what a rule says where the form calls its fields otherwise than the plan
 */
export function hintsOf(
  rows: readonly HintRow[],
  fields: readonly string[],
  plan: PlanFacts,
  lang: Lang,
  wordsOf: (rule: RowRule) => RowRule['text'] = ({ text }) => text,
): Hints {
  const counts = new Map<string, Map<string, number>>();
  for (const each of rows) {
    const row = factsOf(each);
    for (const rule of rowRules) {
      if (silent.has(rule.code)) continue;
      for (const { column } of rule.check(row, plan)) {
        if (!fields.includes(column)) continue;
        const { message, remedy } = wordsOf(rule);
        const said = `${message[lang]}. ${remedy[lang]}`;
        const field = counts.get(column) ?? new Map<string, number>();
        field.set(said, (field.get(said) ?? 0) + 1);
        counts.set(column, field);
      }
    }
  }
  const of = rows.length;
  return new Map(
    [...counts].map(([column, said]) => [
      column,
      [...said].map(([text, count]) => (of > 1 ? `${text} (${count}/${of})` : text)).join('\n'),
    ]),
  );
}

function factsOf({ id, values }: HintRow): RowFacts {
  const text = (key: string): string => {
    const value = values[key] ?? '';
    return typeof value === 'object' ? value.join(', ') : String(value);
  };
  return {
    id,
    has: (key) => key in values,
    raw: (key) => {
      const value = values[key];
      return typeof value === 'number' ? value : text(key);
    },
    value: (key) => values[key] ?? null,
    text,
    fault: () => undefined,
    formula: () => undefined,
  };
}
