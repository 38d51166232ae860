import { cleanLine } from '../../shared/clean-text.ts';
import { faultProblem } from '../../shared/i18n/faults.ts';
import type { Problem } from '../../shared/outcome.ts';
import { foldLabel } from '../../workbook/lists.ts';
import { shownTier, tierLabel } from '../../workbook/tiers.ts';
import { longDate } from './dates.ts';
import type { PaperDefinition } from './definition.ts';
import { reportProblem } from './report-problems.ts';
import type { State } from './state.ts';

/** Why a paper cannot be made from this workbook and definition: everything at once. */
export function checkDefinition(state: State, definition: PaperDefinition): Problem[] {
  const { settings, areas, actions } = state;
  const { lang } = definition;
  if (areas.length === 0 || (actions.length === 0 && settings.given.length === 0)) {
    return [faultProblem('not-set-up', lang)];
  }
  return [
    ...(settings.year === null ? [reportProblem('no-year', lang)] : []),
    ...(cleanLine(definition.body) === '' ? [reportProblem('no-body', lang)] : []),
    ...unknownAreas(state, definition),
    ...unknownTiers(state, definition),
    ...unknownNames(state, definition),
    ...reversedPeriod(definition),
    ...untimely(state, definition),
    ...unsound(state, definition),
  ];
}

function unknownAreas({ areas }: State, { scope, lang }: PaperDefinition): Problem[] {
  const known = areas.map(({ number }) => number);
  const unknown = scope.areas.filter((number) => !known.includes(number));
  return unknown.length === 0
    ? []
    : [reportProblem('unknown-area', lang, '', { names: list(unknown), known: list(known) })];
}

function unknownTiers({ settings, actions }: State, { scope, lang }: PaperDefinition): Problem[] {
  // A tier that actions still carry is known, though its row in Settings may be gone.
  const keys = new Set([
    ...settings.tiers.map(({ key }) => key),
    ...actions.flatMap(({ tier }) => tier ?? []),
  ]);
  const unknown = scope.tiers.filter((key) => !keys.has(key));
  return unknown.length === 0
    ? []
    : [reportProblem('unknown-tier', lang, '', { names: list(unknown), known: list([...keys]) })];
}

/** Chapters, axes, Sections and leads that the plan does not have. */
function unknownNames({ settings, actions }: State, { scope, lang }: PaperDefinition): Problem[] {
  const missing = (
    code: 'unknown-chapter' | 'unknown-axis' | 'unknown-section' | 'unknown-lead',
    wanted: readonly string[],
    known: readonly string[],
  ): Problem[] => {
    const there = new Set(known.map(foldLabel));
    const unknown = wanted.filter((name) => !there.has(foldLabel(name)));
    const names = list(unknown);
    // A plan may have many chapters and people: the first ones show how they are written.
    const shown = [...new Set(known)].slice(0, 20);
    return unknown.length === 0
      ? []
      : [reportProblem(code, lang, '', { names, known: list(shown) })];
  };
  const leads = actions.flatMap(({ lead }) => lead.split(/[,;\n]/)).map((lead) => lead.trim());
  return [
    ...missing(
      'unknown-chapter',
      scope.chapters,
      settings.chapters.map(({ number }) => number),
    ),
    ...missing('unknown-axis', scope.axes, actions.map(({ axis }) => axis).filter(Boolean)),
    ...missing(
      'unknown-section',
      scope.sections,
      settings.sections.map(({ name }) => name),
    ),
    ...missing('unknown-lead', scope.leads, leads.filter(Boolean)),
  ];
}

function reversedPeriod({ period, lang }: PaperDefinition): Problem[] {
  return period === null || period.from <= period.to
    ? []
    : [
        reportProblem('period-reversed', lang, '', {
          from: longDate(period.from, lang),
          to: longDate(period.to, lang),
        }),
      ];
}

/** A meeting that was before its data, or data of a day to come. */
function untimely({ today, madeOn = today }: State, definition: PaperDefinition): Problem[] {
  const { date, dataAsOf, lang } = definition;
  const data = dataAsOf ?? today;
  return [
    ...(dataAsOf !== null && dataAsOf > madeOn
      ? [
          reportProblem('data-in-future', lang, '', {
            data: longDate(dataAsOf, lang),
            today: longDate(madeOn, lang),
          }),
        ]
      : []),
    ...(date !== null && date < data && !(dataAsOf !== null && dataAsOf > madeOn)
      ? [
          reportProblem('meeting-before-data', lang, '', {
            meeting: longDate(date, lang),
            data: longDate(data, lang),
          }),
        ]
      : []),
  ];
}

/** What keeps figures from holding, whatever the paper: by ID, so that it can be mended. */
function unsound(
  { settings, actions, retired, brokenAt, unreadable = [] }: State,
  { lang }: PaperDefinition,
): Problem[] {
  const known = new Set([...actions.map(({ id }) => id), ...(retired ?? [])]);
  const missing =
    retired === undefined ? [] : settings.given.map(({ id }) => id).filter((id) => !known.has(id));
  const ids = (all: readonly string[]): string =>
    all.length > 10 ? `${list(all.slice(0, 10))}… (${all.length})` : list(all);
  return [
    ...(unreadable.length > 0
      ? [
          reportProblem('status-unreadable', lang, '', {
            ids: ids(unreadable.map(({ id }) => id)),
            raw: unreadable.length === 1 ? cleanLine(unreadable[0]?.raw ?? '').slice(0, 40) : '',
          }),
        ]
      : []),
    ...(brokenAt === undefined
      ? []
      : [reportProblem('updates-broken', lang, '', { row: brokenAt })]),
    ...(missing.length > 0
      ? [reportProblem('actions-missing', lang, '', { ids: ids(missing) })]
      : []),
  ];
}

/** What was chosen, as the manager knows it: "2, 3; Core". "–" if everything was. */
export function scopeInWords({ settings }: State, { scope, lang }: PaperDefinition): string {
  const tiers = scope.tiers.map((key) => shownTier(key, tierLabel(settings.tiers, key), lang));
  return (
    [scope.areas, scope.chapters, tiers, scope.axes, scope.sections, scope.leads]
      .filter(({ length }) => length > 0)
      .map(list)
      .join('; ') || '–'
  );
}

const list = (names: readonly string[]): string => cleanLine(names.join(', '));
