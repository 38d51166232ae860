import { actionCell, resultCell } from '../action-cell.ts';
import type { Block, Part } from '../block.ts';
import { heading, narrative, paragraph } from '../blocks.ts';
import type { Paper } from '../paper.ts';
import { say } from '../sentences.ts';
import { labels } from '../texts.ts';

/** What was completed in the period, with result and evidence; what was completed otherwise is counted. */
export function completed(paper: Paper): Part {
  const { lists, lang } = paper;
  const n = lists.completed.length;
  return {
    key: 'completed',
    blocks: [
      heading(1, 'completed', labels.completed[lang]),
      ...(n === 0
        ? [paragraph(labels.none[lang])]
        : [narrative(say('completedNow', lang, { n })), table(paper)]),
      ...others(paper),
    ],
  };
}

function table({ lists, lang, today }: Paper): Block {
  return {
    kind: 'table',
    columns: [
      { title: labels.action[lang], width: 223 },
      { title: labels.result[lang], width: 230 },
    ],
    rows: lists.completed.map((action) => [
      actionCell(action, lang, today),
      resultCell(action, lang),
    ]),
  };
}

/** Those that the table leaves out, in one paragraph. */
function others({ figures, lang }: Paper): Block[] {
  const { completedBefore: before, completedAfter: after, completedUndated: undated } = figures;
  return before + after + undated === 0
    ? []
    : [narrative(say('completedOtherwise', lang, { before, after, undated }))];
}
