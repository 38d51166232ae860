import type { Lang } from '../../shared/i18n/lang.ts';
import { statuses } from '../lists.ts';
import type { ColumnReferences, CountedColumn } from './column-references.ts';

/** What is counted on one area, as formulas without "=". */
export interface AreaMeasures {
  readonly actions: string;
  /** Actions with the status of this label. */
  readonly withStatus: (label: string) => string;
  /** Past due, and neither completed nor cancelled. */
  readonly overdue: string;
  /** Updated since the current period opened. */
  readonly updated: string;
}
/** Measures by the area's number. */
export type Measures = (area: number) => AreaMeasures;

/** Text inside a formula: wildcards escaped, quotes doubled. */
const literal = (text: string): string => text.replace(/[~*?]/g, '~$&').replace(/"/g, '""');
/** An empty criterion counts empty cells, also those with an empty text; "=" only the former. */
const exactly = (text: string): string => (text === '' ? '""' : `"=${literal(text)}"`);

/** COUNTIFS over an area, with a further condition (or an empty one) on each count. */
function countifs(
  refs: ColumnReferences,
  lang: Lang,
  periodCell: string,
  condition: (area: number) => string,
): Measures {
  return (area) => {
    const status = refs.area(area, 'status');
    const also = condition(area);
    const open = `${status};"<>${statuses.completed[lang]}";${status};"<>${statuses.cancelled[lang]}"`;
    return {
      actions: `COUNTIFS(${refs.area(area, 'id')};"?*"${also})`,
      withStatus: (label) => `COUNTIFS(${status};${exactly(label)}${also})`,
      overdue: `COUNTIFS(${refs.area(area, 'due')};"<"&TODAY();${open}${also})`,
      updated: `COUNTIFS(${refs.area(area, 'updatedOn')};">="&${periodCell}${also})`,
    };
  };
}

/** Over all actions of an area. */
export function whole(refs: ColumnReferences, lang: Lang, periodCell: string): Measures {
  return countifs(refs, lang, periodCell, () => '');
}

/** Over the actions whose column holds exactly this text. */
export function equal(
  refs: ColumnReferences,
  lang: Lang,
  periodCell: string,
  key: CountedColumn,
  text: string,
): Measures {
  return countifs(refs, lang, periodCell, (area) => `;${refs.area(area, key)};${exactly(text)}`);
}

/**
 * Over the actions whose column lists this name among others. The list is searched with its commas,
 * so that "Africa" does not count "South Africa".
 */
export function listed(
  refs: ColumnReferences,
  lang: Lang,
  periodCell: string,
  key: CountedColumn,
  text: string,
): Measures {
  return (area) => {
    const status = refs.area(area, 'status');
    const list = `","&SUBSTITUTE(${refs.area(area, key)};", ";",")&","`;
    const has = `ISNUMBER(SEARCH(",${literal(text)},";${list}))`;
    const due = refs.area(area, 'due');
    const updatedOn = refs.area(area, 'updatedOn');
    const quoted = (label: string): string => `"${label.replace(/"/g, '""')}"`;
    const not = (key: 'completed' | 'cancelled'): string =>
      `(${status}<>${quoted(statuses[key][lang])})`;
    return {
      actions: `SUMPRODUCT(${has}*1)`,
      withStatus: (label) => `SUMPRODUCT(${has}*(${status}=${quoted(label)}))`,
      overdue: `SUMPRODUCT(${has}*ISNUMBER(${due})*(${due}<TODAY())*${not('completed')}*${not('cancelled')})`,
      updated: `SUMPRODUCT(${has}*ISNUMBER(${updatedOn})*(${updatedOn}>=${periodCell}))`,
    };
  };
}
