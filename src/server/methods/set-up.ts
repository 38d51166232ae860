import { copiedProblems } from '../../core/access/roles/copied-plan.ts';
import { lostActions } from '../../core/actions/restore/lost-actions.ts';
import type { Action, Plan } from '../../core/plan/plan.ts';
import type { Handlers, Preview } from '../../core/rpc/contract.ts';
import { isSectionBook } from '../../core/sections/section-marker.ts';
import type { SetUp } from '../../core/set-up/set-up.ts';
import { setUp, strangersTo } from '../../core/set-up/set-up.ts';
import { sentences, ui } from '../../core/shared/i18n/catalogue.ts';
import type { Lang } from '../../core/shared/i18n/lang.ts';
import type { Problem } from '../../core/shared/outcome.ts';
import { foreignAreas } from '../../core/workbook/listed-areas.ts';
import { lostHeader } from '../../core/workbook/lost-header.ts';
import { restoreLostIds } from '../../core/workbook/lost-ids.ts';
import { madeSheetLines } from '../../core/workbook/made-sheets.ts';
import { readSettings, type Settings } from '../../core/workbook/read-settings.ts';
import { rowProblem } from '../../core/workbook/row-problem-texts.ts';
import { areaSheetId } from '../../core/workbook/sheet-ids.ts';
import type { Snapshot } from '../../core/workbook/snapshot.ts';
import { tierSettings } from '../../core/workbook/tiers.ts';
import type { Context } from '../context.ts';
import { fault } from '../fault.ts';
import { attempt, Refused } from '../refused.ts';
import { settingsOf } from '../services/plan-save.ts';
import { planOf } from '../services/plan-source.ts';
import { requireManager } from '../services/rights.ts';
import { writeLayout } from '../services/write-layout.ts';

/**
 * Says what a plan holds, every problem with its line, and what of it the workbook has lost. Writes
 * nothing.
 */
export const preview: Handlers<Context>['setUp.preview'] = ({ source, lang }, context) => {
  const { plan, problems } = planOf(source, lang, context);
  const all = plan.areas.map(actionsOfArea);
  const every = all.flat();
  const tiers = tierSettings(plan.tiers, lang).map(({ key, label }) => ({
    label,
    actions: every.filter(({ tier }) => tier === key).length,
  }));
  const value: Preview = {
    title: plan.title,
    year: plan.year,
    areas: plan.areas.map(({ number, name }, i) => ({
      number,
      name,
      actions: all[i]?.length ?? 0,
    })),
    chapters: plan.areas.reduce((sum, { chapters }) => sum + chapters.length, 0),
    actions: every.length,
    tiers,
    milestones: every.filter(({ kind }) => kind === 'milestone').length,
    continuous: every.filter(({ kind }) => kind === 'continuous').length,
    ...inWorkbook(plan, lang, context),
    problems: [...problems],
  };
  return value;
};

/** How many actions the workbook has lost that this plan brings back, and whether it holds another plan. */
function inWorkbook(plan: Plan, lang: Lang, context: Context): Pick<Preview, 'back' | 'other'> {
  const snapshot = context.sheets.snapshot();
  const read = attempt(() => settingsOf(snapshot, lang));
  if (!read.ok) return { back: 0, other: null };
  const settings = read.value;
  const whole = restoreLostIds(snapshot, settings.given).snapshot;
  return {
    back: lostActions(whole, settings, () => plan).back.length,
    other: otherPlan(plan, snapshot, settings, lang) ?? null,
  };
}

function actionsOfArea(area: Plan['areas'][number]): Action[] {
  return [...area.actions, ...area.chapters.flatMap(({ actions }) => actions)];
}

/** Lays a plan out in the active spreadsheet; the person becomes its first manager. */
export const run: Handlers<Context>['setUp.run'] = (
  { source, lang, year, confirmed = false },
  context,
) => {
  const { plan, organisation, problems } = planOf(source, lang, context);
  const planYear = year ?? plan.year;
  if (planYear === null) throw fault('year-missing', lang);
  // One for all tries: what an earlier one noted is not noted again.
  const saveId = context.newId();
  const {
    added,
    back,
    kept,
    requests,
    notInPlan,
    found,
    problems: rowProblems,
  } = writeLayout<SetUp & { readonly found: readonly Problem[] }>(context, (snapshot) => {
    if (isSectionBook(snapshot)) {
      throw fault('section-workbook', lang);
    }
    const settings = readSettings(snapshot);
    requireManager(context, snapshot, settings);
    const lost = lostHeader(snapshot);
    if (lost !== undefined) throw fault('header-lost', lang, lost);
    const planned = new Set(plan.areas.map(({ number }) => areaSheetId(Number(number))));
    const foreign = foreignAreas(snapshot).find(({ properties }) =>
      planned.has(properties.sheetId),
    );
    if (foreign) throw fault('foreign-area', lang, foreign.properties.title);
    if (settings?.year && settings.year !== planYear) {
      throw fault('other-year', lang, String(settings.year));
    }
    const other = confirmed ? undefined : otherPlan(plan, snapshot, settings, lang);
    if (other) throw new Refused([other]);
    const made = (settings ? madeSheetLines(snapshot, settings, lang) : []).map(
      (message): Problem => ({
        ...{ code: 'made-sheet', severity: 'warning', place: '' },
        ...{ message, remedy: '' },
      }),
    );
    const value = setUp(snapshot, {
      plan,
      year: planYear,
      lang,
      email: context.email,
      organisation,
      now: context.localNow(snapshot.properties.timeZone),
      saveId,
    });
    return { ...value, found: [...copiedProblems(snapshot, lang), ...made] };
  });
  return {
    added: added + back,
    kept,
    requests: requests.length,
    message: sentences.setUpDone[lang]({ added, back, kept }),
    problems: [
      ...problems,
      ...found,
      ...rowProblems.map((problem) => rowProblem(problem, lang)),
      ...(notInPlan.length > 0 ? [notInPlanProblem(notInPlan, lang)] : []),
    ],
  };
};

/** That a plan is not that of the workbook: the person is asked first. */
function otherPlan(
  plan: Plan,
  snapshot: Snapshot,
  settings: Settings | undefined,
  lang: Lang,
): Problem | undefined {
  const here = strangersTo(plan, snapshot, settings);
  if (here === 0) return undefined;
  const planned = plan.areas.flatMap(actionsOfArea).length;
  return {
    ...{ code: 'other-plan', severity: 'error', place: '' },
    message: sentences.otherPlan[lang]({ here, planned }),
    remedy: ui.otherPlanRemedy[lang],
  };
}

const shownIds = 20;

function notInPlanProblem(ids: readonly string[], lang: Lang): Problem {
  const shown = ids.slice(0, shownIds).join(', ') + (ids.length > shownIds ? ', …' : '');
  return {
    code: 'not-in-plan',
    severity: 'warning',
    place: '',
    message: sentences.notInPlan[lang]({ ids: shown }),
    remedy: ui.notInPlanRemedy[lang],
  };
}
