import type { Contribution } from '../../../sections/contribution/read-contributions.ts';
import { cleanLine } from '../../../shared/clean-text.ts';
import type { Block, Part } from '../block.ts';
import { cell, heading, lines, narrative, paragraph } from '../blocks.ts';
import { naturalOrder } from '../natural-order.ts';
import type { Paper } from '../paper.ts';
import { say } from '../sentences.ts';
import { labels } from '../texts.ts';

/** What the Sections have to tell of their part in the actions of this paper. */
export function highlights(paper: Paper): Part {
  const { lang, contributions } = paper;
  const sections = new Set(contributions.map(({ section }) => cleanLine(section)));
  const told = [...sections].sort(naturalOrder);
  return {
    key: 'highlights',
    blocks: [
      heading(1, 'highlights', labels.highlights[lang]),
      ...(told.length === 0
        ? [paragraph(say('noHighlights', lang))]
        : [
            narrative(
              say('highlightsNow', lang, { n: contributions.length, sections: told.length }),
            ),
            ...told.flatMap((section, i) => sectionBlocks(section, i, paper)),
          ]),
    ],
  };
}

function sectionBlocks(section: string, at: number, { contributions, lang }: Paper): Block[] {
  const own = contributions.filter((each) => cleanLine(each.section) === section);
  return [
    heading(2, `highlights-${at + 1}`, section),
    {
      kind: 'table',
      columns: [
        { title: labels.id[lang], width: 68 },
        { title: labels.highlight[lang], width: 385 },
      ],
      rows: own.map((each) => [
        cell({ text: cleanLine(each.id) }),
        cell(...lines([{ text: each.reportText }], resultLine(each))),
      ]),
    },
  ];
}

const resultLine = ({ result }: Contribution): { text: string; muted: true }[] =>
  result === '' ? [] : [{ text: result, muted: true }];
