import { actionCell, textCell } from '../action-cell.ts';
import type { Part } from '../block.ts';
import { heading, narrative, paragraph } from '../blocks.ts';
import type { Paper } from '../paper.ts';
import { say } from '../sentences.ts';
import { labels } from '../texts.ts';

/** What moves as planned, with what comes next. */
export function onTrack({ lists, lang, today }: Paper): Part {
  const n = lists.onTrack.length;
  return {
    key: 'on-track',
    blocks: [
      heading(1, 'on-track', labels.onTrack[lang]),
      ...(n === 0
        ? [paragraph(labels.none[lang])]
        : [
            narrative(say('onTrackNow', lang, { n })),
            {
              kind: 'table' as const,
              columns: [
                { title: labels.action[lang], width: 263 },
                { title: labels.nextStep[lang], width: 190 },
              ],
              rows: lists.onTrack.map((action) => [
                actionCell(action, lang, today),
                textCell(action.nextStep, labels.noNextStep[lang]),
              ]),
            },
          ]),
    ],
  };
}
