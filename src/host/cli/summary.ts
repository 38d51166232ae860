import type { Preview, SetUpResult } from '../../core/rpc/contract.ts';

export interface SummaryInput {
  readonly preview: Preview;
  readonly result: SetUpResult;
  /** Titles of the sheets. */
  readonly sheets: readonly string[];
  readonly roundTrips: number;
  /** Paths of the files written. */
  readonly files: readonly string[];
}

const shown = 8;
const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** What the one-off run did, for the terminal. */
export function summary({ preview, result, sheets, roundTrips, files }: SummaryInput): string {
  const { title, areas, chapters, actions, tiers, milestones, continuous, problems } = preview;
  const rank = { error: 0, warning: 1, info: 2 } as const;
  const ordered = [...problems].sort((a, b) => rank[a.severity] - rank[b.severity]);
  const left = ordered.length - shown;
  return [
    title ?? 'Plan without a title',
    `  ${[plural(areas.length, 'area'), plural(chapters, 'chapter'), plural(actions, 'action')].join(', ')}`,
    `  tiers: ${tiers.map(({ label, actions: count }) => `${label} ${count}`).join(', ')}`,
    `  kinds (a guess): ${plural(milestones, 'milestone')}, ${continuous} continuous`,
    ...(ordered.length === 0
      ? []
      : [
          '',
          `To look at in the plan: ${ordered.length}`,
          ...ordered.slice(0, shown).map(({ place, message }) => `  ${place}: ${message}`),
          ...(left > 0 ? [`  … and ${left} more`] : []),
        ]),
    '',
    `${result.message} ${plural(sheets.length, 'sheet')}: ${sheets.join(', ')}`,
    `It took ${plural(roundTrips, 'round trip')} (${plural(result.requests, 'request')}).`,
    '',
    ...files.map((file) => `Written: ${file}`),
  ].join('\n');
}
