import { statuses, statusKeys } from '../lists.ts';
import {
  count,
  figuresRow,
  label,
  type OverviewCell,
  type OverviewInput,
  periodCell,
  sum,
  titles,
} from './overview-cell.ts';
import { whole } from './overview-measures.ts';
import { texts } from './overview-texts.ts';

/** Key figures of the whole plan: one a row, with its share of all actions. */
export function keyFigures({ lang, areas, year, refs }: OverviewInput): OverviewCell[][] {
  const numbers = areas.map(({ number }) => Number(number));
  const of = whole(refs, lang, periodCell);
  const row = (n: number): number => figuresRow + 3 + n;
  const total = `$B$${row(0)}`;
  const share = (n: number): OverviewCell => ({
    formula: `IF(${total}=0;"";B${row(n)}/${total})`,
    style: 'share',
  });
  const statusRows = statusKeys.map((key): [string, string] => [
    statuses[key][lang],
    sum(numbers, (area) => of(area).withStatus(statuses[key][lang])),
  ]);
  const counted: [string, string][] = [
    ...statusRows,
    [texts.noStatus[lang], `${total}-SUM(B${row(1)}:B${row(statusKeys.length)})`],
    [texts.overdue[lang], sum(numbers, (area) => of(area).overdue)],
    [texts.notUpdated[lang], `${total}-(${sum(numbers, (area) => of(area).updated)})`],
  ];
  return [
    [{ text: texts.figures[lang], style: 'heading' }],
    titles([texts.figure[lang], texts.number[lang], texts.shareOfAll[lang]]),
    [
      { text: texts.actions[lang], style: 'totalLabel' },
      { formula: sum(numbers, (area) => of(area).actions), style: 'total' },
    ],
    ...counted.map(([text, formula], i) => [label(text), count(formula), share(i + 1)]),
    [
      label(texts.period[lang]),
      {
        formula: `MAX(DATE(${year};1;1);MAXIFS(${refs.periodOpens};${refs.periodOpens};"<="&TODAY()))`,
        style: 'date',
      },
    ],
  ];
}
