import { actionCell, textCell } from '../action-cell.ts';
import type { Block, Part } from '../block.ts';
import { heading, narrative, paragraph } from '../blocks.ts';
import type { Paper } from '../paper.ts';
import type { PaperAction } from '../paper-action.ts';
import { say } from '../sentences.ts';
import { statusWords } from '../status-counts.ts';
import { labels } from '../texts.ts';

/** Actions at risk, each with its reason and next step. */
export function atRisk(paper: Paper): Part {
  return part('at-risk', labels.atRisk[paper.lang], paper.lists.atRisk, paper);
}

/** Delayed actions, each with its reason and next step. */
export function delayed(paper: Paper): Part {
  return part('delayed', labels.delayed[paper.lang], paper.lists.delayed, paper);
}

function part(
  key: 'at-risk' | 'delayed',
  title: string,
  actions: readonly PaperAction[],
  paper: Paper,
): Part {
  const { lang } = paper;
  const n = actions.length;
  return {
    key,
    blocks: [
      heading(1, key, title),
      ...(n === 0
        ? [paragraph(labels.none[lang])]
        : [
            narrative(say('listed', lang, { n, words: statusWords(n, key, lang) })),
            table(actions, paper),
          ]),
    ],
  };
}

function table(actions: readonly PaperAction[], { lang, today }: Paper): Block {
  return {
    kind: 'table',
    columns: [
      { title: labels.action[lang], width: 183 },
      { title: labels.reason[lang], width: 140 },
      { title: labels.nextStep[lang], width: 130 },
    ],
    rows: actions.map((action) => [
      actionCell(action, lang, today),
      textCell(action.reason, labels.noReason[lang]),
      textCell(action.nextStep, labels.noNextStep[lang]),
    ]),
  };
}
