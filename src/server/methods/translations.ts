import { addedField } from '../../core/actions/update/plan-fields.ts';
import { readUpdates } from '../../core/actions/update/read-updates.ts';
import { type MatchedText, matchPlan } from '../../core/papers/translation/match-plan.ts';
import {
  mismatchProblems,
  otherTranslations,
  sameLanguage,
} from '../../core/papers/translation/mismatch-texts.ts';
import {
  newTranslations,
  ownTexts,
  staleRequests,
  staleTranslations,
} from '../../core/papers/translation/translation-rows.ts';
import type { Handlers, Input, Output } from '../../core/rpc/contract.ts';
import { sentences } from '../../core/shared/i18n/catalogue.ts';
import type { Problem } from '../../core/shared/outcome.ts';
import { readActions } from '../../core/workbook/read-actions.ts';
import { readTranslations } from '../../core/workbook/read-translations.ts';
import type { Context } from '../context.ts';
import { Refused } from '../refused.ts';
import { planOf } from '../services/plan-source.ts';
import { readWorkbook, type Workbook } from '../services/read-workbook.ts';
import { repeatingUncertain } from '../services/repeat-uncertain.ts';
import { requireManager } from '../services/rights.ts';

/** Pairs that the preview shows. */
const shownPairs = 12;

/** What the plan of another language would bring. Writes nothing. */
export const previewTranslations: Handlers<Context>['translations.preview'] = (input, context) => {
  const { workbook, texts, problems, total } = matched(input, context);
  const { other } = newTranslations(workbook.snapshot, texts, input.lang);
  const actions = texts.filter(({ field }) => field === 'action');
  return {
    ...{ total, matched: actions.length, titles: texts.length - actions.length },
    pairs: actions.slice(0, shownPairs).map(({ id, source, text }) => ({ id, source, text })),
    problems: [...problems, ...otherTranslations(other, context.lang)],
  };
};

/** Writes the texts that match into the sheet Translations, behind what is there. */
export const importTranslations: Handlers<Context>['translations.import'] = (input, context) =>
  repeatingUncertain(context, (write): Output<'translations.import'> => {
    const { workbook, texts, problems } = matched(input, context);
    const { snapshot, settings } = workbook;
    const { requests, added, other } = newTranslations(snapshot, texts, input.lang);
    const actions = readActions(snapshot, settings.tiers).rows.map(({ action }) => action);
    const stale = staleTranslations(readTranslations(snapshot), ownTexts(actions, settings));
    // The column first: new rows come behind those that were read.
    const all = [...staleRequests(snapshot, stale, settings.lang), ...requests];
    if (all.length > 0) write(() => context.sheets.batchUpdate(all));
    const message = sentences.translationsImported[context.lang]({ added });
    const left = otherTranslations(other, context.lang);
    return { added, message, problems: [...problems, ...left] };
  });

interface Matched {
  readonly workbook: Workbook;
  readonly texts: readonly MatchedText[];
  readonly problems: readonly Problem[];
  /** Actions of the workbook. */
  readonly total: number;
}

function matched({ source, lang }: Input<'translations.preview'>, context: Context): Matched {
  const workbook = readWorkbook(context);
  const { snapshot, settings } = workbook;
  requireManager(context, snapshot, settings);
  if (lang === settings.textLang) {
    throw new Refused([sameLanguage(lang, context.lang)]);
  }
  const plan = planOf(source, context.lang, context);
  const actions = readActions(snapshot, settings.tiers).rows.map(({ action }) => action);
  const added = new Set(
    readUpdates(snapshot)
      .filter(({ field }) => field === addedField)
      .map(({ id }) => id),
  );
  const match = matchPlan(plan.plan, { actions, settings, added });
  return {
    ...{ workbook, texts: match.matched, total: actions.length },
    problems: mismatchProblems(match.mismatches, context.lang),
  };
}
