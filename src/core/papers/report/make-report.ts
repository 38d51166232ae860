import type { Contribution } from '../../sections/contribution/read-contributions.ts';
import { cleanLine, cleanText } from '../../shared/clean-text.ts';
import type { Lang } from '../../shared/i18n/lang.ts';
import type { Outcome } from '../../shared/outcome.ts';
import { foldLabel } from '../../workbook/lists.ts';
import type { Settings } from '../../workbook/read-settings.ts';
import type { Part, Report } from './block.ts';
import { changesSince } from './changes.ts';
import { checkDefinition, scopeInWords } from './check-definition.ts';
import { checkFigures, checkParts } from './check-figures.ts';
import { longDate } from './dates.ts';
import type { PaperDefinition, Scope } from './definition.ts';
import { partsOf } from './definition.ts';
import { figures } from './figures.ts';
import { bare, inForeign, tellForeign } from './foreign-text.ts';
import { planOrder } from './group-actions.ts';
import { inScope } from './in-scope.ts';
import type { Span } from './lists.ts';
import { lists } from './lists.ts';
import { numberParagraphs } from './number-paragraphs.ts';
import type { Paper } from './paper.ts';
import { type PaperAction, paperAction } from './paper-action.ts';
import type { PartKey } from './paper-parts.ts';
import { annex } from './parts/annex.ts';
import { changes } from './parts/changes.ts';
import { chapterAnnex } from './parts/chapter-annex.ts';
import { completed } from './parts/completed.ts';
import { contents } from './parts/contents.ts';
import { atRisk, delayed } from './parts/deviations.ts';
import { front, placeAndDate } from './parts/front.ts';
import { highlights } from './parts/highlights.ts';
import { keyFigures } from './parts/key-figures.ts';
import { notUpdated } from './parts/not-updated.ts';
import { onTrack } from './parts/on-track.ts';
import { progress } from './parts/progress.ts';
import { results } from './parts/results.ts';
import { summary } from './parts/summary.ts';
import { upcoming } from './parts/upcoming.ts';
import { translatedPreset } from './preset-titles.ts';
import { figuresDiffer, reportProblem } from './report-problems.ts';
import { say } from './sentences.ts';
import type { State } from './state.ts';
import {
  type Translator,
  translated,
  translatedAreas,
  translatedTitles,
  translator,
} from './translator.ts';

/**
 * The paper on a plan, or the reasons why there is none. Every figure is computed once and counted
 * again in another way; if one does not hold, no paper is made. Nothing updated yet is no reason:
 * the paper says so.
 */
export function makeReport(state: State, definition: PaperDefinition): Outcome<Report> {
  const drawn = drawUp(state, definition);
  return drawn.ok ? { ok: true, value: drawn.value.report } : drawn;
}

/** The same, with what the paper was made from. */
export function drawUp(
  state: State,
  definition: PaperDefinition,
): Outcome<{ readonly paper: Paper; readonly report: Report }> {
  const told = state.told ?? definition.lang;
  const problems = checkDefinition(state, { ...definition, lang: told });
  const { year } = state.settings;
  if (problems.length > 0 || year === null) return { ok: false, problems };

  const paper = paperOf(state, definition, year);
  if (paper.actions.length === 0) {
    const scope = scopeInWords(state, { ...definition, lang: told });
    return { ok: false, problems: [reportProblem('nothing-in-scope', told, '', { scope })] };
  }
  const parts = allParts(paper);
  const { period, today } = paper;
  const differences = [
    ...checkFigures(paper.figures, {
      actions: state.actions,
      scope: definition.scope,
      people: state.settings.people,
      period,
      today,
      ...(state.last ? { last: state.last } : {}),
      ...(state.retired ? { retired: state.retired } : {}),
      given: state.settings.given.map(({ id }) => id),
    }),
    ...checkParts(parts, paper.figures, definition),
  ];
  if (differences.length > 0) {
    return {
      ok: false,
      problems: differences.map((difference) => figuresDiffer(difference, told)),
    };
  }
  const report = { title: paper.title, placeholders: placeholders(paper), parts };
  return { ok: true, value: { paper, report } };
}

