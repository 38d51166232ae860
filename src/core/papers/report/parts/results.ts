import { actionText, resultCell } from '../action-cell.ts';
import type { Part, TableCell } from '../block.ts';
import { cell, heading, lines, missing, narrative } from '../blocks.ts';
import { shortDate } from '../dates.ts';
import { deviates } from '../figures.ts';
import type { Paper } from '../paper.ts';
import { type PaperAction, shownId } from '../paper-action.ts';
import { statusName } from '../paper-status.ts';
import { say } from '../sentences.ts';
import { labels } from '../texts.ts';

/** For a donor: plan against done, what came of it, and the reason wherever it is not as planned. */
export function results(paper: Paper): Part {
  const { lang, actions, figures } = paper;
  const { deviations: n, deviationsWithoutReason: without } = figures;
  return {
    key: 'results',
    blocks: [
      heading(1, 'results', labels.results[lang]),
      narrative(say('resultsIntro', lang, { total: actions.length, n, missing: without })),
      {
        kind: 'table',
        columns: [
          { title: labels.action[lang], width: 150 },
          { title: labels.planAndDone[lang], width: 83 },
          { title: labels.result[lang], width: 115 },
          { title: labels.deviation[lang], width: 105 },
        ],
        rows: actions.map((action) => [
          cell(...lines([{ text: shownId(action), bold: true }], actionText(action, lang))),
          planAndDone(action, paper),
          resultCell(action, lang),
          deviation(action, paper),
        ]),
      },
    ],
  };
}

/** When it was planned, when it is due now, and where it stands. */
function planAndDone({ plannedDue, due, status }: PaperAction, { lang }: Paper): TableCell {
  const line = (name: string, day: string): { text: string; muted: true }[] =>
    day === '' ? [] : [{ text: `${name}: ${shortDate(day, lang)}`, muted: true }];
  return cell(
    ...lines(
      [{ text: statusName(status, lang) }],
      line(labels.plannedFor[lang], plannedDue),
      due === plannedDue ? [] : line(labels.due[lang], due),
    ),
  );
}

function deviation(action: PaperAction, { lang }: Paper): TableCell {
  if (!deviates(action)) return cell({ text: '–', muted: true });
  return cell(action.reason === '' ? missing(labels.reasonOwed[lang]) : { text: action.reason });
}
