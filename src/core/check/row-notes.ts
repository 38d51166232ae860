import { columnOf, updateFields } from '../actions/update/entry-columns.ts';
import { shown } from '../actions/update/update-rows.ts';
import { type Lang, t } from '../shared/i18n/lang.ts';
import { notePrefix } from '../workbook/own-note.ts';
import { rowRules } from './row-rules.ts';
import type { Mend, PlanFacts, RowFacts } from './rule.ts';

/** Column → what its note says; columns that the rules find nothing wrong with are absent. */
export type RowNotes = ReadonlyMap<string, string>;

/**
 * What rules say of a row at once, as it is being edited: notes on the columns that staff write. The rest
 * is for the full check.
 */
export function rowNotes(row: RowFacts, plan: PlanFacts, lang: Lang): RowNotes {
  const texts = new Map<string, string[]>();
  if (row.id === '') return new Map();
  for (const { code, text, check } of rowRules) {
    // An empty due date is no slip of whoever is editing something else.
    if (code === 'milestone-without-due') continue;
    for (const { column, remedy = text.remedy, mend } of check(row, plan)) {
      if (!updateFields.includes(column)) continue;
      const said = `${text.message[lang]}. ${remedy[lang]}${meant(mend, plan, lang)}`;
      texts.set(column, [...(texts.get(column) ?? []), said]);
    }
  }
  return new Map([...texts].map(([column, said]) => [column, notePrefix + said.join('\n')]));
}

const proposal = t<string>(
  (value) => `Proposed: ${value}. “Check the plan…” in the menu enters it.`,
  (value) => `Proposition : ${value}. « Vérifier le plan… » dans le menu permet de la saisir.`,
  (value) => `Propuesta: ${value}. «Comprobar el plan…» en el menú la introduce.`,
);

/** What the full check would put there, and how it comes there. */
function meant(mend: Mend | undefined, plan: PlanFacts, lang: Lang): string {
  if (mend === undefined) return '';
  const value = shown(columnOf(mend.field), mend.after, plan.lang ?? lang);
  return ` ${proposal[lang](value)}`;
}
