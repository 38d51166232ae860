import { cleanLine } from '../../../shared/clean-text.ts';
import { actionText } from '../action-cell.ts';
import { areaTitle, headline } from '../area-title.ts';
import type { Block, Part } from '../block.ts';
import { cell, heading, lines, narrative } from '../blocks.ts';
import { shortDate } from '../dates.ts';
import { type AreaActions, type ChapterActions, groupActions } from '../group-actions.ts';
import type { Paper } from '../paper.ts';
import { type PaperAction, shownId } from '../paper-action.ts';
import { statusCell } from '../paper-status.ts';
import { say } from '../sentences.ts';
import { labels } from '../texts.ts';

/** Every action in scope, by area and chapter, in the order of the plan. */
export function annex(paper: Paper): Part {
  const { lang, actions } = paper;
  return {
    key: 'annex',
    blocks: [
      { kind: 'heading', level: 1, key: 'annex', text: labels.annex[lang], newPage: true },
      narrative(say('annexIntro', lang, { n: actions.length })),
      ...groupActions(actions).flatMap((area) => areaBlocks(area, paper)),
    ],
  };
}

function areaBlocks(area: AreaActions, paper: Paper): Block[] {
  return [
    heading(2, `annex-area-${area.number}`, titleOfArea(area.number, paper)),
    ...area.chapters.flatMap((chapter) => chapterBlocks(chapter, area, paper)),
  ];
}

function chapterBlocks(chapter: ChapterActions, area: AreaActions, paper: Paper): Block[] {
  const { number, actions } = chapter;
  return [
    // Actions directly under an area need no second heading.
    ...(number === area.number
      ? []
      : [heading(3, `annex-chapter-${number}`, chapterTitle(number, paper))]),
    table(actions, paper),
  ];
}

/** The number alone if the plan does not know the area. */
export function titleOfArea(number: string, { areas, lang }: Paper): string {
  if (number === '') return labels.noArea[lang];
  return areaTitle(
    areas.find((area) => area.number === number) ?? { number, name: '', motto: null },
  );
}

/** Number and title of a chapter. */
export function chapterTitle(number: string, { settings, lang }: Paper): string {
  if (number === '') return labels.noChapter[lang];
  const title = settings.chapters.find((chapter) => cleanLine(chapter.number) === number)?.title;
  return `${number} ${headline(title ?? '')}`.trim();
}

function table(actions: readonly PaperAction[], { lang }: Paper): Block {
  return {
    kind: 'table',
    columns: [
      { title: labels.id[lang], width: 68 },
      { title: labels.action[lang], width: 225 },
      { title: labels.leadAndDue[lang], width: 86 },
      { title: labels.status[lang], width: 74 },
    ],
    rows: actions.map((action) => [
      cell({ text: shownId(action) }),
      cell(...actionText(action, lang)),
      cell(
        ...lines(
          ...[action.lead, action.due === '' ? '' : shortDate(action.due, lang)]
            .filter((text) => text !== '')
            .map((text) => [{ text }]),
        ),
      ),
      statusCell(action.status, lang),
    ]),
  };
}
