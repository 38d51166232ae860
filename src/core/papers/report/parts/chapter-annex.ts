import type { Part } from '../block.ts';
import { cell, heading, narrative } from '../blocks.ts';
import { groupActions } from '../group-actions.ts';
import { wholeNumber } from '../numbers.ts';
import type { Paper } from '../paper.ts';
import type { PaperAction } from '../paper-action.ts';
import { statusName } from '../paper-status.ts';
import { say } from '../sentences.ts';
import { countsInWords } from '../status-counts.ts';
import { tally } from '../tally.ts';
import { labels } from '../texts.ts';
import { chapterTitle, titleOfArea } from './annex.ts';

const exceptional = new Set<PaperAction['status']>(['at-risk', 'delayed', 'cancelled']);

/** Every chapter in figures, with the actions that are at risk, delayed or cancelled by name. */
export function chapterAnnex(paper: Paper): Part {
  const { lang, actions } = paper;
  return {
    key: 'annex',
    blocks: [
      { kind: 'heading', level: 1, key: 'annex', text: labels.chapterAnnex[lang], newPage: true },
      narrative(say('chapterAnnexIntro', lang, { n: actions.length })),
      ...groupActions(actions).flatMap((area) => [
        heading(2, `annex-area-${area.number}`, titleOfArea(area.number, paper)),
        {
          kind: 'table' as const,
          columns: [
            { title: labels.chapter[lang], width: 163 },
            { title: labels.actions[lang], width: 52, align: 'end' as const },
            { title: labels.byStatus[lang], width: 118 },
            { title: labels.exceptions[lang], width: 120 },
          ],
          rows: area.chapters.map((chapter) => [
            cell({
              text:
                chapter.number === area.number
                  ? titleOfArea(area.number, paper)
                  : chapterTitle(chapter.number, paper),
            }),
            cell({ text: wholeNumber(chapter.actions.length, lang) }),
            cell({ text: countsInWords(tally(chapter.actions), lang) }),
            cell({ text: exceptions(chapter.actions, paper) }),
          ]),
        },
      ]),
    ],
  };
}

/** "2.1.1-C03 (Delayed), 2.1.1-C07 (At risk)"; "–" for none. */
function exceptions(actions: readonly PaperAction[], { lang }: Paper): string {
  const named = actions
    .filter(({ status }) => exceptional.has(status))
    .map(({ id, status }) => `${id} (${statusName(status, lang)})`);
  return named.length === 0 ? '–' : named.join(', ');
}
