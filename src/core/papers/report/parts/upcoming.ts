import { actionText, textCell } from '../action-cell.ts';
import type { Part } from '../block.ts';
import { cell, heading, lines, narrative, paragraph } from '../blocks.ts';
import { longDate, shortDate } from '../dates.ts';
import { horizon } from '../lists.ts';
import type { Paper } from '../paper.ts';
import { shownId } from '../paper-action.ts';
import { statusCell } from '../paper-status.ts';
import { say } from '../sentences.ts';
import { labels } from '../texts.ts';

/** What is due next, the nearest first. */
export function upcoming({ lists, lang, today }: Paper): Part {
  const n = lists.upcoming.length;
  const until = longDate(horizon(today), lang);
  return {
    key: 'upcoming',
    blocks: [
      heading(1, 'upcoming', labels.upcoming[lang]),
      ...(n === 0
        ? [paragraph(say('nothingUpcoming', lang, { until }))]
        : [
            narrative(say('upcomingNow', lang, { n, until })),
            {
              kind: 'table' as const,
              columns: [
                { title: labels.due[lang], width: 74 },
                { title: labels.action[lang], width: 219 },
                { title: labels.lead[lang], width: 86 },
                { title: labels.status[lang], width: 74 },
              ],
              rows: lists.upcoming.map((action) => [
                cell({ text: shortDate(action.due, lang) }),
                cell(...lines([{ text: shownId(action), bold: true }], actionText(action, lang))),
                textCell(action.lead, labels.nobody[lang]),
                statusCell(action.status, lang),
              ]),
            },
          ]),
    ],
  };
}
