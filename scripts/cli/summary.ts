import type { Preview, SetUpResult } from '../../src/core/rpc/contract.ts';
import type { Lang } from '../../src/core/shared/i18n/lang.ts';
import { byWeight, remarkLine } from './remarks.ts';
import { terminalTexts } from './terminal-texts.ts';

export interface SummaryInput {
  readonly lang: Lang;
  readonly preview: Preview;
  readonly result: SetUpResult;
  /** Titles of the sheets. */
  readonly sheets: readonly string[];
  readonly roundTrips: number;
  /** How many example updates were entered, and on which day the host's clock stood. */
  readonly updates: number;
  readonly today: string;
  readonly paper: { readonly title: string; readonly roundTrips: number };
  /** Path of the file that holds all remarks. */
  readonly remarksFile: string;
  /** Paths of the files written. */
  readonly files: readonly string[];
}

/** Remarks that the terminal shows; the file holds all. */
const shown = 8;

/** What the one-off run did, for the terminal. */
export function summary(input: SummaryInput): string {
  const { lang, preview, result, sheets, roundTrips, remarksFile, files } = input;
  const { updates, today, paper } = input;
  const { title, areas, chapters, actions, tiers, milestones, continuous } = preview;
  const { problems } = result;
  const texts = terminalTexts[lang];
  const left = problems.length > shown ? ['  …'] : [];
  return [
    title ?? texts.untitled,
    `  ${texts.contents(areas.length, chapters, actions)}`,
    `  ${texts.tiers}${tiers.map(({ label, actions: count }) => `${label} ${count}`).join(', ')}`,
    `  ${texts.kinds(milestones, continuous)}`,
    ...(problems.length === 0
      ? []
      : [
          '',
          texts.toLookAt(problems.length),
          ...byWeight(problems)
            .slice(0, shown)
            .map((problem) => `  ${remarkLine(problem)}`),
          ...left,
          texts.allRemarks(problems.length, remarksFile),
        ]),
    '',
    `${result.message} ${texts.sheets(sheets.length)}${sheets.map(texts.quoted).join(', ')}`,
    texts.took(roundTrips, result.requests),
    texts.entered(updates, today),
    texts.paperMade(paper.title, paper.roundTrips),
    '',
    ...files.map((file) => texts.written + file),
  ].join('\n');
}
