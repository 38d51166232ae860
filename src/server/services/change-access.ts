import type { AccessRow } from '../../core/access/sharing/access-rows.ts';
import {
  type AccessChange,
  type AccessFacts,
  accessRows,
  levelOf,
} from '../../core/access/sharing/plan-access.ts';
import { sharingProblem } from '../../core/access/sharing/sharing-texts.ts';
import type { Problem } from '../../core/shared/outcome.ts';
import type { Context } from '../context.ts';
import type { OwnFile } from '../google/own-file.ts';
import { noteError } from '../log.ts';
import { attempt } from '../refused.ts';

/** People whose rights are changed between two rows of the record. */
const groupSize = 20;
/** Milliseconds that are kept for the record and the answer. */
const reserve = 30_000;

/** What became of changes of access. */
export interface ChangedAccess {
  readonly done: readonly AccessChange[];
  readonly problems: readonly Problem[];
  /** The rows of Access about all that. */
  readonly rows: readonly AccessRow[];
}

/**
 * Changes the rights to a file, person by person: whom Google refuses is named, and stops nobody else. Each
 * change is noted before it is made, and once more if it was refused: whatever cuts the run off, the record
 * says too much rather than too little, and doing it again does the rest.
 * @param found what was changed outside the add-on, to be noted first
 * @param note writes rows into Access
 * @param onChanged called after each group that was changed
 */
export function changeAccess(
  file: OwnFile,
  changes: readonly AccessChange[],
  found: readonly AccessChange[],
  facts: AccessFacts,
  note: (rows: readonly AccessRow[]) => void,
  context: Context,
  onChanged: (done: readonly AccessChange[]) => void = () => {},
): ChangedAccess {
  const { clock, deadline, lang } = context;
  const done: AccessChange[] = [];
  const problems: Problem[] = [];
  const rows: AccessRow[] = [];
  const record = (more: readonly AccessRow[]): void => {
    rows.push(...more);
    note(more);
  };
  record(accessRows(found, facts, 'found'));
  for (let from = 0; from < changes.length; from += groupSize) {
    const group = changes.slice(from, from + groupSize);
    if (clock.now() + reserve > deadline) {
      problems.push(...changes.slice(from).map(({ email }) => sharingProblem('late', lang, email)));
      break;
    }
    record(accessRows(group, facts));
    const { made, refused } = changeRights(file, group, context);
    // The rights are changed: a record that is busy now keeps nobody from being told.
    attempt(() => record(accessRows(refused, facts, 'refused')));
    problems.push(...refused.map(({ email }) => sharingProblem('refused', lang, email)));
    done.push(...made);
    onChanged(made);
  }
  return { done, problems, rows };
}

/** Changes rights; answers what was changed, and for whom Google refused: from what was asked to what is. */
function changeRights(
  file: OwnFile,
  changes: readonly AccessChange[],
  { sharing }: Context,
): { readonly made: readonly AccessChange[]; readonly refused: readonly AccessChange[] } {
  const made: AccessChange[] = [];
  const refused: AccessChange[] = [];
  for (const change of changes) {
    const { email, before, after } = change;
    try {
      // Google promotes a viewer, but takes nothing away by giving less.
      if (after === 'none' || (before === 'editor' && after === 'viewer')) {
        sharing.remove(file, email);
      }
      if (after === 'editor' || after === 'viewer') sharing.add(file, email, after);
      made.push(change);
    } catch (error) {
      noteError(error);
      const now = levelNow(file, email, sharing) ?? before;
      // The answer was lost, or half of it was done.
      if (now === after) made.push(change);
      else refused.push({ email, before: after, after: now });
    }
  }
  return { made, refused };
}

/** How a person may open a file at this moment; undefined where that cannot be asked. */
function levelNow(
  file: OwnFile,
  email: string,
  sharing: Context['sharing'],
): AccessChange['after'] | undefined {
  try {
    return levelOf(sharing.rights(file), email);
  } catch (error) {
    noteError(error);
    return undefined;
  }
}
