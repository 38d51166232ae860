import type { Lang } from '../../shared/i18n/lang.ts';
import { columnLetters } from '../a1.ts';
import { statuses, statusKeys } from '../lists.ts';
import {
  count,
  label,
  letters,
  type OverviewCell,
  type OverviewInput,
  overdueAt,
  periodCell,
  sum,
  titles,
} from './overview-cell.ts';
import { equal, listed, type Measures, whole } from './overview-measures.ts';
import { texts } from './overview-texts.ts';

interface Line {
  readonly text: string;
  readonly areas: readonly number[];
  readonly measures: Measures;
}

function table(
  heading: string,
  first: string,
  lang: Lang,
  lines: readonly Line[],
  at: number,
): OverviewCell[][] {
  const titleRow = at + 2;
  return [
    [{ text: heading, style: 'heading' }],
    titles([
      first,
      texts.actions[lang],
      ...statusKeys.map((key) => statuses[key][lang]),
      texts.overdue[lang],
      texts.notUpdated[lang],
      texts.completed[lang],
      '',
    ]),
    ...lines.map(({ text, areas, measures }, i) => {
      const row = titleRow + 1 + i;
      return [
        label(text),
        count(sum(areas, (area) => measures(area).actions)),
        ...statusKeys.map((key) =>
          count(sum(areas, (area) => measures(area).withStatus(statuses[key][lang]))),
        ),
        count(sum(areas, (area) => measures(area).overdue)),
        count(`B${row}-(${sum(areas, (area) => measures(area).updated)})`),
        ...completedShare(row),
      ];
    }),
  ];
}

/** The share of completed actions, as a number and as a bar of ten blocks. */
function completedShare(row: number): OverviewCell[] {
  const share = `${letters.share}${row}`;
  return [
    { formula: `IF(B${row}=0;0;${letters.completed}${row}/B${row})`, style: 'share' },
    { formula: `REPT("█";ROUND(10*${share};0))&REPT("░";10-ROUND(10*${share};0))`, style: 'bar' },
  ];
}

/** A last row that sums the rows above: parts equal the total. */
function totalRow(lang: Lang, at: number, lines: number): OverviewCell[] {
  const [from, to] = [at + 3, at + 2 + lines];
  const row = to + 1;
  const sums = Array.from(
    { length: overdueAt + 2 - 1 },
    (_, i): OverviewCell => ({
      formula: `SUM(${columnLetters(1 + i)}${from}:${columnLetters(1 + i)}${to})`,
      style: 'total',
    }),
  );
  return [{ text: texts.total[lang], style: 'totalLabel' }, ...sums, ...completedShare(row)];
}

/** Counts by area, with a total. */
export function byArea({ lang, areas, refs }: OverviewInput, at: number): OverviewCell[][] {
  const lines = areas.map(
    (area): Line => ({
      text: `${area.number} ${area.motto ?? area.name}`,
      areas: [Number(area.number)],
      measures: whole(refs, lang, periodCell),
    }),
  );
  return [
    ...table(texts.byArea[lang], texts.area[lang], lang, lines, at),
    totalRow(lang, at, lines.length),
  ];
}

/** Counts by tier, with a total. */
export function byTier({ lang, areas, tiers, refs }: OverviewInput, at: number): OverviewCell[][] {
  const numbers = areas.map(({ number }) => Number(number));
  const lines = tiers.map(
    ({ label: text }): Line => ({
      text,
      areas: numbers,
      measures: equal(refs, lang, periodCell, 'tier', text),
    }),
  );
  return [
    ...table(texts.byTier[lang], texts.tier[lang], lang, lines, at),
    totalRow(lang, at, lines.length),
  ];
}

/** Counts by axis, actions without one last, with a total. */
export function byAxis({ lang, areas, axes, refs }: OverviewInput, at: number): OverviewCell[][] {
  const numbers = areas.map(({ number }) => Number(number));
  const lines = axes.map(
    (text): Line => ({
      text: text === '' ? texts.noAxis[lang] : text,
      areas: numbers,
      measures: equal(refs, lang, periodCell, 'axis', text),
    }),
  );
  return [
    ...table(texts.byAxis[lang], texts.axis[lang], lang, lines, at),
    totalRow(lang, at, lines.length),
  ];
}

/**
 * Counts by Section. An action can have several, so these overlap and are never summed. A list of
 * names is searched with its separators, so that "Africa" does not count "South Africa".
 */
export function bySection(
  { lang, areas, sections, refs }: OverviewInput,
  at: number,
): OverviewCell[][] {
  const numbers = areas.map(({ number }) => Number(number));
  const lines = sections.map(
    (text): Line => ({
      text,
      areas: numbers,
      measures: listed(refs, lang, periodCell, 'sections', text),
    }),
  );
  return [
    ...table(texts.bySection[lang], texts.section[lang], lang, lines, at),
    [{ text: texts.overlap[lang], style: 'note' }],
  ];
}