function paperOf(state: State, definition: PaperDefinition, year: number): Paper {
  const { today } = state;
  const { lang, scope } = definition;
  const { textLang } = state.settings;
  const translate = translator(state.translations ?? [], lang, textLang);
  const settings = translatedTitles(state.settings, translate);
  const areas = translatedAreas(state.areas, translate);
  const period = definition.period ?? sinceNewYear(year, today);
  const all = state.actions.map((row) => translated(paperAction(row, settings), translate));
  const actions = all.filter(inScope(scope)).sort(planOrder);
  const last =
    state.last && changesSince(state.last, all, actions, scope, translate, state.actions);
  const paper = {
    lang,
    definition: inWords(definition, translate),
    settings,
    areas,
    organisation: cleanLine(state.organisation ?? settings.organisation),
    title: ownTitle(definition, translate) || say('defaultTitle', lang, { year }),
    year,
    today,
    period,
    actions,
    lists: lists(actions, period, today),
    changes: last,
    untranslated: actions.filter(inForeign),
    translate,
    contributions: contributionsTo(actions, scope, state).map((each) => {
      // A Section writes in its own language, whatever that of the plan is.
      const own = translator(state.translations ?? [], lang, languageOf(each.section, settings));
      return {
        ...each,
        reportText: own(each.id, 'reportText', cleanText(each.reportText)),
        result: own(each.id, 'result', cleanText(each.result)),
      };
    }),
  };
  return { ...paper, figures: figures(paper) };
}

const sinceNewYear = (year: number, today: string): Span => {
  const first = `${year}-01-01`;
  return { from: first < today ? first : today, to: today };
};

/** What a manager wrote of the meeting, in the language of the paper where it is known. */
function inWords(definition: PaperDefinition, translate: Translator): PaperDefinition {
  const known = (text: string): string => bare(translate('', 'paper', text));
  const { body, place, recommendations } = definition;
  return {
    ...definition,
    ...{ body: known(body), place: known(place) },
    recommendations: recommendations.map(known),
  };
}

/** The manager's own title, in the language of the paper where it is known. */
const ownTitle = ({ title, lang }: PaperDefinition, translate: Translator): string =>
  translatedPreset(title, lang) ?? cleanLine(bare(translate('', 'title', title)));

/**
 * Contributions to these actions that have something to tell in a paper; in one about some Sections, only
 * what these tell. What a Section once told of an action that it takes no part in any more is none.
 */
function contributionsTo(
  actions: readonly PaperAction[],
  { sections }: Scope,
  { contributions = [] }: State,
): readonly Contribution[] {
  const known = new Map(actions.map((action) => [action.id, action.sections.map(foldLabel)]));
  const meant = new Set(sections.map(foldLabel));
  return contributions.filter(
    ({ id, section, reportText, isStale }) =>
      known.has(cleanLine(id)) &&
      (!isStale || known.get(cleanLine(id))?.includes(foldLabel(section))) &&
      cleanLine(section) !== '' &&
      cleanText(reportText) !== '' &&
      (meant.size === 0 || meant.has(foldLabel(section))),
  );
}

/** The language in which a Section writes; that of the plan's text for one that Settings does not have. */
function languageOf(section: string, { sections, textLang }: Settings): Lang {
  const name = foldLabel(section);
  return sections.find((each) => foldLabel(each.name) === name)?.language ?? textLang;
}

const makers: Readonly<Record<PartKey, (paper: Paper) => Part>> = {
  'key-figures': keyFigures,
  changes,
  progress,
  completed,
  'on-track': onTrack,
  'at-risk': atRisk,
  delayed,
  upcoming,
  highlights,
  'not-updated': notUpdated,
  results,
  annex: (paper) => (paper.definition.fullAnnex ? annex(paper) : chapterAnnex(paper)),
};

function allParts(paper: Paper): Part[] {
  const opening = summary(paper);
  const body = partsOf(paper.definition).map((key) => makers[key](paper));
  const parts = [front(paper), opening, contents(paper, [opening, ...body]), ...body];
  return tellForeign(numberParagraphs(parts), paper.lang);
}

/** What a letterhead may show. */
function placeholders(paper: Paper): Report['placeholders'] {
  const { organisation, title, definition, lang } = paper;
  const body = cleanLine(definition.body);
  return {
    organisation,
    body,
    title,
    date: longDate(definition.date ?? '', lang),
    meeting: [body, placeAndDate(paper)].filter((text) => text !== '').join(', '),
  };
}
