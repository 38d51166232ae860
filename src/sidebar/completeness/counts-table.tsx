import type { ComponentChildren } from 'preact';
import type { Completeness } from '../../core/rpc/completeness.ts';
import type { Lang } from '../../core/shared/i18n/lang.ts';
import { texts } from './texts.ts';

type Counts = Completeness['total'];

const columns = [
  ['actions', texts.actions],
  ['updated', texts.updated],
  ['nothing-new', texts.nothingNew],
  ['stale', texts.stale],
  ['missing', texts.missing],
  ['closed', texts.closed],
  ['overdue', texts.overdue],
] as const;

interface Line {
  readonly key: string;
  readonly head: ComponentChildren;
  readonly counts: Counts;
  readonly last?: ComponentChildren;
}

/** Counts by lead or area, with their total. */
export function CountsTable({
  caption,
  first,
  last,
  lines,
  total,
  lang,
}: {
  readonly caption: string;
  readonly first: string;
  readonly last?: string;
  readonly lines: readonly Line[];
  readonly total: Counts;
  readonly lang: Lang;
}) {
  const cells = (counts: Counts) => columns.map(([key]) => <td key={key}>{counts[key]}</td>);
  return (
    <table aria-label={caption}>
      <thead>
        <tr>
          <th scope="col">{first}</th>
          {columns.map(([key, title]) => (
            <th key={key} scope="col">
              {title[lang]}
            </th>
          ))}
          {last !== undefined && <th scope="col">{last}</th>}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.key}>
            <th scope="row">{line.head}</th>
            {cells(line.counts)}
            {last !== undefined && <td>{line.last}</td>}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{texts.total[lang]}</th>
          {cells(total)}
          {last !== undefined && <td />}
        </tr>
      </tfoot>
    </table>
  );
}
