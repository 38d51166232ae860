import { cleanLine } from '../../../shared/clean-text.ts';
import { bar } from '../bar.ts';
import type { Block, Part, Run, TableCell } from '../block.ts';
import { cell, heading, narrative } from '../blocks.ts';
import type { Group } from '../figures.ts';
import { wholeNumber } from '../numbers.ts';
import type { Paper } from '../paper.ts';
import { paperStatuses, statusFill, statusName } from '../paper-status.ts';
import { say } from '../sentences.ts';
import { statusCounts } from '../status-counts.ts';
import type { Tally } from '../tally.ts';
import { labels } from '../texts.ts';

/** How the statuses are spread over areas, axes (if the plan has any) and tiers. */
export function progress(paper: Paper): Part {
  const { figures, lang } = paper;
  const hasAxes = figures.axes.length > 0;
  return {
    key: 'progress',
    blocks: [
      heading(1, 'progress', labels[hasAxes ? 'progressWithAxes' : 'progress'][lang]),
      narrative(say('bars', lang)),
      legend(paper),
      heading(2, 'progress-areas', labels.byArea[lang]),
      table(paper, labels.area[lang], figures.areas),
      ...(hasAxes
        ? [
            heading(2, 'progress-axes', labels.byAxis[lang]),
            table(paper, labels.axis[lang], figures.axes),
          ]
        : []),
      heading(2, 'progress-tiers', labels.byTier[lang]),
      table(paper, labels.tier[lang], figures.tiers),
    ],
  };
}

/** A swatch and a name for each status that a bar shows. */
function legend({ figures, lang }: Paper): Block {
  const shown = paperStatuses.filter((status) => figures.all.by[status] > 0);
  return {
    kind: 'paragraph',
    runs: shown.flatMap((status, i): Run[] => [
      { text: '\u00A0'.repeat(4), fill: statusFill(status) },
      {
        text: `\u00A0${statusName(status, lang).replace(/ /g, '\u00A0')}${i < shown.length - 1 ? '   ' : ''}`,
      },
    ]),
  };
}

function table({ figures, lang }: Paper, first: string, groups: readonly Group[]): Block {
  const row = (name: string, tally: Tally, bold: boolean): TableCell[] => [
    cell({ text: name, bold }),
    cell({ text: wholeNumber(tally.total, lang), bold }),
    cell(...bar(tally)),
    cell({ text: tally.total === 0 ? '–' : statusCounts(tally, lang).join(' · ') }),
  ];
  return {
    kind: 'table',
    columns: [
      { title: first, width: 158 },
      { title: labels.actions[lang], width: 56, align: 'end' },
      { title: labels.status[lang], width: 74 },
      { title: labels.byStatus[lang], width: 165 },
    ],
    rows: [
      ...groups.map(({ name, tally }) => row(cleanLine(name), tally, false)),
      row(labels.total[lang], figures.all, true),
    ],
    total: true,
  };
}
