import { linkFault, lookedUp, mixesAlphabets } from '../workbook/link.ts';
import { foldLabel } from '../workbook/lists.ts';
import { isContribution, sameContribution } from './contributed.ts';
import type { EntryFault, SectionRow, SectionSheet } from './read-section.ts';
import type { FindingCode, SectionFinding } from './section-findings.ts';
import type { SectionAction } from './section-plan.ts';

/** What a Section's plan is held against. */
export interface SectionPlan {
  /** What the workbook shall show, in this order. */
  readonly wanted: readonly SectionAction[];
  /** IDs of retired actions, and of all that were ever given. */
  readonly retired: ReadonlySet<string>;
  readonly known: ReadonlySet<string>;
  /** IDs that the workbook was given at its last sync. */
  readonly given: ReadonlySet<string>;
}

/** A row whose entries count as the Section's contribution to an action. */
export interface TakenRow {
  readonly id: string;
  readonly row: SectionRow;
  /** Whether everything in it is sound, and the action is the Section's. */
  readonly isSound: boolean;
  /** Whether its entries are not taken over, as another row says something else of the action. */
  readonly isDoubtful?: boolean;
  /** Why the action is not for the Section any more. */
  readonly out?: 'retired' | 'not-ours';
}

export interface Assessment {
  readonly taken: ReadonlyMap<string, TakenRow>;
  /** Rows whose ID is put back. */
  readonly mended: readonly TakenRow[];
  /** Actions without a row. */
  readonly missing: readonly SectionAction[];
  readonly findings: readonly SectionFinding[];
}

/** How what is wrong with an entry is told. */
export const faultCodes: Readonly<Record<EntryFault, FindingCode>> = {
  formula: 'section-formula',
  'unknown-status': 'section-unknown-status',
  'bad-progress': 'section-bad-progress',
  'too-long': 'section-too-long',
};

/** Finds for every action the row that counts, and what is wrong in the others. */
export function assess(sheet: SectionSheet, plan: SectionPlan): Assessment {
  const findings: SectionFinding[] = [];
  const wanted = new Map(plan.wanted.map((action) => [action.id, action]));
  const taken = new Map<string, TakenRow>();
  const find = (code: FindingCode, row: SectionRow | null, id: string, shown = ''): void => {
    findings.push({ code, id, row: row === null ? null : row.row + 1, shown });
  };
  /** A further row of an action: nothing where only one of them says something. */
  const second = (row: SectionRow, first: SectionRow): void => {
    const [now, then] = [saysSomething(row), saysSomething(first)];
    const differs = now && then && !(row.faults.size === 0 && isSame(first, row));
    if (differs) {
      find('section-duplicate', row, row.id);
      taken.set(row.id, { id: row.id, row: first, isSound: false, isDoubtful: true });
    } else if (now && !then) {
      find('section-copy', first, row.id);
      const before = taken.get(row.id);
      taken.set(row.id, {
        ...before,
        id: row.id,
        row,
        isSound: before?.isSound === true && row.faults.size === 0,
      });
    } else find('section-copy', row, row.id);
  };
  const findFaults = (row: SectionRow, id: string): void => {
    for (const { fault, shown } of row.faults.values()) find(faultCodes[fault], row, id, shown);
    const { evidence } = row.values;
    const wrong = evidence === '' ? undefined : linkFault(evidence);
    if (wrong === 'not-a-link') find('section-bad-link', row, id, evidence);
    if (wrong === 'with-user') find('section-user-link', row, id, evidence);
    if (mixesAlphabets(evidence)) {
      find('section-mixed-link', row, id, lookedUp(evidence) ?? evidence);
    }
  };
  const byText = once(plan.wanted, ({ cells }) => foldLabel(String(cells.action)));
  const strange: SectionRow[] = [];
  const outOfPlan = (id: string): 'retired' | 'not-ours' =>
    plan.retired.has(id) ? 'retired' : 'not-ours';
  const take = (row: SectionRow): void => {
    const first = taken.get(row.id)?.row;
    const own = wanted.get(row.id);
    // The text is that of just one other action: its ID was altered into another one.
    const isAltered = textOf(row) !== wantedText(own) && isOther(byText.get(textOf(row)), row);
    if (isAltered) strange.push(row);
    else if (first !== undefined) second(row, first);
    else if (own !== undefined) {
      taken.set(row.id, { id: row.id, row, isSound: row.faults.size === 0 });
    } else if (plan.known.has(row.id)) {
      const out = outOfPlan(row.id);
      if (isContribution(row.values)) find(`section-${out}`, row, row.id);
      taken.set(row.id, { id: row.id, row, isSound: false, out });
    } else strange.push(row);
  };
  sheet.rows.forEach(take);
  for (const { id, row, out } of taken.values()) if (out === undefined) findFaults(row, id);
  const mended = mend(
    strange,
    plan.wanted.filter(({ id }) => !taken.has(id)),
  );
  for (const each of mended) {
    find('section-id-mended', each.row, each.id, each.row.id);
    findFaults(each.row, each.id);
    taken.set(each.id, each);
  }
  const known = new Set(mended.map(({ row }) => row));
  for (const row of strange.filter((each) => !known.has(each) && saysSomething(each))) {
    find('section-unknown-id', row, '', row.id);
  }
  const missing = plan.wanted.filter(({ id }) => !taken.has(id));
  // With the sheet or its columns gone nothing was deleted row by row: that is told once.
  const whole = sheet.positions !== undefined && sheet.missing.length === 0;
  missing.forEach(({ id }, i) => {
    if (whole && plan.given.has(id)) {
      findings.push({ code: 'section-row-back', id, row: sheet.rowCount + i + 1, shown: '' });
    }
  });
  return { taken, mended, missing, findings };
}

const saysSomething = (row: SectionRow): boolean =>
  isContribution(row.values) || row.faults.size > 0;
const isSame = (a: SectionRow, b: SectionRow): boolean => sameContribution(a.values, b.values);

const isOther = (meant: SectionAction | undefined, { id }: SectionRow): boolean =>
  meant !== undefined && meant.id !== id;
const textOf = (row: SectionRow): string => foldLabel(String(row.raw('action')));
const wantedText = (action: SectionAction | undefined): string | undefined =>
  action && foldLabel(String(action.cells.action));

/** What has a text that nothing else in the list has, by that text. */
function once<T>(list: readonly T[], text: (one: T) => string): Map<string, T> {
  const found = new Map<string, T>();
  const repeated = new Set<string>();
  for (const one of list) {
    const key = text(one);
    if (found.has(key)) repeated.add(key);
    else if (key !== '') found.set(key, one);
  }
  for (const key of repeated) found.delete(key);
  return found;
}

/** Rows with an altered ID whose text is that of just one action without a row. */
function mend(rows: readonly SectionRow[], lost: readonly SectionAction[]): TakenRow[] {
  const actions = once(lost, ({ cells }) => foldLabel(String(cells.action)));
  return [...once(rows, textOf)].flatMap(([text, row]): TakenRow[] => {
    const action = actions.get(text);
    return action ? [{ id: action.id, row, isSound: row.faults.size === 0 }] : [];
  });
}
