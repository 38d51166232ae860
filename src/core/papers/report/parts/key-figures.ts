import type { Part } from '../block.ts';
import { cell, heading, narrative } from '../blocks.ts';
import { percent, shares, wholeNumber } from '../numbers.ts';
import type { Paper } from '../paper.ts';
import { paperStatuses, statusCell } from '../paper-status.ts';
import { say } from '../sentences.ts';
import { labels } from '../texts.ts';

/** Actions by status, with shares that add up; a row for actions without status only if there are any. */
export function keyFigures(paper: Paper): Part {
  const { figures, lang } = paper;
  const { total, by } = figures.all;
  const shown = paperStatuses.filter((status) => status !== 'none' || by.none > 0);
  const tenths = shares(shown.map((status) => by[status]));
  return {
    key: 'key-figures',
    blocks: [
      heading(1, 'key-figures', labels.keyFigures[lang]),
      narrative(updatedShare(paper)),
      {
        kind: 'table',
        columns: [
          { title: labels.status[lang], width: 253 },
          { title: labels.actions[lang], width: 100, align: 'end' },
          { title: labels.share[lang], width: 100, align: 'end' },
        ],
        rows: [
          ...shown.map((status, i) => [
            statusCell(status, lang),
            cell({ text: wholeNumber(by[status], lang) }),
            cell({ text: percent(tenths[i] ?? 0, lang) }),
          ]),
          [
            cell({ text: labels.total[lang], bold: true }),
            cell({ text: wholeNumber(total, lang), bold: true }),
            cell({ text: percent(1000, lang), bold: true }),
          ],
        ],
        total: true,
      },
    ],
  };
}

function updatedShare({ figures: { all, updated }, lang }: Paper): string {
  const [tenths = 0] = shares([updated, all.total - updated]);
  return say('updatedShare', lang, {
    n: updated,
    total: all.total,
    share: percent(tenths, lang),
  });
}
