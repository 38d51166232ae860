import { rowRules } from '../../core/check/row-rules.ts';
import type { PlanFacts, RowFacts } from '../../core/check/rule.ts';
import type { Lang } from '../../core/i18n/lang.ts';
import type { ActionRow } from '../../core/workbook/action-row.ts';
import type { EntryValue } from '../../core/workbook/cell-codec.ts';
import { type Draft, percent } from './draft.ts';

/** What the rules say under each field. */
export type Hints = ReadonlyMap<string, string>;

/** Blanks at the ends are cut when the cells are checked: no remark while somebody is typing. */
const silent = new Set(['outer-blanks', 'other-spelling', 'sections-apart']);

/**
 * What the rules of the check say of actions as they would be saved, field by field. Never a hindrance.
 * Where several are updated at once, each remark tells of how many it holds.
 */
export function hintsOf(
  actions: readonly { readonly action: ActionRow; readonly draft: Draft }[],
  plan: PlanFacts,
  lang: Lang,
): Hints {
  const counts = new Map<string, Map<string, number>>();
  for (const { action, draft } of actions) {
    const row = factsOf(action, draft);
    for (const { code, text, check } of rowRules) {
      if (silent.has(code)) continue;
      for (const { column } of check(row, plan)) {
        if (!(column in draft)) continue;
        const said = `${text.message[lang]}. ${text.remedy[lang]}`;
        const field = counts.get(column) ?? new Map<string, number>();
        field.set(said, (field.get(said) ?? 0) + 1);
        counts.set(column, field);
      }
    }
  }
  const of = actions.length;
  return new Map(
    [...counts].map(([column, said]) => [
      column,
      [...said].map(([text, count]) => (of > 1 ? `${text} (${count}/${of})` : text)).join('\n'),
    ]),
  );
}

/** The row of an action as it would be with what stands in the form. */
function factsOf(action: ActionRow, draft: Draft): RowFacts {
  const values: Readonly<Record<string, EntryValue>> = {
    ...action,
    ...draft,
    status: draft.status === '' ? null : draft.status,
    progress: percent(draft.progress) ?? null,
    due: draft.due === '' ? null : draft.due,
  };
  const text = (key: string): string => {
    const value = values[key] ?? '';
    return typeof value === 'object' ? value.join(', ') : String(value);
  };
  return {
    id: action.id,
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
